/** Finds a segment's id among those of a set without making text: a small table without collisions. */
import { Fault } from '#base/fault.ts'

const size = 1024

/** A function from a packed id to its index among the ids, -1 for any other. */
export function idTable(ids: readonly number[]): (packed: number) => number {
  for (let factor = 1; factor < 100_000; factor += 2) {
    const keys = new Int32Array(size).fill(-1)
    const indices = new Int16Array(size)
    if (!fits(ids, factor, keys, indices)) continue
    return packed => {
      const at = (Math.imul(packed, factor) >>> 7) & (size - 1)
      return keys[at] === packed ? (indices[at] ?? -1) : -1
    }
  }
  throw new Fault('x12/bad-definition', 'no table for the ids of a set')
}

function fits(ids: readonly number[], factor: number, keys: Int32Array, indices: Int16Array): boolean {
  for (const [index, id] of ids.entries()) {
    const at = (Math.imul(id, factor) >>> 7) & (size - 1)
    if (keys[at] !== -1) return false
    keys[at] = id
    indices[at] = index
  }
  return true
}
