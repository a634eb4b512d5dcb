/** Rows in the making: cells come in one by one, rows go out with their gaps filled. */
import { cellKind, type Row } from '../../row.ts'

export type RowGatherer = {
  /** Rows done and not yet handed on. */
  batch: Row[]
  /** Cells in these, gaps and all. */
  batchCells: number
  number: number
  hidden: boolean
  /** The current row's cells; one array for all rows. */
  cells: string[]
  kinds: Uint8Array
  /** Columns that hold this row's values or gaps already. */
  filled: number
  /** The column after the last cell seen, blank ones too: where a cell without reference stands. */
  next: number
  /** 0 as long as every cell so far is text. */
  mixed: number
  /** Cells that were filled in as gaps, in the whole sheet. */
  gaps: number
}

const batchRows = 256
const batchMostCells = 1 << 16
/** Room for the columns that sheets have; more is made when a cell needs it. */
const usualColumns = 128

export function rowGatherer(): RowGatherer {
  return {
    batch: [],
    batchCells: 0,
    number: 0,
    hidden: false,
    cells: new Array(usualColumns).fill(''),
    kinds: new Uint8Array(usualColumns),
    filled: 0,
    next: 0,
    mixed: 0,
    gaps: 0,
  }
}

export function beginRow(rows: RowGatherer, number: number, hidden: boolean): void {
  rows.number = number
  rows.hidden = hidden
  rows.filled = 0
  rows.next = 0
  rows.mixed = 0
}

/** Puts a cell into the row. The column is `next` or beyond it. Blank cells only move `next`. */
export function putCell(rows: RowGatherer, column: number, text: string, kind: number): void {
  rows.next = column + 1
  if (kind === cellKind.blank) return
  if (column >= rows.kinds.length) makeRoom(rows, column)
  if (column > rows.filled) fillGap(rows, column)
  rows.cells[column] = text
  rows.kinds[column] = kind
  rows.mixed |= kind ^ cellKind.text
  rows.filled = column + 1
}

function makeRoom(rows: RowGatherer, column: number): void {
  const size = (column + 1) * 2
  rows.cells = rows.cells.concat(new Array<string>(size - rows.cells.length).fill(''))
  const kinds = new Uint8Array(size)
  kinds.set(rows.kinds)
  rows.kinds = kinds
}

function fillGap(rows: RowGatherer, column: number): void {
  rows.gaps += column - rows.filled
  rows.cells.fill('', rows.filled, column)
  rows.kinds.fill(cellKind.blank, rows.filled, column)
  rows.mixed = 1
}

/** Ends the row; one without any cell is left out. True when it is time to hand the batch on. */
export function endRow(rows: RowGatherer): boolean {
  const width = rows.filled
  if (width > 0) {
    const cells = rows.cells.slice(0, width)
    const kinds = rows.mixed === 0 ? null : rows.kinds.slice(0, width)
    const row: Row = { number: rows.number, cells, kinds }
    if (rows.hidden) row.hidden = true
    rows.batch.push(row)
    rows.batchCells += width
  }
  return isFull(rows)
}

export function isFull(rows: RowGatherer): boolean {
  return rows.batch.length >= batchRows || rows.batchCells >= batchMostCells
}

/** The rows done so far; the gatherer goes on with none. */
export function takeBatch(rows: RowGatherer): Row[] {
  const { batch } = rows
  rows.batch = []
  rows.batchCells = 0
  return batch
}
