/** What is to be marked in a sender's workbook, and how it is dealt out sheet by sheet and row by row. */

/** How grave it is: the colour of the cell. */
export type MarkLook = 'rejects' | 'warning' | 'note'

export type Mark = {
  /** Place among the tabs, from 0. */
  readonly sheetIndex: number
  /** From 1. */
  readonly row: number
  /** From 0. */
  readonly column: number
  readonly look: MarkLook
  /** Shown at the cell when pointed at. */
  readonly comment?: string
}

/** Texts for the extra columns of one row, in the order of the headings. */
export type RowTexts = {
  readonly sheetIndex: number
  readonly row: number
  readonly texts: readonly string[]
  /**
   * Marks of this row, by column: for those who make both from one stream and so need not hold one of them
   * back.
   */
  readonly marks?: readonly Mark[]
}

/** Columns that are added behind a sheet's last used one. */
export type ExtraColumns = {
  readonly sheetIndex: number
  /** The row of the sender's headings, where ours go too, from 1. */
  readonly headerRow: number
  readonly headings: readonly string[]
  /** Which of them are hidden; none when left out. */
  readonly hidden?: readonly boolean[]
}

export type MarkPlan = {
  /** Sorted by sheet, row and column. Several marks of one cell are joined. */
  readonly marks: Iterable<Mark> | AsyncIterable<Mark>
  /** Sorted by sheet and row. */
  readonly rowTexts: Iterable<RowTexts> | AsyncIterable<RowTexts>
  readonly extraColumns: readonly ExtraColumns[]
  /** A sheet that only programs see, for what the next reader of the file has to know. */
  readonly hiddenSheet?: { readonly name: string; readonly rows: readonly (readonly string[])[] }
}

/** All that is to be done to one row: at most one mark a column, in order of columns. */
export type RowPlan = {
  readonly row: number
  readonly marks: readonly Mark[]
  readonly texts: readonly string[] | null
}

/** A stream whose next item can be looked at before it is taken. */
export type Peekable<T> = { peek(): Promise<T | null>; take(): Promise<T | null> }

export function peekable<T>(items: Iterable<T> | AsyncIterable<T>): Peekable<T> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  let held: T | null = null
  let isHeld = false
  const peek = async (): Promise<T | null> => {
    if (isHeld) return held
    const next = await iterator.next()
    held = next.done ? null : next.value
    isHeld = true
    return held
  }
  const take = async (): Promise<T | null> => {
    const item = await peek()
    isHeld = item === null
    return item
  }
  return { peek, take }
}

/**
 * The plans of a sheet's rows, in order; what stands before this sheet in the streams is passed over. The
 * header row gets a plan in any case (0: the sheet has none).
 */
export async function* rowPlans(
  sheetIndex: number,
  headerRow: number,
  marks: Peekable<Mark>,
  texts: Peekable<RowTexts>,
): AsyncGenerator<RowPlan> {
  const never = Number.POSITIVE_INFINITY
  let header = headerRow > 0 ? headerRow : never
  for (;;) {
    const mark = await nextOfSheet(marks, sheetIndex)
    const text = await nextOfSheet(texts, sheetIndex)
    const row = Math.min(mark?.row ?? never, text?.row ?? never, header)
    if (row === never) return
    if (row === header) header = never
    const own = await marksOfRow(marks, sheetIndex, row)
    if (text?.row !== row) {
      yield { row, marks: onePerColumn(own), texts: null }
      continue
    }
    await texts.take()
    yield { row, marks: onePerColumn([...own, ...(text.marks ?? [])]), texts: text.texts }
  }
}

async function nextOfSheet<T extends { sheetIndex: number }>(
  items: Peekable<T>,
  sheetIndex: number,
): Promise<T | null> {
  for (;;) {
    const item = await items.peek()
    if (item === null || item.sheetIndex > sheetIndex) return null
    if (item.sheetIndex === sheetIndex) return item
    await items.take()
  }
}

async function marksOfRow(marks: Peekable<Mark>, sheetIndex: number, row: number): Promise<Mark[]> {
  const own: Mark[] = []
  for (;;) {
    const mark = await nextOfSheet(marks, sheetIndex)
    if (mark?.row !== row) return own
    await marks.take()
    own.push(mark)
  }
}

function onePerColumn(marks: readonly Mark[]): Mark[] {
  const byColumn = new Map<number, Mark>()
  for (const mark of marks) {
    const before = byColumn.get(mark.column)
    byColumn.set(mark.column, before ? joined(before, mark) : mark)
  }
  return [...byColumn.values()].sort((a, b) => a.column - b.column)
}

const gravity: Record<MarkLook, number> = { rejects: 2, warning: 1, note: 0 }

/** Two marks of one cell: the graver look, both comments. */
function joined(first: Mark, second: Mark): Mark {
  const comments = [first.comment, second.comment].filter(comment => comment !== undefined)
  const look = gravity[second.look] > gravity[first.look] ? second.look : first.look
  return { ...first, look, ...(comments.length > 0 ? { comment: comments.join('\n') } : {}) }
}
