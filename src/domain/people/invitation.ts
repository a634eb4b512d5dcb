/** An invitation: a link that lets one person in once, and what can still be done with it. */
import type { Id } from '#base/id.ts'
import type { Role } from './rights.ts'

export type Invitation = {
  readonly organizationId: Id
  readonly id: Id
  /** `join`: becomes a member. `recover`: a member sets new proofs of who they are. */
  readonly kind: 'join' | 'recover'
  /** The only e-mail address that can accept it, in lower case. */
  readonly signInName: string
  readonly roles: readonly Role[]
  /** Null where whoever set the program up invited. */
  readonly invitedByPersonId: Id | null
  readonly createdAt: string
  readonly expiresAt: string
  readonly acceptedAt: string | null
  readonly revokedAt: string | null
}

export type InvitationState = 'open' | 'expired' | 'accepted' | 'revoked'

/** What can be done in each state. */
const moves = {
  open: ['accept', 'renew', 'revoke'],
  expired: ['renew', 'revoke'],
  accepted: [],
  revoked: [],
} as const satisfies Record<InvitationState, readonly string[]>

export type InvitationMove = (typeof moves)['open'][number]

export function invitationState(invitation: Invitation, now: string): InvitationState {
  if (invitation.acceptedAt !== null) return 'accepted'
  if (invitation.revokedAt !== null) return 'revoked'
  return invitation.expiresAt <= now ? 'expired' : 'open'
}

export function canInvitation(move: InvitationMove, invitation: Invitation, now: string): boolean {
  return (moves[invitationState(invitation, now)] as readonly string[]).includes(move)
}

/** A link to join waits over a week of leave; one that replaces all proofs of a person is handed over at once. */
const lifetimeHours = { join: 7 * 24, recover: 24 } as const

export function invitationExpiry(kind: Invitation['kind'], now: string): string {
  return new Date(Date.parse(now) + lifetimeHours[kind] * 3_600_000).toISOString()
}
