/** Which column of a sheet stands for which element, and what has to be asked. */
import type { Column } from '../layout.ts'
import { isExtra } from '../layout.ts'
import type { Answers } from './answers.ts'
import type { CandidateSheet } from './candidate-sheets.ts'
import { confidenceFrom } from './candidate-sheets.ts'
import type { Header } from './header-rows.ts'
import type { How } from './options.ts'
import { labelColumnsOf, optionsOf } from './options.ts'
import type { Work } from './place-columns.ts'
import {
  isRepeated,
  openOptions,
  openRivals,
  placeAnswers,
  placeByNeighbours,
  placeByValues,
  placeConfident,
  samplesOf,
  toldByNeighbour,
} from './place-columns.ts'
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

export type Mapping = {
  readonly columns: readonly MappedColumn[]
  readonly unsure: readonly MappingQuestion[]
  /** Columns of the partner's own, that the layout names. */
  readonly extras: readonly { readonly index: number; readonly heading: string; readonly extra: string }[]
  readonly unmapped: readonly { readonly index: number; readonly heading: string }[]
  /** The layout's columns that no heading was mapped to, those that a question waits for included. */
  readonly missing: readonly Column[]
  /**
   * 1 when every heading has its column and every column its heading, less for what is unsure, unknown,
   * missing.
   */
  readonly confidence: number
}

const mostCandidates = 5

/**
 * Maps the columns of a sheet. Nothing is mapped by position alone; what is not confident becomes a
 * question.
 */
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
