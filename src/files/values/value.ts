/** What every kind of value can do: be read from a cell, mended, written, described and made up. */
import type { Day } from '#base/day.ts'
import type { Random } from '#base/random.ts'
import type { Element } from '#guidance/define.ts'
import type { Style } from '../layout.ts'

/** Where a value stands: its element, the style of the layout, and the day whose codes are in force. */
export type ValueContext = {
  readonly element: Element
  readonly style: Style
  readonly day: Day
}

/**
 * What reading a cell brought up: a mend that was made, or what is wrong. `code` is registered in
 * `src/files/words/`, whose consequence holds.
 */
export type ValueNote = {
  readonly code: string
  /** The part of the cell that it is about, in a cell of several values; absent: the whole cell. */
  readonly found?: string
  readonly expected?: string
  readonly values?: { readonly [name: string]: string | number }
}

/**
 * A cell, read. `text` is the value in the guidance's own writing (dates MM/DD/YYYY, money 1234.50, phone ten
 * digits, codes as the code set writes them); '' when the cell holds no value; the text as found (trimmed)
 * when it cannot be understood, and then a note says why.
 */
export type ReadValue = { readonly text: string; readonly notes: readonly ValueNote[] }

/** Reads the cells of one column. Made once for a column, used for every row. */
export type ValueReader = {
  /**
   * The fast way, without any allocation for most cells: the value in the guidance's own writing if the cell
   * is exactly right as it stands, else null, and then `read` has to look. `kind` is a `cellKind` with flags.
   */
  quick(text: string, kind: number): string | null
  /** The thorough way: mends what can be mended, naming each mend, or names what is wrong. Never throws. */
  read(text: string, kind: number): ReadValue
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** One kind of value, whole: everything the product knows of it stands in one file. */
export type ValueType = {
  reader(context: ValueContext): ValueReader
  /** The value as data: ISO days, numbers for counts, cents as an integer, true/false, lists. '' is null. */
  toData(text: string, context: ValueContext): Json
  /** The reverse of `toData`. */
  fromData(data: Json, context: ValueContext): string
  /** The value as the layout's style writes it: what stands in a file for that partner. */
  write(text: string, context: ValueContext): string
  /** JSON Schema of the value as data. */
  schema(context: ValueContext): { readonly [name: string]: Json }
  /** What is expected, in a few words, for a finding: `MM/DD/YYYY`, `ten digits`. */
  expected(context: ValueContext): string
  /** A valid, plainly false value. */
  make(random: Random, context: ValueContext): string
}

/** Notes of a value that nothing is said about. */
export const noNotes: readonly ValueNote[] = []
