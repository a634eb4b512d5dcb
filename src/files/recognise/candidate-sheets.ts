/** The candidate layouts, made ready once: which sheet of which layout explains a header best. */
import type { Column, ExtraColumn, Layout } from '../layout.ts'
import { headingOf, isExtra } from '../layout.ts'
import { fileNamePattern, namesFile } from './file-name.ts'
import type { Header, HeaderCell } from './header-rows.ts'
import { plainHeading, withoutFootnote } from './heading.ts'
import type { Vocabulary } from './vocabulary.ts'
import { emptyVocabulary, leastPlausible } from './vocabulary.ts'

/** How well a heading names a column: its own heading there, the guidance's label, or another name for it. */
export const labelScores = { own: 1, label: 0.98, alias: 0.95 } as const
export type LabelKind = keyof typeof labelScores

/** A known heading of a column. */
export type ColumnLabel = { readonly label: number; readonly kind: LabelKind; readonly withOver: boolean }

/** One sheet of one candidate layout. */
export type CandidateSheet = {
  readonly layout: Layout
  readonly sheetIndex: number
  readonly columns: readonly (Column | ExtraColumn)[]
  /** Its headings, letter for letter. */
  readonly headings: ReadonlySet<string>
  readonly labels: readonly (readonly ColumnLabel[])[]
  /** How much each column's presence says; and their sum. */
  readonly weights: Float64Array
  readonly weight: number
  readonly plainName: string
  readonly plainBanner: readonly string[]
  readonly fileNames: RegExp | null
}

export type Candidates = {
  readonly vocabulary: Vocabulary
  readonly sheets: readonly CandidateSheet[]
  /** Known heading → the columns it names, as sheet, column, score thrice over. */
  readonly uses: ReadonlyMap<number, readonly number[]>
}

/** Makes layouts ready to be recognised. */
export function candidatesOf(layouts: readonly Layout[]): Candidates {
  const vocabulary = emptyVocabulary()
  const plain = new Map<string, string>()
  const known = (heading: string): number => {
    const kept = plain.get(heading) ?? plainHeading(heading)
    plain.set(heading, kept)
    return vocabulary.add(kept)
  }
  const sheets = layouts.flatMap(layout =>
    layout.sheets.map((_, sheetIndex) => candidateSheet(layout, sheetIndex, known)),
  )
  const uses = new Map<number, number[]>()
  for (const [place, sheet] of sheets.entries()) {
    for (const [column, labels] of sheet.labels.entries()) {
      for (const { label, kind } of labels) {
        const list = uses.get(label)
        if (list) list.push(place, column, labelScores[kind])
        else uses.set(label, [place, column, labelScores[kind]])
      }
    }
  }
  return { vocabulary, sheets, uses }
}

function candidateSheet(
  layout: Layout,
  sheetIndex: number,
  known: (heading: string) => number,
): CandidateSheet {
  const sheet = layout.sheets[sheetIndex]
  const columns = sheet?.columns ?? []
  const weights = Float64Array.from(columns, weightOf)
  const pattern = layout.profileFile?.fileName
  return {
    layout,
    sheetIndex,
    columns,
    headings: new Set(columns.map(column => (isExtra(column) ? column.extra : column.heading))),
    labels: columns.map(column => labelsOf(column, known)),
    weights,
    weight: weights.reduce((sum, weight) => sum + weight, 0),
    plainName: plainHeading(sheet?.name ?? ''),
    plainBanner: (sheet?.banner ?? []).map(plainHeading),
    fileNames: pattern ? fileNamePattern(pattern, layout.file.short) : null,
  }
}

/** How much the presence of a column says about which sheet this is. */
function weightOf(column: Column | ExtraColumn): number {
  if (isExtra(column)) return 0.3
  if (column.nth > 1) return 0.1
  if (column.need === 'always') return 1
  return column.need === 'optional' ? 0.3 : 0.5
}

function labelsOf(column: Column | ExtraColumn, known: (heading: string) => number): ColumnLabel[] {
  const labels: ColumnLabel[] = []
  const add = (heading: string, kind: LabelKind, withOver = false): void => {
    const label = known(heading)
    if (!labels.some(other => other.label === label)) labels.push({ label, kind, withOver })
  }
  const own = isExtra(column) ? column.extra : column.heading
  if (column.over !== undefined) add(`${column.over} ${own}`, 'own', true)
  add(own, 'own')
  if (isExtra(column)) return labels
  const { element, nth } = column
  for (const [place, name] of [element.label, ...(element.alsoCalled ?? [])].entries()) {
    const kind = place === 0 ? 'label' : 'alias'
    if (nth >= 1) add(headingOf({ ...element, label: name }, nth), kind)
    if (nth <= 1) add(name, kind)
  }
  return labels
}

/** The known headings that a heading is, exactly; each with how sure that is. */
export function exactLabels(vocabulary: Vocabulary, cell: HeaderCell): { label: number; score: number }[] {
  const found: { label: number; score: number }[] = []
  const look = (plain: string, score: number): void => {
    const label = plain === '' ? -1 : vocabulary.find(plain)
    if (label >= 0) found.push({ label, score })
  }
  if (cell.occurrence > 1) {
    look(cell.plainWithOver === '' ? '' : `${cell.plainWithOver} ${cell.occurrence}`, 0.96)
    look(`${cell.plain} ${cell.occurrence}`, 0.96)
    if (found.length > 0) return found
  }
  look(cell.plainWithOver, 1)
  look(cell.plain, 1)
  if (found.length === 0) look(withoutFootnote(cell.heading, cell.plain) ?? '', 0.97)
  if (found.length > 0 || cell.plain === '') return found
  return vocabulary.findWritten(cell.plain).map(label => ({ label, score: 0.98 }))
}

export type RankedSheet = {
  readonly sheet: CandidateSheet
  /** Share of the header that the sheet explains, and of the sheet that the header has: 1 when both are whole. */
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
  for (const [place, cell] of header.cells.entries()) {
    for (const { label, score } of labelsFor(candidates, cell)) {
      const uses = candidates.uses.get(label) ?? []
      for (let use = 0; use < uses.length; use += 3) {
        const at = uses[use] ?? 0
        const sheet = sheets[at]
        if (!admitted[at] || !sheet) continue
        const tally = tallies[at] ?? emptyTally(sheet)
        tallies[at] = tally
        count(tally, place, uses[use + 1] ?? 0, score * (uses[use + 2] ?? 0))
      }
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
  last: number
  ordered: number
  placed: number
}

function emptyTally(sheet: CandidateSheet): Tally {
  const byColumn = new Float64Array(sheet.columns.length)
  return { byColumn, cell: -1, best: 0, at: -1, explained: 0, last: -1, ordered: 0, placed: 0 }
}

function count(tally: Tally, cell: number, column: number, score: number): void {
  if (cell !== tally.cell) {
    close(tally)
    tally.cell = cell
    tally.best = 0
    tally.at = -1
  }
  if (score > (tally.byColumn[column] ?? 0)) tally.byColumn[column] = score
  if (score > tally.best) {
    tally.best = score
    tally.at = column
  }
}

function close(tally: Tally): void {
  if (tally.at < 0) return
  tally.explained += tally.best
  tally.placed++
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
  const confidence =
    (tally.explained / Math.max(1, header.cells.length) + present / Math.max(0.1, sheet.weight)) / 2
  const order = tally.ordered / Math.max(1, tally.placed)
  const letters = header.cells.filter(cell => sheet.headings.has(cell.heading)).length
  const rank =
    confidence +
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
  if (namesFile(fileName, layout.file.short) || namesFile(sheetName, layout.file.short)) speaks += 0.02
  if (sheet.fileNames?.test(fileName)) speaks += 0.02
  const banner = header.banner.map(plainHeading)
  if (sheet.plainBanner.length > 0 && sheet.plainBanner.every(line => banner.includes(line))) speaks += 0.02
  return speaks
}

function isSameLayout(one: Layout, other: Layout): boolean {
  return one.file.id === other.file.id && one.party === other.party && one.profile?.id === other.profile?.id
}
