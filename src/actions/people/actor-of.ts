/** Who asks, by what they bring: the secret of a session, or the token of a program. */
import type { Actor } from '#domain/people/actor.ts'
import { anyone } from '#domain/people/actor.ts'
import { isSeenDue, isSessionOver } from '#domain/people/session.ts'
import { nobody, type Tx } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { findApiTokenBySecret, updateApiTokenUsed } from '#store/people/api-tokens.ts'
import { listPlaces } from '#store/people/members.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { findSessionBySecret, type Session, updateSessionSeen } from '#store/people/sessions.ts'
import type { House } from '../house.ts'
import { canEnter } from '../sign-in/session.ts'
import { hashOf, isApiToken } from './secrets.ts'

export type Brought = {
  /** The secret in the session cookie. */
  readonly sessionSecret?: string
  /** What stands after `Authorization: Bearer`. */
  readonly bearer?: string
}

/** Whoever it is; anyone, when what they bring is unknown, has ended or was taken back. */
export function actorOf(house: House, { sessionSecret, bearer }: Brought): Promise<Actor> {
  const now = new Date(house.clock()).toISOString()
  if (bearer !== undefined) return machineOf(house, bearer, now)
  if (sessionSecret === undefined || !/^[A-Za-z0-9_-]{43}$/.test(sessionSecret))
    return Promise.resolve(anyone)
  const shown = hashOf(sessionSecret)
  return house.database.inTransaction({ ...nobody, shown }, async tx => {
    const session = await findSessionBySecret(tx, shown)
    if (session === null || isSessionOver(session, now)) return anyone
    return asActing(tx, { organizationId: null, personId: session.personId }, () =>
      signedIn(tx, session, now),
    )
  })
}

/** The person, for the organization chosen as long as they may work there; else without one. */
async function signedIn(tx: Tx, session: Session, now: string): Promise<Actor> {
  if (isSeenDue(session, now)) await updateSessionSeen(tx, session, now)
  const { personId, id: sessionId, assurance } = session
  const places = session.organizationId === null ? [] : await listPlaces(tx, personId)
  const place = places.find(({ organizationId }) => organizationId === session.organizationId)
  if (place === undefined || !canEnter(place, session.boundToOrganizationId))
    return { kind: 'stranger', personId, sessionId }
  const { organizationId, organizationKinds, roles } = place
  return { kind: 'person', personId, organizationId, organizationKinds, roles, sessionId, assurance }
}

const usedEveryMinutes = 5

function machineOf(house: House, bearer: string, now: string): Promise<Actor> {
  if (!isApiToken(bearer)) return Promise.resolve(anyone)
  const shown = hashOf(bearer)
  return house.database.inTransaction({ ...nobody, shown }, async tx => {
    const token = await findApiTokenBySecret(tx, shown)
    if (token === null || token.revokedAt !== null || token.expiresAt <= now) return anyone
    const { organizationId, id: tokenId, rights } = token
    return asActing(tx, { organizationId, personId: null }, async () => {
      const due = Date.parse(now) - usedEveryMinutes * 60_000
      if (token.usedAt === null || Date.parse(token.usedAt) <= due) await updateApiTokenUsed(tx, token, now)
      const organization = await findOrganization(tx, organizationId)
      const organizationKinds = organization?.kinds ?? []
      return { kind: 'machine', tokenId, organizationId, organizationKinds, rights }
    })
  })
}
