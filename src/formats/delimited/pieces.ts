/** A file's bytes as text, in pieces small enough to die young in memory. */
import { isAscii } from 'node:buffer'
import type { ByteSource } from '#base/bytes.ts'
import { blocksOf } from './blocks.ts'
import { cutAt, decode, type Encoding } from './decode.ts'
import type { DelimitedFindingCode } from './findings.ts'
import type { Mark } from './parsing.ts'
import type { DelimitedShape } from './recognize.ts'
import { surveyEncoding } from './survey.ts'

/**
 * Bytes made into text at a time. Measured with bench/delimited.ts: 64 to 128 KB are best, more fills the
 * old heap.
 */
const pieceSize = 1 << 16

export type Piece = { readonly text: string; readonly last: boolean; readonly marks: readonly Mark[] }

/** What is known about the encoding so far, and how often something odd was met. */
export type Reading = { encoding: Encoding; readonly odd: Map<DelimitedFindingCode, number> }

/** The file as text, in pieces that end behind a line where they can. The last one may be empty. */
export async function* piecesOf(
  source: ByteSource,
  shape: DelimitedShape,
  chunkSize: number,
  reading: Reading,
): AsyncGenerator<Piece> {
  for await (const block of blocksOf(source, shape.start, chunkSize, shape.encoding)) {
    for (let from = 0; from < block.bytes.length; ) {
      const cut = cutAt(block.bytes, from, pieceSize, reading.encoding)
      const end = cut > from ? cut : block.bytes.length
      const part = block.bytes.subarray(from, end)
      if (reading.encoding === 'ascii' && !isAscii(part)) {
        reading.encoding = await surveyEncoding(
          source,
          block.offset + from,
          shape.byteOrderMark,
          block.bytes.subarray(from),
        )
      }
      yield pieceOf(part, reading)
      from = end
    }
  }
  yield { text: '', last: true, marks: [] }
}

const oddOf: Partial<Record<Encoding, DelimitedFindingCode>> = {
  'windows-1252': 'file/windows-1252',
  mixed: 'file/mixed-encoding',
  'utf-16le': 'file/broken-characters',
  'utf-16be': 'file/broken-characters',
}

/** One piece as text without NULs; places of what is odd are kept the first time only. */
function pieceOf(bytes: Buffer, reading: Reading): Piece {
  const { text, odd, oddAt } = decode(bytes, reading.encoding)
  const nulAt = text.indexOf('\0')
  const marks: Mark[] = []
  const code = oddOf[reading.encoding]
  if (odd > 0 && code) {
    count(reading, code, odd, () => marks.push({ at: withoutNuls(text.slice(0, oddAt)).length, code }))
  }
  if (nulAt === -1) return { text, last: false, marks }
  const clean = withoutNuls(text)
  const nulCode = 'file/has-nul-characters'
  count(reading, nulCode, text.length - clean.length, () => marks.push({ at: nulAt, code: nulCode }))
  return { text: clean, last: false, marks }
}

function withoutNuls(text: string): string {
  return text.replace(/\0+/g, '')
}

function count(reading: Reading, code: DelimitedFindingCode, times: number, onFirst: () => void): void {
  if (!reading.odd.has(code)) onFirst()
  reading.odd.set(code, (reading.odd.get(code) ?? 0) + times)
}
