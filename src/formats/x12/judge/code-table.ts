/** A list of short codes that bytes are looked up in without making text of them. */

/** Codes of up to six bytes, packed into one number each, in a table with open addresses. */
export type CodeTable = {
  readonly keys: Float64Array
  readonly mask: number
  /** By place of the key: the index of the code in the list that the table was made from. */
  readonly indices: Int32Array
  readonly codes: readonly string[]
}

const longest = 6

/** The bytes as one number; -1 when there are more than six. Different codes have different numbers. */
export function packBetween(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > longest) return -1
  let packed = 0
  for (let at = start; at < end; at++) packed = packed * 256 + (bytes[at] ?? 0)
  return packed
}

export function packText(text: string): number {
  if (text.length > longest) return -1
  let packed = 0
  for (let at = 0; at < text.length; at++) packed = packed * 256 + (text.charCodeAt(at) & 0xff)
  return packed
}

/** Null when a code is longer than the table takes. */
export function codeTable(codes: readonly string[]): CodeTable | null {
  if (codes.some(code => code.length > longest)) return null
  let size = 8
  while (size < codes.length * 3) size *= 2
  const table = {
    keys: new Float64Array(size),
    mask: size - 1,
    indices: new Int32Array(size),
    codes,
  }
  for (const [index, code] of codes.entries()) {
    const packed = packText(code)
    let at = placeOf(packed, table.mask)
    while (table.keys[at] !== 0) at = (at + 1) & table.mask
    table.keys[at] = packed
    table.indices[at] = index
  }
  return table
}

/** The index of the code in its list, -1 when it is not there. */
export function indexInTable(table: CodeTable, packed: number): number {
  const { keys, mask } = table
  for (let at = placeOf(packed, mask); keys[at] !== 0; at = (at + 1) & mask) {
    if (keys[at] === packed) return table.indices[at] ?? -1
  }
  return -1
}

function placeOf(packed: number, mask: number): number {
  const low = packed | 0
  const high = (packed / 4_294_967_296) | 0
  return (Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 12) & mask
}
