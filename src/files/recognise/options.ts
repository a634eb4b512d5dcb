/** For one sheet of a layout and one header: which columns each heading may mean, and how surely. */
import { isExtra } from '../layout.ts'
import type { CandidateSheet } from './candidate-sheets.ts'
import { exactLabels, labelScores } from './candidate-sheets.ts'
import type { HeaderCell } from './header-rows.ts'
import { headingWords, plainHeading } from './heading.ts'
import { attributeWords, fillerWords } from './trade-words.ts'
import type { Likeness, Vocabulary } from './vocabulary.ts'
import { leastConfident, leastPlausible } from './vocabulary.ts'

export type How = 'exact' | 'alias' | 'close' | 'remembered' | 'answered' | 'values'

/** A column that a heading may mean. */
export type Option = {
  /** Place of the column in the sheet of the layout. */
  readonly at: number
  readonly score: number
  readonly how: How
}

export type CellOptions = {
  readonly cell: HeaderCell
  /** The best first. */
  readonly options: readonly Option[]
  /** For a bare heading (`City`): the other columns whose headings have all of its words. */
  readonly rivals: readonly number[]
}

/** Known heading → the columns of one sheet that it names. */
type LabelColumns = ReadonlyMap<number, readonly { at: number; how: How; score: number }[]>

/** A heading that names several columns of the sheet is not sure of any. */
export const sharedScore = 0.8

export function labelColumnsOf(sheet: CandidateSheet): LabelColumns {
  const columns = new Map<number, { at: number; how: How; score: number }[]>()
  const add = (label: number, at: number, kind: keyof typeof labelScores): void => {
    const list = columns.get(label) ?? []
    columns.set(label, list)
    list.push({ at, how: kind === 'alias' ? 'alias' : 'exact', score: labelScores[kind] })
  }
  for (const [at, { own, ofElement }] of sheet.names.entries()) {
    for (const label of own) add(label, at, 'own')
    for (const { label, kind } of ofElement) if (!own.includes(label)) add(label, at, kind)
  }
  return columns
}

export function optionsOf(
  vocabulary: Vocabulary,
  sheet: CandidateSheet,
  labelColumns: LabelColumns,
  cell: HeaderCell,
): CellOptions {
  const best = new Map<number, Option>()
  const offer = (option: Option): void => {
    if (option.score > (best.get(option.at)?.score ?? 0)) best.set(option.at, option)
  }
  for (const { label, score } of exactLabels(vocabulary, cell)) {
    const named = labelColumns.get(label) ?? []
    const strongest = Math.max(0, ...named.map(column => column.score))
    const strong = named.filter(column => column.score === strongest)
    for (const column of named) {
      const shared = strong.length > 1 || column.score < strongest
      offer({ at: column.at, how: column.how, score: shared ? sharedScore : column.score * score })
    }
    if (strong.length === 1 && strongest >= labelScores.label)
      return { cell, options: sorted(best), rivals: [] }
  }
  const containing = offerAlike(vocabulary, sheet, labelColumns, cell, offer)
  const options = sorted(best)
  const first = options[0]?.at ?? -1
  const isOpen = isBare(cell) && !containing.get(first)?.whole
  const rivals = isOpen ? [...containing.keys()].filter(at => isRival(sheet, cell, at, first)) : []
  return { cell, options, rivals }
}

/** True when the heading does not say whose the column is: `City`, `First Name`. */
function isBare(cell: HeaderCell): boolean {
  const plain = cell.plainWithOver === '' ? cell.plain : cell.plainWithOver
  return headingWords(plain).every(word => attributeWords.has(word) || /^\d+$/.test(word))
}

/**
 * True for another element's column of which the same is told: no `Phone Extension` when the heading is
 * `Phone`.
 */
function isRival(sheet: CandidateSheet, cell: HeaderCell, at: number, best: number): boolean {
  const [column, other] = [sheet.columns[at], sheet.columns[best]]
  if (at === best || !column || isExtra(column)) return false
  if (other && !isExtra(other) && other.element === column.element) return false
  const said = headingWords(cell.plain)
  return headingWords(plainHeading(column.element.label)).every(
    word => said.includes(word) || fillerWords.has(word) || !attributeWords.has(word),
  )
}

function sorted(best: ReadonlyMap<number, Option>): Option[] {
  return [...best.values()].sort((one, other) => other.score - one.score || one.at - other.at)
}

/** Offers columns whose known headings are alike; returns those whose headings contain all of its words. */
function offerAlike(
  vocabulary: Vocabulary,
  sheet: CandidateSheet,
  labelColumns: LabelColumns,
  cell: HeaderCell,
  offer: (option: Option) => void,
): Map<number, Containing> {
  const containing = new Map<number, Containing>()
  const plains = cell.plainWithOver === '' ? [cell.plain] : [cell.plainWithOver, cell.plain]
  for (const plain of plains) {
    for (const likeness of vocabulary.alike(plain)) {
      const named = labelColumns.get(likeness.label)
      if (!named) continue
      const factor = named.length > 1 ? sharedScore : 1
      for (const { at, how } of named) {
        if (likeness.contained) keepBest(containing, at, likeness, how, named.length === 1)
        if (likeness.score * factor < leastPlausible) continue
        offer({ at, how: 'close', score: likeness.score * factor })
      }
    }
    if (containing.size > 0) break
  }
  const only = containing.size === 1 ? [...containing][0] : undefined
  if (only && headingWords(cell.plain).length >= 2 && only[1].covered >= leastPlausible) {
    offer({ at: only[0], how: 'close', score: leastConfident })
  }
  for (const at of containing.keys()) {
    const column = sheet.columns[at]
    if (column && isExtra(column)) containing.delete(at)
  }
  return containing
}

/** A column one of whose headings has all the words of the sheet's heading. */
type Containing = {
  /** How much of the column's own heading or of the guidance's label the words make up; 0 for another name. */
  readonly covered: number
  /** True when they make up all of it, so that nothing is left open. */
  readonly whole: boolean
}

function keepBest(
  kept: Map<number, Containing>,
  at: number,
  likeness: Likeness,
  how: How,
  isOnly: boolean,
): void {
  const before = kept.get(at) ?? { covered: 0, whole: false }
  if (how === 'alias') kept.set(at, before)
  else {
    kept.set(at, {
      covered: Math.max(before.covered, likeness.covered),
      whole: before.whole || (isOnly && likeness.covered >= 0.95),
    })
  }
}
