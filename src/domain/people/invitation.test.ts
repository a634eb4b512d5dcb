/** What can be done with an invitation in each state. */
import { describe, expect, test } from 'vitest'
import { canInvitation, type Invitation, invitationExpiry, invitationState } from './invitation.ts'

const now = '2026-11-23T16:00:00.000Z'
const invitation: Invitation = {
  organizationId: '0199b1c2-0000-7000-8000-000000000001',
  id: '0199b1c2-0000-7000-8000-000000000002',
  kind: 'join',
  signInName: 'testina@example.org',
  roles: ['biller'],
  invitedByPersonId: null,
  createdAt: now,
  expiresAt: invitationExpiry('join', now),
  acceptedAt: null,
  revokedAt: null,
}

describe('an invitation', () => {
  test.each([
    ['open', {}, ['accept', 'renew', 'revoke']],
    ['expired', { expiresAt: now }, ['renew', 'revoke']],
    ['accepted', { acceptedAt: now }, []],
    ['revoked', { revokedAt: now }, []],
  ] as const)('that is %s can be %j', (state, changes, moves) => {
    const one = { ...invitation, ...changes }
    expect(invitationState(one, now)).toBe(state)
    const can = (['accept', 'renew', 'revoke'] as const).filter(move => canInvitation(move, one, now))
    expect(can).toEqual(moves)
  })

  test('lasts a week to join and a day to be let in again', () => {
    expect(invitationExpiry('join', now)).toBe('2026-11-30T16:00:00.000Z')
    expect(invitationExpiry('recover', now)).toBe('2026-11-24T16:00:00.000Z')
  })
})
