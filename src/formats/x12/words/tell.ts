/** A finding of X12 told in sentences: what is wrong, what was expected, how to mend it. */
import type { X12Finding } from '../finding.ts'
import { claimWords } from './claim-words.ts'
import { envelopeWords } from './envelope-words.ts'
import type { Bilingual, FindingWords } from './form.ts'
import { intakeWords } from './intake-words.ts'
import { listWords } from './list-words.ts'
import { partyWords } from './party-words.ts'
import { segmentWords } from './segment-words.ts'
import { sumWords } from './sum-words.ts'
import { writeWords } from './write-words.ts'

export type Language = keyof Bilingual

/** By code: the words of every finding of X12, whoever makes it. */
export const x12FindingWords: { readonly [code: string]: FindingWords } = {
  ...envelopeWords,
  ...segmentWords,
  ...claimWords,
  ...partyWords,
  ...sumWords,
  ...listWords,
  ...intakeWords,
  ...writeWords,
}

/** Expectations that are not signs and codes but words, in Spanish. */
export const expectationsInSpanish: { readonly [english: string]: string } = {
  'nine digits': 'nueve dígitos',
  'one to nine digits': 'de uno a nueve dígitos',
  'four to nine letters or digits': 'de cuatro a nueve letras o dígitos',
  '2 to 15 characters': 'de 2 a 15 caracteres',
  '5 or 9 digits': '5 o 9 dígitos',
  '9 digits': '9 dígitos',
  '10 digits': '10 dígitos',
  'name@host': 'nombre@servidor',
}

/** The three sentences. Null for a code that has no words, which no finding of ours has. */
export function tellX12(
  finding: Pick<X12Finding, 'code' | 'where' | 'found' | 'expected' | 'values'>,
  language: Language,
): { readonly wrong: string; readonly expected: string; readonly mend: string } | null {
  const found = Object.hasOwn(x12FindingWords, finding.code) ? x12FindingWords[finding.code] : undefined
  if (found === undefined) return null
  const { where, expected = '' } = finding
  const values: { readonly [name: string]: string | number } = {
    element: where.element ?? where.segment ?? '',
    segment: where.segment ?? finding.found ?? '',
    loop: where.loop ?? '',
    expected: expectedIn(language, expected),
    ...finding.values,
  }
  return {
    wrong: fill(found.wrong[language], values),
    expected: fill(found.expected[language], values),
    mend: fill(found.mend[language], values),
  }
}

/** What was expected, in signs and codes as they are, in words of the language. */
export function expectedIn(language: Language, expected: string): string {
  return language === 'es' ? (expectationsInSpanish[expected] ?? expected) : expected
}

function fill(text: string, values: { readonly [name: string]: string | number }): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
