/** What is said of coverage: put down, never changed, and read member by member. */
import { sql } from 'kysely'
import type { Day } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import type { CoverageStatement } from '#domain/coverage/statement.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Tx } from '../database.ts'
import { planFor } from '../planning.ts'

/** A statement as it is kept. */
export type KeptStatement = CoverageStatement & {
  readonly memberId: Id
  readonly renewsOn: Day | null
  /** Who put it down: `person:0197…`, or the job that read the file. */
  readonly saidBy: string
  readonly why: string | null
  readonly recordVersion: number | null
  readonly recordEnded: boolean | null
}

/** One that was read from the same version of the same record before is passed over. */
export async function insertStatements(
  tx: Tx,
  organizationId: Id,
  statements: readonly KeptStatement[],
): Promise<void> {
  if (statements.length === 0) return
  await sql`
    insert into coverage_statement (organization_id, id, member_id, plan_id, source, says, from_on, until_on, renews_on,
      said_at, said_by, why, record_id, record_version, record_ended, takes_back_id)
    select ${organizationId}, id, "memberId", "planId", source, says, "from", "until", "renewsOn", "saidAt", "saidBy",
      why, "recordId", "recordVersion", "recordEnded", "takesBackId"
    from jsonb_to_recordset(${JSON.stringify(statements)}::jsonb) as said (id uuid, "memberId" uuid, "planId" uuid,
      source text, says text, "from" date, "until" date, "renewsOn" date, "saidAt" timestamptz, "saidBy" text, why text,
      "recordId" uuid, "recordVersion" integer, "recordEnded" boolean, "takesBackId" uuid)
    on conflict (organization_id, record_id, record_version, record_ended) where record_id is not null do nothing
  `.execute(tx)
}

/** All that is said of each member, and of those who were joined to them, in the order in which it was said. */
export async function listStatements(
  tx: Tx,
  organizationId: Id,
  memberIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly KeptStatement[]>> {
  const found = await sql<KeptStatement>`
    select coalesce(member.joined_to_id, member.id) as "memberId", said.id, said.plan_id as "planId", said.source,
      said.says, said.from_on as "from", said.until_on as "until", said.renews_on as "renewsOn",
      said.said_at as "saidAt", said.said_by as "saidBy", said.why, said.record_id as "recordId",
      said.record_version as "recordVersion", said.record_ended as "recordEnded", said.takes_back_id as "takesBackId"
    from member
    join coverage_statement said on said.organization_id = member.organization_id and said.member_id = member.id
    where member.organization_id = ${organizationId}
      and (member.id = any(${[...memberIds]}::uuid[]) or member.joined_to_id = any(${[...memberIds]}::uuid[]))
    order by said.said_at, said.id
  `.execute(tx)
  return groupedBy(found.rows, ({ memberId }) => memberId)
}

/** The statement and whose it is; null where there is none. */
export async function findStatement(tx: Tx, organizationId: Id, id: Id): Promise<KeptStatement | null> {
  const found = await tx
    .selectFrom('coverage_statement')
    .select('member_id')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) return null
  const member = await tx
    .selectFrom('member')
    .select(['id', 'joined_to_id'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', found.member_id)
    .executeTakeFirst()
  const memberId = member?.joined_to_id ?? found.member_id
  const all = (await listStatements(tx, organizationId, [memberId])).get(memberId)
  return all?.find(each => each.id === id) ?? null
}

/** A record whose latest version says something of coverage that was not put down yet. */
export type UntoldRecord = {
  readonly recordId: Id
  readonly memberId: Id
  readonly version: number
  readonly hasEnded: boolean
  readonly facts: Facts
  /** When it came to say so, or when it ended. */
  readonly saidAt: string
  readonly side: 'theirs' | 'ours'
  readonly partnerId: Id | null
}

/**
 * Records of a set that speak of a member, and of whose present version no statement is kept, in the order of their
 * ids: by state, so that whoever begins anew goes on. What each record needs is looked up by its id (`offset 0`).
 */
export async function listUntold(
  tx: Tx,
  organizationId: Id,
  setId: Id,
  after: Id | null,
  limit: number,
): Promise<readonly UntoldRecord[]> {
  await planFor(tx, 'batch')
  const found = await sql<UntoldRecord>`
    select record.id as "recordId", coalesce(member.joined_to_id, member.id) as "memberId", record.version,
      record.ended_at is not null as "hasEnded", record.facts, coalesce(record.ended_at, record.since) as "saidAt",
      record_set.side, record_set.partner_organization_id as "partnerId"
    from record_set
    join record on record.organization_id = record_set.organization_id and record.set_id = record_set.id
    cross join lateral (
      select member_id from member_source
      where organization_id = ${organizationId} and record_id = record.id offset 0) source
    cross join lateral (
      select id, joined_to_id from member
      where organization_id = ${organizationId} and id = source.member_id offset 0) member
    where record_set.organization_id = ${organizationId} and record_set.id = ${setId}
      and record.organization_id = ${organizationId} and record.set_id = ${setId}
      and (${after}::uuid is null or record.id > ${after}::uuid)
      and not exists (
        select from (select record_version, record_ended from coverage_statement
          where organization_id = ${organizationId} and record_id = record.id offset 0) said
        where said.record_version = record.version and said.record_ended = (record.ended_at is not null))
    order by record.id limit ${limit}
  `.execute(tx)
  return found.rows
}
