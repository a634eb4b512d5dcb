/** A file as it comes in: the fields before it, then its bytes as a stream, and nothing after it. */
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { FileStream } from '#actions/action.ts'
import { refuse } from '#actions/refusals.ts'
import type { Texts } from '#actions/requests/fields.ts'
import { Fault } from '#base/fault.ts'
import type { Result } from '#base/result.ts'

export type Upload = { readonly fields: Texts; readonly file: FileStream | null }

type Parts = ReturnType<FastifyRequest['parts']>

/**
 * Reads the fields up to the file. The file's bytes come as they are asked for; when the sender breaks off, or
 * something follows the file, they end in a Fault `request/…`, so that what was taken so far comes to nothing.
 */
export async function readUpload(request: FastifyRequest, maxBytes: number): Promise<Result<Upload>> {
  const fields: Record<string, unknown> = {}
  // The taker of the file refuses what is too large; this limit only stands behind it.
  const parts = request.parts({
    limits: { fields: 60, fieldSize: 100_000, files: 1, parts: 61, fileSize: maxBytes + 1_000_000 },
  })
  for (;;) {
    const next = await nextPart(parts)
    if (next === null) return { ok: true, value: { fields, file: null } }
    if (next.type === 'file') return { ok: true, value: { fields, file: fileOf(request, next, parts) } }
    if (next.valueTruncated || next.fieldnameTruncated) return refuse('request/too-large')
    const { fieldname: name, value } = next
    const before = fields[name]
    fields[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
}

async function nextPart(parts: Parts) {
  const next = await parts.next()
  return next.done ? null : next.value
}

function fileOf(request: FastifyRequest, part: MultipartFile, parts: Parts): FileStream {
  return { name: part.filename, mediaType: part.mimetype, bytes: bytesOf(request, part, parts) }
}

async function* bytesOf(
  request: FastifyRequest,
  { file }: MultipartFile,
  parts: Parts,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of file) yield piece as Uint8Array
  } catch (error) {
    throw isBrokenOff(request)
      ? new Fault('request/broken-off', 'The sender broke off.', 'never', error)
      : error
  }
  if (file.truncated) throw new Fault('request/file-too-large', 'The file is beyond every limit.')
  const following = await nextPart(parts)
  if (following !== null) throw new Fault('request/file-not-last', 'Something follows the file.')
}

/** True when the connection ended before the request did: then nobody hears an answer. */
export function isBrokenOff({ raw }: FastifyRequest): boolean {
  return raw.destroyed && !raw.complete
}
