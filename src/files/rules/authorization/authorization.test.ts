/** The rules of authorizations at their edges: statuses against dates, reasons and units. */
import { expect, test } from 'vitest'
import { layoutFor, type Told, tell } from '#test/try-rules.ts'
import { authorizationRow } from '../../derive/sample/rules/members.ts'
import type { SampleRow } from '../../derive/sample/rules/sample.ts'

function told(rule: string, row: SampleRow): Told[] {
  const layout = layoutFor('community-supports/authorization-status', '2026-06-30')
  return tell(layout, [{ ...authorizationRow, ...row }], [`authorization/${rule}`])
}

test('an authorization may be for a single day', () => {
  expect(told('ends-before-it-starts', { authorizationEndDate: '01/15/2026' })).toEqual([])
  expect(told('ends-before-it-starts', { authorizationEndDate: '01/14/2026' })).toMatchObject([
    { at: 'authorizationEndDate', values: { start: '01/15/2026' } },
  ])
})

test('a decision is of today or before, and after its referral', () => {
  expect(told('status-dated-in-the-future', { authorizationStatusDate: '06/30/2026' })).toEqual([])
  expect(told('status-dated-in-the-future', { authorizationStatusDate: '07/01/2026' })).toHaveLength(1)
  expect(told('decided-before-the-referral', { referralDate: '01/10/2026' })).toEqual([])
  expect(told('decided-before-the-referral', { referralDate: '' })).toEqual([])
  expect(told('decided-before-the-referral', { referralDate: '01/11/2026' })).toMatchObject([
    { found: '01/10/2026', values: { referral: '01/11/2026' } },
  ])
})

test('an authorization that has expired ended before the file was made', () => {
  const expired = (end: string): Told[] =>
    told('expired-before-its-end', { authorizationStatus: 'Expired', authorizationEndDate: end })
  expect(expired('06/04/2026')).toEqual([])
  expect(expired('')).toEqual([])
  expect(expired('06/05/2026')).toMatchObject([{ expected: '06/05/2026', values: { status: 'Expired' } }])
  expect(told('expired-before-its-end', { authorizationEndDate: '12/31/2026' })).toEqual([])
})

test('an approved authorization goes on when the file is made, unless it is told for the last time', () => {
  const rule = 'approved-but-over'
  expect(told(rule, { authorizationEndDate: '06/05/2026' })).toEqual([])
  expect(told(rule, { authorizationEndDate: '06/04/2026', authorizationStatus: 'Modified' })).toMatchObject([
    { found: '06/04/2026', values: { status: 'Modified' } },
  ])
  expect(told(rule, { authorizationEndDate: '06/04/2026', communitySupportsMemberRecord: 'Termed' })).toEqual(
    [],
  )
  expect(told(rule, { authorizationEndDate: '06/04/2026', authorizationStatus: 'Closed' })).toEqual([])
})

test('a reason for denial goes with what was denied, in whole or in part', () => {
  const rule = 'denial-reason-but-not-denied'
  for (const authorizationStatus of ['Denied', 'Modified', 'Closed', '']) {
    expect(told(rule, { denialReason: 'No longer in the plan', authorizationStatus })).toEqual([])
  }
  expect(told(rule, { denialReason: 'No longer in the plan' })).toMatchObject([
    { values: { status: 'Approved' } },
  ])
})

test('a unit goes with a number of units', () => {
  expect(told('unit-without-count', { authorizedUnit: '', authorizedUnitCount: '' })).toEqual([])
  expect(told('unit-without-count', { authorizedUnitCount: '' })).toMatchObject([{ values: { unit: 'day' } }])
})
