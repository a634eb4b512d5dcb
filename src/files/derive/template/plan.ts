/**
 * The plan of a data sheet: which column stands where, how it completes itself, and where our own columns
 * stand.
 */
import { columnLetters } from '#base/finding.ts'
import { type Column, isExtra, type Layout, type LayoutSheet, sheetName } from '../../layout.ts'
import { type Completion, completionOf } from './completions.ts'

export type PlannedColumn = {
  /** The element's column; null for a column of the partner's own. */
  readonly column: Column | null
  readonly heading: string
  readonly over: string | undefined
  readonly example: string
  readonly letters: string
  readonly completion: Completion | null
}

/** Letters of our own columns, to the right of the data, where they disturb no one who reads by position. */
export type OwnColumns = {
  readonly status: string
  readonly toFill: string
  readonly toCorrect: string
  /** 1 once something was typed in the row. Hidden. */
  readonly begun: string
}

export type SheetPlan = {
  readonly name: string
  readonly banner: readonly string[]
  readonly columns: readonly PlannedColumn[]
  /** Row of the merged headings, from 1; null where the header has one row. */
  readonly overRow: number | null
  readonly headerRow: number
  readonly firstRow: number
  readonly lastRow: number
  readonly own: OwnColumns
}

/** A sheet of the layout with room for some rows. */
export function planSheet(sheet: LayoutSheet, layout: Layout, rows: number): SheetPlan {
  const columns = sheet.columns.map((column, index): PlannedColumn => {
    const letters = columnLetters(index)
    if (isExtra(column)) {
      const example = column.example ?? ''
      return { column: null, heading: column.extra, over: column.over, example, letters, completion: null }
    }
    const { heading, over } = column
    const completion = completionOf(column, sheet, layout)
    return { column, heading, over, example: column.element.example, letters, completion }
  })
  const hasOver = columns.some(column => column.over !== undefined)
  const headerRow = sheet.banner.length + (hasOver ? 2 : 1)
  const own = (nth: number): string => columnLetters(columns.length + nth)
  return {
    // The one table of a text file has no name of its own.
    name: sheet.name === '' ? sheetName(layout.file.name) : sheet.name,
    banner: sheet.banner,
    columns,
    overRow: hasOver ? headerRow - 1 : null,
    headerRow,
    firstRow: headerRow + 1,
    lastRow: headerRow + rows,
    own: { status: own(0), toFill: own(1), toCorrect: own(2), begun: own(3) },
  }
}

/** The column of an element (the nth of a repeated one) on this sheet; null where there is none. */
export function columnFor(plan: SheetPlan, element: string, nth = 1): PlannedColumn | null {
  return (
    plan.columns.find(
      ({ column }) =>
        column?.element.id === element && (column.nth === nth || (column.nth === 0 && nth === 1)),
    ) ?? null
  )
}

/** All columns of a repeated element. */
export function columnsFor(plan: SheetPlan, element: string): readonly PlannedColumn[] {
  return plan.columns.filter(({ column }) => column?.element.id === element)
}

/** `'Invoice'!` for references from other sheets. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`
}

/** `A5:A504`: the answer cells of a column. */
export function cellsOf(plan: SheetPlan, letters: string): string {
  return `${letters}${plan.firstRow}:${letters}${plan.lastRow}`
}
