/** What holds for every kind of value: it reads what it writes and changes nothing in silence. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '#base/random.ts'
import { cellKind, formulaFlag } from '#formats/row.ts'
import type { Element, ValueKind } from '#guidance/define.ts'
import type { DateStyle } from '#guidance/profile.ts'
import { elementsOn, fileDefinitions } from '../guidance.ts'
import { guidanceStyle, type Style } from '../layout.ts'
import { valueTypes } from './all.ts'
import { valueFindingCodes } from './findings/all.ts'
import { plainNpi } from './identifiers.ts'
import type { ReadValue, ValueContext } from './value.ts'

const day = '2026-11-22'
const dateStyles: readonly DateStyle[] = [
  'MM/DD/YYYY',
  'M/D/YYYY',
  'MM-DD-YY',
  'MM-DD-YYYY',
  'YYYY-MM-DD',
  'YYYYMMDD',
  'DD-Mon-YYYY',
  'excel-date',
]
const partnerCodes = {
  'populations-of-focus': { HL: '1a', FAM: '1b', '3': '2', '2': '3', 'Adults, families; all': '4' },
  'place-of-service': { SHELTER: '04' },
}
const styles: readonly Style[] = [
  ...dateStyles.map(dates => ({ ...guidanceStyle, dates })),
  {
    dates: 'MM-DD-YY',
    indicators: { yes: 'Y', no: 'N' },
    yesNo: { yes: 'Yes', no: 'No' },
    states: 'full-name',
    phones: '(555) 123-4567',
    codes: partnerCodes,
    separator: ',',
  },
  {
    dates: 'excel-date',
    indicators: { yes: 'TRUE', no: 'FALSE' },
    yesNo: { yes: '1', no: '' },
    states: 'full-name',
    phones: '555-123-4567',
    codes: partnerCodes,
    separator: '|',
  },
  { ...guidanceStyle, indicators: { yes: 'X', no: '' }, yesNo: { yes: '1', no: '0' } },
]

function elementOf(is: ValueKind, id: string, codeSet?: string): Element {
  return {
    id,
    label: id,
    is,
    needed: 'optional',
    ...(codeSet === undefined ? {} : { codeSet }),
    help: { en: '', es: '' },
    example: '',
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'test: test',
  }
}

const kinds = Object.keys(valueTypes) as ValueKind[]
const elements: readonly Element[] = kinds.flatMap(is => {
  if (is === 'code') {
    return ['place-of-service', 'populations-of-focus', 'engagement-status'].map(set =>
      elementOf(is, 'c', set),
    )
  }
  if (is === 'codes') return [elementOf(is, 'c', 'populations-of-focus')]
  return is === 'date'
    ? [elementOf(is, 'serviceDate'), elementOf(is, 'memberDateOfBirth')]
    : [elementOf(is, is)]
})

function isRefused(value: ReadValue): boolean {
  return value.notes.some(({ code }) => consequenceOf(code) === 'rejects-row')
}

function consequenceOf(code: string): string | undefined {
  return new Map(Object.entries(valueFindingCodes)).get(code)?.consequence
}

describe.each(
  elements.map(element => [`${element.is} ${element.id} ${element.codeSet ?? ''}`, element] as const),
)('%s', (_, element) => {
  const type = valueTypes[element.is]
  const contexts = styles.map(style => ({ element, style, day }) as const)

  test('reads what it writes, in every style, without a note', () => {
    for (const context of contexts) {
      const random = seededRandom(7)
      const reader = type.reader(context)
      for (let turn = 0; turn < 300; turn++) {
        const text = type.make(random, context)
        const written = type.write(text, context)
        expect(reader.read(written, cellKind.text), `${text} as ${written}`).toEqual({ text, notes: [] })
        expect(reader.quick(written, cellKind.text), `${text} as ${written}`).toBe(text)
      }
    }
  })

  test('reads whatever right value it writes, and brings it safely through data', () => {
    const any = rightValues[element.is]
    if (!any) return
    const readers = contexts.map(context => ({ context, reader: type.reader(context) }))
    fc.assert(
      fc.property(any, text => {
        for (const { context, reader } of readers) {
          const written = type.write(text, context)
          expect(reader.read(written, cellKind.text), `${text} as ${written}`).toEqual({ text, notes: [] })
          expect(type.fromData(type.toData(text, context), context)).toBe(text)
        }
      }),
      { numRuns: 400, seed: 20261122 },
    )
  })

  test('is the same again after a journey through data', () => {
    const [context] = contexts
    if (!context) return
    const random = seededRandom(11)
    for (let turn = 0; turn < 300; turn++) {
      const text = type.make(random, context)
      expect(type.fromData(type.toData(text, context), context)).toBe(text)
    }
    expect(type.fromData(type.toData('', context), context)).toBe('')
  })

  test('takes a formula’s value like a typed one, and a blank as a blank', () => {
    for (const context of contexts) {
      const reader = type.reader(context)
      const written = type.write(type.make(seededRandom(3), context), context)
      expect(reader.quick(written, cellKind.text | formulaFlag)).toBe(reader.quick(written, cellKind.text))
      const blank = context.element.is === 'yes-no' && context.style.yesNo.no === '' ? 'N' : ''
      expect(reader.read('', cellKind.blank)).toEqual({ text: blank, notes: [] })
      expect(reader.read('', cellKind.blank | formulaFlag).notes.map(note => note.code)).toEqual([
        'cell/formula-without-value',
      ])
    }
  })

  test('never throws, says only what is registered, and mends to what is right', () => {
    fc.assert(
      fc.property(anyCell(element), fc.constantFrom(...contexts), ([text, kind], context) => {
        expect(problemOf(text, kind, context)).toBeNull()
      }),
      { numRuns: 1500, seed: 20261122 },
    )
  })
})

const digits = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9]{${length}}$`)).filter(text => !/^(.)\1+$/.test(text))
const anyDay = fc
  .date({ min: new Date('1901-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map(instant => instant.toISOString().slice(0, 10))
const usDayOf = (iso: string): string => `${iso.slice(5, 7)}/${iso.slice(8)}/${iso.slice(0, 4)}`
const anyDiagnosis = fc.stringMatching(/^[A-Z][0-9][0-9AB](?:\.[0-9A-Z]{1,4})?$/)

/** Every value that the guidance allows, or many of them, for kinds of which `make` makes only a few. */
const rightValues: { readonly [kind in ValueKind]?: fc.Arbitrary<string> } = {
  name: fc
    .stringMatching(/^[A-ZÁÉÑÖÇ][a-záéñöçß]{2,9}(?:[ '-][A-ZÁÉÑÖÇ][a-záéñöçß]{2,9}){0,3}$/)
    .filter(text => !/^(?:unk|unkn|refused|missing|pending)/i.test(text)),
  date: anyDay.map(usDayOf),
  period: fc.oneof(
    anyDay.map(day => `${day.slice(5, 7)}/${day.slice(0, 4)}`),
    fc
      .tuple(fc.integer({ min: 1, max: 4 }), anyDay)
      .map(([quarter, day]) => `Q${quarter} ${day.slice(0, 4)}`),
    fc.tuple(anyDay, anyDay).map(days => days.sort().map(usDayOf).join('-')),
  ),
  cin: fc.stringMatching(/^9[0-9]{7}[A-Z]$/).filter(text => !/^9{8}/.test(text)),
  npi: fc.integer({ min: 0, max: 99_999 }).map(plainNpi),
  tin: digits(9),
  'invoice-number': digits(10),
  phone: digits(10).filter(text => text >= '2'),
  extension: fc.stringMatching(/^[0-9]{1,8}$/),
  zip: fc.oneof(digits(5), digits(9)),
  count: fc.nat(999_999_999).map(String),
  units: fc.integer({ min: 1, max: 999_999_999 }).map(String),
  money: fc
    .tuple(fc.nat(999_999_999), fc.nat(99))
    .map(([dollars, cents]) => `${dollars}.${cents < 10 ? 0 : ''}${cents}`),
  diagnosis: anyDiagnosis,
  diagnoses: fc.uniqueArray(anyDiagnosis, { minLength: 1, maxLength: 12 }).map(list => list.join(';')),
  procedure: fc.stringMatching(/^[A-Z][0-9]{4}$/),
  modifier: fc.stringMatching(/^[A-Z0-9]{2}$/).filter(text => text !== 'NA'),
}

/** What is not as it must be about the reading of a cell, in one line; null where all is well. */
function problemOf(text: string, kind: number, context: ValueContext): string | null {
  const type = valueTypes[context.element.is]
  const reader = type.reader(context)
  const quick = reader.quick(text, kind)
  const value = reader.read(text, kind)
  const story = JSON.stringify({
    text,
    kind,
    value,
    style: context.style.dates,
    phones: context.style.phones,
  })
  if (quick !== null) {
    return value.text === quick && value.notes.length === 0 ? null : `quick says ${quick}: ${story}`
  }
  for (const note of value.notes) {
    const values = Object.keys(note.values ?? {}).filter(name => name !== 'mended')
    if (values.some(name => !knownValues(note.code).includes(name))) return `unregistered values: ${story}`
  }
  if (value.notes.length === 0 && value.text !== text) return `changed in silence: ${story}`
  if (isRefused(value)) return null
  const again = reader.read(type.write(value.text, context), cellKind.text)
  if (again.text !== value.text) return `reads otherwise once written, ${again.text}: ${story}`
  // A warning that the value itself draws, such as a name of digits, is drawn again; nothing else is.
  const doubts = value.notes.map(note => note.code).filter(code => code.startsWith('cell/'))
  const fresh = again.notes.filter(({ code }) => !doubts.includes(code))
  return fresh.length === 0 ? null : `mended again once written, ${fresh[0]?.code}: ${story}`
}

function knownValues(code: string): readonly string[] {
  const known = new Map(Object.entries(valueFindingCodes)).get(code)
  if (!known) throw new Error(`${code} is not registered`)
  return known.values
}

/** Whatever a reader of tables can yield: of each kind the texts that the kind can have. */
function anyCell(element: Element): fc.Arbitrary<readonly [string, number]> {
  const flag = fc.constantFrom(0, formulaFlag)
  const of = (text: fc.Arbitrary<string>, kind: number): fc.Arbitrary<readonly [string, number]> =>
    fc.tuple(text, flag).map(([so, flags]) => [so, kind + flags] as const)
  const number = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => String(value).toUpperCase()),
    fc.integer().map(String),
    fc.constantFrom('44927', '60', '0', '1', '2026', '01234', '1.2E+11', '19.990000000000002', '20260105'),
  )
  const date = fc
    .date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map(instant => instant.toISOString().slice(0, instant.getTime() % 2 === 0 ? 10 : 19))
  return fc.oneof(
    { weight: 8, arbitrary: of(noise(element), cellKind.text) },
    { weight: 2, arbitrary: of(number, cellKind.number) },
    { weight: 2, arbitrary: of(date, cellKind.date) },
    { weight: 1, arbitrary: of(fc.constantFrom('TRUE', 'FALSE'), cellKind.boolean) },
    { weight: 1, arbitrary: of(fc.constantFrom('#N/A', '#REF!', '#VALUE!', '#BUSY!'), cellKind.error) },
  )
}

/** What is found in cells and does not belong there. */
const damage =
  '\u00a0 \u200b \' " = ( ) - – , ; . .0 0 O l 1 _x000D_ &amp; Ã± \ufffd \ud800 $ % E+10 #N/A N/A x / 12:30 A é'
    .split(' ')
    .concat([' ', '  ', '\n', '\t'])

/** Right values, damaged in the ways of this world, among pure noise. */
function noise(element: Element): fc.Arbitrary<string> {
  const context: ValueContext = { element, style: guidanceStyle, day }
  const right = fc
    .tuple(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(...styles))
    .map(([seed, style]) => {
      const type = valueTypes[element.is]
      return type.write(type.make(seededRandom(seed), { ...context, style }), { ...context, style })
    })
  const bits = fc.constantFrom(...damage)
  const damaged = fc
    .tuple(right, fc.array(fc.tuple(bits, fc.nat(40)), { maxLength: 3 }))
    .map(([text, cuts]) =>
      cuts.reduce(
        (so, [bit, at]) => so.slice(0, at % (so.length + 1)) + bit + so.slice(at % (so.length + 1)),
        text,
      ),
    )
  const examples = fc.constantFrom(...Object.values(valueFindingCodes).map(({ example }) => example.text))
  return fc.oneof(
    { weight: 5, arbitrary: damaged },
    { weight: 2, arbitrary: examples },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
    { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
  )
}

describe('hostile cells', () => {
  const long = [
    ' ',
    '0',
    '1',
    'a',
    ';',
    '.',
    ',',
    '-',
    '\n',
    '\t',
    '\u00a0',
    "'",
    '"',
    '&',
    '_x000',
    '1/',
    '(',
    '1,',
    'é',
    'Ã±',
    '=',
  ]
  test.each(kinds)('%s is read in a moment however long the cell', is => {
    const element = elements.find(candidate => candidate.is === is)
    if (!element) throw new Error(`no element for ${is}`)
    const reader = valueTypes[is].reader({ element, style: guidanceStyle, day })
    for (const piece of long) {
      for (const text of [
        piece.repeat(32_000 / piece.length),
        `${piece.repeat(30_000 / piece.length)}x`,
        'x'.repeat(40_000),
      ]) {
        const from = process.cpuUsage().user
        reader.read(text, cellKind.text)
        expect((process.cpuUsage().user - from) / 1000, `${is}: ${JSON.stringify(piece)}`).toBeLessThan(250)
      }
    }
  })
})

describe('the guidance', () => {
  test('gives an example for each element that is right as it stands', () => {
    const wrong = fileDefinitions.flatMap(file =>
      elementsOn(file, day).flatMap(element => {
        const reader = valueTypes[element.is].reader({ element, style: guidanceStyle, day })
        const value = reader.read(element.example, cellKind.text)
        return value.notes.length === 0 ? [] : [`${file.id} ${element.id}: ${element.example}`]
      }),
    )
    expect(fileDefinitions.length).toBeGreaterThan(5)
    expect(wrong).toEqual([])
  })
})
