/**
 * Which heading gets which column: by what it says, by the column beside it, by the values, by what was
 * answered.
 */
import type { Row } from '#formats/row.ts'
import type { Column, ExtraColumn } from '../layout.ts'
import { isExtra } from '../layout.ts'
import type { Answers } from './answers.ts'
import { answerKey } from './answers.ts'
import type { CandidateSheet } from './candidate-sheets.ts'
import type { HeaderCell } from './header-rows.ts'
import { headingWords, plainHeading } from './heading.ts'
import type { CellOptions, How, Option } from './options.ts'
import { sharedScore } from './options.ts'
import { shareOfShape } from './value-shape.ts'
import { leastConfident } from './vocabulary.ts'

const mostSamples = 12
/** Options nearer than this to each other are as good as equal. */
const margin = 0.04

/** The state of a mapping in the making. */
export type Work = {
  readonly sheet: CandidateSheet
  readonly cells: readonly CellOptions[]
  readonly samples: readonly (readonly string[])[]
  /** Cell → its column, how it got it and how surely. */
  readonly placed: Map<number, { at: number; how: How; score: number }>
  readonly taken: Set<number>
  /** Cells that an answer leaves out. */
  readonly leftOut: Set<number>
}

/** The first values of a column. */
export function samplesOf(rows: readonly Row[], index: number): string[] {
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

export function placeAnswers(work: Work, answers: Answers, how: 'answered' | 'remembered'): void {
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

const isOpen = (work: Work, cell: number): boolean => !work.placed.has(cell) && !work.leftOut.has(cell)

export const openOptions = (work: Work, cell: number): Option[] =>
  (work.cells[cell]?.options ?? []).filter(option => !work.taken.has(option.at))

/** Places what is at least so sure, leads by a margin, has no rivals and is claimed by no other as surely. */
export function placeConfident(work: Work, least: number): void {
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

export function openRivals(work: Work, cell: number): number[] {
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
 * A bare heading (`City`) is told by the column beside it: after the mailing address it is the mailing city.
 * From left to right, and again as long as that leads to more.
 */
export function placeByNeighbours(work: Work): void {
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
  // Nothing beside it says otherwise: the name that the guidance knows it by, or the only column left of its
  // kind.
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

export function isRepeated(work: Work, cell: number): boolean {
  const plain = work.cells[cell]?.cell.plain
  return work.cells.filter(other => other.cell.plain === plain).length > 1
}

/**
 * The candidates that the column to the left (else to the right) belongs with, those that are taken already
 * among them; none when neither tells.
 */
export function toldByNeighbour(work: Work, cell: number, candidates: readonly number[]): number[] {
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

/**
 * Options as good as equal are told apart by the values, when these have the shape of one and not of the
 * others.
 */
export function placeByValues(work: Work): void {
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
