/**
 * Rows of delimited text that are cut into cells only when somebody asks: a check makes texts of few of
 * their cells.
 */
import type { Row } from './row.ts'

/** Lines that were read together. */
export type LineBatch = {
  readonly text: string
  /** The text's characters as numbers; none any more as soon as the reader has gone on to the next text. */
  units: Uint16Array
  /** Where the cells begin, row after row, and where one more would: a cell ends one before the next begins. */
  bounds: Int32Array
}

/** A row that reads as any other. A class, since a row is made for every line and its cells for hardly any. */
export class UncutRow implements Row {
  readonly number: number
  declare readonly line?: number
  readonly kinds = null
  readonly batch: LineBatch
  /** Where its first cell stands in the batch's bounds. */
  readonly first: number
  readonly width: number
  private made: string[] | null = null

  constructor(number: number, line: number, batch: LineBatch, first: number, width: number) {
    this.number = number
    if (line !== number) this.line = line
    this.batch = batch
    this.first = first
    this.width = width
  }

  get cells(): string[] {
    this.made ??= cut(this)
    return this.made
  }
}

/**
 * Blanks of the last width that was asked for: cells begin as a copy of them, twice as fast as one pushed
 * after the other.
 */
let blanks: readonly string[] = []

function cut({ batch, first, width }: UncutRow): string[] {
  const { text, bounds } = batch
  if (blanks.length !== width) blanks = Array.from({ length: width }, () => '')
  const cells = blanks.slice()
  for (let index = 0; index < width; index++) {
    const from = bounds[first + index] as number
    const to = (bounds[first + index + 1] as number) - 1
    if (to > from) cells[index] = text.slice(from, to)
  }
  return cells
}

/** The text of one cell, '' where the row has none: an uncut row stays uncut. */
export function textAt(row: Row, index: number): string {
  if (!(row instanceof UncutRow)) return row.cells[index] ?? ''
  const { batch, first, width } = row
  if (index >= width) return ''
  return batch.text.slice(batch.bounds[first + index], (batch.bounds[first + index + 1] as number) - 1)
}

/** How many cells a row has: an uncut row stays uncut. */
export function widthOf(row: Row): number {
  return row instanceof UncutRow ? row.width : row.cells.length
}
