/**
 * Which encoding a file is in: told by its first letters beyond ASCII where they can tell, else by all its
 * bytes.
 */
import { isAscii, isUtf8 } from 'node:buffer'
import type { ByteSource } from '#base/bytes.ts'
import { blocksOf } from './blocks.ts'
import { cutAt, type Encoding, sequenceLength } from './decode.ts'

const surveyChunk = 1 << 18

const lookedAtOnce = 1 << 12

/** So many likely sequences without a stray byte among them are no chance. */
const enough = 20

/**
 * The encoding from a byte offset to the end, UTF-16 apart; `first` are the bytes at hand from there on. Where a byte
 * order mark promised UTF-8, or the first bytes are beyond doubt, each stray byte that may still come is read for
 * itself: the file is not read twice. Else, without a stray byte it is UTF-8, found at the speed of reading. With
 * strays it is code page 1252, in which a chance pair such as `É”` is a valid sequence; only where likely sequences
 * make up a twentieth of the strays is each byte read for itself.
 */
export async function surveyEncoding(
  source: ByteSource,
  from: number,
  byteOrderMark: boolean,
  first: Buffer,
): Promise<Encoding> {
  if (byteOrderMark || isBeyondDoubt(first)) return 'mixed'
  if (await isUtf8From(source, from)) return 'utf-8'
  const { likely, strays } = await countsFrom(source, from)
  return likely > 0 && likely * 20 >= strays ? 'mixed' : 'windows-1252'
}

function isBeyondDoubt(first: Buffer): boolean {
  const counts: Counts = { likely: 0, strays: 0 }
  const end = cutAt(first, 0, first.length, 'utf-8')
  for (let at = 0; at < end && counts.strays === 0 && counts.likely < enough; ) {
    const to = Math.min(cutAt(first, at, lookedAtOnce, 'utf-8'), end)
    countIn(first.subarray(at, to), counts)
    at = to
  }
  return counts.strays === 0 && counts.likely >= enough
}

async function isUtf8From(source: ByteSource, from: number): Promise<boolean> {
  for await (const { bytes } of blocksOf(source, from, surveyChunk, 'utf-8')) if (!isUtf8(bytes)) return false
  return true
}

type Counts = {
  /**
   * UTF-8 sequences that people's names and typing bring: accented letters, dashes, quotation marks,
   * bullets.
   */
  likely: number
  /** Bytes above 7F that are in no UTF-8 sequence. */
  strays: number
}

async function countsFrom(source: ByteSource, from: number): Promise<Counts> {
  const counts: Counts = { likely: 0, strays: 0 }
  for await (const { bytes } of blocksOf(source, from, surveyChunk, 'utf-8')) {
    if (!isAscii(bytes)) countIn(bytes, counts)
  }
  return counts
}

function countIn(bytes: Uint8Array, counts: Counts): void {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at += 1
      continue
    }
    const length = sequenceLength(bytes, at)
    if (length === 0) counts.strays += 1
    else if (isLikely(lead, bytes[at + 1] ?? 0)) counts.likely += 1
    at += Math.max(length, 1)
  }
}

/**
 * U+0080 to U+017F, and general punctuation: in code page 1252 their bytes would be `Ã±` or `â€™`, which no
 * one types.
 */
function isLikely(lead: number, second: number): boolean {
  return (lead >= 0xc2 && lead <= 0xc5) || (lead === 0xe2 && second >= 0x80 && second <= 0x84)
}

/** UTF-16 without a byte order mark: ASCII letters leave every second byte zero. */
export function looksLikeUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = head.length >> 1
  if (pairs < 2 || !head.includes(0)) return null
  const zeros = [0, 0]
  for (let at = 0; at < pairs * 2; at++) if (head[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  return even > pairs * 0.4 && odd < pairs * 0.05 ? 'utf-16be' : null
}
