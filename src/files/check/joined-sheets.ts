/**
 * Layouts of several sheets: the rows of all but the last are kept, and joined to the last sheet's rows by the
 * elements that name them. Memory grows with those sheets alone; a file on one sheet never comes here.
 */
import type { Layout } from '../layout.ts'
import { isExtra } from '../layout.ts'
import type { SheetColumn, SheetPlace } from './sheet-columns.ts'

/** A row of one of the earlier sheets. */
export type KeptRow = {
  readonly values: readonly string[]
  readonly row: number
  readonly rejected: boolean
  used: boolean
  /** What was said of its cells on behalf of a row of the last sheet: told once, however many rows join it. */
  readonly said: Set<string>
}

/** Where a joined value came from, for findings about it. */
export type JoinedPlace = { readonly column: SheetColumn; readonly where: SheetPlace; readonly kept: KeptRow }

export type KeptSheet = {
  readonly sheetIndexInLayout: number
  readonly columns: readonly SheetColumn[]
  readonly where: SheetPlace
  /** Places of the elements that this sheet and the last one share. */
  readonly joinPlaces: readonly number[]
  readonly rows: Map<string, KeptRow>
  /** Rows whose key came before: named to the sender, not used. */
  readonly repeated: number[]
}

/** The places that an earlier sheet and the last sheet of the layout share and are joined on. */
export function joinPlacesOf(layout: Layout, sheetInLayout: number): number[] {
  const keysOn = (index: number): Set<string> =>
    new Set((layout.sheets[index]?.columns ?? []).flatMap(column => (isExtra(column) ? [] : [column.key])))
  const own = keysOn(sheetInLayout)
  const last = keysOn(layout.sheets.length - 1)
  return layout.joinedBy
    .filter(key => own.has(key) && last.has(key))
    .map(key => layout.columns.findIndex(column => column.key === key))
}

/** Places in the row's values are the same for an element on either sheet: its first column in the layout. */
export function keyAt(values: readonly string[], places: readonly number[]): string {
  return places.map(place => values[place] ?? '').join('\u001f')
}

export function keepRow(sheet: KeptSheet, values: readonly string[], row: number, rejected: boolean): void {
  const key = keyAt(values, sheet.joinPlaces)
  if (sheet.rows.has(key)) sheet.repeated.push(row)
  else {
    const kept = sheet.columns.map(column => values[column.place] ?? '')
    sheet.rows.set(key, { values: kept, row, rejected, used: false, said: new Set() })
  }
}

/** The row of an earlier sheet that belongs to these values, its values filled in; null when there is none. */
export function joinRow(sheet: KeptSheet, values: string[]): KeptRow | null {
  const kept = sheet.rows.get(keyAt(values, sheet.joinPlaces))
  if (!kept) return null
  kept.used = true
  sheet.columns.forEach((column, index) => {
    if (!sheet.joinPlaces.includes(column.place)) values[column.place] = kept.values[index] ?? ''
  })
  return kept
}

/** Rows of an earlier sheet that no row of the last one asked for. */
export function unusedRows(sheet: KeptSheet): number[] {
  return [...sheet.rows.values()].filter(kept => !kept.used).map(kept => kept.row)
}
