/** What is accepted or held as one: an invoice with one line that cannot be taken is held whole. */
import { hash53 } from '#base/hash.ts'
import type { Layout } from '../layout.ts'
import type { RowStatus } from './answer.ts'

/** Twelve bytes a row, so that a million lines are remembered in a few megabytes. */
export type Together = {
  /** `places` are those of the row's layout. */
  add(
    sheetIndex: number,
    row: number,
    values: readonly string[],
    places: readonly number[],
    status: RowStatus,
  ): void
  /** A row that was let through is rejected after all. */
  reject(sheetIndex: number, row: number): void
  /** Names each row that stands with a rejected one and is not rejected itself. */
  end(hold: (sheetIndex: number, row: number) => void): void
}

/** Places of the elements by which rows are held together; none in files whose rows stand each for itself. */
export function togetherPlaces(layout: Layout): number[] {
  return (layout.file.together ?? [])
    .map(key => layout.columns.findIndex(column => column.key === key))
    .filter(place => place >= 0)
}

export function startTogether(): Together {
  const rejected = new Set<number>()
  const rejectedRows = new Set<string>()
  const taken = {
    hashes: new Float64Array(1024),
    rows: new Uint32Array(1024),
    sheets: new Uint16Array(1024),
    count: 0,
  }
  return {
    add(sheetIndex, row, values, places, status) {
      const key = places.map(place => values[place] ?? '').join('\u001f')
      if (key.replaceAll('\u001f', '') === '') return
      if (status === 'rejected') rejected.add(hash53(key))
      else if (status !== 'unchanged') remember(taken, sheetIndex, row, hash53(key))
    },
    reject(sheetIndex, row) {
      rejectedRows.add(`${sheetIndex} ${row}`)
    },
    end(hold) {
      if (rejected.size === 0 && rejectedRows.size === 0) return
      const isRejectedRow = (index: number): boolean =>
        rejectedRows.has(`${taken.sheets[index] ?? 0} ${taken.rows[index] ?? 0}`)
      for (let index = 0; index < taken.count; index++) {
        if (isRejectedRow(index)) rejected.add(taken.hashes[index] ?? 0)
      }
      for (let index = 0; index < taken.count; index++) {
        if (!rejected.has(taken.hashes[index] ?? 0) || isRejectedRow(index)) continue
        hold(taken.sheets[index] ?? 0, taken.rows[index] ?? 0)
      }
    },
  }
}

type Taken = { hashes: Float64Array; rows: Uint32Array; sheets: Uint16Array; count: number }

function remember(taken: Taken, sheetIndex: number, row: number, hash: number): void {
  if (taken.count === taken.rows.length) {
    const grow = <T extends { set(other: T): void }>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    const size = taken.count * 2
    taken.hashes = grow(taken.hashes, new Float64Array(size))
    taken.rows = grow(taken.rows, new Uint32Array(size))
    taken.sheets = grow(taken.sheets, new Uint16Array(size))
  }
  taken.hashes[taken.count] = hash
  taken.rows[taken.count] = row
  taken.sheets[taken.count] = sheetIndex
  taken.count++
}
