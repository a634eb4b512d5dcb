/** The rules of codes, modifiers, places, days and units at their edges. */
import { describe, expect, test } from 'vitest'
import type { Party } from '#guidance/define.ts'
import { layoutFor, type Told, tell } from '#test/try-rules.ts'
import { invoiceLine } from '../../derive/sample/rules/invoices.ts'
import { authorizationRow } from '../../derive/sample/rules/members.ts'
import { supportRow } from '../../derive/sample/rules/returns.ts'
import type { SampleRow } from '../../derive/sample/rules/sample.ts'

const day = '2026-06-30'

function told(rule: string, row: SampleRow, party: Party = 'community-supports'): Told[] {
  return tell(layoutFor('billing/invoice', day, party), [{ ...invoiceLine, ...row }], [`service/${rule}`])
}

/** `H0043 U6`: a code and its modifiers as columns. */
function pair(text: string): SampleRow {
  const [code = '', ...modifiers] = text.split(' ')
  const columns = [
    'procedureCodeModifier',
    'procedureCodeModifier#2',
    'procedureCodeModifier#3',
    'procedureCodeModifier#4',
  ]
  return {
    procedureCode: code,
    ...Object.fromEntries(columns.map((key, index) => [key, modifiers[index] ?? ''])),
  }
}

/** A service of a single day, or from one day to another. */
function on(start: string, end = start): SampleRow {
  return { serviceStartDate: start, serviceEndDate: end }
}

describe('a code with its modifiers', () => {
  test('is a service in whatever order and column the modifiers stand', () => {
    for (const row of [
      pair('G9008 U1'),
      pair('G9008 U1 GQ'),
      pair('G9008 GQ U1'),
      pair('H0043 U3'),
      pair('T2038 U4'),
    ]) {
      for (const rule of [
        'code-and-modifiers-are-no-service',
        'modifier-beyond-the-states',
        'code-is-no-service',
      ]) {
        expect(told(rule, row)).toEqual([])
      }
    }
    const apart = { ...pair('G9008'), 'procedureCodeModifier#2': 'GQ', 'procedureCodeModifier#4': 'U1' }
    expect(told('code-and-modifiers-are-no-service', apart)).toEqual([])
  })

  test('that is none is told with all that the code may stand for', () => {
    const [finding] = told('code-and-modifiers-are-no-service', { ...pair('H0043 U4'), ...on('05/04/2024') })
    expect(finding).toMatchObject({ found: 'U4', values: { code: 'H0043', modifiers: 'U4' } })
    expect(finding?.expected).toBe(
      'U6 (Housing Transition Navigation Services); U3 (Short-Term Post-Hospitalization Housing)',
    )
    // Transitional Rent came in July 2025.
    const later = told('code-and-modifiers-are-no-service', { ...pair('H0043 U4'), ...on('08/01/2025') })
    expect(later[0]?.expected).toContain('U2 (Transitional Rent)')
  })

  test('of which GQ is all that stands there is none', () => {
    expect(told('code-and-modifiers-are-no-service', pair('G9008 GQ'))).toMatchObject([{ found: 'GQ' }])
  })

  test('is not judged without a code, without any modifier, or with a code of nobody', () => {
    for (const row of [
      pair(''),
      pair('H0043'),
      pair('T1017 U6'),
      { ...pair('H0043 U6'), procedureCode: '' },
    ]) {
      expect(told('code-and-modifiers-are-no-service', row)).toEqual([])
      expect(told('modifier-beyond-the-states', row)).toEqual([])
    }
    expect(told('code-is-no-service', pair('T1017 U6'))).toMatchObject([{ found: 'T1017' }])
    expect(told('code-is-no-service', pair('T1017 U6'))[0]?.expected).toContain('G9008, G9012, H0014')
  })

  test('may have no other modifier beside since 2024, not even an agreed one', () => {
    const agreed = pair('G9008 U1 HF')
    expect(told('modifier-beyond-the-states', { ...agreed, ...on('12/31/2023') })).toEqual([])
    expect(told('modifier-beyond-the-states', { ...agreed, ...on('01/01/2024') })).toMatchObject([
      { found: 'U1, HF', values: { code: 'G9008', extra: 'HF' } },
    ])
    // The most that is legal stays; what is too much is named.
    expect(told('modifier-beyond-the-states', pair('G9008 GQ U1 HF'))[0]?.values).toMatchObject({
      extra: 'HF',
    })
    expect(told('modifier-beyond-the-states', { ...agreed, ...on('') })).toEqual([])
  })
})

describe('a service that came later', () => {
  const told2026 = (row: SampleRow): Told[] =>
    told('not-in-force-on-service-date', { ...pair('S9977 U7'), ...row })

  test('may be billed from its first day on', () => {
    expect(told2026(on('01/01/2026'))).toEqual([])
    expect(told2026(on('12/31/2025'))).toMatchObject([
      { found: 'S9977', expected: '01/01/2026 –', values: { modifiers: 'U7', day: '12/31/2025' } },
    ])
    expect(told2026(on('12/31/2025'))[0]?.values?.legal).toContain('U6 (')
  })

  test('is not judged without a day, nor before there was anything', () => {
    expect(told2026(on(''))).toEqual([])
    expect(told2026(on('12/31/2021'))).toEqual([])
    expect(told('before-the-program', on('12/31/2021'))).toMatchObject([{ expected: '01/01/2022' }])
    expect(told('before-the-program', on('01/01/2022'))).toEqual([])
  })

  test('is judged in an authorization by the day from which it holds', () => {
    const tellOf = (from: string): Told[] =>
      tell(
        layoutFor('community-supports/authorization-status', day),
        [{ ...authorizationRow, ...pair('S9977 U7'), communitySupport: 'MTM', authorizationStartDate: from }],
        ['service/not-in-force-on-service-date'],
      )
    expect(tellOf('01/15/2026')).toEqual([])
    expect(tellOf('12/15/2025')).toMatchObject([{ values: { day: '12/15/2025' } }])
    expect(tellOf('')).toEqual([])
  })
})

describe('a program', () => {
  test('is told when the file is of the other', () => {
    const rule = 'belongs-to-the-other-program'
    expect(told(rule, pair('G9008 U1'), 'ecm')).toEqual([])
    expect(told(rule, pair('H0043 U6'), 'community-supports')).toEqual([])
    expect(told(rule, pair('T1016 U8'), 'community-supports')).toEqual([])
    expect(told(rule, pair('H0043 U6'), 'ecm')).toMatchObject([
      { found: 'H0043', values: { service: 'Housing Transition Navigation Services' } },
    ])
    expect(told(rule, pair('G9012 U8 GQ'), 'community-supports')).toHaveLength(1)
  })
})

describe('telehealth', () => {
  const at = (place: string, text: string): SampleRow => ({ ...pair(text), placeOfService: place })

  test('carries GQ wherever the State has it for the service', () => {
    for (const place of ['02', '10']) {
      expect(told('telehealth-without-gq', at(place, 'G9012 U2'))).toMatchObject([
        { found: 'U2', expected: 'G9012 U2, GQ', values: { place } },
      ])
      expect(told('telehealth-without-gq', at(place, 'T1016 U8'))).toMatchObject([
        { expected: 'T1016 U8, GQ' },
      ])
      expect(told('telehealth-without-gq', at(place, 'G9012 U2 GQ'))).toEqual([])
      expect(told('telehealth-without-gq', at(place, 'H0043 U6'))).toEqual([])
    }
    expect(told('telehealth-without-gq', at('11', 'G9012 U2'))).toEqual([])
    expect(told('telehealth-without-gq', at('', 'G9012 U2'))).toEqual([])
  })

  test('is at a place of telehealth', () => {
    expect(told('gq-at-an-in-person-place', at('12', 'G9008 U1 GQ'))).toMatchObject([
      { found: '12', expected: '02, 10' },
    ])
    expect(told('gq-at-an-in-person-place', at('02', 'G9008 U1 GQ'))).toEqual([])
    expect(told('gq-at-an-in-person-place', at('12', 'G9008 U1'))).toEqual([])
    expect(told('gq-at-an-in-person-place', at('', 'G9008 U1 GQ'))).toEqual([])
  })
})

describe('a place of service', () => {
  const rule = 'place-not-in-force-on-service-date'

  test('of its own days is judged by the day of the service', () => {
    expect(told(rule, { placeOfService: '27', ...on('10/01/2023') })).toEqual([])
    expect(told(rule, { placeOfService: '27', ...on('09/30/2023') })).toMatchObject([
      { found: '27', expected: '10/01/2023 –', values: { day: '09/30/2023' } },
    ])
    expect(told(rule, { placeOfService: '11', ...on('09/30/2023') })).toEqual([])
    expect(told(rule, { placeOfService: '27', ...on('') })).toEqual([])
  })
})

describe('units', () => {
  const units = (count: string, text: string, start: string, end?: string): Told[] =>
    told('more-units-than-the-days-hold', { ...pair(text), ...on(start, end), serviceUnitCount: count })

  test('by the day are at most the days, both ends counted', () => {
    expect(units('1', 'H0043 U6', '05/04/2026')).toEqual([])
    expect(units('31', 'H0043 U6', '05/01/2026', '05/31/2026')).toEqual([])
    expect(units('32', 'H0043 U6', '05/01/2026', '05/31/2026')).toMatchObject([
      { found: '32', expected: '31', values: { code: 'H0043', start: '05/01/2026', end: '05/31/2026' } },
    ])
  })

  test('by the quarter hour are at most 96 a day', () => {
    expect(units('96', 'S5130 U6', '05/04/2026')).toEqual([])
    expect(units('97', 'S5130 U6', '05/04/2026')).toMatchObject([{ expected: '96' }])
  })

  test('of other kinds, of no known service and over days that run backwards are not judged', () => {
    expect(units('500', 'S5170 U6', '05/04/2026')).toEqual([])
    expect(units('500', 'H0043 U1', '05/04/2026')).toEqual([])
    expect(units('500', 'H0043 U6', '05/04/2026', '05/03/2026')).toEqual([])
    expect(units('', 'H0043 U6', '05/04/2026')).toEqual([])
  })
})

describe('the days of a service', () => {
  test('may be one day, and may be today', () => {
    expect(told('ends-before-it-starts', on('05/04/2026'))).toEqual([])
    expect(told('ends-before-it-starts', on('05/04/2026', ''))).toEqual([])
    expect(told('ends-before-it-starts', on('05/04/2026', '05/03/2026'))).toMatchObject([
      { at: 'serviceEndDate', found: '05/03/2026', values: { start: '05/04/2026' } },
    ])
    expect(told('in-the-future', on('06/30/2026'))).toEqual([])
  })

  test('in the future are told on the first of the two that is', () => {
    expect(told('in-the-future', on('07/01/2026'))).toMatchObject([
      { found: '07/01/2026', expected: '06/30/2026' },
    ])
    expect(told('in-the-future', on('06/30/2026', '07/01/2026'))).toMatchObject([{ at: 'serviceEndDate' }])
  })
})

describe('a Community Support that is named', () => {
  const named = (support: string, text: string): Told[] =>
    tell(
      layoutFor('community-supports/return-transmission', day),
      [{ ...supportRow, ...pair(text), communitySupport: support }],
      ['service/is-not-the-support-named'],
    )

  test('is the one that the code and modifiers stand for', () => {
    expect(named('HTN', 'H0043 U6')).toEqual([])
    expect(named('STPHH', 'H0043 U3')).toEqual([])
    expect(named('STPHH', 'H0043 U6')).toMatchObject([
      {
        found: 'H0043',
        expected: 'STPHH',
        values: { modifiers: 'U6', service: 'Housing Transition Navigation Services', support: 'STPHH' },
      },
    ])
  })

  test('is not compared with outreach for any of the housing supports, nor with what is no service', () => {
    for (const text of ['T1016 U8', 'G9008 U1', 'H0043 U1', 'H0043', ''])
      expect(named('HTSS', text)).toEqual([])
    expect(named('', 'H0043 U6')).toEqual([])
  })
})
