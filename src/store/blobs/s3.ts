/** Keeps sealed files in a bucket of an S3-compatible storage. */
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { Fault } from '#base/fault.ts'
import { type BlobName, isSha256, type KeptFile, type Place, pathOf } from './place.ts'
import { damaged } from './sealed.ts'

/** A bucket. Left out: the keys, and the SDK looks for them where it always does (environment, role of the machine). */
export type BucketSettings = {
  readonly bucket: string
  readonly region: string
  /** Of a storage that is not Amazon's: `https://objects.example.org`. */
  readonly endpoint?: string
  /** Stands before every name, and ends with a slash where it should. */
  readonly prefix?: string
  readonly accessKeyId?: string
  readonly secretAccessKey?: string
}

function clientOf(settings: BucketSettings): S3Client {
  const { accessKeyId, secretAccessKey } = settings
  return new S3Client({
    region: settings.region,
    maxAttempts: 4,
    // Every piece is authenticated by its seal; other makers' storages do not all know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint, forcePathStyle: true }),
    ...(accessKeyId === undefined || secretAccessKey === undefined
      ? {}
      : { credentials: { accessKeyId, secretAccessKey } }),
  })
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && ['NoSuchKey', 'NotFound'].includes(error.name)
}

/** What the storage says when it cannot, as a Fault worth another try. */
async function asked<T>(question: Promise<T>): Promise<T> {
  try {
    return await question
  } catch (error) {
    if (isMissing(error)) throw error
    throw new Fault('blob/unavailable', 'The place where files are kept does not answer.', 'soon', error)
  }
}

export function bucketPlace(settings: BucketSettings): Place {
  const client = clientOf(settings)
  const keyOf = (name: BlobName): string => `${settings.prefix ?? ''}${pathOf(name)}`
  const at = (name: BlobName): { Bucket: string; Key: string } => ({
    Bucket: settings.bucket,
    Key: keyOf(name),
  })
  const get = async (name: BlobName, range: Record<string, string>): Promise<Readable> => {
    try {
      const answer = await asked(client.send(new GetObjectCommand({ ...at(name), ...range })))
      // In Node the body is a stream of Node's.
      return answer.Body as Readable
    } catch (error) {
      // It was there a moment ago, and was swept away.
      throw isMissing(error) ? damaged(error) : error
    }
  }
  return {
    keep: async (path, name) => {
      const upload = new Upload({ client, params: { ...at(name), Body: createReadStream(path) } })
      await asked(upload.done())
    },
    open: async name => {
      try {
        const head = await asked(client.send(new HeadObjectCommand(at(name))))
        return fileOf(head.ContentLength ?? 0, range => get(name, range))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    remove: async name => {
      await asked(client.send(new DeleteObjectCommand(at(name))))
    },
    list: async function* (organizationId) {
      const prefix = `${settings.prefix ?? ''}${organizationId}/`
      for (let token: string | undefined; ; ) {
        const page = await asked(
          client.send(
            new ListObjectsV2Command({ Bucket: settings.bucket, Prefix: prefix, ContinuationToken: token }),
          ),
        )
        for (const { Key, LastModified } of page.Contents ?? []) {
          const sha256 = Key?.split('/').at(-1) ?? ''
          if (isSha256(sha256)) yield { sha256, keptAt: LastModified?.getTime() ?? 0 }
        }
        token = page.NextContinuationToken
        if (token === undefined) return
      }
    },
  }
}

function fileOf(length: number, get: (range: Record<string, string>) => Promise<Readable>): KeptFile {
  let whole: Readable | null = null
  return {
    length,
    last: async count => {
      const parts: Uint8Array[] = []
      for await (const part of await get({
        Range: `bytes=${length - Math.min(count, length)}-${length - 1}`,
      }))
        parts.push(part as Uint8Array)
      return Buffer.concat(parts)
    },
    bytes: async function* () {
      whole = await get({})
      yield* whole
    },
    close: () => {
      whole?.destroy()
      return Promise.resolve()
    },
  }
}
