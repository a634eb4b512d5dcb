/** The rules of the outreach tracker at their edges. */
import { expect, test } from 'vitest'
import { layoutFor, type Told, tell } from '#test/try-rules.ts'
import { trackerRow } from '../../derive/sample/rules/members.ts'
import type { SampleRow } from '../../derive/sample/rules/sample.ts'

function told(rule: string, rows: readonly SampleRow[]): Told[] {
  const changed = rows.map(row => ({ ...trackerRow, ...row }))
  return tell(layoutFor('ecm/initial-outreach-tracker', '2026-06-30'), changed, [`outreach/${rule}`])
}

test('an attempt is between the first day of ECM and today', () => {
  const on = (outreachAttemptDate: string): SampleRow[] => [{ outreachAttemptDate }]
  expect(told('attempt-in-the-future', on('06/30/2026'))).toEqual([])
  expect(told('attempt-in-the-future', on('07/01/2026'))).toMatchObject([{ expected: '06/30/2026' }])
  expect(told('attempt-before-the-program', on('01/01/2022'))).toEqual([])
  expect(told('attempt-before-the-program', on('12/31/2021'))).toMatchObject([{ expected: '01/01/2022' }])
  expect(told('attempt-before-the-program', on(''))).toEqual([])
})

test('an attempt that differs in anything is another', () => {
  const others: readonly SampleRow[] = [
    {},
    { outreachAttemptMethod: 'Text' },
    { outreachAttemptDate: '06/02/2026' },
    { providerType: 'Non-Clinical' },
    { memberCin: '90000002B' },
    { outreachAttemptSuccessful: 'Y' },
    { outreachMinutes: '20' },
  ]
  expect(told('attempt-appears-twice', others)).toEqual([])
  expect(told('attempt-appears-twice', [{}, {}, {}])).toMatchObject([
    { row: 3, values: { otherRow: 2 } },
    { row: 4, values: { otherRow: 2 } },
  ])
  expect(told('attempt-appears-twice', [{ memberCin: '' }, { memberCin: '' }])).toEqual([])
})

test('mail draws a note, no other method does', () => {
  for (const method of ['In-Person', 'Phone', 'Text', 'Email', 'Video', 'Other', '']) {
    expect(told('mail-may-be-no-attempt', [{ outreachAttemptMethod: method }])).toEqual([])
  }
  expect(told('mail-may-be-no-attempt', [{ outreachAttemptMethod: 'Mail' }])).toMatchObject([
    { found: 'Mail' },
  ])
})

test('an attempt may take a whole day and no longer', () => {
  expect(told('longer-than-a-day', [{ outreachMinutes: '1440' }, { outreachMinutes: '' }])).toEqual([])
  expect(told('longer-than-a-day', [{ outreachMinutes: '1441' }])).toMatchObject([{ expected: '1440' }])
})
