/** Which letters a font file holds, read from its character map (WOFF 1.0; OpenType `cmap`, formats 4 and 12). */
import { inflateSync } from 'node:zlib'

/** First and last code point of each run of letters. */
type Ranges = readonly (readonly [first: number, last: number])[]

/** True for each letter that the font can show. Throws for what is no WOFF with a character map. */
export function readCoverage(font: Uint8Array): (codePoint: number) => boolean {
  const ranges = rangesOf(tableOf(font, 'cmap'))
  const kept = new Map<number, boolean>()
  return codePoint => {
    const known = kept.get(codePoint)
    if (known !== undefined) return known
    const has = ranges.some(([first, last]) => codePoint >= first && codePoint <= last)
    kept.set(codePoint, has)
    return has
  }
}

const signature = 0x774f4646
const headerLength = 44
const entryLength = 20

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function tableOf(font: Uint8Array, tag: string): DataView {
  const view = viewOf(font)
  if (view.getUint32(0) !== signature) throw new Error('This is not a WOFF font')
  const tables = view.getUint16(12)
  for (let table = 0; table < tables; table += 1) {
    const entry = headerLength + table * entryLength
    if (Buffer.from(font.subarray(entry, entry + 4)).toString('latin1') !== tag) continue
    const [offset, packed, plain] = [4, 8, 12].map(at => view.getUint32(entry + at))
    if (offset === undefined || packed === undefined || plain === undefined) continue
    const bytes = font.subarray(offset, offset + packed)
    return viewOf(packed < plain ? inflateSync(bytes) : bytes)
  }
  throw new Error(`The font has no table ${tag}`)
}

/** Unicode maps: whole (3, 10) before basic (3, 1). */
function rangesOf(cmap: DataView): Ranges {
  const offsets = new Map<string, number>()
  for (let record = 0; record < cmap.getUint16(2); record += 1) {
    const at = 4 + record * 8
    offsets.set(`${cmap.getUint16(at)}/${cmap.getUint16(at + 2)}`, cmap.getUint32(at + 4))
  }
  const offset = offsets.get('3/10') ?? offsets.get('3/1') ?? offsets.get('0/3')
  if (offset === undefined) throw new Error('The font has no Unicode character map')
  const format = cmap.getUint16(offset)
  if (format === 12) return wholeRanges(cmap, offset)
  if (format === 4) return basicRanges(cmap, offset)
  throw new Error(`Character map of format ${format} is not read`)
}

function wholeRanges(cmap: DataView, offset: number): Ranges {
  return Array.from({ length: cmap.getUint32(offset + 12) }, (_, group) => {
    const at = offset + 16 + group * 12
    return [cmap.getUint32(at), cmap.getUint32(at + 4)] as const
  })
}

/** Segments of format 4. A letter in a segment may still have no glyph: those are looked up one by one. */
function basicRanges(cmap: DataView, offset: number): Ranges {
  const length = cmap.getUint16(offset + 6)
  const ends = offset + 14
  const starts = ends + length + 2
  const found: (readonly [number, number])[] = []
  for (let at = 0; at < length; at += 2) {
    const [last, first] = [cmap.getUint16(ends + at), cmap.getUint16(starts + at)]
    const delta = cmap.getUint16(starts + length + at)
    const place = starts + 2 * length + at
    const shift = cmap.getUint16(place)
    for (let letter = first; letter <= last && letter < 0xffff; letter += 1) {
      const raw = shift === 0 ? letter : cmap.getUint16(place + shift + (letter - first) * 2)
      const glyph = shift !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) found.push([letter, letter])
    }
  }
  return found
}
