/** Finds a segment's id among those of a set without making text: a small table without collisions. */
import { Fault } from '#base/fault.ts'

/** The ids of a set by their hash: `keys[idHash(table, id)]` is the id when the set has it. */
export type IdTable = {
  readonly count: number
  readonly factor: number
  readonly keys: Int32Array
  /** The index of the id among the ids, at the same place. */
  readonly indices: Int32Array
}

const size = 1024

export function idTable(ids: readonly number[]): IdTable {
  for (let factor = 1; factor < 100_000; factor += 2) {
    const table = {
      count: ids.length,
      factor,
      keys: new Int32Array(size).fill(-1),
      indices: new Int32Array(size),
    }
    if (fits(ids, table)) return table
  }
  throw new Fault('x12/bad-definition', 'no table for the ids of a set')
}

/** Where a packed id stands in the table, if it does. */
export function idHash(table: IdTable, packed: number): number {
  return (Math.imul(packed, table.factor) >>> 7) & (size - 1)
}

function fits(ids: readonly number[], table: IdTable): boolean {
  for (const [index, id] of ids.entries()) {
    const at = idHash(table, id)
    if (table.keys[at] !== -1) return false
    table.keys[at] = id
    table.indices[at] = index
  }
  return true
}
