/**
 * Values that a file repeats without end, made once: claims with an equal procedure hold the same one. Nothing that
 * was read is changed afterwards, so nobody can tell but by the time and memory that are saved.
 */
import type { Segment } from '../read/segment.ts'

const bits = 12
const longest = 16
const words = longest / 4

/** Values by the bytes that they were read from. A newer value takes the place of an older one of its hash. */
export type Kept<T> = {
  /** Of each value its bytes, packed into four numbers, and one of their count and the separators. */
  readonly keys: Int32Array
  readonly values: (T | undefined)[]
}

export function kept<T>(): Kept<T> {
  return {
    keys: new Int32Array((words + 1) << bits),
    values: new Array<T | undefined>(1 << bits).fill(undefined),
  }
}

/** The key of the bytes last asked about. */
const key = new Int32Array(words + 1)

/**
 * What was made of the same bytes before, or is made now. `make` gives null for what is not to be kept; longer or
 * other than ASCII texts are made anew each time.
 */
export function madeOnce<T>(
  { keys, values }: Kept<T>,
  segment: Segment,
  start: number,
  end: number,
  make: (segment: Segment, start: number, end: number) => T | null,
): T | null {
  if (end - start > longest || segment.hasLetters) return make(segment, start, end)
  const place = hashOf(segment, start, end)
  const at = place * (words + 1)
  let same = 0
  while (same <= words && keys[at + same] === key[same]) same++
  const known = values[place]
  if (same > words && known !== undefined) return known
  const made = make(segment, start, end)
  if (made === null) return null
  // `make` may have asked about other bytes meanwhile.
  hashOf(segment, start, end)
  keys.set(key, at)
  values[place] = made
  return made
}

/** Sets the key, and says where its value would be. */
function hashOf({ bytes, separators }: Segment, start: number, end: number): number {
  let hash = end - start
  let at = start
  for (let index = 0; index < words; index++) {
    const to = at + 4 < end ? at + 4 : end
    let word = 0
    for (; at < to; at++) word = (word << 8) | (bytes[at] as number)
    key[index] = word
    hash = Math.imul(hash ^ word, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  key[words] = ((end - start) << 16) | (separators.repetition << 8) | separators.component
  return hash & ((1 << bits) - 1)
}
