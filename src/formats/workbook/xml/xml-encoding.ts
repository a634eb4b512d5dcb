/** XML parts are UTF-8 nearly always; those in UTF-16 or an old code page are brought to UTF-8 on the way. */
import { TextDecoder } from 'node:util'
import type { Finding } from '#base/finding.ts'
import { damaged } from '../finding-codes.ts'
import type { PartBytes } from '../zip/part-bytes.ts'

/** Bytes within which an XML declaration ends. */
const declarationSize = 512

/**
 * The part's bytes as UTF-8 without byte order mark. XML 1.0, appendix F: how the first bytes tell the
 * encoding.
 */
export function inUtf8(part: PartBytes, name: string): PartBytes {
  let begun = false
  let decoder: TextDecoder | null = null
  const first = async (): Promise<Uint8Array | Finding | null> => {
    begun = true
    const head = await atLeast(part, declarationSize)
    if (!(head instanceof Uint8Array)) return head
    const encoding = encodingOf(head)
    if (encoding === 'utf-8') return hasUtf8Mark(head) ? head.subarray(3) : head
    try {
      decoder = new TextDecoder(encoding)
    } catch {
      part.close()
      return damaged(name, 'encoding')
    }
    return withoutDeclaration(recoded(decoder, head))
  }
  const next = async (): Promise<Uint8Array | Finding | null> => {
    if (!begun) return first()
    const bytes = await part.next()
    if (decoder === null || !(bytes instanceof Uint8Array)) return bytes
    return recoded(decoder, bytes)
  }
  return { next, close: () => part.close() }
}

/** The declaration names an encoding that the bytes have no longer; without one they are UTF-8. */
function withoutDeclaration(bytes: Uint8Array): Uint8Array {
  const end = Buffer.from(bytes.subarray(0, declarationSize)).indexOf('?>')
  return end > 0 && Buffer.from(bytes.subarray(0, 5)).toString() === '<?xml' ? bytes.subarray(end + 2) : bytes
}

/** A cut-off character at the very end is dropped with the checksum's blessing: no markup can hide in it. */
function recoded(decoder: TextDecoder, bytes: Uint8Array): Uint8Array {
  return Buffer.from(decoder.decode(bytes, { stream: true }), 'utf8')
}

/** The first chunk, joined with more when it is shorter than the declaration can be told from. */
async function atLeast(part: PartBytes, size: number): Promise<Uint8Array | Finding | null> {
  let head: Uint8Array = new Uint8Array(0)
  for (;;) {
    const bytes = await part.next()
    if (bytes === null) return head.length > 0 ? head : null
    if (!(bytes instanceof Uint8Array)) return bytes
    head = head.length > 0 ? Buffer.concat([head, bytes]) : bytes
    if (head.length >= size) return head
  }
}

function hasUtf8Mark(head: Uint8Array): boolean {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
}

function encodingOf(head: Uint8Array): string {
  const [first, second] = [head[0], head[1]]
  if (hasUtf8Mark(head)) return 'utf-8'
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  const start = Buffer.from(head.subarray(0, 200)).toString('latin1')
  const named = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1]?.toLowerCase()
  return named === undefined || /^(?:utf-?8|us-ascii|ascii|utf-?16.*)$/.test(named) ? 'utf-8' : named
}
