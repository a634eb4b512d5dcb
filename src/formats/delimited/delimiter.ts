/**
 * Which delimiter a text uses, found by parsing its first records with each and looking which gives a table.
 */
import { beginParsing, feed } from './parsing.ts'
import { takeRows } from './records.ts'

const delimiters = [',', '\t', ';', '|'] as const

const sampledRecords = 200

/**
 * The delimiter under which most records have the same number of columns, and many of them; a comma when none
 * makes columns. `whole` says that the text is all there is, so that its last record counts.
 */
export function detectDelimiter(text: string, whole: boolean): string {
  let best = ','
  let bestScore = 0
  for (const delimiter of delimiters) {
    const score = scoreOf(text, whole, delimiter)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

/**
 * Columns that the most usual width brings, by how usual it is; threefold where the first such record reads
 * like headings, since in `1,5;2,5;3,5` the comma makes columns as well, only not of the heading above; and
 * less for each quotation mark that would stand in the wrong place.
 */
function scoreOf(text: string, whole: boolean, delimiter: string): number {
  if (!text.includes(delimiter)) return 0
  const sampled = sampleOf(text, delimiter, whole)
  const { records, odd } = sampled.records.length === 0 ? sampleOf(text, delimiter, true) : sampled
  const widths = new Map<number, number>()
  for (const cells of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  let width = 1
  let times = 0
  for (const [columns, count] of widths) {
    if (columns > 1 && count * columns > times * width) [width, times] = [columns, count]
  }
  const first = records.find(cells => cells.length === width)
  if (!first || times === 0) return 0
  const usual = times / records.length
  return (usual * usual * (width - 1) * (readsLikeHeadings(first) ? 3 : 1)) / (1 + odd)
}

/** The first records, and how many quotation marks stand where none belongs. */
function sampleOf(text: string, delimiter: string, whole: boolean): { records: string[][]; odd: number } {
  const parsing = beginParsing(delimiter)
  feed(parsing, text, whole)
  const records = takeRows(parsing, sampledRecords).map(row => row.cells)
  return { records, odd: parsing.findings.length }
}

/** How most of the first rows end; line ends inside quoted cells do not count. */
export function lineEndingOf(text: string, delimiter: string): '\r\n' | '\n' | '\r' {
  const parsing = beginParsing(delimiter)
  feed(parsing, text, true)
  takeRows(parsing, sampledRecords)
  const { crlf, lf, cr } = parsing.endings
  if (crlf >= lf && crlf >= cr) return '\r\n'
  return lf >= cr ? '\n' : '\r'
}

function readsLikeHeadings(cells: readonly string[]): boolean {
  return cells.filter(cell => /^[^\d]*\p{Letter}/u.test(cell)).length > cells.length / 2
}
