/** The bytes of a QR code (ISO/IEC 18004): a text's own in blocks, each followed by what mends it, woven together. */

/** For level M and versions 1 to 20: bytes of error correction in each block, and how many blocks (table 9). */
const correctionBytes = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26]
const blockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16]

const correctionOf = (version: number): number => correctionBytes[version - 1] ?? 0
const blocksOf = (version: number): number => blockCounts[version - 1] ?? 1

/** All codewords that a version has room for: its squares without the patterns of its frame (table 1). */
function roomOf(version: number): number {
  const alignments = version === 1 ? 0 : Math.floor(version / 7) + 2
  const forAlignment = version === 1 ? 0 : (25 * alignments - 10) * alignments - 55
  const forVersion = version >= 7 ? 36 : 0
  return Math.floor(((16 * version + 128) * version + 64 - forAlignment - forVersion) / 8)
}

const dataRoomOf = (version: number): number => roomOf(version) - correctionOf(version) * blocksOf(version)

/** The smallest version that holds so many bytes. Throws a RangeError where none does. */
export function versionFor(length: number): number {
  for (let version = 1; version <= blockCounts.length; version++)
    // Four bits of mode, and the length in 8 bits up to version 9, in 16 from there on (tables 2 and 3).
    if (length + (version < 10 ? 2 : 3) <= dataRoomOf(version)) return version
  throw new RangeError(`${length} bytes are too many for a QR code of ours`)
}

/** Data and correction, woven as they are laid down (7.6). */
export function codewordsOf(bytes: Uint8Array, version: number): Uint8Array {
  const data = dataOf(bytes, version)
  const count = blocksOf(version)
  const short = Math.floor(data.length / count)
  const shortBlocks = count - (data.length % count)
  const blocks = Array.from({ length: count }, (_, at) => {
    const start = at * short + Math.max(0, at - shortBlocks)
    return data.subarray(start, start + short + (at < shortBlocks ? 0 : 1))
  })
  const corrections = blocks.map(block => correctionFor(block, correctionOf(version)))
  return Uint8Array.from([...woven(blocks), ...woven(corrections)])
}

/** The first of each, then the second of each, and so on. */
function woven(blocks: readonly Uint8Array[]): number[] {
  const longest = Math.max(...blocks.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => blocks.flatMap(block => block[at] ?? [])).flat()
}

/** Mode, length, bytes, an end, and filling up to the room of the version (7.4). */
function dataOf(bytes: Uint8Array, version: number): Uint8Array {
  const lengthBits = version < 10 ? 8 : 16
  const head = `0100${bytes.length.toString(2).padStart(lengthBits, '0')}`
  const body = Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('')
  const bits = `${head}${body}0000`
  const written = Array.from({ length: bits.length / 8 }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2),
  )
  const data = new Uint8Array(dataRoomOf(version))
  for (let at = 0; at < data.length; at++)
    data[at] = written[at] ?? ((at - written.length) % 2 === 0 ? 0xec : 0x11)
  return data
}

/** Powers of 2 in the field of 256 elements by x⁸ + x⁴ + x³ + x² + 1, and whose power a number is. */
const powers: number[] = []
const logarithms: number[] = []
for (let exponent = 0, value = 1; exponent < 255; exponent++) {
  powers.push(value)
  logarithms[value] = exponent
  value = value < 128 ? value * 2 : (value * 2) ^ 0x11d
}

function times(one: number, other: number): number {
  if (one === 0 || other === 0) return 0
  return powers[((logarithms[one] ?? 0) + (logarithms[other] ?? 0)) % 255] ?? 0
}

/** The Reed-Solomon remainder of a block, so many bytes of it (7.5.2). */
function correctionFor(block: Uint8Array, length: number): Uint8Array {
  const generator = generatorOf(length)
  const rest = new Uint8Array(length)
  for (const byte of block) {
    const factor = byte ^ (rest[0] ?? 0)
    rest.copyWithin(0, 1)
    rest[length - 1] = 0
    for (let at = 0; at < length; at++) rest[at] = (rest[at] ?? 0) ^ times(generator[at] ?? 0, factor)
  }
  return rest
}

/** The factors of (x − 2⁰)(x − 2¹)… without the first, which is 1; the highest power first. */
function generatorOf(length: number): readonly number[] {
  let factors = [1]
  for (let root = 0; root < length; root++) {
    const by = powers[root] ?? 0
    factors = [...factors, 0].map((factor, at) => factor ^ times(factors[at - 1] ?? 0, by))
  }
  return factors.slice(1)
}
