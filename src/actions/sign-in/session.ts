/** Opens, rotates and finds sessions; what an action answers that opened one. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import type { Actor } from '#domain/people/actor.ts'
import { idleSince, sessionExpiry } from '#domain/people/session.ts'
import { appendAudit } from '#store/audit/append.ts'
import { asActing } from '#store/people/acting.ts'
import { listPlaces, type Place } from '#store/people/members.ts'
import {
  deletePastSessions,
  deleteSession,
  findSession,
  insertKnownDevice,
  insertSession,
  type Session,
  updateSession,
} from '#store/people/sessions.ts'
import type { Context } from '../action.ts'
import { hashOf, newSecret } from '../people/secrets.ts'

/**
 * What every action answers that opens a session or puts a new one in its place. The HTTP door turns
 * `sessionSecret` into a cookie and leaves it out of the text.
 */
export const openedSession = z.strictObject({
  sessionSecret: z.string().describe('The secret of the session; over HTTP it comes as a cookie instead'),
  expiresAt: z.iso.datetime().describe('When the session ends at the latest; sooner when it is not used'),
  personId: z.uuid().describe('Who signed in'),
  assurance: z.literal([1, 2]).describe('2 when a second factor or a passkey was shown'),
  organizationId: z.uuid().nullable().describe('The organization chosen for now, or null'),
  organizations: z
    .array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        roles: z.array(z.string()).describe('What the person is there'),
        onHold: z.boolean().describe('Waits for an administrator there'),
      }),
    )
    .describe('Where the person works'),
})

type OpenedSession = z.output<typeof openedSession>

const deviceDays = 180

export type Proved = {
  readonly personId: Id
  readonly proofs: readonly string[]
  readonly assurance: 1 | 2
  /** The organization whose own sign-in vouches; the session is for that one alone. */
  readonly boundTo: Id | null
  /** The organization to begin with, where the person has it. */
  readonly organizationId: Id | null
}

type SignedIn = Extract<Actor, { readonly personId: Id }>

export function isSignedIn(actor: Actor): actor is SignedIn {
  return actor.kind === 'person' || actor.kind === 'stranger'
}

/** The session that the request came in, or null when it has ended meanwhile. */
export async function findOwnSession({ tx, actor }: Context): Promise<Session | null> {
  return isSignedIn(actor) ? findSession(tx, actor.personId, actor.sessionId) : null
}

/** A new session under a new secret, whatever session the request came in: that one ends. */
export async function openSession(context: Context, action: string, proved: Proved): Promise<OpenedSession> {
  const { tx, now, house, actor } = context
  if (isSignedIn(actor))
    await asActing(tx, { organizationId: null, personId: actor.personId }, () =>
      deleteSession(tx, actor.personId, actor.sessionId),
    )
  const secret = newSecret(house)
  const before = actor.kind === 'person' && actor.personId === proved.personId ? actor.organizationId : null
  const { session, places } = await asActing(
    tx,
    { organizationId: null, personId: proved.personId },
    async () => {
      await deletePastSessions(tx, proved.personId, now, idleSince(now))
      const placesOfAll = await listPlaces(tx, proved.personId)
      const opened: Session = {
        personId: proved.personId,
        id: context.newId(),
        secretHash: hashOf(secret),
        organizationId: chosenAmong(placesOfAll, proved, before),
        boundToOrganizationId: proved.boundTo,
        assurance: proved.assurance,
        proofs: proved.proofs,
        agent: context.caller.agent?.slice(0, 300) ?? null,
        createdAt: now,
        provedAt: now,
        seenAt: now,
        expiresAt: sessionExpiry(now),
      }
      await insertSession(tx, opened)
      return { session: opened, places: placesOfAll }
    },
  )
  await auditSignIn(context, action, proved.personId, session.organizationId, 'done')
  return shownSession(session, secret, places)
}

/** The organization wanted, or that of before, or the only one; null where the person has to choose. */
function chosenAmong(places: readonly Place[], proved: Proved, before: Id | null): Id | null {
  const open = places
    .filter(place => canEnter(place, proved.boundTo))
    .map(({ organizationId }) => organizationId)
  const wanted = [proved.organizationId, before].find(id => id !== null && open.includes(id))
  return wanted ?? (open.length === 1 ? (open[0] ?? null) : null)
}

/** True where the person may work now in such a session. */
export function canEnter(place: Place, boundTo: Id | null): boolean {
  return place.heldAt === null && (boundTo === null || boundTo === place.organizationId)
}

function shownSession(session: Session, secret: string, places: readonly Place[]): OpenedSession {
  const { boundToOrganizationId: boundTo } = session
  return {
    sessionSecret: secret,
    expiresAt: session.expiresAt,
    personId: session.personId,
    assurance: session.assurance,
    organizationId: session.organizationId,
    organizations: places
      .filter(place => boundTo === null || boundTo === place.organizationId)
      .map(place => ({
        id: place.organizationId,
        name: place.organizationName,
        roles: [...place.roles],
        onHold: place.heldAt !== null,
      })),
  }
}

/** The same session under a new secret, with more proved or another organization: the old secret opens nothing. */
export async function rotateSession(
  context: Context,
  session: Session,
  changes: Partial<Pick<Session, 'organizationId' | 'assurance' | 'proofs' | 'provedAt'>>,
): Promise<OpenedSession> {
  const secret = newSecret(context.house)
  const rotated: Session = { ...session, ...changes, secretHash: hashOf(secret) }
  await updateSession(context.tx, session, rotated)
  const places = await listPlaces(context.tx, session.personId)
  return shownSession(rotated, secret, places)
}

/** Remembers the browser, so that strangers' wrong tries do not slow it; gives the secret that it keeps. */
export async function rememberDevice(
  context: Context,
  personId: Id,
  known: string | undefined,
): Promise<string> {
  const { tx, now, house } = context
  const secret = known ?? newSecret(house)
  const expiresAt = new Date(Date.parse(now) + deviceDays * 86_400_000).toISOString()
  await asActing(tx, { organizationId: null, personId }, () =>
    insertKnownDevice(tx, personId, hashOf(secret), now, expiresAt),
  )
  return secret
}

/**
 * Signing in is told in the audit of the organization that it leads to: nobody acts for one yet when it is
 * asked, so that the request itself tells nothing.
 */
async function auditSignIn(
  context: Context,
  action: string,
  personId: Id,
  organizationId: Id | null,
  outcome: string,
): Promise<void> {
  if (organizationId === null) return
  const { tx, now, house, requestId } = context
  const entry = {
    organizationId,
    at: now,
    actor: { kind: 'person', id: personId } as const,
    action,
    outcome,
    objects: [`person:${personId}`],
    members: [],
    disclosedTo: null,
    why: null,
    requestId,
  }
  await asActing(tx, { organizationId, personId }, () => appendAudit(tx, entry, house.settings.keys.audit))
}
