/** What the bytes of a file say about its encoding, counted before they are read as text. */
import { isAscii } from 'node:buffer'
import { type ByteSource, chunksOf } from '#base/bytes.ts'
import { type Encoding, sequenceLength } from './decode.ts'

export type ByteCounts = {
  /** UTF-8 sequences of two or more bytes. */
  sequences: number
  /** Those of them that people's names and typing bring: accented letters, dashes, quotation marks, bullets. */
  likely: number
  /** Bytes above 7F that are in no UTF-8 sequence. */
  strays: number
}

const surveyChunk = 1 << 20

/** Counts from a byte offset to the end. Whole chunks that are ASCII cost next to nothing. */
export async function surveyBytes(
  source: ByteSource,
  from: number,
  chunkSize = surveyChunk,
): Promise<ByteCounts> {
  const counts: ByteCounts = { sequences: 0, likely: 0, strays: 0 }
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunksOf(source, chunkSize, from)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : asBuffer(chunk)
    rest = Buffer.from(countIn(bytes, counts, false))
  }
  countIn(rest, counts, true)
  return counts
}

/** Counts in `bytes`; gives back the last few when they may be the beginning of a sequence. */
function countIn(bytes: Buffer, counts: ByteCounts, last: boolean): Buffer {
  if (isAscii(bytes)) return bytes.subarray(bytes.length)
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at += 1
      continue
    }
    const length = sequenceLength(bytes, at)
    if (length === 0 && !last && at + 3 >= bytes.length) return bytes.subarray(at)
    if (length === 0) counts.strays += 1
    else counts.sequences += 1
    if (length > 0 && isLikely(lead, bytes[at + 1] ?? 0)) counts.likely += 1
    at += Math.max(length, 1)
  }
  return bytes.subarray(bytes.length)
}

/** U+00A0 to U+017F, and general punctuation: in code page 1252 their bytes would be `Ã±` or `â€™`, which no one types. */
function isLikely(lead: number, second: number): boolean {
  return (lead >= 0xc2 && lead <= 0xc5) || (lead === 0xe2 && second >= 0x80 && second <= 0x84)
}

/**
 * The encoding that the counts speak for. Without a stray byte it is UTF-8. With strays it is code page 1252, in
 * which a chance pair such as `É”` is a valid sequence; only where likely sequences make up a twentieth of the
 * strays, or a byte order mark promised UTF-8, is each byte read for itself.
 */
export function encodingFrom(counts: ByteCounts, byteOrderMark: boolean): Encoding {
  if (counts.strays === 0) return counts.sequences === 0 ? 'ascii' : 'utf-8'
  if (byteOrderMark) return 'mixed'
  return counts.likely > 0 && counts.likely * 20 >= counts.strays ? 'mixed' : 'windows-1252'
}

/** UTF-16 without a byte order mark: ASCII letters leave every second byte zero. */
export function looksLikeUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = head.length >> 1
  if (pairs < 2) return null
  const zeros = [0, 0]
  for (let at = 0; at < pairs * 2; at++) if (head[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  return even > pairs * 0.4 && odd < pairs * 0.05 ? 'utf-16be' : null
}

export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
