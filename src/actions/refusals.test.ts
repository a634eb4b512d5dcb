/** Every refusal is said whole and plainly in both languages, and so is everything that is filled into one. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { termsNotes } from '#domain/network/judge-terms.ts'
import { gradeOf, sentencesOf, wordsOf } from '#test/reading-level.ts'
import { type RefusalFacts, refusals, refuse } from './refusals.ts'
import { messagesInSpanish } from './requests/field-messages.ts'
import { inOneLine, problemsOf } from './requests/problems.ts'

const all = Object.entries(refusals).map(([code, facts]): [string, RefusalFacts] => [code, facts])
const texts = [
  ...all.flatMap(([code, { says, remedy }]) => [says, remedy].map(words => ({ code, words }))),
  ...Object.entries(termsNotes).map(([code, [, words]]) => ({ code, words })),
]
const open = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort()
const spoken = (text: string) => text.replace(/\{\w+\}/g, 'this')

test('the same places are open in both languages', () => {
  expect(texts.filter(({ words }) => open(words.en).join() !== open(words.es).join())).toEqual([])
})

test('no text is the same in both, and each ends as a sentence does', () => {
  const unended = /[^.…?}]$/
  expect(texts.filter(({ words }) => words.en === words.es)).toEqual([])
  expect(texts.filter(({ words }) => unended.test(words.en) || unended.test(words.es))).toEqual([])
})

test('sentences have at most thirty words', () => {
  const long = texts.flatMap(({ words }) =>
    [words.en, words.es].flatMap(text => sentencesOf(spoken(text)).filter(each => wordsOf(each).length > 30)),
  )
  expect(long).toEqual([])
})

test('they can be read in the eighth grade, and each refusal by the twelfth at the latest', () => {
  const grades = all.map(([code, { says, remedy }]) => ({
    code,
    grade: gradeOf(spoken(`${says.en} ${remedy.en}`)),
  }))
  const average = grades.reduce((sum, { grade }) => sum + grade, 0) / grades.length
  expect(average).toBeLessThanOrEqual(8)
  expect(grades.filter(({ grade }) => grade > 12)).toEqual([])
})

test('the reader is spoken to as usted, in Spanish', () => {
  const familiar = /(?<!\p{L})(?:tú|tu|tus|ti|contigo|tienes|puedes|debes|quieres|sabes|haz|pon)(?!\p{L})/iu
  expect(texts.filter(({ words }) => familiar.test(words.es))).toEqual([])
})

test('a refusal is filled in both, a word of a fixed list in each language’s own', () => {
  const answer = refuse('exchange/not-ready-to-send', { step: 'waiting' })
  expect(answer).toMatchObject({
    refusal: {
      says: 'The transmission is “waiting” and cannot be sent.',
      spanish: { says: 'El envío está en el paso “en espera” y no se puede mandar.' },
    },
  })
})

test('what fields say of themselves has Spanish, and nothing else is kept in that list', () => {
  const said = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !/\.test\.ts$|requests\//.test(name))
    .flatMap(name => [
      ...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(
        /\.(?:refine|regex|min|max)\((?:[^'()]|\([^)]*\))*, '([^']+)'\)/g,
      ),
    ])
    .map(match => match[1] ?? '')
  expect(said.length).toBeGreaterThan(10)
  expect(said.filter(message => !(message in messagesInSpanish))).toEqual([])
  expect(Object.keys(messagesInSpanish).filter(message => !said.includes(message))).toEqual([])
})

test('each kind of problem with a form is said in Spanish', () => {
  const takes = z.strictObject({
    name: z.string().min(2).max(3),
    list: z.array(z.int()),
    one: z.array(z.string()).max(1),
    kind: z.enum(['a', 'b']),
    at: z.iso.datetime(),
    count: z.number().min(3).multipleOf(2),
    npi: z.string().refine(() => false, 'must be ten digits'),
  })
  const asked = { name: 'x', list: [1, 'two'], one: ['a', 'b'], at: 'noon', count: 1, npi: '1', more: 1 }
  const read = takes.safeParse(asked)
  const problems = read.success ? [] : problemsOf({ takes }, read.error)
  expect(problems.map(({ at, says }) => `${at} ${says.es}`)).toEqual([
    '/name debe tener al menos 2 caracteres',
    '/list/1 debe ser un número',
    '/one debe tener como máximo 1 elemento',
    '/kind debe ser uno de estos: a, b',
    '/at debe ser un momento en UTC como 2026-01-31T20:00:00.000Z',
    '/count debe ser al menos 3',
    '/count debe ser un múltiplo de 2',
    '/npi debe tener diez dígitos',
    ' tiene un campo desconocido; se conocen name, list, one, kind, at, count, npi',
  ])
  expect(inOneLine(problems).es).toMatch(/^“name” debe tener al menos 2 caracteres; “list\.1” debe ser/)
})
