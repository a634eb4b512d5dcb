/** What is known of a sheet while its XML goes by. */
import type { MergedArea } from '../../row.ts'
import type { WorkbookLimits } from '../limits.ts'
import type { XmlScanner } from '../xml/xml-scanner.ts'
import { type CellContext, cellType } from './cell-value.ts'
import type { RowGatherer } from './sheet-rows.ts'

/** A sheet being scanned. */
export type SheetScan = {
  readonly xml: XmlScanner
  readonly context: CellContext
  readonly limits: WorkbookLimits
  readonly part: string
  readonly sheetName: string
  readonly rows: RowGatherer
  readonly hiddenColumns: (readonly [number, number])[]
  readonly merged: MergedArea[]
  /** All that stands before the cells has been seen. */
  cellsBegun: boolean
  /** Between the begin and the end of the cells. */
  inData: boolean
  /** The sheet's begin has been told. */
  isTold: boolean
  /** `false` leaves the quick way out, so that tests can compare both. */
  readonly quick: boolean
  inRow: boolean
  cell: OpenCell | null
  /** Depth at which an extension or phonetic reading began that is passed over, or 0. */
  skippedFrom: number
  /** The tag that quick-cells.ts took last; one object for all cells. */
  readonly tag: QuickTag
}

/** A cell whose end has not come yet. */
export type OpenCell = {
  column: number
  style: number
  type: number
  raw: string
  hasValue: boolean
  hasFormula: boolean
  formula: string
  collects: 'nothing' | 'value' | 'formula'
}

/** A cell's opening tag. */
export type QuickTag = {
  column: number
  style: number
  type: number
  isEmpty: boolean
  hasFormula: boolean
  hasValue: boolean
}

export function quickTagOf(): QuickTag {
  return { column: 0, style: 0, type: cellType.number, isEmpty: false, hasFormula: false, hasValue: false }
}
