/**
 * The rules of members at their edges: birthdays, windows of months, clocks, names that are the same after
 * all.
 */
import { describe, expect, test } from 'vitest'
import type { Day } from '#base/day.ts'
import { layoutFor, type Told, tell } from '#test/try-rules.ts'
import { invoiceLine } from '../../derive/sample/rules/invoices.ts'
import { authorizationRow, informationRow } from '../../derive/sample/rules/members.ts'
import { careRow, supportRow } from '../../derive/sample/rules/returns.ts'
import type { SampleRow } from '../../derive/sample/rules/sample.ts'

function told(rule: string, changes: SampleRow | readonly SampleRow[], day: Day = '2026-06-30'): Told[] {
  const rows = 'length' in changes && Array.isArray(changes) ? changes : [changes]
  const changed = rows.map((row: SampleRow) => ({ ...informationRow, ...row }))
  return tell(layoutFor('ecm/member-information', day), changed, [`member/${rule}`])
}

function invoiced(rule: string, rows: readonly SampleRow[]): Told[] {
  const changed = rows.map(row => ({ ...invoiceLine, ...row }))
  return tell(layoutFor('billing/invoice', '2026-06-30', 'ecm'), changed, [`member/${rule}`])
}

describe('a date of birth', () => {
  test('may be the day of the check and no later', () => {
    expect(told('born-in-the-future', { memberDateOfBirth: '06/30/2026' })).toEqual([])
    expect(told('born-in-the-future', { memberDateOfBirth: '' })).toEqual([])
    expect(told('born-in-the-future', { memberDateOfBirth: '07/01/2026' })).toMatchObject([
      { found: '07/01/2026', expected: '06/30/2026' },
    ])
  })

  test('may make a member 120 years old and no older', () => {
    expect(told('older-than-anyone', { memberDateOfBirth: '07/01/1905' })).toEqual([])
    expect(told('older-than-anyone', { memberDateOfBirth: '06/30/1905' })).toMatchObject([
      { expected: '120', values: { age: 121 } },
    ])
  })

  test('is before every other date, and the first that it is not is told', () => {
    expect(told('date-before-birth', { memberDateOfBirth: '01/05/2026' })).toEqual([])
    expect(told('date-before-birth', { memberDateOfBirth: '01/20/2026' })).toMatchObject([
      { values: { date: '01/05/2026', label: 'ECM Service Authorization Date by MCP (MM/DD/YYYY)' } },
    ])
    expect(told('date-before-birth', { memberDateOfBirth: '07/01/2026' })).toEqual([])
    expect(invoiced('date-before-birth', [{ memberDateOfBirth: '05/05/2026' }])).toMatchObject([
      { values: { date: '05/04/2026', label: 'Service Start Date' } },
    ])
  })

  test('is the same in every row of a member', () => {
    const rows = [
      { memberDateOfBirth: '' },
      {},
      { memberDateOfBirth: '06/15/1948' },
      { memberCin: '90000002B' },
    ]
    expect(invoiced('has-two-birth-dates', rows)).toMatchObject([
      { row: 4, found: '06/15/1948', expected: '06/15/1984', values: { cin: '90000001A', otherRow: 3 } },
    ])
    expect(
      invoiced('has-two-birth-dates', [
        { memberCin: '' },
        { memberCin: '', memberDateOfBirth: '01/01/1950' },
      ]),
    ).toEqual([])
  })

  test('before 1970 is kept apart like any other', () => {
    const rows = ['12/31/1969', '01/01/1970', '12/30/1969'].map(memberDateOfBirth => ({ memberDateOfBirth }))
    expect(invoiced('has-two-birth-dates', rows)).toMatchObject([
      { row: 3, expected: '12/31/1969' },
      { row: 4, expected: '12/31/1969' },
    ])
  })
})

describe('a name', () => {
  const named = (...names: readonly (readonly [string, string])[]): Told[] =>
    invoiced(
      'has-two-names',
      names.map(([memberFirstName, memberLastName]) => ({ memberFirstName, memberLastName })),
    )

  test('is the same without regard to case, accents, spaces and punctuation', () => {
    expect(
      named(['María José', "O'Ejemplo"], ['MARIA JOSE', 'OEJEMPLO'], ['Maria-Jose', 'O’Ejemplo']),
    ).toEqual([])
    expect(named(['Testina', 'Sample'], ['Testina', ''])).toEqual([])
  })

  test('that is another is told with the row of the first', () => {
    expect(named(['Testina', 'Sample'], ['Testino', 'Sample'])).toMatchObject([
      { row: 3, found: 'Testino Sample', values: { cin: '90000001A', otherRow: 2 } },
    ])
    expect(named(['李', '测试'], ['王', '测试'])).toHaveLength(1)
  })
})

describe('homelessness', () => {
  test('must be marked where HOMELESS stands for an address, whichever address it is', () => {
    const rule = 'homeless-without-indicator'
    expect(told(rule, { memberResidentialAddress: 'HOMELESS', memberHomelessnessIndicator: '1' })).toEqual([])
    expect(told(rule, { memberHomelessnessIndicator: '1' })).toEqual([])
    expect(told(rule, { memberResidentialAddress: 'HOMELESS' })).toMatchObject([
      { at: 'memberResidentialAddress', found: 'HOMELESS' },
    ])
    expect(told(rule, { memberMailingAddress: 'HOMELESS' })).toMatchObject([{ at: 'memberMailingAddress' }])
    expect(
      told(rule, { memberResidentialAddress: 'HOMELESS', memberMailingAddress: 'HOMELESS' }),
    ).toHaveLength(1)
    expect(invoiced(rule, [{ memberResidentialAddress: 'HOMELESS' }])).toHaveLength(1)
    expect(invoiced(rule, [{ memberResidentialAddress: '100 Homeless Street' }])).toEqual([])
  })

  test('is no city', () => {
    expect(told('city-says-homeless', { memberResidentialCity: 'Homeless' })).toMatchObject([
      { found: 'Homeless' },
    ])
    expect(told('city-says-homeless', { memberResidentialCity: '' })).toEqual([])
  })
})

describe('a member', () => {
  test('has one row, and each further one is told with the first', () => {
    const rows = ['90000001A', '90000002B', '90000001A', '', '', '90000001A'].map(memberCin => ({
      memberCin,
    }))
    expect(told('appears-twice', rows)).toMatchObject([
      { row: 4, found: '90000001A', values: { otherRow: 2 } },
      { row: 7, values: { otherRow: 2 } },
    ])
  })

  test('may be returned by two providers', () => {
    const layout = layoutFor('ecm/return-transmission', '2026-06-30')
    const rows = ['1999999984', '1888888884', '1999999984'].map(ecmProviderNpi => ({
      ...careRow,
      ecmProviderNpi,
    }))
    expect(tell(layout, rows, ['member/appears-twice'])).toMatchObject([{ row: 4, values: { otherRow: 2 } }])
  })

  test('may have several supports and authorizations, each once', () => {
    const rule = ['authorization/appears-twice']
    const changes: readonly SampleRow[] = [
      {},
      { communitySupport: 'HTSS' },
      { authorizationNumber: 'AUTH-000002' },
      {},
    ]
    const authorized = changes.map(change => ({ ...authorizationRow, ...change }))
    expect(
      tell(layoutFor('community-supports/authorization-status', '2026-06-30'), authorized, rule),
    ).toMatchObject([{ row: 5, values: { otherRow: 2 } }])
    const returned = changes.map(change => ({ ...supportRow, ...change }))
    expect(
      tell(layoutFor('community-supports/return-transmission', '2026-06-30'), returned, rule),
    ).toMatchObject([{ row: 5, values: { otherRow: 2 } }])
  })
})

describe('a Population of Focus', () => {
  const aged = (born: string, populations: string): Told[] =>
    told('population-does-not-fit-age', { memberDateOfBirth: born, ecmPopulationsOfFocus: populations })

  test('of adults takes members from the 21st birthday on', () => {
    expect(aged('06/05/2005', '1a;5;6')).toEqual([])
    expect(aged('06/06/2005', '1a;3')).toMatchObject([{ found: '1a', expected: '≥ 21', values: { age: 20 } }])
    expect(aged('06/06/2005', '1b;2;3;4;9')).toEqual([])
  })

  test('of children takes them until the day before, of child welfare until 26', () => {
    expect(aged('06/06/2005', '7;8')).toEqual([])
    expect(aged('06/05/2005', '7')).toMatchObject([{ found: '7', expected: '< 21', values: { age: 21 } }])
    expect(aged('06/06/2000', '8')).toEqual([])
    expect(aged('06/05/2000', '7;8')).toMatchObject([{ found: '7' }, { found: '8', expected: '< 26' }])
  })

  test('is not judged without a date of birth', () => {
    expect(aged('', '1a')).toEqual([])
    expect(aged('06/06/2020', '')).toEqual([])
  })

  test('begins on its day', () => {
    const made = (day: string, populations: string): Told[] =>
      told('population-not-yet-live', { fileProductionDate: day, ecmPopulationsOfFocus: populations })
    expect(made('01/01/2024', '9;7')).toEqual([])
    expect(made('12/31/2023', '9;7;1a')).toMatchObject([{ found: '9', expected: '01/01/2024' }])
    expect(made('12/31/2022', '5;8;1a')).toMatchObject([
      { found: '5', expected: '01/01/2023' },
      { found: '8', expected: '07/01/2023' },
    ])
    expect(made('', '9')).toEqual([])
  })
})

describe('the clock of an assignment', () => {
  const sent = (assigned: string, record: string, made = '06/05/2026'): Told[] =>
    told('sent-after-ten-days', {
      memberAssignmentDate: assigned,
      ecmMemberRecord: record,
      fileProductionDate: made,
    })

  test('has run out on the eleventh day, for new members', () => {
    expect(sent('05/26/2026', 'New')).toEqual([])
    expect(sent('05/25/2026', 'New')).toMatchObject([
      { found: '05/25/2026', expected: '10', values: { days: 11 } },
    ])
    expect(sent('05/25/2026', 'Continuing')).toEqual([])
    expect(sent('', 'New')).toEqual([])
  })

  test('stands at the day of the check where the file names no day', () => {
    expect(sent('06/19/2026', 'New', '')).toMatchObject([{ values: { days: 11 } }])
  })

  test('has begun for a continuing member', () => {
    const rule = 'continuing-before-assigned'
    expect(told(rule, { memberAssignmentDate: '06/05/2026' })).toEqual([])
    expect(told(rule, { memberAssignmentDate: '06/06/2026' })).toMatchObject([{ expected: '06/05/2026' }])
    expect(told(rule, { memberAssignmentDate: '06/06/2026', ecmMemberRecord: 'New' })).toEqual([])
  })
})

describe('a renewal', () => {
  test('that has passed is told of members who are still there', () => {
    expect(told('renewal-has-passed', { mediCalRenewalDate: '06/05/2026' })).toEqual([])
    expect(told('renewal-has-passed', { mediCalRenewalDate: '06/04/2026' })).toMatchObject([
      { found: '06/04/2026' },
    ])
    expect(
      told('renewal-has-passed', { mediCalRenewalDate: '06/04/2026', ecmMemberRecord: 'Termed' }),
    ).toEqual([])
  })
})

describe('the use of hospitals', () => {
  const use = (rule: string, count: string, last: string): Told[] =>
    told(rule, { emergencyRoomAdmissionCount: count, emergencyRoomLastAdmissionDate: last })

  test('is counted over six months, their first day among them', () => {
    expect(use('last-use-outside-the-window', '1', '12/05/2025')).toEqual([])
    expect(use('last-use-outside-the-window', '1', '12/04/2025')).toMatchObject([
      { at: 'emergencyRoomLastAdmissionDate', expected: '12/05/2025', values: { count: '1', months: 6 } },
    ])
    expect(use('last-use-outside-the-window', '0', '12/04/2025')).toEqual([])
    expect(use('last-use-not-counted', '0', '12/04/2025')).toEqual([])
    expect(use('last-use-not-counted', '0', '12/05/2025')).toMatchObject([
      { at: 'emergencyRoomAdmissionCount', found: '0', values: { date: '12/05/2025', months: 6 } },
    ])
    expect(use('last-use-not-counted', '', '12/05/2025')).toEqual([])
  })

  test('looks back from a last day of a month to a last day of a month', () => {
    const made = { fileProductionDate: '08/31/2026', emergencyRoomAdmissionCount: '1' }
    const row = (last: string): SampleRow => ({ ...made, emergencyRoomLastAdmissionDate: last })
    expect(told('last-use-outside-the-window', row('02/28/2026'), '2026-08-31')).toEqual([])
    expect(told('last-use-outside-the-window', row('02/27/2026'), '2026-08-31')).toHaveLength(1)
  })

  test('has a last date when it is counted, of each kind', () => {
    expect(use('use-without-its-last-date', '0', '')).toEqual([])
    expect(use('use-without-its-last-date', '', '')).toEqual([])
    const blank = { emergencyRoomLastAdmissionDate: '', inpatientLastAdmissionDate: '' }
    expect(told('use-without-its-last-date', blank)).toMatchObject([
      { at: 'emergencyRoomLastAdmissionDate', values: { count: '2' } },
      { at: 'inpatientLastAdmissionDate', values: { count: '3' } },
    ])
  })

  test('is over when the file is made, and fits into the months', () => {
    const rule = 'visit-after-the-file-was-made'
    expect(told(rule, { lastVisitDate: '06/05/2026' })).toEqual([])
    expect(told(rule, { inpatientLastAdmissionDate: '06/06/2026', lastVisitDate: '' })).toMatchObject([
      { at: 'inpatientLastAdmissionDate', expected: '06/05/2026' },
    ])
    expect(told('more-inpatient-days-than-six-months', { inpatientDayCount: '184' })).toEqual([])
    expect(told('more-inpatient-days-than-six-months', { inpatientDayCount: '185' })).toMatchObject([
      { found: '185', expected: '184' },
    ])
  })
})
