/** The question whether two rows that name the same thing say two different things of it. */
import { wholeNumbers } from './key-table.ts'
import type { RowKeys } from './row-keys.ts'

export type FirstSaid = {
  /**
   * The row whose statement is not this one's, or 0 while all agree. `bits` is the statement as a whole number
   * above 0; 0 says nothing and is passed over.
   */
  otherRow(key: number, bits: number, row: number): number
  /** What was said first, as it was given; 0 for nothing. */
  saidFirst(key: number): number
}

/** Remembers what is first said of each thing, and where: mostly in the row that first names it. */
export function firstSaid(keys: RowKeys): FirstSaid {
  const said = wholeNumbers()
  const saidLater = wholeNumbers()
  return {
    otherRow(key, bits, row) {
      if (bits === 0) return 0
      const first = said.get(key)
      if (first === 0) {
        said.set(key, bits)
        if (row !== keys.firstRow(key)) saidLater.set(key, row)
        return 0
      }
      return first === bits ? 0 : saidLater.get(key) || keys.firstRow(key)
    },
    saidFirst: key => said.get(key),
  }
}

/** What every row of the same thing should say alike, compared by the bits of its text. */
export function textsThatDiffer(
  keys: RowKeys,
  bitsIn: (values: readonly string[]) => number,
): (values: readonly string[], row: number) => number {
  const first = firstSaid(keys)
  return (values, row) => {
    const key = keys.of(values, row)
    return key < 0 ? 0 : first.otherRow(key, bitsIn(values), row)
  }
}
