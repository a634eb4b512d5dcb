/** Keeps authorizations as they stand, with everything that happened to them. */
import { type Selectable, sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Authorization, AuthorizationState } from '#domain/authorizations/authorization.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Tx } from '../database.ts'
import type { AuthorizationTables } from './tables.ts'

/** An authorization with what ties it to others. */
export type KeptAuthorization = Authorization & {
  readonly followsId: Id | null
  readonly otherId: Id | null
  readonly recordId: Id | null
  readonly recordVersion: number | null
  readonly events: number
  readonly changedAt: string
}

export type AuthorizationEvent = {
  readonly number: number
  readonly at: string
  readonly kind: string
  readonly state: AuthorizationState
  readonly from: Day | null
  readonly until: Day | null
  readonly units: number | null
  readonly reason: string | null
  readonly note: string | null
  readonly saidBy: string
}

type Row = Selectable<AuthorizationTables['service_authorization']>

function authorizationFrom(row: Row): KeptAuthorization {
  return {
    ...{
      id: row.id,
      side: row.side,
      memberId: row.member_id,
      service: row.service,
      partnerId: row.partner_id,
    },
    ...{ number: row.number, urgency: row.urgency, way: row.way, which: row.which, state: row.state },
    ...{ receivedAt: row.received_at, decideBy: row.decide_by, decidedAt: row.decided_at },
    ...{ askedFrom: row.asked_from, askedUnits: row.asked_units, from: row.from_on, until: row.until_on },
    ...{ units: row.units, unit: row.unit, reason: row.reason },
    ...{ noticeDueAt: row.notice_due_at, noticeToldAt: row.notice_told_at },
    ...{ appeal: row.appeal, appealBy: row.appeal_by, followsId: row.follows_id, otherId: row.other_id },
    ...{ recordId: row.record_id, recordVersion: row.record_version },
    ...{ events: row.events, changedAt: row.changed_at },
  }
}

function columnsOf(each: KeptAuthorization) {
  return {
    ...{ side: each.side, member_id: each.memberId, service: each.service, partner_id: each.partnerId },
    ...{ number: each.number, urgency: each.urgency, way: each.way, which: each.which, state: each.state },
    ...{ received_at: each.receivedAt, decide_by: each.decideBy, decided_at: each.decidedAt },
    ...{ asked_from: each.askedFrom, asked_units: each.askedUnits, from_on: each.from, until_on: each.until },
    ...{ units: each.units, unit: each.unit, reason: each.reason },
    ...{ notice_due_at: each.noticeDueAt, notice_told_at: each.noticeToldAt },
    ...{ appeal: each.appeal, appeal_by: each.appealBy, follows_id: each.followsId, other_id: each.otherId },
    ...{ record_id: each.recordId, record_version: each.recordVersion },
    ...{ events: each.events, changed_at: each.changedAt },
  }
}

/** What happened, with who says so. */
export type Happened = { readonly kind: string; readonly note: string | null; readonly saidBy: string }

/** Puts down how it now stands, and what happened as the event that it counts last. */
export async function saveAuthorization(
  tx: Tx,
  organizationId: Id,
  authorization: KeptAuthorization,
  { kind, note, saidBy }: Happened,
): Promise<void> {
  const columns = columnsOf(authorization)
  await tx
    .insertInto('service_authorization')
    .values({ organization_id: organizationId, id: authorization.id, ...columns })
    .onConflict(conflict => conflict.columns(['organization_id', 'id']).doUpdateSet(columns))
    .execute()
  await tx
    .insertInto('authorization_event')
    .values({
      ...{
        organization_id: organizationId,
        authorization_id: authorization.id,
        number: authorization.events,
      },
      ...{ at: authorization.changedAt, kind, state: authorization.state, from_on: authorization.from },
      ...{ until_on: authorization.until, units: authorization.units, reason: authorization.reason },
      ...{ note, said_by: saidBy },
    })
    .execute()
}

/** Held till the transaction ends, so that two who decide at once are heard one after the other. */
export async function holdAuthorization(
  tx: Tx,
  organizationId: Id,
  id: Id,
): Promise<KeptAuthorization | null> {
  const row = await tx
    .selectFrom('service_authorization')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? authorizationFrom(row) : null
}

/** Of a member, and of those who were joined to it; the latest first. */
export async function listOfMember(
  tx: Tx,
  organizationId: Id,
  memberId: Id,
): Promise<readonly KeptAuthorization[]> {
  const rows = await tx
    .selectFrom('service_authorization')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('member_id', 'in', eb =>
      eb
        .selectFrom('member')
        .select('id')
        .where('organization_id', '=', organizationId)
        .where(or => or.or([or('id', '=', memberId), or('joined_to_id', '=', memberId)])),
    )
    .orderBy('id', 'desc')
    .execute()
  return rows.map(authorizationFrom)
}

/** Of many members at once, those of one side; also of those who were joined to them, under the one that stands. */
export async function listOfMembers(
  tx: Tx,
  organizationId: Id,
  side: 'plan' | 'provider',
  memberIds: readonly Id[],
): Promise<readonly KeptAuthorization[]> {
  const ids = [...memberIds]
  const rows = await tx
    .selectFrom('service_authorization')
    .innerJoin('member', join =>
      join
        .onRef('member.organization_id', '=', 'service_authorization.organization_id')
        .onRef('member.id', '=', 'service_authorization.member_id'),
    )
    .selectAll('service_authorization')
    .select('member.joined_to_id')
    .where('service_authorization.organization_id', '=', organizationId)
    .where('side', '=', side)
    .where(sql<boolean>`(member.id = any(${ids}::uuid[]) or member.joined_to_id = any(${ids}::uuid[]))`)
    .orderBy('service_authorization.id', 'desc')
    .execute()
  return rows.map(row => ({ ...authorizationFrom(row), memberId: row.joined_to_id ?? row.member_id }))
}

/** The one that another organization of the hub, or a record of a file, speaks of; null where there is none yet. */
export async function findOf(
  tx: Tx,
  organizationId: Id,
  by: { readonly partnerId: Id; readonly otherId: Id } | { readonly recordId: Id },
): Promise<KeptAuthorization | null> {
  let query = tx.selectFrom('service_authorization').selectAll().where('organization_id', '=', organizationId)
  query =
    'recordId' in by
      ? query.where('record_id', '=', by.recordId)
      : query.where('partner_id', '=', by.partnerId).where('other_id', '=', by.otherId)
  const row = await query.executeTakeFirst()
  return row ? authorizationFrom(row) : null
}

export async function listEvents(tx: Tx, organizationId: Id, id: Id): Promise<readonly AuthorizationEvent[]> {
  const rows = await tx
    .selectFrom('authorization_event')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('authorization_id', '=', id)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(row => ({
    ...{ number: row.number, at: row.at, kind: row.kind, state: row.state, from: row.from_on },
    ...{ until: row.until_on, units: row.units, reason: row.reason, note: row.note, saidBy: row.said_by },
  }))
}

export type AuthorizationList = 'to-decide' | 'ending' | 'to-tell'

export type ListedAuthorization = KeptAuthorization & {
  /** By which the list is ordered: an instant, or a day. */
  readonly due: string
  readonly cin: string | null
  readonly firstName: string
  readonly lastName: string
}

const dueOf = {
  'to-decide': {
    column: sql<string>`decide_by::text`,
    holds: sql<boolean>`state = 'asked' and decide_by is not null`,
  },
  ending: { column: sql<string>`until_on::text`, holds: sql<boolean>`state in ('approved', 'partial')` },
  'to-tell': {
    column: sql<string>`notice_due_at::text`,
    holds: sql<boolean>`notice_due_at is not null and notice_told_at is null`,
  },
} as const

/** What is to be decided, ends by a day, or is to be told; what is due first stands first. */
export async function listDue(
  tx: Tx,
  organizationId: Id,
  asked: {
    readonly list: AuthorizationList
    readonly side: 'plan' | 'provider' | null
    /** Of what ends: the first and last day that are listed. */
    readonly ends: { readonly from: Day; readonly to: Day }
    readonly after: { readonly due: string; readonly id: Id } | null
  },
  limit: number,
): Promise<readonly ListedAuthorization[]> {
  const { column, holds } = dueOf[asked.list]
  let query = tx
    .selectFrom('service_authorization')
    .innerJoin('member', join =>
      join
        .onRef('member.organization_id', '=', 'service_authorization.organization_id')
        .onRef('member.id', '=', 'service_authorization.member_id'),
    )
    .selectAll('service_authorization')
    .select([column.as('due'), 'member.cin', 'member.first_name', 'member.last_name'])
    .where('service_authorization.organization_id', '=', organizationId)
    .where(holds)
  if (asked.side !== null) query = query.where('side', '=', asked.side)
  if (asked.list === 'ending')
    query = query.where('until_on', '>=', asked.ends.from).where('until_on', '<=', asked.ends.to)
  if (asked.after !== null)
    query = query.where(
      sql<boolean>`(${column}, service_authorization.id) > (${asked.after.due}, ${asked.after.id}::uuid)`,
    )
  const rows = await query.orderBy(column).orderBy('service_authorization.id').limit(limit).execute()
  return rows.map(row => ({
    ...authorizationFrom(row),
    ...{ due: row.due, cin: row.cin, firstName: row.first_name, lastName: row.last_name },
  }))
}

/** A record of an Authorization Status File whose present version no authorization shows. */
export type UnshownRecord = {
  readonly recordId: Id
  readonly memberId: Id
  readonly version: number
  readonly facts: Facts
}

/** In the order of their ids, by state: whoever begins anew goes on. */
export async function listUnshown(
  tx: Tx,
  organizationId: Id,
  setId: Id,
  after: Id | null,
  limit: number,
): Promise<readonly UnshownRecord[]> {
  const found = await sql<UnshownRecord>`
    select record.id as "recordId", coalesce(member.joined_to_id, member.id) as "memberId", record.version, record.facts
    from record
    join member_source source on source.organization_id = record.organization_id and source.record_id = record.id
    join member on member.organization_id = source.organization_id and member.id = source.member_id
    where record.organization_id = ${organizationId} and record.set_id = ${setId}
      and (${after}::uuid is null or record.id > ${after}::uuid)
      and not exists (
        select from service_authorization shown
        where shown.organization_id = record.organization_id and shown.record_id = record.id
          and shown.record_version = record.version)
    order by record.id limit ${limit}
  `.execute(tx)
  return found.rows
}
