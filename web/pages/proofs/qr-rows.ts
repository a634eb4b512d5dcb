/** A text as the dark and light squares of a QR code (ISO/IEC 18004): bytes, error correction level M. */
import { codewordsOf, versionFor } from './qr-codewords.ts'

/** The picture that is being made: `undefined` where nothing stands yet. */
type Grid = (boolean | undefined)[][]

/** Rows from the top, `true` is dark. At most 666 bytes of UTF-8; throws a RangeError beyond. */
export function qrRows(text: string): readonly (readonly boolean[])[] {
  const bytes = new TextEncoder().encode(text)
  const version = versionFor(bytes.length)
  const frame = frameOf(version)
  const codewords = codewordsOf(bytes, version)
  const drawn = masks.map((_, mask) => drawnWith(frame, codewords, mask))
  return drawn.reduce((best, other) => (penaltyOf(other) < penaltyOf(best) ? other : best))
}

/** What stands in every code of the version: finders, timing, alignment, version; room kept for the format. */
function frameOf(version: number): Grid {
  const size = 17 + 4 * version
  const grid: Grid = Array.from({ length: size }, () => Array<boolean | undefined>(size).fill(undefined))
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    drawSquares(grid, x, y, 4, distance => distance !== 2 && distance !== 4)
  const places = alignmentPlaces(version)
  for (const x of places)
    for (const y of places)
      if (grid[y]?.[x] === undefined) drawSquares(grid, x, y, 2, distance => distance !== 1)
  for (let at = 8; at < size - 8; at++) {
    put(grid, at, 6, at % 2 === 0)
    put(grid, 6, at, at % 2 === 0)
  }
  drawFormat(grid, 0)
  if (version >= 7) drawVersion(grid, version)
  return grid
}

function put(grid: Grid, x: number, y: number, isDark: boolean): void {
  const row = grid[y]
  if (row && x >= 0 && x < row.length) row[x] = isDark
}

function drawSquares(grid: Grid, x: number, y: number, reach: number, isDark: (d: number) => boolean): void {
  for (let down = -reach; down <= reach; down++)
    for (let right = -reach; right <= reach; right++)
      put(grid, x + right, y + down, isDark(Math.max(Math.abs(right), Math.abs(down))))
}

/** Middles of the alignment patterns in both directions (annex E). */
function alignmentPlaces(version: number): readonly number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((4 * version + 4) / (2 * count - 2)) * 2
  const last = 4 * version + 10
  return [6, ...Array.from({ length: count - 1 }, (_, back) => last - back * step)]
}

/** The remainder of a BCH code: `data` shifted up by the generator's degree, divided by it. */
function remainderOf(data: number, generator: number, degree: number): number {
  let rest = data << degree
  for (let bit = 31 - Math.clz32(rest); bit >= degree; bit--)
    if ((rest >> bit) & 1) rest ^= generator << (bit - degree)
  return rest
}

/** Fifteen bits that say level M (00) and the mask, twice (7.9). */
function drawFormat(grid: Grid, mask: number): void {
  const size = grid.length
  const bits = ((mask << 10) | remainderOf(mask, 0x537, 10)) ^ 0x5412
  for (let at = 0; at < 15; at++) {
    const isDark = ((bits >> at) & 1) === 1
    // Beside the first finder the timing pattern is passed over.
    if (at < 8) put(grid, 8, at < 6 ? at : at + 1, isDark)
    else put(grid, at === 8 ? 7 : 14 - at, 8, isDark)
    if (at < 8) put(grid, size - 1 - at, 8, isDark)
    else put(grid, 8, size - 15 + at, isDark)
  }
  put(grid, 8, size - 8, true)
}

/** Eighteen bits that say the version, twice (7.10). */
function drawVersion(grid: Grid, version: number): void {
  const bits = (version << 12) | remainderOf(version, 0x1f25, 12)
  for (let at = 0; at < 18; at++) {
    const isDark = ((bits >> at) & 1) === 1
    const far = grid.length - 11 + (at % 3)
    const near = Math.floor(at / 3)
    put(grid, far, near, isDark)
    put(grid, near, far, isDark)
  }
}

/** Where each mask turns a square over (7.8.2). */
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  x => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** The codewords laid into what the frame leaves free, in pairs of columns from the right, up and down. */
function drawnWith(frame: Grid, codewords: Uint8Array, mask: number): readonly (readonly boolean[])[] {
  const grid = frame.map(row => [...row])
  const size = grid.length
  const turns = masks[mask]
  let bit = 0
  for (const [x, y] of pathOver(size)) {
    if (frame[y]?.[x] !== undefined) continue
    const isSet = (((codewords[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1
    put(grid, x, y, isSet !== (turns?.(x, y) ?? false))
    bit++
  }
  drawFormat(grid, mask)
  return grid.map(row => row.map(isDark => isDark === true))
}

/** Every place in the order in which bits are laid down (7.7.3). */
function* pathOver(size: number): Generator<readonly [number, number]> {
  let isUp = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++)
      for (const x of [right, right - 1]) yield [x, isUp ? size - 1 - step : step]
    isUp = !isUp
  }
}

/** How hard a picture is to read: the less the better (7.8.3). */
function penaltyOf(rows: readonly (readonly boolean[])[]): number {
  const size = rows.length
  const columns = rows.map((_, x) => rows.map(row => row[x] ?? false))
  const lines = [...rows, ...columns].map(line => line.map(isDark => (isDark ? '1' : '0')).join(''))
  let penalty = 0
  for (const line of lines) {
    for (const [run] of line.matchAll(/1{5,}|0{5,}/g)) penalty += run.length - 2
    penalty += 40 * [...line.matchAll(/(?=00001011101|10111010000)/g)].length
  }
  for (let y = 1; y < size; y++)
    for (let x = 1; x < size; x++) {
      const square = [rows[y]?.[x], rows[y]?.[x - 1], rows[y - 1]?.[x], rows[y - 1]?.[x - 1]]
      if (square.every(isDark => isDark === square[0])) penalty += 3
    }
  const dark = rows.flat().filter(isDark => isDark).length
  return penalty + 10 * Math.floor(Math.abs((dark * 20) / (size * size) - 10))
}
