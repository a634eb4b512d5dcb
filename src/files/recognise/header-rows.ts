/**
 * Which of a sheet's first rows are its header: one row, or group headings above headings, under any banner.
 */
import type { Row } from '#formats/row.ts'
import { cellKind } from '#formats/row.ts'
import { isOwnHeading, plainHeading } from './heading.ts'

/** One heading of a sheet. */
export type HeaderCell = {
  /** Column of the sheet, from 0. */
  readonly index: number
  /** As the sender wrote it. */
  readonly heading: string
  /** The heading of the group it stands under; '' if none. */
  readonly over: string
  readonly plain: string
  /** Group heading and heading in plain form; '' if there is no group. */
  readonly plainWithOver: string
  /** How often the same heading stood before it, from 1 for the first. */
  readonly occurrence: number
  /** What answers about it are kept under: the plain heading, `#2` and so on for the same again. */
  readonly key: string
}

export type Header = {
  readonly rowNumbers: readonly number[]
  readonly cells: readonly HeaderCell[]
  readonly ownColumns: readonly { readonly index: number; readonly heading: string }[]
  /** True when no row above holds as much: what stands below a fuller row may well be data. */
  readonly isFirstFull: boolean
  /** Texts of the rows above the header. */
  readonly banner: readonly string[]
  /** The rows below, as far as they were given. */
  readonly below: readonly Row[]
  /** Number of the first row that can hold data. */
  readonly firstDataRow: number
}

/** More columns than any file of the trade has: what stands beyond is not read as a heading. */
const mostHeadings = 1000
/** A longer text is a sentence. */
const longestInHeader = 240

function textAt(row: Row, index: number): string {
  return (row.cells[index] ?? '').trim()
}

/** True for a cell that could be a heading: text with a letter in it, not too long. */
function couldBeHeading(row: Row, index: number): boolean {
  const kind = row.kinds === null ? cellKind.text : (row.kinds[index] ?? cellKind.blank) & 7
  if (kind !== cellKind.text) return false
  const text = row.cells[index] ?? ''
  return text.length > 0 && text.length <= longestInHeader && /\p{L}/u.test(text)
}

function filledCells(row: Row): number[] {
  const filled: number[] = []
  const until = Math.min(row.cells.length, mostHeadings)
  for (let index = 0; index < until; index++) if (textAt(row, index) !== '') filled.push(index)
  return filled
}

/**
 * The headers that a sheet may have, the likeliest first; empty when no row looks like one. `known` says
 * whether any layout has such a heading (in plain form).
 */
export function headersOf(rows: readonly Row[], known: (plain: string) => boolean): Header[] {
  const counts = countKnown(rows, known)
  const byKnown = counts
    .filter(({ hits }) => hits > 0)
    .sort((one, other) => other.hits - one.hits || one.at - other.at)
  const best = byKnown[0]?.hits ?? 0
  const chosen = byKnown.filter(({ hits }) => hits * 2 >= best).slice(0, 3)
  if (best < 3) {
    const texts = counts.filter(
      ({ filled, possible, hits }) => hits === 0 && filled >= 3 && possible === filled,
    )
    chosen.push(...texts.slice(0, 2))
  }
  return chosen.map(({ at }) => headerAt(rows, at))
}

/** For each row: how many cells hold something, how many could be headings, how many are known ones. */
function countKnown(rows: readonly Row[], known: (plain: string) => boolean) {
  const counts: { at: number; filled: number; possible: number; hits: number }[] = []
  for (const [at, row] of rows.entries()) {
    const filled = filledCells(row)
    const possible = filled.filter(index => couldBeHeading(row, index))
    const hits = possible.filter(index => known(plainHeading(textAt(row, index)))).length
    counts.push({ at, filled: filled.length, possible: possible.length, hits })
    if (hits >= 5 && hits >= 0.8 * filled.length) break
  }
  return counts
}

function headerAt(rows: readonly Row[], at: number): Header {
  const [top, bottom] = headerSpan(rows, at)
  const groups = top === bottom ? null : (rows[top] ?? null)
  const heads = rows[bottom]
  const all = heads ? headerCells(groups, heads) : []
  let next = bottom + 1
  while (isNoteRow(rows[next])) next++
  const rowNumbers = rows.slice(top, next).map(row => row.number)
  return {
    rowNumbers,
    cells: all.filter(cell => !isOwnHeading(cell.heading)),
    ownColumns: all
      .filter(cell => isOwnHeading(cell.heading))
      .map(({ index, heading }) => ({ index, heading })),
    isFirstFull: rows.slice(0, top).every(row => filledCells(row).length < all.length),
    banner: rows.slice(0, top).map(row => textAt(row, filledCells(row)[0] ?? 0)),
    below: rows.slice(next),
    firstDataRow: (rowNumbers.at(-1) ?? 0) + 1,
  }
}

/** First and last row of the header, as places in `rows`: two rows when group headings stand above headings. */
function headerSpan(rows: readonly Row[], at: number): [number, number] {
  const row = rows[at]
  const above = rows[at - 1]
  const below = rows[at + 1]
  if (row && above && isGroupRow(above, row)) return [at - 1, at]
  if (row && below && areHeadingsUnder(row, below)) return [at, at + 1]
  return [at, at]
}

/**
 * True when the row above holds headings of groups: texts with gaps between them, which the merged cells
 * leave.
 */
function isGroupRow(above: Row, row: Row): boolean {
  if (above.number !== row.number - 1) return false
  const groups = filledCells(above)
  const heads = filledCells(row)
  if (groups.length === 0 || groups.some(index => !couldBeHeading(above, index))) return false
  const gap = heads.some(index => textAt(above, index) === '' && groups.some(group => group < index))
  if (!gap) return false
  // A single text in the first cell is a banner, unless the headings begin further right or are few.
  return groups.length >= 2 || (groups[0] ?? 0) > (heads[0] ?? 0)
}

/**
 * True when the next row holds the headings of this row's merged groups, and nothing under the other
 * headings.
 */
function areHeadingsUnder(row: Row, below: Row): boolean {
  if (below.number !== row.number + 1) return false
  const heads = filledCells(row)
  const last = Math.max(heads.at(-1) ?? 0, filledCells(below).at(-1) ?? 0)
  let underGroups = 0
  for (let index = heads[0] ?? 0; index <= last; index++) {
    const inGroup = textAt(row, index) === '' || (index < last && textAt(row, index + 1) === '')
    if (textAt(below, index) === '') continue
    if (!inGroup || !couldBeHeading(below, index)) return false
    underGroups++
  }
  const ungrouped = heads.some(index => textAt(below, index) === '')
  return underGroups >= 2 && ungrouped
}

function headerCells(groups: Row | null, heads: Row): HeaderCell[] {
  const cells: Omit<HeaderCell, 'occurrence' | 'key'>[] = []
  const until = Math.min(Math.max(heads.cells.length, groups?.cells.length ?? 0), mostHeadings)
  let group = ''
  for (let index = 0; index < until; index++) {
    const above = groups ? textAt(groups, index) : ''
    if (above !== '') group = above
    const own = textAt(heads, index)
    const heading = own === '' ? above : own
    if (heading === '') continue
    const over = own === '' ? '' : group
    const plainWithOver = over === '' ? '' : plainHeading(`${over} ${heading}`)
    cells.push({ index, heading, over, plain: plainHeading(heading), plainWithOver })
  }
  return withKeys(cells)
}

/**
 * A heading that stands once is its own key; one that stands again is told apart by its group, then by a
 * number.
 */
function withKeys(cells: readonly Omit<HeaderCell, 'occurrence' | 'key'>[]): HeaderCell[] {
  const counts = new Map<string, number>()
  for (const { plain } of cells) counts.set(plain, (counts.get(plain) ?? 0) + 1)
  const seen = new Map<string, number>()
  return cells.map(cell => {
    const full =
      (counts.get(cell.plain) ?? 0) > 1 && cell.plainWithOver !== '' ? cell.plainWithOver : cell.plain
    const occurrence = (seen.get(full) ?? 0) + 1
    seen.set(full, occurrence)
    return { ...cell, occurrence, key: occurrence === 1 ? full : `${full}#${occurrence}` }
  })
}

const noteWords = new RegExp(
  `^(?:${[
    'required|optional|conditional|mandatory|if applicable|if known',
    'text|numeric|number|alphanumeric|alpha|date|currency',
    'drop ?down(?: list)?|select(?: one)?|y ?/ ?n|yes ?/ ?no|1 or blank',
    '[mdy]{1,4}(?:[/.-][mdy]{1,4}){2}',
    '\\d+ (?:digits|characters|chars)|(?:max(?:imum)? )?\\d+ char(?:acter)?s?(?: max)?',
  ].join('|')})$`,
  'i',
)
const tellingNote = /required|optional|mandatory|[mdy][/.-][mdy]|digits|alphanumeric|numeric/i

/**
 * True for a row under the headings that says how each is to be filled: `Required`, `MM/DD/YYYY`, `10
 * digits`.
 */
function isNoteRow(row: Row | undefined): boolean {
  if (!row) return false
  const texts = filledCells(row).map(index => textAt(row, index))
  return (
    texts.length >= 2 &&
    texts.every(text => noteWords.test(text)) &&
    texts.some(text => tellingNote.test(text))
  )
}
