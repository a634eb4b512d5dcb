/** How well files could be taken: shares of rows, and what partners stumble on most. */

/** Rows of one or more files. */
export type RowCounts = {
  readonly read: number
  readonly accepted: number
  readonly warned: number
  readonly rejected: number
}

/** The share of rows that could not be taken, 0 to 1; null where no row was read. */
export function errorRateOf({ read, rejected }: Pick<RowCounts, 'read' | 'rejected'>): number | null {
  return read === 0 ? null : rejected / read
}

/** All rows together. */
export function sumRows(counts: readonly RowCounts[]): RowCounts {
  const sum = (of: keyof RowCounts): number => counts.reduce((total, each) => total + each[of], 0)
  return { read: sum('read'), accepted: sum('accepted'), warned: sum('warned'), rejected: sum('rejected') }
}

type Found<Consequence> = {
  readonly code: string
  readonly consequence: Consequence
  readonly count: number
}

/** Findings of one code together, the most frequent first. */
export function sumFound<Consequence>(all: readonly Found<Consequence>[]): readonly Found<Consequence>[] {
  const byCode = new Map<string, Found<Consequence>>()
  for (const found of all) {
    const count = (byCode.get(found.code)?.count ?? 0) + found.count
    byCode.set(found.code, { ...found, count })
  }
  return [...byCode.values()].sort(
    (one, other) => other.count - one.count || (one.code < other.code ? -1 : 1),
  )
}
