/** How long a session lasts, and what must have been proved in it lately (NIST SP 800-63B-4, AAL2). */

const idleMinutes = 30
const absoluteHours = 12
/** After so long a person shows again who they are before changing how they do so. */
const freshMinutes = 15
/** The instant of the last request is written down no more often than this. */
const seenMinutes = 1

type Times = { readonly seenAt: string; readonly expiresAt: string }

const minutesBefore = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) - minutes * 60_000).toISOString()

/** A session not used since this instant has ended. */
export function idleSince(now: string): string {
  return minutesBefore(now, idleMinutes)
}

export function isSessionOver(session: Times, now: string): boolean {
  return session.expiresAt <= now || session.seenAt <= idleSince(now)
}

/** When a session that begins now ends at the latest. */
export function sessionExpiry(now: string): string {
  return minutesBefore(now, -absoluteHours * 60)
}

export function isSeenDue(session: Times, now: string): boolean {
  return session.seenAt <= minutesBefore(now, seenMinutes)
}

/** What is asked of a session before the person's passwords, factors and codes are changed in it. */
export type ProofObjection = 'sign-in/prove-again' | 'sign-in/only-single-sign-on'

/**
 * Changing how one signs in needs a proof not older than a quarter of an hour, and a second factor where the
 * person has one. Never in a session that an organization's own sign-in opened: it vouches for its people in
 * its own house, and not elsewhere.
 */
export function objectionToNewProof(
  session: {
    readonly provedAt: string
    readonly assurance: 1 | 2
    readonly boundToOrganizationId: string | null
  },
  hasSecondFactor: boolean,
  now: string,
): ProofObjection | null {
  if (session.boundToOrganizationId !== null) return 'sign-in/only-single-sign-on'
  const isFresh = session.provedAt > minutesBefore(now, freshMinutes)
  return isFresh && (session.assurance === 2 || !hasSecondFactor) ? null : 'sign-in/prove-again'
}
