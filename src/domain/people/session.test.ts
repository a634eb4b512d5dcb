/** When a session is over, and what may be changed in it. */
import { describe, expect, test } from 'vitest'
import { isSeenDue, isSessionOver, objectionToNewProof, sessionExpiry } from './session.ts'

const now = '2026-11-23T16:00:00.000Z'
const minutesAgo = (minutes: number): string => new Date(Date.parse(now) - minutes * 60_000).toISOString()

describe('a session', () => {
  test('is over after half an hour unused, or at its end', () => {
    expect(isSessionOver({ seenAt: minutesAgo(29), expiresAt: minutesAgo(-1) }, now)).toBe(false)
    expect(isSessionOver({ seenAt: minutesAgo(30), expiresAt: minutesAgo(-1) }, now)).toBe(true)
    expect(isSessionOver({ seenAt: now, expiresAt: now }, now)).toBe(true)
    expect(sessionExpiry(now)).toBe('2026-11-24T04:00:00.000Z')
  })

  test('is written down as seen once a minute', () => {
    expect(isSeenDue({ seenAt: minutesAgo(0.9), expiresAt: now }, now)).toBe(false)
    expect(isSeenDue({ seenAt: minutesAgo(1), expiresAt: now }, now)).toBe(true)
  })
})

describe('a new proof', () => {
  const session = { provedAt: minutesAgo(1), assurance: 1, boundToOrganizationId: null } as const

  test('needs a fresh one, and the second factor where there is one', () => {
    expect(objectionToNewProof(session, false, now)).toBeNull()
    expect(objectionToNewProof(session, true, now)).toBe('sign-in/prove-again')
    expect(objectionToNewProof({ ...session, assurance: 2 }, true, now)).toBeNull()
    expect(objectionToNewProof({ ...session, provedAt: minutesAgo(15) }, false, now)).toBe(
      'sign-in/prove-again',
    )
  })

  test('is made in no session of single sign-on', () => {
    const bound = { ...session, assurance: 2, boundToOrganizationId: 'x' } as const
    expect(objectionToNewProof(bound, false, now)).toBe('sign-in/only-single-sign-on')
  })
})
