/** A finding explained: its words, what it does to a row, a wrong value beside a right one, and where it is written. */
import type { Consequence } from '#base/finding.ts'
import { objectionCodes } from '#formats/x12/acknowledge/objection-codes.ts'
import { jsonFindingCodes } from '#formats/x12/json/finding-codes.ts'
import { judgeFindingCodes } from '#formats/x12/judge/finding-codes.ts'
import { readFindingCodes } from '#formats/x12/read/finding-codes.ts'
import { x12FindingWords } from '#formats/x12/words/tell.ts'
import { writeFindingCodes } from '#formats/x12/write/finding-codes.ts'
import type { FindingWords, Rule } from '#guidance/define.ts'
import { allRules, fileDefinitions, findFile } from '../../guidance.ts'
import { layoutOf } from '../../layout.ts'
import { valueFindingCodes } from '../../values/findings/all.ts'
import type { ValueFinding } from '../../values/findings/define.ts'
import { findingRegister, findRegistered, type Language } from '../../words/find.ts'
import { ruleSamples } from '../sample/rules/all.ts'
import { sampleRows } from '../sample.ts'
import { type Source, sourceOf } from './sources.ts'

export type ShownCell = {
  readonly element: string
  readonly label: string
  readonly wrong: string
  readonly right: string
}

export type ExplainedFinding = {
  readonly code: string
  readonly about: 'file' | 'x12'
  readonly consequence: Consequence
  readonly wrong: string
  readonly expected: string
  readonly mend: string
  /** A value that is right, and one that draws the finding. Blank values are ''; null where there is no such value. */
  readonly right: string | null
  readonly wrongValue: string | null
  /** Of a rule: the cells that it looks at, in a made-up row that draws it and in one that does not. */
  readonly cells: readonly ShownCell[]
  readonly file: string | null
  /** Elements of the files that it looks at. */
  readonly elements: readonly { readonly file: string; readonly element: string; readonly label: string }[]
  readonly source: Source | null
}

const x12Register: { readonly [code: string]: { readonly consequence: Consequence } } = {
  ...readFindingCodes,
  ...judgeFindingCodes,
  ...objectionCodes,
  ...writeFindingCodes,
  ...jsonFindingCodes,
}

/** Every code there is, those of X12 behind the others. */
export const allFindingCodes: readonly string[] = [
  ...Object.keys(findingRegister).sort(),
  ...Object.keys(x12Register)
    .filter(code => !(code in findingRegister) && x12FindingWords[code] !== undefined)
    .sort(),
]

/** The words of a code; null for a code that there is not. */
export function wordsOfCode(code: string): FindingWords | null {
  return findRegistered(code)?.words ?? (code in x12Register ? (x12FindingWords[code] ?? null) : null)
}

/** What a code means, in one language. Null for a code that there is not. */
export function explainFinding(code: string, language: Language): ExplainedFinding | null {
  const words = wordsOfCode(code)
  if (words === null) return null
  const registered = findRegistered(code)
  const rule = allRules.find(({ id }) => id === code) ?? null
  const values: { readonly [code: string]: ValueFinding } = valueFindingCodes
  const example = values[code]?.example ?? null
  const cells = rule === null ? [] : cellsOf(rule)
  return {
    code,
    about: registered ? 'file' : 'x12',
    consequence: registered?.consequence ?? x12Register[code]?.consequence ?? 'rejects-row',
    wrong: readable(words.wrong[language], example?.text),
    expected: readable(words.expected[language], example?.text),
    mend: readable(words.mend[language], example?.text),
    right: example?.mended ?? (registered?.example || null),
    wrongValue: example?.text ?? null,
    cells,
    file: ruleSamples[code]?.file ?? null,
    elements: rule === null ? [] : elementsOf(rule),
    source: rule === null ? null : sourceOf(rule),
  }
}

/** An open place shows what the example holds, or that something stands there. */
function readable(text: string, found: string | undefined): string {
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'found' && found ? found.trim() : '…',
  )
  return filled.replace(/…\.$/, '…')
}

/** A made-up row that draws the finding beside one that does not, in the columns that the rule looks at. */
function cellsOf(rule: Rule): readonly ShownCell[] {
  const sample = ruleSamples[rule.id]
  const file = sample && findFile(sample.file)
  if (!sample || !file) return []
  const layout = layoutOf(file, { day: sample.day, ...(sample.party && { party: sample.party }) })
  const [values = []] = sampleRows(layout, { rows: 1, seed: 1 })
  const valid = Object.fromEntries(layout.columns.map(({ key }, place) => [key, values[place] ?? '']))
  const wrong = sample.change(valid).at(-1) ?? valid
  const right = { ...valid, ...sample.base }
  const cells = layout.columns.flatMap(({ key, element, heading }) => {
    const isAt = rule.at === element.id
    const [before = '', after = ''] = [wrong[key], right[key]]
    if (before === '' && after === '') return []
    // A blank may be right as well, yet a value shows better what is asked for.
    const shown = isAt && after === '' && rule.example !== before ? rule.example : after
    const isLookedAt = isAt || rule.reads.includes(element.id)
    return [{ isLookedAt, cell: { element: element.id, label: heading, wrong: before, right: shown } }]
  })
  const looked = cells.filter(({ isLookedAt }) => isLookedAt)
  const tells = looked.some(({ cell }) => cell.wrong !== cell.right)
  return (
    tells ? looked : cells.filter(({ isLookedAt, cell }) => isLookedAt || cell.wrong !== cell.right)
  ).map(({ cell }) => cell)
}

function elementsOf(rule: Rule): ExplainedFinding['elements'] {
  const seen = new Set<string>()
  return rule.files.flatMap(id => {
    const file = fileDefinitions.find(each => each.id === id)
    const elements = file?.tables.flatMap(table => table.elements) ?? []
    return elements.flatMap(({ id: element, label }) => {
      const name = `${id} ${element}`
      if (!rule.reads.includes(element) || seen.has(name)) return []
      seen.add(name)
      return [{ file: id, element, label }]
    })
  })
}
