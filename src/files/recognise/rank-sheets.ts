/** Which sheet of which candidate layout explains a header best. */
import type { Layout } from '../layout.ts'
import type { CandidateSheet, Candidates, Place } from './candidate-sheets.ts'
import { confidenceFrom, exactLabels, labelScores } from './candidate-sheets.ts'
import { namesFile } from './file-name.ts'
import type { Header, HeaderCell } from './header-rows.ts'
import { plainHeading } from './heading.ts'
import { leastPlausible } from './vocabulary.ts'

export type RankedSheet = {
  readonly sheet: CandidateSheet
  /**
   * Share of the header that the sheet explains, and of the sheet that the header has: 1 when both are
   * whole.
   */
  readonly confidence: number
  /** The confidence and what else speaks for the sheet: order, names, banner. For comparing only. */
  readonly rank: number
  /** How many of its columns the header has. */
  readonly found: number
}

/** What is known of a sheet besides its header. */
export type Surroundings = {
  readonly sheetName: string
  readonly fileName: string
  readonly format?: 'xlsx' | 'csv'
  readonly settled?: Layout | null
}

/** All sheets that explain anything of the header, the best first; equal ones in the candidates' order. */
export function rankSheets(
  candidates: Candidates,
  header: Header,
  surroundings: Surroundings,
  admits: (sheet: CandidateSheet) => boolean,
): RankedSheet[] {
  const { sheets } = candidates
  const admitted = sheets.map(admits)
  const tallies: (Tally | null)[] = sheets.map(() => null)
  const take = (cell: number, score: number, places: readonly Place[]): void => {
    for (const place of places) {
      const sheet = sheets[place.sheet]
      if (!sheet || !admitted[place.sheet]) continue
      const tally = tallies[place.sheet] ?? emptyTally(sheet)
      tallies[place.sheet] = tally
      count(tally, cell, place.column, score)
    }
  }
  for (const [place, cell] of header.cells.entries()) {
    for (const { label, score } of labelsFor(candidates, cell)) {
      take(place, score, candidates.own.get(label) ?? [])
      for (const { kind, places } of candidates.named.get(label) ?? [])
        take(place, score * labelScores[kind], places)
    }
  }
  const ranked = sheets.flatMap((sheet, at) => {
    const tally = tallies[at]
    return tally ? [rankOf(sheet, tally, header, surroundings)] : []
  })
  return ranked.sort((one, other) => other.rank - one.rank)
}

function labelsFor(candidates: Candidates, cell: HeaderCell): readonly { label: number; score: number }[] {
  const exact = exactLabels(candidates.vocabulary, cell)
  if (exact.length > 0) return exact
  const plain = cell.plainWithOver === '' ? cell.plain : cell.plainWithOver
  return candidates.vocabulary.alike(plain).filter(({ score }) => score >= leastPlausible)
}

type Tally = {
  readonly byColumn: Float64Array
  /** The cell being looked at, its best score and column so far. */
  cell: number
  best: number
  at: number
  explained: number
  /** Headings that are the sheet's own. */
  own: number
  last: number
  ordered: number
  placed: number
}

function emptyTally(sheet: CandidateSheet): Tally {
  const byColumn = new Float64Array(sheet.columns.length)
  return { byColumn, cell: -1, best: 0, at: -1, explained: 0, own: 0, last: -1, ordered: 0, placed: 0 }
}

/** Of columns that a heading names equally well, one is taken that no heading before it named. */
function count(tally: Tally, cell: number, column: number, score: number): void {
  if (cell !== tally.cell) {
    close(tally)
    tally.cell = cell
    tally.best = 0
    tally.at = -1
  }
  const isNew = score === tally.best && (tally.byColumn[tally.at] ?? 0) > 0 && tally.byColumn[column] === 0
  if (score > tally.best || isNew) {
    tally.best = score
    tally.at = column
  }
}

function close(tally: Tally): void {
  if (tally.at < 0) return
  tally.explained += tally.best
  tally.byColumn[tally.at] = Math.max(tally.byColumn[tally.at] ?? 0, tally.best)
  tally.placed++
  if (tally.best >= labelScores.label) tally.own++
  if (tally.at > tally.last) tally.ordered++
  tally.last = tally.at
}

function rankOf(
  sheet: CandidateSheet,
  tally: Tally,
  header: Header,
  surroundings: Surroundings,
): RankedSheet {
  close(tally)
  let present = 0
  let found = 0
  for (const [column, score] of tally.byColumn.entries()) {
    present += score * (sheet.weights[column] ?? 0)
    if (score > 0) found++
  }
  const confidence = confidenceFrom(tally.explained, header.cells.length, present, sheet.weight)
  const order = tally.ordered / Math.max(1, tally.placed)
  const letters = header.cells.filter(cell => sheet.headings.has(cell.heading)).length
  // A header that is not quite anybody's is the guidance's rather than a partner's.
  const isTheirs = !sheet.layout.profile || tally.own >= 0.8 * header.cells.length
  const rank =
    (isTheirs ? confidence : confidence - 0.15) +
    order * 0.02 +
    (letters / Math.max(1, header.cells.length)) * 0.02 +
    besides(sheet, header, surroundings)
  return { sheet, confidence, found, rank }
}

/** What speaks for a sheet besides its headings, all of it together less than a heading or two. */
function besides(sheet: CandidateSheet, header: Header, surroundings: Surroundings): number {
  const { layout } = sheet
  const { sheetName, fileName, format, settled } = surroundings
  const name = plainHeading(sheetName)
  let speaks = 0
  if (settled && isSameLayout(settled, layout)) speaks += 0.1
  if (layout.profile && format !== undefined && format !== layout.format) speaks -= 0.005
  if (name !== '' && name === sheet.plainName) speaks += 0.02
  else if (layout.sheets.length > 1) speaks -= 0.05
  if (namesFile(fileName, layout.file.short) || namesFile(sheetName, layout.file.short)) speaks += 0.02
  if (sheet.fileNames?.test(fileName)) speaks += 0.02
  const banner = header.banner.map(plainHeading)
  if (sheet.plainBanner.length > 0 && sheet.plainBanner.every(line => banner.includes(line))) speaks += 0.02
  return speaks
}

function isSameLayout(one: Layout, other: Layout): boolean {
  return one.file.id === other.file.id && one.party === other.party && one.profile?.id === other.profile?.id
}
