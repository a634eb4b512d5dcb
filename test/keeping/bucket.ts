/** An S3-compatible storage on this machine, for tests. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import type { BucketSettings } from '#store/blobs/s3.ts'

export type TestBucket = {
  readonly settings: BucketSettings
  /** Where the server keeps its objects: to damage one. */
  readonly folder: string
  close(): Promise<void>
}

export async function openBucket(): Promise<TestBucket> {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-bucket-'))
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'kept', configs: [] }],
  })
  const { port } = await server.run()
  return {
    folder,
    settings: {
      bucket: 'kept',
      region: 'us-west-1',
      endpoint: `http://127.0.0.1:${port}`,
      prefix: 'causeway/',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    close: async () => {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
