/** Keeps who was given to whom, and what both sides said of it. */
import { type Selectable, sql } from 'kysely'
import type { Day } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import type { Assignment, AssignmentWord } from '#domain/assignments/assignment.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Tx } from '../database.ts'
import type { AssignmentTables } from './tables.ts'

export type KeptAssignment = { readonly assignment: Assignment; readonly words: readonly AssignmentWord[] }

function assignmentFrom(row: Selectable<AssignmentTables['care_assignment']>): Assignment {
  return {
    ...{ id: row.id, ownerId: row.organization_id, otherId: row.other_organization_id },
    ...{ providerId: row.provider_id, memberId: row.member_id, service: row.service, because: row.because },
    ...{ despite: row.despite, populations: row.populations, from: row.from_on, saidAt: row.said_at },
    // Written by insertAssignment.
    facts: row.facts as Facts,
  }
}

export async function insertAssignment(tx: Tx, each: Assignment, saidBy: string): Promise<void> {
  await tx
    .insertInto('care_assignment')
    .values({
      ...{ organization_id: each.ownerId, id: each.id, other_organization_id: each.otherId },
      ...{ provider_id: each.providerId, member_id: each.memberId, service: each.service },
      ...{ because: each.because, despite: each.despite, populations: each.populations, from_on: each.from },
      ...{ facts: JSON.stringify(each.facts), said_at: each.saidAt, said_by: saidBy },
    })
    .execute()
}

/** Of the acting organization; the other side reads it. */
export async function insertAssignmentWord(
  tx: Tx,
  assignment: Assignment,
  word: AssignmentWord,
  saidBy: string,
): Promise<void> {
  const other = word.byId === assignment.ownerId ? assignment.otherId : assignment.ownerId
  await tx
    .insertInto('care_assignment_word')
    .values({
      ...{ organization_id: word.byId, id: word.id, assignment_id: assignment.id, says: word.says },
      ...{ other_organization_id: other, reason: word.reason, on_day: word.on, note: word.note },
      ...{ member_id: word.memberId, said_at: word.saidAt, said_by: saidBy },
    })
    .execute()
}

/** Which assignments: of one's own member, on either side; or all that one is a party of, the latest first. */
export type AssignmentSearch = {
  readonly id?: Id
  readonly memberId?: Id
  /** Only those with the id below. */
  readonly before?: Id | null
  /** Only those that wait for us: a provider's answer, a plan's confirmation, or another provider after a no. */
  readonly waiting?: boolean
}

export async function listAssignmentsOf(
  tx: Tx,
  organizationId: Id,
  { id, memberId, before, waiting }: AssignmentSearch,
  limit: number,
): Promise<readonly KeptAssignment[]> {
  let query = tx
    .selectFrom('care_assignment')
    .selectAll()
    .where(eb =>
      eb.or([eb('organization_id', '=', organizationId), eb('other_organization_id', '=', organizationId)]),
    )
  if (id !== undefined) query = query.where('id', '=', id)
  if (before != null) query = query.where('id', '<', before)
  if (waiting === true) query = query.where(waitsFor(organizationId))
  if (memberId !== undefined)
    query = query.where(eb =>
      eb.or([
        eb.and([eb('organization_id', '=', organizationId), eb('member_id', '=', memberId)]),
        eb(
          'id',
          'in',
          eb
            .selectFrom('care_assignment_word')
            .select('assignment_id')
            .where('care_assignment_word.organization_id', '=', organizationId)
            .where('care_assignment_word.member_id', '=', memberId),
        ),
      ]),
    )
  const rows = await query.orderBy('id', 'desc').limit(limit).execute()
  const words = await wordsOf(
    tx,
    organizationId,
    rows.map(row => row.id),
  )
  return rows.map(row => ({ assignment: assignmentFrom(row), words: words.get(row.id) ?? [] }))
}

/** By the last word of an assignment: a plan's turn until it is confirmed or after a no, a provider's when it is. */
const waitsFor = (organizationId: Id) => sql<boolean>`
  case coalesce((select says from care_assignment_word word
      where word.assignment_id = care_assignment.id
        and ${organizationId} in (word.organization_id, word.other_organization_id)
      order by said_at desc limit 1), 'proposed')
    when 'assigned' then care_assignment.other_organization_id is not distinct from ${organizationId}::uuid
    when 'proposed' then care_assignment.organization_id = ${organizationId}
    when 'declined' then care_assignment.organization_id = ${organizationId}
      and not exists (select from care_assignment later where later.organization_id = ${organizationId}
        and later.member_id = care_assignment.member_id and later.service = care_assignment.service
        and later.id > care_assignment.id)
    else false
  end`

async function wordsOf(
  tx: Tx,
  organizationId: Id,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, readonly AssignmentWord[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('care_assignment_word')
    .selectAll()
    .where(eb =>
      eb.or([eb('organization_id', '=', organizationId), eb('other_organization_id', '=', organizationId)]),
    )
    .where('assignment_id', 'in', ids)
    .orderBy('said_at')
    .execute()
  const words = rows.map(row => ({
    ...{ id: row.id, assignmentId: row.assignment_id, byId: row.organization_id, says: row.says },
    ...{ reason: row.reason, on: row.on_day, note: row.note, memberId: row.member_id, saidAt: row.said_at },
  }))
  return groupedBy(words, ({ assignmentId }) => assignmentId)
}

/** Days on which members were given whom a provider still has, or has still to answer for. */
export async function listAssignedDays(
  tx: Tx,
  organizationId: Id,
  service: string,
): Promise<ReadonlyMap<Id, readonly Day[]>> {
  const found = await sql<{ readonly providerId: Id; readonly on: Day }>`
    select given.provider_id as "providerId", last.on_day as "on"
    from care_assignment given
    join lateral (
      select says, on_day from care_assignment_word word
      where word.assignment_id = given.id
        and (word.organization_id = ${organizationId} or word.other_organization_id = ${organizationId})
      order by said_at desc limit 1
    ) last on last.says in ('assigned', 'accepted')
    where given.organization_id = ${organizationId} and given.service = ${service}
  `.execute(tx)
  const byProvider = groupedBy(found.rows, ({ providerId }) => providerId)
  return new Map([...byProvider].map(([id, each]) => [id, each.map(({ on }) => on)]))
}

export type AssignmentEnded = {
  readonly memberId: Id
  readonly service: string
  readonly on: Day
  readonly reason: string | null
}

/** Our own members whom a plan had given us and whom we have from it no more, by the last word of the last time. */
export async function listAssignmentsEnded(
  tx: Tx,
  organizationId: Id,
  planId: Id,
  memberIds: readonly Id[],
): Promise<readonly AssignmentEnded[]> {
  const found = await sql<AssignmentEnded & { readonly says: string }>`
    select distinct on (coalesce(member.joined_to_id, member.id), given.service)
      coalesce(member.joined_to_id, member.id) as "memberId", given.service,
      last.says, last.on_day as "on", last.reason
    from member
    join care_assignment_word had on had.organization_id = ${organizationId} and had.member_id = member.id
    join care_assignment given on given.id = had.assignment_id and given.organization_id = ${planId}
      and given.other_organization_id = ${organizationId}
    join lateral (
      select says, on_day, reason from care_assignment_word word
      where word.assignment_id = given.id and ${organizationId} in (word.organization_id, word.other_organization_id)
      order by said_at desc limit 1
    ) last on true
    where member.organization_id = ${organizationId}
      and coalesce(member.joined_to_id, member.id) = any(${[...memberIds]}::uuid[])
    order by 1, 2, given.id desc
  `.execute(tx)
  return found.rows.flatMap(({ says, ...rest }) => (says === 'ended' ? [rest] : []))
}
