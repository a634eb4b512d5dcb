/** Every finding has words, all words have a finding, and they are plain and whole in both languages. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Consequence } from '#base/finding.ts'
import { delimitedFindingCodes } from '#formats/delimited/findings.ts'
import { workbookFindingCodes } from '#formats/workbook/finding-codes.ts'
import { gradeOf, sentencesOf, wordsOf } from '#test/reading-level.ts'
import { allRules } from '../guidance.ts'
import { valueFindingCodes } from '../values/findings/all.ts'
import { cellWords } from './cell.ts'
import { fileWords } from './file.ts'
import { findingRegister, findRegistered, tell } from './find.ts'
import { layoutWords } from './layout.ts'
import type { RegisteredFinding } from './register.ts'
import { repairWords } from './repair.ts'
import { rowWords } from './row.ts'

const source = join(import.meta.dirname, '..', '..')
const families = { file: fileWords, layout: layoutWords, row: rowWords, cell: cellWords, repair: repairWords }
const ruleIds = new Set<string>(allRules.map(rule => rule.id))
const registered = Object.entries(findingRegister)
const owned = registered.filter(([code]) => !ruleIds.has(code))
const current = owned.filter(([, { retired }]) => retired === undefined).map(([code]) => code)

/** What a reader or a kind of value says of its own finding. */
type EmitterRecord = { readonly consequence: Consequence; readonly values: readonly string[] }
const records: readonly (readonly [string, EmitterRecord])[] = [
  ...Object.entries(workbookFindingCodes),
  ...Object.entries(delimitedFindingCodes),
  ...Object.entries(valueFindingCodes),
]

/**
 * The codes that the sources give: those in them, outside the words, the records and the tests. X12 has a
 * register of its own (`formats/x12/finding.ts`).
 */
function codesInSources(folder: string): string[] {
  return readdirSync(join(source, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !/\/words\/|\/values\/findings\/|\/x12\//.test(path))
    .flatMap(path => [...givingPart(path).matchAll(/'((?:file|layout|row|cell|repair)\/[a-z0-9-]+)'/g)])
    .map(match => match[1] ?? '')
}

/** Of a file that lists records, only the functions below them. */
function givingPart(path: string): string {
  const text = readFileSync(path, 'utf8')
  return /finding-codes\.ts$|\/findings\.ts$/.test(path) ? text.slice(text.indexOf('export function')) : text
}

const emitted = new Set([...codesInSources('files'), ...codesInSources('formats')])

const parts = ['wrong', 'expected', 'mend'] as const
const languages = ['en', 'es'] as const
const paramsOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '').sort()
const allTexts = ({ words }: RegisteredFinding): Words3 => parts.map(part => words[part])
type Words3 = readonly { readonly en: string; readonly es: string }[]
/** A text as it is heard, with a short word in each open place. */
const spoken = (text: string): string => text.replace(/\{\w+\}/g, 'this')

describe('the register', () => {
  test('is seen: five families, the records of three emitters, and the sources', () => {
    for (const words of Object.values(families)) expect(Object.keys(words).length).toBeGreaterThan(3)
    expect(records.length).toBeGreaterThan(100)
    expect(emitted.size).toBeGreaterThan(100)
  })

  test('has every code that the sources name, and none that they do not', () => {
    expect([...emitted].filter(code => !(code in findingRegister)).sort()).toEqual([])
    expect(current.filter(code => !emitted.has(code)).sort()).toEqual([])
  })

  test('has every code of the records, with the consequence and the values of the record', () => {
    const differing = records.flatMap(([code, record]) => {
      const entry = findRegistered(code)
      if (!entry) return [`${code}: no words`]
      const promised = [...record.values, ...(code.startsWith('repair/') ? ['mended'] : [])].sort()
      const named = [...(entry.values ?? [])].sort()
      return [
        ...(entry.consequence === record.consequence ? [] : [`${code}: ${entry.consequence}`]),
        ...(promised.join() === named.join() ? [] : [`${code}: ${named.join()} for ${promised.join()}`]),
      ]
    })
    expect(differing).toEqual([])
  })

  test('keeps each code in its own family, and nowhere twice', () => {
    const written = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .flatMap(name => [
        ...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(
          /^ {2}'([a-z]+\/[a-z0-9-]+)': \{/gm,
        ),
      ])
      .map(match => match[1] ?? '')
    expect(written.filter((code, place) => written.indexOf(code) !== place)).toEqual([])
    expect(written.filter(code => ruleIds.has(code))).toEqual([])
    expect([...written].sort()).toEqual(owned.map(([code]) => code).sort())
    for (const [family, words] of Object.entries(families)) {
      expect(Object.keys(words).filter(code => !code.startsWith(`${family}/`))).toEqual([])
    }
  })

  test('says what a right value looks like', () => {
    expect(registered.filter(([, { example }]) => example.trim() === '').map(([code]) => code)).toEqual([])
  })
})

describe('words', () => {
  const places = ['found', 'expected', 'heading', 'row', 'column', 'sheet']

  test('leave open only what the finding brings', () => {
    const strange = owned.flatMap(([code, entry]) => {
      const known = [...places, ...(entry.values ?? [])]
      const open = allTexts(entry).flatMap(({ en, es }) => [...paramsOf(en), ...paramsOf(es)])
      return open.filter(name => !known.includes(name)).map(name => `${code}: {${name}}`)
    })
    expect(strange).toEqual([])
  })

  test('leave the same places open in both languages', () => {
    const differing = registered.flatMap(([code, entry]) =>
      allTexts(entry)
        .filter(({ en, es }) => paramsOf(en).join() !== paramsOf(es).join())
        .map(({ en }) => `${code}: ${en}`),
    )
    expect(differing).toEqual([])
  })

  test('are there in both languages, and differ', () => {
    const lacking = registered.flatMap(([code, entry]) =>
      allTexts(entry)
        .filter(
          ({ en, es }) =>
            en.trim() === '' || es.trim() === '' || (en === es && wordsOf(spoken(en)).length > 1),
        )
        .map(({ en, es }) => `${code}: ${en} = ${es}`),
    )
    expect(lacking).toEqual([])
  })

  test('have sentences of at most thirty words, each ended like one', () => {
    const long = registered.flatMap(([code, entry]) =>
      allTexts(entry).flatMap(text =>
        languages.flatMap(language =>
          sentencesOf(spoken(text[language]))
            .filter(sentence => wordsOf(sentence).length > 30)
            .map(sentence => `${code}: ${sentence}`),
        ),
      ),
    )
    const unended = registered.flatMap(([code, entry]) =>
      allTexts(entry)
        .flatMap(text => languages.map(language => text[language]))
        .filter(text => !/[.?!]["”)]*$|\}$/.test(text))
        .map(text => `${code}: ${text}`),
    )
    expect(long).toEqual([])
    expect(unended).toEqual([])
  })

  test('can be read in the eighth grade, and each code by the twelfth at the latest', () => {
    const grades = registered.map(([code, entry]) => {
      const text = allTexts(entry)
        .map(({ en }) => spoken(en))
        .join(' ')
      return { code, grade: gradeOf(text) }
    })
    const average = grades.reduce((sum, { grade }) => sum + grade, 0) / grades.length
    expect(average).toBeLessThanOrEqual(8)
    expect(grades.filter(({ grade }) => grade > 12)).toEqual([])
  })

  test('speak to the reader as usted, in Spanish', () => {
    const familiar = /(?<!\p{L})(?:tú|tu|tus|ti|contigo|tienes|puedes|debes|quieres|sabes|haz|pon)(?!\p{L})/iu
    const slips = registered.flatMap(([code, entry]) =>
      allTexts(entry)
        .filter(({ es }) => familiar.test(es))
        .map(({ es }) => `${code}: ${es}`),
    )
    expect(slips).toEqual([])
  })
})

describe('a finding told', () => {
  test('has its values in their places, and no place left open', () => {
    const finding = {
      code: 'cell/wrong-length',
      consequence: 'rejects-row',
      where: { sheet: 'Invoice', row: 4, column: 'C', heading: 'Provider NPI' },
      found: '199900001',
      values: { length: 9, wanted: 10 },
    } as const
    expect(tell(finding, 'en').wrong).toBe('“199900001” has 9 digits.')
    expect(tell(finding, 'es').wrong).toBe('“199900001” tiene 9 dígitos.')
  })

  test('groups the digits of a large count, and of nothing else', () => {
    const values = { size: 12_345_678, limit: 9_999 }
    const where = { row: 12_345 }
    const told = tell({ code: 'file/too-many-entries', consequence: 'rejects-file', where, values }, 'es')
    expect(told.expected).toBe('Menos partes: como máximo 9999, no 12,345,678.')
    const row = tell({ code: 'row/hidden', consequence: 'note', where }, 'en')
    expect(row.wrong).toContain('Row 12345 is hidden')
  })

  test('says a value of a fixed list in the language of the reader', () => {
    const finding = {
      code: 'file/damaged',
      consequence: 'rejects-file',
      where: {},
      values: { part: 'zip', why: 'truncated' },
    } as const
    expect(tell(finding, 'en').wrong).toContain('its end is missing')
    expect(tell(finding, 'es').wrong).toContain('le falta el final')
  })

  test('knows every word that a fixed list can have', () => {
    const terms = owned.flatMap(([code, entry]) =>
      Object.entries(entry.terms ?? {}).map(([value, told]) => ({ code, value, told: Object.keys(told) })),
    )
    for (const { code, value } of terms) expect(findRegistered(code)?.values).toContain(value)
    const says = Object.entries(workbookFindingCodes).flatMap(([code, { says: text }]) => {
      const list = /(?:looksLike|why): ([a-z, -]+)\./.exec(text)?.[1]
      return list === undefined ? [] : [{ code, listed: list.split(', ').sort() }]
    })
    expect(says.length).toBeGreaterThan(2)
    for (const { code, listed } of says) {
      const told = terms.find(term => term.code === code)?.told ?? []
      expect([...told].sort(), code).toEqual(listed)
    }
  })
})
