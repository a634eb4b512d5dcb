/** What changes authorizations has at hand, whether a person asks or our own clockwork works; and who hears of it. */
import type { Id } from '#base/id.ts'
import type { Authorization } from '#domain/authorizations/authorization.ts'
import { type KeptAuthorization, saveAuthorization } from '#store/authorizations/authorizations.ts'
import type { Tx } from '#store/database.ts'
import { findOrganization } from '#store/people/organizations.ts'
import type { Context } from '../action.ts'
import { renewCases } from '../casework/renew.ts'
import type { House } from '../house.ts'
import { sayerOf } from '../network/fields.ts'

export type Keeping = {
  readonly tx: Tx
  readonly house: House
  /** Whose rows they are. */
  readonly organizationId: Id
  readonly now: string
  /** Who says it, as rows keep it: `person:0197…`. */
  readonly by: string
  newId(): Id
}

export function keepingOf({ tx, house, organizationId, now, newId, actor }: Context): Keeping {
  return { tx, house, organizationId, now, newId, by: sayerOf(actor) }
}

/** How an audit entry names an authorization. */
export function objectOf(id: Id): string {
  return `authorization:${id}`
}

/** A request, before anybody decided on it. */
export function askedFor(
  asked: Pick<
    Authorization,
    | 'id'
    | 'side'
    | 'memberId'
    | 'service'
    | 'partnerId'
    | 'urgency'
    | 'way'
    | 'which'
    | 'receivedAt'
    | 'decideBy'
  > &
    Pick<Authorization, 'askedFrom' | 'askedUnits' | 'unit'>,
  ties: { readonly followsId?: Id | null; readonly otherId?: Id | null } = {},
): Omit<KeptAuthorization, 'events' | 'changedAt'> {
  return {
    ...asked,
    ...{ number: null, state: 'asked', decidedAt: null, from: null, until: null, units: null, reason: null },
    ...{ noticeDueAt: null, noticeToldAt: null, appeal: 'none', appealBy: null },
    ...{
      followsId: ties.followsId ?? null,
      otherId: ties.otherId ?? null,
      recordId: null,
      recordVersion: null,
    },
  }
}

/** Saves what it has become, as one more event; gives it as it is kept. */
export async function put(
  { tx, organizationId, now, by }: Keeping,
  authorization: Omit<KeptAuthorization, 'events' | 'changedAt'> & { readonly events?: number },
  kind: string,
  note: string | null,
): Promise<KeptAuthorization> {
  const kept = { ...authorization, events: (authorization.events ?? 0) + 1, changedAt: now }
  await saveAuthorization(tx, organizationId, kept, { kind, note, saidBy: by })
  // The list of whoever looks after the member knows when it ends.
  if (kept.side === 'provider') await renewCases(tx, organizationId, [kept.memberId], now)
  return kept
}

/** Puts down that the other side hears of it, where it is an organization of this hub. True when it is. */
export async function tellOther(
  { tx, house, organizationId }: Keeping,
  authorization: KeptAuthorization,
): Promise<boolean> {
  const { id, partnerId, events, side, otherId } = authorization
  if (partnerId === null || (await findOrganization(tx, partnerId)) === null) return false
  // What a plan decided of its own accord the provider hears by the file.
  if (side === 'plan' && otherId === null) return false
  const data = { organizationId: partnerId, senderId: organizationId, authorizationId: id, event: events }
  await house.jobs.send(tx, 'authorizations-cross', data, { key: `${id} ${events}` })
  return true
}
