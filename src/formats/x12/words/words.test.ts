/** Every finding of X12 has words in both languages, plain, whole, and open only for what the finding brings. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gradeOf, sentencesOf, wordsOf } from '#test/reading-level.ts'
import { objectionCodes } from '../acknowledge/objection-codes.ts'
import { jsonFindingCodes } from '../json/finding-codes.ts'
import { judgeFindingCodes } from '../judge/finding-codes.ts'
import { fileOf, judged, replaced, rightSegments } from '../judge/testing.ts'
import { readFindingCodes } from '../read/finding-codes.ts'
import { writeFindingCodes } from '../write/finding-codes.ts'
import { expectationsInSpanish, tellX12, x12FindingWords } from './tell.ts'

const registers: { readonly [code: string]: { readonly values: readonly string[] } } = {
  ...readFindingCodes,
  ...judgeFindingCodes,
  ...objectionCodes,
  ...writeFindingCodes,
  ...jsonFindingCodes,
}
const all = Object.entries(x12FindingWords)
const texts = all.flatMap(([code, { wrong, expected, mend }]) =>
  [wrong, expected, mend].map(text => ({ code, ...text })),
)
const paramsOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '').sort()
/** A text as it is heard, with a short word in each open place. */
const spoken = (text: string): string => text.replace(/\{\w+\}/g, 'this')

describe('words', () => {
  test('are there for every code, and for no other', () => {
    expect(Object.keys(x12FindingWords).sort()).toEqual(Object.keys(registers).sort())
  })

  test('leave open only what the finding brings, the same in both languages', () => {
    const places = ['element', 'segment', 'loop', 'expected']
    const strange = texts.flatMap(({ code, en, es }) => {
      const known = [...places, ...(registers[code]?.values ?? [])]
      const unknown = paramsOf(en).filter(name => !known.includes(name))
      return [...unknown, ...(paramsOf(en).join() === paramsOf(es).join() ? [] : [es])].map(
        what => `${code}: ${what}`,
      )
    })
    expect(strange).toEqual([])
  })

  test('are there in both languages, differ, and end like sentences', () => {
    const wrong = texts.filter(
      ({ en, es }) =>
        (en === es && wordsOf(spoken(en)).length > 1) ||
        ![en, es].every(text => /[.?!][”)]*$/.test(text) && !/^\s|\s$/.test(text)),
    )
    expect(wrong).toEqual([])
  })

  test('have sentences of at most twenty words', () => {
    const long = texts.flatMap(({ code, en, es }) =>
      [en, es].flatMap(text =>
        sentencesOf(spoken(text)).flatMap(sentence =>
          wordsOf(sentence).length > 20 ? [`${code}: ${sentence}`] : [],
        ),
      ),
    )
    expect(long).toEqual([])
  })

  test('can be read in the eighth grade, each of them', () => {
    const hard = all.flatMap(([code, { wrong, expected, mend }]) => {
      const grade = gradeOf([wrong, expected, mend].map(({ en }) => spoken(en)).join(' '))
      return grade > 8 ? [`${code}: ${grade.toFixed(1)}`] : []
    })
    expect(hard).toEqual([])
  })

  test('speak to the reader as usted, in Spanish', () => {
    const familiar = /(?<!\p{L})(?:tú|tu|tus|ti|contigo|tienes|puedes|debes|quieres|sabes|haz|pon)(?!\p{L})/iu
    expect(texts.filter(({ es }) => familiar.test(es))).toEqual([])
  })

  test('are there in Spanish for every expectation that is told in English words', () => {
    const folder = join(import.meta.dirname, '..')
    const told = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('words'))
      .flatMap(name => [
        ...readFileSync(join(folder, name), 'utf8').matchAll(
          /(?:expected: |demand\([^\n]*, )'([^'\n]*[a-z]{4}[^'\n]*)'/g,
        ),
      ])
      .map(match => match[1] ?? '')
    expect(told.length).toBeGreaterThan(4)
    expect(
      [...new Set(told)].filter(text => !/^[a-z]+\/[a-z-]+$/.test(text) && !(text in expectationsInSpanish)),
    ).toEqual([])
  })
})

test('a finding is told with its values in their places, in either language', () => {
  const [finding] = judged(
    fileOf('837P', replaced(rightSegments['837P'], 'CLM*', 'CLM*CLAIM1*300***12:B:1*Y*X*Y*Y')),
  )
  if (finding === undefined) throw new Error('nothing was found')
  expect(tellX12(finding, 'en')).toEqual({
    wrong: 'CLM07 has a code that may not stand here.',
    expected: 'One of these: A, B, C.',
    mend: 'Put in the right code and send it again.',
  })
  expect(tellX12(finding, 'es')).toEqual({
    wrong: 'CLM07 tiene un código que no puede estar aquí.',
    expected: 'Uno de estos: A, B, C.',
    mend: 'Ponga el código correcto y envíelo de nuevo.',
  })
})

test('what was expected in words is told in the language too', () => {
  const finding = { code: 'interchange/bad-group-header', where: { element: 'GS02' } }
  const expected = '2 to 15 characters'
  expect(tellX12({ ...finding, expected }, 'es')?.expected).toBe('Debe ser: de 2 a 15 caracteres.')
  expect(tellX12({ code: 'no/such', where: {} }, 'en')).toBeNull()
})
