/** Rows of the Member Information File by difference from the last file (office-hours-2022-08, Table 4). */
import { describe, expect, test } from 'vitest'
import { type InformationAbout, informationRow } from './information-row.ts'

const about: InformationAbout = {
  member: { memberCin: '90000001A', memberPhoneNumber: '5550100123', memberEmailAddress: '' },
  authorized: { decidedOn: '2026-11-02', assignedOn: null },
  before: {},
  lastSent: null,
  renewsOn: null,
  plan: { payerName: 'Sample Plan' },
}
const told = {
  memberCin: '90000001A',
  memberPhoneNumber: '5550100999',
  memberEmailAddress: 'a@sample.example',
  hasAsthma: '1',
  memberAssignmentDate: '03/01/2026',
  mediCalRenewalDate: '01/31/2027',
}

describe('a row of the file', () => {
  test.each([
    ['whom no file told of yet', {}, 'New', false],
    ['whom the last file told of', { lastSent: 'New', before: told }, 'Continuing', false],
    ['who goes on', { lastSent: 'Continuing', before: told }, 'Continuing', false],
    ['who comes back after a termed row', { lastSent: 'Termed', before: told }, 'New', false],
    [
      'whose authorization is over',
      { lastSent: 'Continuing', before: told, authorized: null },
      'Termed',
      false,
    ],
    [
      'who was termed in a file already',
      { lastSent: 'Termed', before: told, authorized: null },
      'Termed',
      true,
    ],
    ['who left before any file', { before: told, authorized: null }, 'Termed', true],
  ] as const)('of a member %s', (_, more, record, ends) => {
    const row = informationRow({ ...about, ...more })
    expect(row.facts.ecmMemberRecord).toBe(record)
    expect(row.ends).toBe(ends)
  })

  test('has what stands now before what was told earlier, and keeps what nobody says anew', () => {
    const { facts } = informationRow({ ...about, before: told, lastSent: 'New', renewsOn: '2027-06-30' })
    expect(facts).toEqual({
      ...told,
      memberPhoneNumber: '5550100123',
      mediCalRenewalDate: '06/30/2027',
      ecmServiceAuthorizationDate: '11/02/2026',
      payerName: 'Sample Plan',
      ecmMemberRecord: 'Continuing',
    })
  })

  test('of somebody who comes back counts the ten days from the new assignment', () => {
    const { facts } = informationRow({ ...about, before: told, lastSent: 'Termed' })
    expect(facts.memberAssignmentDate).toBe('11/02/2026')
  })
})
