/** A figure as it is shown: its rows in order, months without anything filled in, small numbers marked. */
import { addDays, addMonths, type Day } from '#base/day.ts'
import type { Figure } from '#guidance/dashboards/forms.ts'

/** What the store has reckoned. */
export type FigureRow = {
  readonly figure: string
  readonly group: string
  readonly series: string
  readonly value: number
  /** Of how many; null where it is no share. */
  readonly whole: number | null
  /** How many things the value counts or sums, which decides whether it is small. */
  readonly count: number
}

export type ShownRow = FigureRow & {
  /** True for what does not leave the organization: it could point to a person. */
  readonly isSmall: boolean
}

/** The months that lie in a period, in whole or in part: `2026-03`. */
export function monthsOf(from: Day, to: Day): readonly string[] {
  const months: string[] = []
  let first: Day = addDays(from, 1 - Number(from.slice(8)))
  while (first <= to) {
    months.push(first.slice(0, 7))
    first = addMonths(first, 1)
  }
  return months
}

/** The groups of a figure in the order in which they are shown; those of time and of spans without anything too. */
function groupsOf(figure: Figure, rows: readonly FigureRow[], from: Day, to: Day): readonly string[] {
  if (rows.length === 0) return []
  if (figure.by === 'month') return monthsOf(from, to)
  if (figure.spans !== undefined) return figure.spans.map(({ code }) => code)
  const sums = new Map<string, number>()
  for (const row of rows) {
    const size = figure.isShare ? (row.whole ?? 0) : row.value
    sums.set(row.group, (sums.get(row.group) ?? 0) + size)
  }
  return [...sums]
    .sort(([one, size], [other, than]) => than - size || (one < other ? -1 : 1))
    .map(([group]) => group)
}

/**
 * One row for each group and series. Where nothing was counted the value is 0; a share of nothing has no row.
 */
export function rowsOf(
  figure: Figure,
  found: readonly FigureRow[],
  from: Day,
  to: Day,
): readonly FigureRow[] {
  const rows = found.filter(row => row.figure === figure.id)
  const at = new Map(rows.map(row => [`${row.group} ${row.series}`, row]))
  const series = figure.series.length === 0 ? [''] : figure.series.map(({ code }) => code)
  return groupsOf(figure, rows, from, to).flatMap(group =>
    series.flatMap(each => {
      const row = at.get(`${group} ${each}`)
      if (row !== undefined) return row
      return figure.isShare ? [] : { figure: figure.id, group, series: each, value: 0, whole: null, count: 0 }
    }),
  )
}

/** Counts of 1 to 10 are small (DHCS Data De-Identification Guidelines); nothing and more than ten are not. */
const mostSmall = 10

export function isSmallCount(count: number): boolean {
  return count > 0 && count <= mostSmall
}

function isSmallRow({ count, value, whole }: FigureRow): boolean {
  return isSmallCount(count) || (whole !== null && (isSmallCount(whole) || isSmallCount(whole - value)))
}

/** Rows of which the sum is known elsewhere: each series and, where series are parts of one number, each group. */
function linesOf({ isStacked }: Figure, rows: readonly FigureRow[]): readonly (readonly FigureRow[])[] {
  const lines = new Map<string, FigureRow[]>()
  for (const row of rows)
    for (const key of [`series ${row.series}`, ...(isStacked ? [`group ${row.group}`] : [])])
      lines.set(key, [...(lines.get(key) ?? []), row])
  return [...lines.values()]
}

/**
 * Marks what is small: a count, a whole, or what is left of the whole. Where one row alone of a line is hidden it could
 * be found by subtracting the others from their sum, which another figure tells: the next smallest is hidden too, until
 * no line has one alone.
 */
export function markSmall(figure: Figure, rows: readonly FigureRow[]): readonly ShownRow[] {
  if (figure.unit === 'files') return rows.map(row => ({ ...row, isSmall: false }))
  const hidden = new Set(rows.filter(isSmallRow))
  const lines = linesOf(figure, rows)
  const size = ({ whole, count }: FigureRow): number => whole ?? count
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size
    for (const line of lines) {
      if (line.filter(row => hidden.has(row)).length !== 1) continue
      const others = line.filter(row => !hidden.has(row) && size(row) > 0)
      const [first, ...rest] = others
      if (first === undefined) continue
      hidden.add(rest.reduce((least, row) => (size(row) < size(least) ? row : least), first))
    }
  }
  return rows.map(row => ({ ...row, isSmall: hidden.has(row) }))
}
