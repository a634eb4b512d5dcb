/** Keeps referrals as they stand: put down, found, listed, counted, and moved. */
import { type Selectable, sql } from 'kysely'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import { matchKeysOf } from '#domain/referrals/person.ts'
import type { Referral, ReferralFacts } from '#domain/referrals/referral.ts'
import type { ReferralSide, ReferralStep } from '#domain/referrals/steps.ts'
import type { Tx } from '../database.ts'
import type { ReferralTables } from './tables.ts'

function referralFrom(row: Selectable<ReferralTables['referral']>): Referral {
  return {
    id: row.id,
    number: row.number,
    bundleId: row.bundle_id,
    side: row.side,
    service: row.service,
    way: row.way,
    source: row.source,
    receivedAt: row.received_at,
    urgency: row.urgency,
    step: row.step,
    status: row.status,
    statusOn: row.status_on,
    closureReason: row.closure_reason,
    reportedReason: row.reported_reason,
    dueAt: row.due_at,
    memberCin: row.member_cin,
    firstName: row.first_name,
    lastName: row.last_name,
    bornOn: row.born_on,
    phone: row.phone,
    language: row.language,
    // Written by columnsOf.
    facts: row.facts as ReferralFacts,
    repeatsId: row.repeats_referral_id,
    repeatsDecided: row.repeats_decided,
    from:
      row.from_organization_id === null
        ? null
        : {
            organizationId: row.from_organization_id,
            referralId: row.from_referral_id,
            event: row.from_event,
          },
    with:
      row.with_organization_id === null
        ? null
        : { organizationId: row.with_organization_id, event: row.with_event ?? 0 },
    recordId: row.record_id,
    events: row.events,
    changedAt: row.changed_at,
  }
}

function columnsOf(referral: Referral) {
  return {
    number: referral.number,
    bundle_id: referral.bundleId,
    side: referral.side,
    service: referral.service,
    way: referral.way,
    source: referral.source,
    received_at: referral.receivedAt,
    urgency: referral.urgency,
    step: referral.step,
    status: referral.status,
    status_on: referral.statusOn,
    closure_reason: referral.closureReason,
    reported_reason: referral.reportedReason,
    due_at: referral.dueAt,
    member_cin: referral.memberCin,
    first_name: referral.firstName,
    last_name: referral.lastName,
    born_on: referral.bornOn,
    phone: referral.phone,
    language: referral.language,
    match_keys: matchKeysOf(referral),
    facts: JSON.stringify(referral.facts),
    repeats_referral_id: referral.repeatsId,
    repeats_decided: referral.repeatsDecided,
    from_organization_id: referral.from?.organizationId ?? null,
    from_referral_id: referral.from?.referralId ?? null,
    from_event: referral.from?.event ?? null,
    with_organization_id: referral.with?.organizationId ?? null,
    with_event: referral.with?.event ?? null,
    record_id: referral.recordId,
    events: referral.events,
    changed_at: referral.changedAt,
  }
}

export async function insertReferral(tx: Tx, organizationId: Id, referral: Referral): Promise<void> {
  await tx
    .insertInto('referral')
    .values({ organization_id: organizationId, id: referral.id, ...columnsOf(referral) })
    .execute()
}

/** Puts it down as it now stands. */
export async function updateReferral(tx: Tx, organizationId: Id, referral: Referral): Promise<void> {
  await tx
    .updateTable('referral')
    .set(columnsOf(referral))
    .where('organization_id', '=', organizationId)
    .where('id', '=', referral.id)
    .execute()
}

export async function findReferral(tx: Tx, organizationId: Id, id: Id): Promise<Referral | null> {
  const row = await tx
    .selectFrom('referral')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? referralFrom(row) : null
}

/** The referral, held till the transaction ends, so that two who decide at once are heard one after the other. */
export async function holdReferral(tx: Tx, organizationId: Id, id: Id): Promise<Referral | null> {
  const row = await tx
    .selectFrom('referral')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? referralFrom(row) : null
}

/** By the event of another organization by which it came; null when it did not come yet. */
export async function findReferralFrom(
  tx: Tx,
  organizationId: Id,
  from: { readonly organizationId: Id; readonly referralId: Id; readonly event: number },
): Promise<Referral | null> {
  const row = await tx
    .selectFrom('referral')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('from_organization_id', '=', from.organizationId)
    .where('from_referral_id', '=', from.referralId)
    .where('from_event', '=', from.event)
    .forUpdate()
    .executeTakeFirst()
  return row ? referralFrom(row) : null
}

/** The one that came in, or goes out in, a record of the referral file. */
export async function findReferralOfRecord(
  tx: Tx,
  organizationId: Id,
  recordId: Id,
): Promise<Referral | null> {
  const row = await tx
    .selectFrom('referral')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('record_id', '=', recordId)
    .forUpdate()
    .executeTakeFirst()
  return row ? referralFrom(row) : null
}

/** Others of the same side and service that are open and share a key with the person, the oldest first. */
export async function findAlike(
  tx: Tx,
  organizationId: Id,
  like: {
    readonly id: Id
    readonly side: ReferralSide
    readonly service: string
    readonly keys: readonly string[]
  },
): Promise<readonly Referral[]> {
  if (like.keys.length === 0) return []
  const rows = await tx
    .selectFrom('referral')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('side', '=', like.side)
    .where('service', '=', like.service)
    .where('step', '<>', 'closed')
    .where('id', '<>', like.id)
    .where(sql<boolean>`match_keys && array[${sql.join(like.keys)}]::text[]`)
    .orderBy('id')
    .limit(20)
    .execute()
  return rows.map(referralFrom)
}

/** Those asked for at once in one form. */
export async function listBundle(tx: Tx, organizationId: Id, bundleId: Id): Promise<readonly Referral[]> {
  const rows = await tx
    .selectFrom('referral')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('bundle_id', '=', bundleId)
    .orderBy('id')
    .limit(40)
    .execute()
  return rows.map(referralFrom)
}

export type ReferralSearch = {
  readonly side?: ReferralSide | undefined
  readonly step?: ReferralStep | undefined
  /** True: all that is not closed; left out, all. */
  readonly open?: boolean | undefined
  readonly service?: string | undefined
  readonly source?: string | undefined
  /** Only what was due before this instant. */
  readonly lateAt?: string | undefined
  /** Only what may be for the same person and service as another, and is not decided. */
  readonly repeats?: boolean | undefined
  readonly withId?: Id | undefined
  readonly number?: string | undefined
}

/** The newest first, from before an id (null: from the newest). */
export async function listReferrals(
  tx: Tx,
  organizationId: Id,
  search: ReferralSearch,
  before: Id | null,
  limit: number,
): Promise<readonly Referral[]> {
  let query = tx.selectFrom('referral').selectAll().where('organization_id', '=', organizationId)
  if (search.side !== undefined) query = query.where('side', '=', search.side)
  if (search.step !== undefined) query = query.where('step', '=', search.step)
  if (search.open) query = query.where('step', '<>', 'closed')
  if (search.service !== undefined) query = query.where('service', '=', search.service)
  if (search.source !== undefined) query = query.where('source', '=', search.source)
  if (search.lateAt !== undefined) query = query.where('due_at', '<', search.lateAt)
  if (search.repeats)
    query = query.where('repeats_referral_id', 'is not', null).where('repeats_decided', 'is', null)
  if (search.withId !== undefined) query = query.where('with_organization_id', '=', search.withId)
  if (search.number !== undefined) query = query.where('number', '=', search.number)
  if (before !== null) query = query.where('id', '<', before)
  return (await query.orderBy('id', 'desc').limit(limit).execute()).map(referralFrom)
}

export type ReferralCount = {
  readonly side: ReferralSide
  readonly step: ReferralStep
  readonly count: number
  readonly late: number
  /** Days since the oldest came, by the given instant. */
  readonly oldestAt: string | null
}

/** How many stand at each step, and how many of them are late at an instant. */
export async function countReferrals(
  tx: Tx,
  organizationId: Id,
  at: string,
): Promise<readonly ReferralCount[]> {
  const rows = await tx
    .selectFrom('referral')
    .select(eb => [
      'side',
      'step',
      eb.fn.countAll<number>().as('count'),
      eb.fn.sum<number>(eb.case().when('due_at', '<', at).then(1).else(0).end()).as('late'),
      eb.fn.min('received_at').as('oldestAt'),
    ])
    .where('organization_id', '=', organizationId)
    .groupBy(['side', 'step'])
    .orderBy('side')
    .orderBy('step')
    .execute()
  return rows
}

/** Makes all who take in referrals of one organization for these people wait for each other. */
export async function lockIntake(tx: Tx, organizationId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${organizationId}, 8))`.execute(tx)
}

/** Referrals of many members, by CIN, in the order in which they came. */
export async function listReferralsByCin(
  tx: Tx,
  organizationId: Id,
  cins: readonly string[],
): Promise<ReadonlyMap<string, readonly Referral[]>> {
  if (cins.length === 0) return new Map()
  const rows = await tx
    .selectFrom('referral')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('member_cin', '=', sql<string>`any(${[...cins]}::text[])`)
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  return groupedBy(rows.map(referralFrom), ({ memberCin }) => memberCin ?? '')
}
