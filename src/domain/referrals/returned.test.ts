/** What a return file lets a plan hear of its referral. */
import { expect, test } from 'vitest'
import { deedOfReturn, returnedStatus } from './returned.ts'

test('a row tells its closed-loop elements, or nothing', () => {
  expect(returnedStatus({ memberCin: '90000001A' })).toBeNull()
  expect(returnedStatus({ referralStatus: 'Accepted', referralStatusDate: '11/20/2026' })).toEqual({
    status: 'Accepted',
    on: '2026-11-20',
    reason: null,
  })
  expect(
    returnedStatus({
      referralStatus: 'Referral Loop Closed',
      referralLoopClosureReason: 'Services Received',
    }),
  ).toEqual({ status: 'Referral Loop Closed', on: null, reason: 'Services Received' })
})

test.each([
  ['Pending', 'Accepted', null, 'hear-accepted'],
  ['Pending', 'Outreach Initiated', null, 'hear-outreach'],
  ['Accepted', 'Declined', null, 'hear-declined'],
  ['Pending', 'Referral Loop Closed', 'Member Declined', 'hear-report'],
  ['Pending', 'Referral Loop Closed', null, null],
  ['Accepted', 'Accepted', null, null],
  ['Accepted', 'Pending', null, null],
] as const)('%s, and the file says %s (%s): %s', (stands, status, reason, deed) => {
  const standing = { status: stands, givenOn: '2026-11-20' } as const
  expect(deedOfReturn(standing, { status, on: '2026-11-20', reason })).toBe(deed)
  expect(deedOfReturn(standing, { status, on: null, reason })).toBe(deed)
  expect(deedOfReturn(standing, { status, on: '2026-11-19', reason })).toBeNull()
})
