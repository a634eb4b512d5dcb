/**
 * What kind of file this is before it is read as a table: other formats by their first bytes, encoding,
 * delimiter.
 */
import { isAscii } from 'node:buffer'
import type { ByteSource } from '#base/bytes.ts'
import type { Finding } from '#base/finding.ts'
import { asBuffer } from './blocks.ts'
import { decode, type Encoding } from './decode.ts'
import { detectDelimiter, lineEndingOf } from './delimiter.ts'
import { delimitedFinding } from './findings.ts'
import { looksLikeUtf16, surveyEncoding } from './survey.ts'

/** How a file of delimited text is laid out: enough to write another like it. */
export type DelimitedShape = {
  /** `ascii` as long as no other byte was met. */
  readonly encoding: Encoding
  readonly byteOrderMark: boolean
  readonly delimiter: string
  /** True when the first line is Excel's `sep=`. */
  readonly separatorLine: boolean
  /** How most of its first rows end; CRLF where none does. */
  readonly lineEnding: '\r\n' | '\n' | '\r'
  /** Byte offset behind byte order mark and separator line. */
  readonly start: number
}

/** The shape of a file, or the finding that rejects it. */
export type Recognized = { readonly shape: DelimitedShape } | { readonly rejects: Finding }

/**
 * Bytes in which encoding and delimiter are looked for, and those that show what kind of file this is at
 * all.
 */
const headLength = 1 << 16
const startLength = 1 << 13
/** What Excel reads and writes as the first line: `sep=;`. */
const separatorLine = /^sep=([\t !#-/:-@[-`{-~])(?:\r\n|\r|\n|$)/i

/** Looks at the first 64 KB, and at the rest only when they are not ASCII. */
export async function recognizeDelimited(source: ByteSource, delimiter?: string): Promise<Recognized> {
  const head = asBuffer(await source.read(0, headLength))
  const mark = byteOrderMarkOf(head)
  const body = head.subarray(mark.length)
  if (body.length === 0) return { rejects: delimitedFinding('file/empty') }
  const start = body.subarray(0, startLength)
  const wide = mark.encoding === 'utf-8' ? null : (mark.encoding ?? looksLikeUtf16(start))
  const foreign = foreignFormat(start, wide !== null)
  if (foreign) return { rejects: delimitedFinding(foreign.code, {}, { values: { kind: foreign.kind } }) }
  const encoding = wide ?? (await narrowEncoding(source, body, mark.length))
  const whole = head.length >= source.size
  const text = decode(body, encoding).text.replaceAll('\0', '')
  const separator = separatorLine.exec(text)
  const skipped = separator?.[0].length ?? 0
  const used = delimiter ?? separator?.[1] ?? detectDelimiter(text, whole)
  return {
    shape: {
      encoding,
      byteOrderMark: mark.length > 0,
      delimiter: used,
      separatorLine: separator !== null,
      lineEnding: lineEndingOf(text, used),
      start: mark.length + skipped * (wide ? 2 : 1),
    },
  }
}

type ByteOrderMark = { readonly length: number; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | null }

function byteOrderMarkOf(head: Buffer): ByteOrderMark {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { length: 3, encoding: 'utf-8' }
  if (head[0] === 0xff && head[1] === 0xfe) return { length: 2, encoding: 'utf-16le' }
  if (head[0] === 0xfe && head[1] === 0xff) return { length: 2, encoding: 'utf-16be' }
  return { length: 0, encoding: null }
}

async function narrowEncoding(source: ByteSource, body: Buffer, markLength: number): Promise<Encoding> {
  if (isAscii(body)) return 'ascii'
  return surveyEncoding(source, markLength, markLength > 0, body)
}

type Foreign = { readonly code: 'file/not-text' | 'file/other-format'; readonly kind: string }

/** First bytes, in hexadecimal, of what is no text. A workbook is known by a name inside its ZIP. */
const signatures: readonly (readonly [string, string])[] = [
  ['504b0304', 'ZIP'],
  ['504b0506', 'ZIP'],
  ['d0cf11e0a1b11ae1', 'XLS'],
  ['0908100000060500', 'XLS'],
  ['255044462d', 'PDF'],
  ['89504e470d0a', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['474946383761', 'GIF'],
  ['474946383961', 'GIF'],
  ['49492a00', 'TIFF'],
  ['4d4d002a', 'TIFF'],
  ['1f8b08', 'GZIP'],
  ['377abcaf271c', '7Z'],
  ['526172211a07', 'RAR'],
]

/** How text begins that is no table. */
const openings: readonly (readonly [RegExp, string])[] = [
  [/^-----BEGIN PGP/, 'PGP'],
  [/^\{\\rtf/, 'RTF'],
  [/^\s*<(?:!doctype\s+html|html|head|table|meta)\b/i, 'HTML'],
  [/^\s*<\?xml\b/i, 'XML'],
  [/^\s*(?:\{\s*"|\[\s*[{[])/, 'JSON'],
  [/^ISA([^A-Za-z0-9\s]).{2}\1.{10}\1/, 'X12'],
]

/** The other format that the first bytes show, or null. */
function foreignFormat(start: Buffer, wide: boolean): Foreign | null {
  const text = (wide ? Buffer.from(start.filter(byte => byte !== 0)) : start).toString('latin1')
  for (const [pattern, kind] of openings) if (pattern.test(text)) return { code: 'file/other-format', kind }
  if (wide) return null
  const hex = start.toString('hex', 0, 8)
  const known = signatures.find(([signature]) => hex.startsWith(signature))?.[1]
  const workbook = known === 'ZIP' && /\[Content_Types\]\.xml|xl\//.test(text)
  if (known) return { code: 'file/not-text', kind: workbook ? 'XLSX' : known }
  return looksBinary(start) ? { code: 'file/not-text', kind: 'binary' } : null
}

/** So few control characters say nothing: a short text may hold a stray one or two. */
const strayControls = 3

/**
 * Random or compressed bytes hold a tenth of control characters, text next to none. NULs in half of it are no
 * text either, save at the end, where a broken transfer leaves them.
 */
function looksBinary(start: Buffer): boolean {
  let length = start.length
  while (length > 0 && start[length - 1] === 0) length -= 1
  let controls = 0
  let nuls = 0
  for (const byte of start.subarray(0, length)) {
    if (byte === 0) nuls += 1
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26)) controls += 1
  }
  return length === 0 || (controls > strayControls && controls * 20 > length) || nuls * 2 > length
}
