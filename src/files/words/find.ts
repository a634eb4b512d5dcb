/**
 * Every code of a finding with its consequence and words, whoever gives it, and a finding told in sentences.
 */
import type { Consequence, Finding } from '#base/finding.ts'
import type { FindingWords, Words } from '#guidance/define.ts'
import { allRules } from '../guidance.ts'
import { cellWords } from './cell.ts'
import { expectedIn } from './expectations.ts'
import { fileWords } from './file.ts'
import { layoutWords } from './layout.ts'
import type { FindingRegister, RegisteredFinding } from './register.ts'
import { repairWords } from './repair.ts'
import { rowWords } from './row.ts'

export type Language = keyof Words

const ruleWords: FindingRegister = Object.fromEntries(
  allRules.map(({ id, consequence, words, example }) => [id, { consequence, words, example }]),
)

/** The register of findings, whole: those of the rooms and those of the guidance's rules. */
export const findingRegister: FindingRegister = {
  ...fileWords,
  ...layoutWords,
  ...rowWords,
  ...cellWords,
  ...repairWords,
  ...ruleWords,
}

/** What is registered of a code; null for a code that does not exist. */
export function findRegistered(code: string): RegisteredFinding | null {
  return findingRegister[code] ?? null
}

/** The consequence of a code. A code without registration is a mistake of ours and rejects the row. */
export function consequenceOf(code: string): Consequence {
  return findingRegister[code]?.consequence ?? 'rejects-row'
}

/** A finding in three short sentences. */
export type Told = { readonly wrong: string; readonly expected: string; readonly mend: string }

/** Tells a finding in one language: what is wrong, what was expected, how to mend it. */
export function tell(finding: Finding, language: Language): Told {
  const words: FindingWords = findingRegister[finding.code]?.words ?? wordless
  const values = valuesOf(finding, language)
  return {
    wrong: fill(words.wrong[language], values),
    expected: ended(fill(words.expected[language], values)),
    mend: fill(words.mend[language], values),
  }
}

/** What ends with an example or a list of codes is a sentence too: the next one stands right behind it. */
function ended(text: string): string {
  return text === '' || /[.!?…]$/.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`
}

const wordless: FindingWords = {
  wrong: { en: 'Something is wrong here.', es: 'Algo está mal aquí.' },
  expected: { en: '', es: '' },
  mend: { en: 'Please ask for help.', es: 'Pida ayuda, por favor.' },
}

/** A value that is itself in words is given once for each language: `condition.en`, `condition.es`. */
function valuesOf(finding: Finding, language: Language): { readonly [name: string]: string | number } {
  const { where, found, expected, values = {} } = finding
  const inLanguage = Object.entries(values).flatMap(([name, value]) =>
    name.endsWith(`.${language}`) ? [[name.slice(0, -language.length - 1), value]] : [],
  )
  return {
    heading: where.heading ?? where.element ?? '',
    row: where.row ?? '',
    column: where.column ?? '',
    sheet: where.sheet ?? '',
    found: found ?? '',
    expected: expectedIn(language, expected ?? ''),
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, grouped(name, value)])),
    ...Object.fromEntries(inLanguage),
    ...termsOf(finding, language),
  }
}

/** Values that count something; `row` and `year` are numbers too, and are shown as Excel shows them. */
const counting: ReadonlySet<string> = new Set(['size', 'limit', 'most', 'length', 'count'])

/** A large count is easier to read as 1,048,576, in the English and the Spanish of this country. */
function grouped(name: string, value: string | number): string | number {
  const isLarge = typeof value === 'number' && value >= 10_000 && counting.has(name)
  return isLarge ? value.toLocaleString('en-US') : value
}

/** Values that are one of a fixed list of texts, in words. */
function termsOf({ code, values = {} }: Finding, language: Language): { readonly [name: string]: string } {
  const terms = findingRegister[code]?.terms
  if (!terms) return {}
  return Object.fromEntries(
    Object.entries(terms).flatMap(([name, told]) => {
      const words = told[String(values[name])]
      return words ? [[name, words[language]] as const] : []
    }),
  )
}

/** Puts values in the places that the words leave open; a place without a value is left out. */
export function fill(words: string, values: { readonly [name: string]: string | number }): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')).trim()
}
