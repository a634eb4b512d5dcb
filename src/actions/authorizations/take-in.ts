/** What came in an Authorization Status File becomes authorizations of the provider's own, a batch at a time. */
import { readUsDay } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { AuthorizationState } from '#domain/authorizations/authorization.ts'
import type { Facts } from '#domain/exchange/records.ts'
import {
  findOf,
  type KeptAuthorization,
  listOfMember,
  listUnshown,
  type UnshownRecord,
} from '#store/authorizations/authorizations.ts'
import type { Tx } from '#store/database.ts'
import { findSetById } from '#store/exchange/record-sets.ts'
import type { House } from '../house.ts'
import { askedFor, type Keeping, put } from './keeping.ts'

const file = 'community-supports/authorization-status'

type TakingIn = {
  readonly tx: Tx
  readonly house: House
  readonly organizationId: Id
  readonly setId: Id
  readonly after: Id | null
  readonly limit: number
  readonly now: string
  newId(): Id
}

/** One batch; the last record of it, or null when none were left, or when the set is no plan's authorization file. */
export async function takeInAuthorizations(taking: TakingIn): Promise<Id | null> {
  const { tx, organizationId, setId, after, limit } = taking
  const set = await findSetById(tx, organizationId, setId)
  const planId = set?.partner_organization_id ?? null
  if (set?.file !== file || set.side !== 'theirs' || planId === null) return null
  const records = await listUnshown(tx, organizationId, setId, after, limit)
  const keeping = { ...taking, by: 'system:members-take-in' }
  for (const record of records) await takeRecord(keeping, record, planId)
  return records.at(-1)?.recordId ?? null
}

const states: Readonly<Record<string, AuthorizationState>> = {
  ...{ Pending: 'asked', Approved: 'approved', Modified: 'partial', Denied: 'denied' },
  ...{ Expired: 'ended', Closed: 'ended' },
}

/** Nothing, where the row does not say which service, or how it stands. */
async function takeRecord(keeping: Keeping, record: UnshownRecord, planId: Id): Promise<void> {
  const { tx, organizationId } = keeping
  const { recordId, version, facts } = record
  const state = states[facts.authorizationStatus ?? '']
  if (state === undefined || (facts.communitySupport ?? '') === '') return
  const known =
    (await findOf(tx, organizationId, { recordId })) ??
    (await ownOf(keeping, record, planId)) ??
    begin(keeping, record, planId)
  await put(keeping, { ...known, ...saidByRow(facts, state), recordId, recordVersion: version }, 'file', null)
}

/** The one that this side asked for itself, or heard of on the hub: the same number, or the request that is open. */
async function ownOf(
  { tx, organizationId }: Keeping,
  { memberId, facts }: UnshownRecord,
  planId: Id,
): Promise<KeptAuthorization | null> {
  const own = (await listOfMember(tx, organizationId, memberId)).filter(
    each => each.partnerId === planId && each.service === facts.communitySupport && each.recordId === null,
  )
  const number = facts.authorizationNumber ?? ''
  return (
    own.find(each => number !== '' && each.number === number) ??
    own.find(({ state }) => state === 'asked') ??
    null
  )
}

function begin(
  { newId, now }: Keeping,
  { memberId, facts }: UnshownRecord,
  planId: Id,
): Omit<KeptAuthorization, 'events' | 'changedAt'> {
  const from = readUsDay(facts.authorizationStartDate ?? '') ?? readUsDay(facts.authorizationStatusDate ?? '')
  return askedFor({
    ...{ id: newId(), side: 'provider', memberId, service: facts.communitySupport ?? '', partnerId: planId },
    ...{ urgency: 'routine', way: 'standard', which: 'first', receivedAt: now, decideBy: null },
    ...{ askedFrom: from ?? '2023-09-01', askedUnits: null, unit: facts.authorizedUnit ?? null },
  })
}

/** What the file says stands: it is the plan's own word. */
function saidByRow(facts: Facts, state: AuthorizationState) {
  const units = /^\d{1,9}$/.test(facts.authorizedUnitCount ?? '') ? Number(facts.authorizedUnitCount) : null
  const decidedOn = readUsDay(facts.authorizationStatusDate ?? '')
  return {
    state,
    number: facts.authorizationNumber ?? null,
    decideBy: null,
    decidedAt: state === 'asked' || decidedOn === null ? null : `${decidedOn}T20:00:00.000Z`,
    from: readUsDay(facts.authorizationStartDate ?? ''),
    until: readUsDay(facts.authorizationEndDate ?? ''),
    units,
    unit: facts.authorizedUnit ?? null,
    reason: facts.denialReason ?? null,
  }
}
