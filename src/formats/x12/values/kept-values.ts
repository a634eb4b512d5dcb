/**
 * Values that a file repeats without end, made once: claims with an equal procedure hold the same one. Nothing that
 * was read is changed afterwards, so nobody can tell but by the time and memory that are saved.
 */
import { endOf, packedAt, type Segment, startOf } from '../read/segment.ts'

const bits = 12
const longest = 28
/**
 * Of each value one number for the count of its bytes and the separators, and the bytes packed: half a line of the
 * processor's cache. What costs time here is memory that is far, so that only values of few kinds (procedures, dates,
 * diagnoses) are worth keeping.
 */
const words = 1 + longest / 4

/** Values by the bytes that they were read from. A newer value takes the place of an older one of its hash. */
export type Kept<T> = {
  readonly keys: Int32Array
  readonly values: (T | null)[]
}

export function kept<T>(): Kept<T> {
  return { keys: new Int32Array(words << bits), values: new Array<T | null>(1 << bits).fill(null) }
}

/** Makes a value of the bytes between two places; null for what is not to be kept. */
export type Make<T> = (segment: Segment, start: number, end: number) => T | null

/**
 * What was made of the same bytes before, or is made now. Longer or other than ASCII texts are made anew each
 * time.
 */
export function madeOnce<T>(
  store: Kept<T>,
  segment: Segment,
  start: number,
  end: number,
  make: Make<T>,
): T | null {
  if (end - start > longest || segment.hasLetters === true) return make(segment, start, end)
  const place = hashOf(segment, start, end)
  return isKept(store.keys, place * words, segment, start, end)
    ? (store.values[place] as T | null)
    : keep(store, place, segment, start, end, make)
}

/** The same for all that stands behind the segment's id. */
export function madeOnceOfAll<T>(store: Kept<T>, segment: Segment, make: Make<T>): T | null {
  if (segment.count < 2) return make(segment, startOf(segment, 0), startOf(segment, 0))
  return madeOnce(store, segment, startOf(segment, 1), endOf(segment, segment.count - 1), make)
}

/** The last bytes, when they are fewer than four. */
function restAt(segment: Segment, at: number, end: number): number {
  return at < end ? packedAt(segment, at, end - at) : 0
}

function hashOf(segment: Segment, start: number, end: number): number {
  const { view } = segment
  let hash = end - start
  let at = start
  for (; at + 4 <= end; at += 4) {
    hash = Math.imul(hash ^ view.getInt32(at), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  hash = Math.imul(hash ^ restAt(segment, at, end), 0x9e3779b1)
  return hash >>> (32 - bits)
}

/** The same bytes mean another thing where other separators stand between them. */
function shapeOf({ separators }: Segment, length: number): number {
  const { element, repetition, component } = separators
  return (length << 24) | (element << 16) | (repetition << 8) | component
}

function isKept(keys: Int32Array, from: number, segment: Segment, start: number, end: number): boolean {
  const { view } = segment
  let index = from
  if (keys[index++] !== shapeOf(segment, end - start)) return false
  let at = start
  for (; at + 4 <= end; at += 4) if (keys[index++] !== view.getInt32(at)) return false
  return at === end || keys[index] === restAt(segment, at, end)
}

function keep<T>(
  { keys, values }: Kept<T>,
  place: number,
  segment: Segment,
  start: number,
  end: number,
  make: Make<T>,
): T | null {
  const made = make(segment, start, end)
  if (made === null) return null
  let index = place * words
  keys[index++] = shapeOf(segment, end - start)
  let at = start
  for (; at + 4 <= end; at += 4) keys[index++] = segment.view.getInt32(at)
  keys[index] = restAt(segment, at, end)
  values[place] = made
  return made
}
