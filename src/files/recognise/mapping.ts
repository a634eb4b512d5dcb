/** Which column of a sheet stands for which element: by heading, by what stands beside it, by what was answered. */
import type { Row } from '#formats/row.ts'
import type { Column, ExtraColumn } from '../layout.ts'
import { isExtra } from '../layout.ts'
import type { CandidateSheet } from './candidate-sheets.ts'
import { confidenceFrom } from './candidate-sheets.ts'
import type { Header, HeaderCell } from './header-rows.ts'
import { headingWords, plainHeading } from './heading.ts'
import type { CellOptions, How, Option } from './options.ts'
import { labelColumnsOf, optionsOf, sharedScore } from './options.ts'
import { shareOfShape, tellingKinds } from './value-shape.ts'
import type { Vocabulary } from './vocabulary.ts'
import { leastConfident, leastPlausible, sameWords } from './vocabulary.ts'

/** A column of the sheet that stands for an element. */
export type MappedColumn = {
  /** Column of the sheet, from 0. */
  readonly index: number
  /** As the sender wrote it. */
  readonly heading: string
  readonly column: Column
  readonly how: How
}

/** A column that may stand for one of several elements, or for none: only a person can say. */
export type MappingQuestion = {
  readonly index: number
  readonly heading: string
  /** What an answer to this question is given under. */
  readonly key: string
  /** The column's first values. Health information: shown to the sender, never logged. */
  readonly samples: readonly string[]
  /** The likeliest first. */
  readonly candidates: readonly { readonly key: string; readonly label: string; readonly score: number }[]
}

/** Heading → key of the column that it means; '' for none. */
export type Answers = { readonly [heading: string]: string }

export type Mapping = {
  readonly columns: readonly MappedColumn[]
  readonly unsure: readonly MappingQuestion[]
  /** Columns of the partner's own, that the layout names. */
  readonly extras: readonly { readonly index: number; readonly heading: string; readonly extra: string }[]
  readonly unmapped: readonly { readonly index: number; readonly heading: string }[]
  /** The layout's columns that no heading was mapped to, those that a question waits for included. */
  readonly missing: readonly Column[]
  /** 1 when every heading has its column and every column its heading, less for what is unsure, unknown, missing. */
  readonly confidence: number
}

const mostSamples = 12
const mostCandidates = 5
/** Options nearer than this to each other are as good as equal. */
const margin = 0.04

/** The state of a mapping in the making. */
type Work = {
  readonly sheet: CandidateSheet
  readonly cells: readonly CellOptions[]
  readonly samples: readonly (readonly string[])[]
  /** Cell → its column, how it got it and how surely. */
  readonly placed: Map<number, { at: number; how: How; score: number }>
  readonly taken: Set<number>
  /** Cells that an answer leaves out. */
  readonly leftOut: Set<number>
}

/** Maps the columns of a sheet. Nothing is mapped by position alone; what is not confident becomes a question. */
export function mapColumns(
  vocabulary: Vocabulary,
  sheet: CandidateSheet,
  header: Header,
  answers: { readonly answered: Answers; readonly remembered: Answers },
): Mapping {
  const labelColumns = labelColumnsOf(sheet)
  const work: Work = {
    sheet,
    cells: header.cells.map(cell => optionsOf(vocabulary, sheet, labelColumns, cell)),
    samples: header.cells.map(cell => samplesOf(header.below, cell.index)),
    placed: new Map(),
    taken: new Set(),
    leftOut: new Set(),
  }
  placeAnswers(work, answers.answered, 'answered')
  placeAnswers(work, answers.remembered, 'remembered')
  placeConfident(work, 0.97)
  placeConfident(work, leastConfident)
  placeByNeighbours(work)
  placeConfident(work, leastConfident)
  placeByValues(work)
  return mappingOf(work)
}

function samplesOf(rows: readonly Row[], index: number): string[] {
  const samples: string[] = []
  for (const row of rows) {
    const text = (row.cells[index] ?? '').trim()
    if (text !== '') samples.push(text)
    if (samples.length === mostSamples) break
  }
  return samples
}

function place(work: Work, cell: number, at: number, how: How, score: number): void {
  work.placed.set(cell, { at, how, score })
  work.taken.add(at)
}

function placeAnswers(work: Work, answers: Answers, how: 'answered' | 'remembered'): void {
  const byKey = new Map(Object.entries(answers).map(([heading, key]) => [answerKey(heading), key]))
  if (byKey.size === 0) return
  for (const [cell, { cell: head }] of work.cells.entries()) {
    const answer =
      byKey.get(head.key) ?? (head.key === head.plain ? byKey.get(head.plainWithOver) : undefined)
    if (answer === undefined || work.placed.has(cell) || work.leftOut.has(cell)) continue
    const at = work.sheet.columns.findIndex(column => !isExtra(column) && column.key === answer)
    if (answer === '') work.leftOut.add(cell)
    else if (at >= 0 && !work.taken.has(at)) place(work, cell, at, how, 1)
  }
}

/** A heading as a sender or a file of answers writes it, as the key it is kept under. */
export function answerKey(heading: string): string {
  const again = /^(.*)#(\d+)$/.exec(heading)
  return again ? `${plainHeading(again[1] ?? '')}#${again[2]}` : plainHeading(heading)
}

const isOpen = (work: Work, cell: number): boolean => !work.placed.has(cell) && !work.leftOut.has(cell)

const openOptions = (work: Work, cell: number): Option[] =>
  (work.cells[cell]?.options ?? []).filter(option => !work.taken.has(option.at))

/** Places what is at least so sure, leads by a margin, has no rivals and is claimed by no other as surely. */
function placeConfident(work: Work, least: number): void {
  const claims: { cell: number; option: Option }[] = []
  for (const cell of work.cells.keys()) {
    if (!isOpen(work, cell)) continue
    const [best, second] = openOptions(work, cell)
    if (!best || best.score < least) continue
    if (second && best.score - second.score < margin) continue
    if (!isSettled(work, cell, best)) continue
    claims.push({ cell, option: best })
  }
  claims.sort((one, other) => other.option.score - one.option.score)
  for (const at of new Set(claims.map(claim => claim.option.at))) {
    const winner = winnerOf(
      work,
      claims.filter(claim => claim.option.at === at),
    )
    if (winner) place(work, winner.cell, at, winner.option.how, winner.option.score)
  }
}

/** Whether nothing but the heading need be looked at: its own words settle it. */
function isSettled(work: Work, cell: number, best: Option): boolean {
  if (best.how === 'exact') return true
  if (openRivals(work, cell).length > 0) return false
  return best.how !== 'close' || !isContradicted(work, cell, best.at)
}

function openRivals(work: Work, cell: number): number[] {
  return (work.cells[cell]?.rivals ?? []).filter(at => !work.taken.has(at))
}

/** True when none of several values has the shape that the element's have. */
function isContradicted(work: Work, cell: number, at: number): boolean {
  const column = work.sheet.columns[at]
  const samples = work.samples[cell] ?? []
  if (!column || isExtra(column) || samples.length < 3) return false
  return shareOfShape(column.element.is, samples) === 0
}

/** Of several headings that claim a column: the surest; of equals, the only one with values; else none. */
function winnerOf(work: Work, claims: readonly { cell: number; option: Option }[]) {
  const [first, second] = claims
  if (!first || !second || first.option.score - second.option.score >= margin / 2) return first ?? null
  const equals = claims.filter(claim => first.option.score - claim.option.score < margin / 2)
  const filled = equals.filter(claim => (work.samples[claim.cell] ?? []).length > 0)
  return filled.length === 1 ? (filled[0] ?? null) : null
}

/**
 * A bare heading (`City`) is told by the column beside it: after the mailing address it is the mailing city. From
 * left to right, and again as long as that leads to more.
 */
function placeByNeighbours(work: Work): void {
  for (let before = -1; before < work.placed.size; ) {
    before = work.placed.size
    for (const cell of work.cells.keys()) {
      if (isOpen(work, cell)) placeBare(work, cell)
    }
  }
}

function placeBare(work: Work, cell: number): void {
  const { options, rivals } = work.cells[cell] ?? { options: [], rivals: [] }
  const open = openOptions(work, cell)
  const best = open[0]
  const nearest = (list: readonly Option[]): number[] =>
    list.filter(option => (list[0]?.score ?? 0) - option.score < margin).map(option => option.at)
  const near = nearest(open)
  const told = toldByNeighbour(work, cell, [...new Set([...nearest(options), ...near, ...rivals])])
  const [only, ...others] = told
  if (only !== undefined && others.length === 0 && !work.taken.has(only)) {
    const how = open.find(option => option.at === only)?.how ?? 'close'
    const isNamed = near.includes(only) && (best?.score ?? 0) >= sharedScore
    if (isNamed || isRepeated(work, cell)) place(work, cell, only, how, leastConfident)
    return
  }
  const isAnothers = told.length > 0 && best !== undefined && !told.includes(best.at)
  if (best === undefined || (isAnothers && openRivals(work, cell).length > 0)) return
  if (near.length > 1 || isRepeated(work, cell) || isClaimed(work, cell, best)) return
  // Nothing beside it says otherwise: the name that the guidance knows it by, or the only column left of its kind.
  const isKnown = best.how === 'alias' && best.score >= leastConfident
  const isLeft =
    best.score >= sharedScore &&
    (best.how === 'alias' || rivals.length > 0) &&
    openRivals(work, cell).length === 0 &&
    best.score - (open[1]?.score ?? 0) >= 0.15
  if (isKnown || isLeft) place(work, cell, best.at, best.how, Math.max(best.score, leastConfident))
}

/** True when another open heading wants the same column as much. */
function isClaimed(work: Work, cell: number, { at, score }: Option): boolean {
  return [...work.cells.keys()].some(other => {
    const best = other !== cell && isOpen(work, other) ? openOptions(work, other)[0] : undefined
    return best?.at === at && best.score >= score
  })
}

function isRepeated(work: Work, cell: number): boolean {
  const plain = work.cells[cell]?.cell.plain
  return work.cells.filter(other => other.cell.plain === plain).length > 1
}

/**
 * The candidates that the column to the left (else to the right) belongs with, those that are taken already
 * among them; none when neither tells.
 */
function toldByNeighbour(work: Work, cell: number, candidates: readonly number[]): number[] {
  const telling = tellingWords(work, candidates)
  for (const neighbour of [cell - 1, cell + 1]) {
    const beside = work.placed.get(neighbour)
    if (!beside || !isBeside(work.cells[cell]?.cell, work.cells[neighbour]?.cell)) continue
    const words = new Set(subjectWords(work.sheet.columns[beside.at]))
    const shared = telling.map(mine => mine.filter(word => words.has(word)).length)
    const most = Math.max(0, ...shared)
    if (most > 0) return candidates.filter((_, place) => shared[place] === most)
  }
  return []
}

/** The words of each candidate that not all of them have. */
function tellingWords(work: Work, candidates: readonly number[]): string[][] {
  const words = candidates.map(at => subjectWords(work.sheet.columns[at]))
  return words.map(mine => mine.filter(word => !words.every(others => others.includes(word))))
}

function isBeside(one: HeaderCell | undefined, other: HeaderCell | undefined): boolean {
  return one !== undefined && other !== undefined && Math.abs(one.index - other.index) <= 2
}

/** The words that say whose column it is: billing, rendering, member, mailing, guardian … */
function subjectWords(column: Column | ExtraColumn | undefined): readonly string[] {
  if (!column || isExtra(column)) return []
  const own = headingWords(plainHeading(column.element.label))
  const over = column.over === undefined ? [] : headingWords(plainHeading(column.over))
  return [...new Set([...own, ...over])]
}

/** Options as good as equal are told apart by the values, when these have the shape of one and not of the others. */
function placeByValues(work: Work): void {
  for (const cell of work.cells.keys()) {
    if (!isOpen(work, cell)) continue
    const samples = work.samples[cell] ?? []
    const open = openOptions(work, cell)
    const best = open[0]
    if (!best || best.score < 0.75 || samples.length < 2) continue
    const near = open.filter(option => best.score - option.score <= margin * 2)
    if (near.length < 2 || isRepeated(work, cell)) continue
    const shares = near.map(option => ({ option, share: shareAt(work, option.at, samples) }))
    const fitting = shares.filter(({ share }) => share !== null && share >= 0.8)
    const others = shares.filter(({ share }) => share === null || share > 0.2)
    const only = fitting.length === 1 && others.length === 1 ? fitting[0] : undefined
    if (only) place(work, cell, only.option.at, 'values', leastConfident)
  }
}

function shareAt(work: Work, at: number, samples: readonly string[]): number | null {
  const column = work.sheet.columns[at]
  return !column || isExtra(column) ? null : shareOfShape(column.element.is, samples)
}

function mappingOf(work: Work): Mapping {
  const columns: MappedColumn[] = []
  const extras: { index: number; heading: string; extra: string }[] = []
  const unsure: MappingQuestion[] = []
  const unmapped: { index: number; heading: string }[] = []
  for (const [cell, { cell: head }] of work.cells.entries()) {
    const placed = work.placed.get(cell)
    const column = placed && work.sheet.columns[placed.at]
    const { index, heading } = head
    if (placed && column) {
      if (isExtra(column)) extras.push({ index, heading, extra: column.extra })
      else columns.push({ index, heading, column, how: placed.how })
      continue
    }
    const options = work.leftOut.has(cell) ? [] : questionOptions(work, cell)
    const candidates = options.flatMap(option => candidateOf(work, option))
    if (candidates.length === 0) unmapped.push({ index, heading })
    else {
      unsure.push({
        index,
        heading,
        key: head.key,
        samples: (work.samples[cell] ?? []).slice(0, 5),
        candidates,
      })
    }
  }
  const missing = work.sheet.columns.filter(
    (column, at): column is Column => !isExtra(column) && !work.taken.has(at),
  )
  return { columns, extras, unsure, unmapped, missing, confidence: confidenceOf(work, unsure.length) }
}

function candidateOf(work: Work, option: { at: number; score: number }) {
  const column = work.sheet.columns[option.at]
  if (!column || isExtra(column)) return []
  return [{ key: column.key, label: column.heading, score: Math.round(option.score * 100) / 100 }]
}

/** What to ask about a heading: what it may mean by its words; failing that, what its values look like. */
function questionOptions(work: Work, cell: number): { at: number; score: number }[] {
  const byWords = openOptions(work, cell).filter(option => option.score >= leastPlausible)
  const rivals = byWords.length > 0 || isRepeated(work, cell) ? openRivals(work, cell) : []
  const named = new Map([...rivals.map(asOption), ...byWords].map(({ at, score }) => [at, score]))
  if (named.size === 0) return optionsByValues(work, cell).slice(0, mostCandidates)
  const [told, ...others] = toldByNeighbour(work, cell, [...named.keys()])
  if (told !== undefined && others.length === 0) named.set(told, Math.max(...named.values()) + 0.01)
  return [...named]
    .map(([at, score]) => ({ at, score: Math.min(score, sameWords) }))
    .sort((one, other) => (named.get(other.at) ?? 0) - (named.get(one.at) ?? 0))
    .slice(0, mostCandidates)
}

const asOption = (at: number): { at: number; score: number } => ({ at, score: leastPlausible })

/** Columns of a kind whose values are told by themselves (a CIN, an NPI): asked about, never mapped so. */
function optionsByValues(work: Work, cell: number): { at: number; score: number }[] {
  const samples = work.samples[cell] ?? []
  if (samples.length < 2) return []
  const kinds = tellingKinds.filter(kind => (shareOfShape(kind, samples) ?? 0) >= 0.9)
  return work.sheet.columns.flatMap((column, at) =>
    !work.taken.has(at) && !isExtra(column) && column.nth <= 1 && kinds.includes(column.element.is)
      ? [asOption(at)]
      : [],
  )
}

function confidenceOf(work: Work, unsure: number): number {
  let explained = unsure / 2
  let present = 0
  for (const { at, score } of work.placed.values()) {
    explained += score
    present += score * (work.sheet.weights[at] ?? 0)
  }
  const confidence = confidenceFrom(explained, work.cells.length, present, work.sheet.weight)
  return Math.round(confidence * 10_000) / 10_000
}
