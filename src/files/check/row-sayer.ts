/**
 * Says what was found of a row at the cell where it stands: on the row's own sheet, or on the one it is
 * joined with.
 */
import type { Row } from '#formats/row.ts'
import { weightOf } from './answer.ts'
import type { JoinedPlace } from './joined-sheets.ts'
import type { Reporter, Said } from './report.ts'
import type { SheetColumn, SheetPlace } from './sheet-columns.ts'
import { whereOf } from './sheet-columns.ts'

export type RowSayer = {
  /** Says something of an element of the row. `isCurrent`: it is the row at hand, whose partners are known. */
  say(row: Row, key: string, isCurrent: boolean, said: Omit<Said, 'where' | 'place'>): void
  /** The row cannot be taken before a row of an earlier sheet is mended. */
  waitFor(partner: Pick<JoinedPlace, 'where' | 'kept'>): void
  /** Says once, of the row itself, which row of an earlier sheet it waits for. */
  sayWaiting(row: Row): void
}

/** Finds the cell that a finding stands on: on this sheet, or on the one that the element was joined from. */
export function startSayer(
  where: SheetPlace,
  reporter: Reporter,
  here: ReadonlyMap<string, SheetColumn>,
  joined: ReadonlyMap<string, JoinedPlace>,
): RowSayer {
  const { sheetIndex, sheetName } = where
  const sheet = sheetName === '' ? {} : { sheet: sheetName }
  let waiting: Pick<JoinedPlace, 'where' | 'kept'> | null = null
  return {
    say(row, key, isCurrent, said) {
      const column = here.get(key)
      // The partner of an earlier row is not known any more.
      const other = column || !isCurrent ? undefined : joined.get(key)
      if (!other) {
        const place = { sheetIndex, row: row.number, column: column?.index ?? -1 }
        const at = column ? whereOf(row, column, where) : { ...sheet, row: row.number, element: key }
        reporter.say({ ...said, where: at, place })
        return
      }
      const { kept } = other
      if (weightOf(said.consequence) >= 2) waiting ??= other
      if (kept.said.has(`${said.code} ${key}`)) return
      kept.said.add(`${said.code} ${key}`)
      const place = { sheetIndex: other.where.sheetIndex, row: kept.row, column: other.column.index }
      reporter.say({ ...said, where: whereOf({ number: kept.row }, other.column, other.where), place })
    },
    waitFor(partner) {
      waiting ??= partner
    },
    sayWaiting(row) {
      if (waiting === null) return
      const values = { otherSheet: waiting.where.sheetName, otherRow: waiting.kept.row }
      waiting = null
      reporter.sayOf('row/waits-for-its-other-sheet', { ...sheet, row: row.number }, sheetIndex, values)
    },
  }
}
