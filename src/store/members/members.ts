/** Members as people look for, see and change them. */
import { type Selectable, sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Disagreement } from '#domain/members/resolve.ts'
import type { Tx } from '../database.ts'
import type { MemberTables } from './tables.ts'

export type Member = {
  readonly id: Id
  readonly version: number
  readonly cin: string | null
  readonly firstName: string
  readonly lastName: string
  readonly bornOn: Day | null
  readonly facts: Facts
  readonly disagreements: readonly Disagreement[]
  readonly partnerIds: readonly Id[]
  readonly joinedToId: Id | null
  readonly createdAt: string
  readonly changedAt: string
}

function memberFrom(row: Selectable<MemberTables['member']>): Member {
  return {
    id: row.id,
    version: row.version,
    cin: row.cin,
    firstName: row.first_name,
    lastName: row.last_name,
    bornOn: row.born_on,
    // Written by saveStanding.
    facts: row.facts as Facts,
    disagreements: row.disagreements as readonly Disagreement[],
    partnerIds: row.partner_ids,
    joinedToId: row.joined_to_id,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  }
}

export type MemberFilter = {
  /** Beginnings of words, folded as by `wordsSearched`; all of them have to be found. */
  readonly words: readonly string[]
  readonly partnerId: Id | null
  /** True: also those of whom no record in force speaks. */
  readonly withFormer: boolean
  readonly after: { readonly lastName: string; readonly firstName: string; readonly id: Id } | null
}

/** In the order of their names. Members that were joined to others are not listed. */
export async function listMembers(
  tx: Tx,
  organizationId: Id,
  { words, partnerId, withFormer, after }: MemberFilter,
  limit: number,
): Promise<readonly Member[]> {
  let query = tx
    .selectFrom('member')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('joined_to_id', 'is', null)
  for (const word of words)
    query = query.where(
      'id',
      'in',
      tx
        .selectFrom('member_word')
        .select('member_id')
        .where('organization_id', '=', organizationId)
        .where('word', '>=', word)
        // The last code point there is ends the range of words that begin so.
        .where('word', '<', `${word}\u{10FFFF}`),
    )
  if (partnerId !== null) query = query.where(sql<boolean>`partner_ids @> array[${partnerId}]::uuid[]`)
  if (!withFormer && words.length === 0) query = query.where(sql<boolean>`partner_ids <> '{}'`)
  if (after !== null)
    query = query.where(
      sql<boolean>`(last_name, first_name, id) > (${after.lastName}, ${after.firstName}, ${after.id}::uuid)`,
    )
  const rows = await query.orderBy('last_name').orderBy('first_name').orderBy('id').limit(limit).execute()
  return rows.map(memberFrom)
}

/** The member, or the one that it was joined to. */
export async function findMember(tx: Tx, organizationId: Id, id: Id): Promise<Member | null> {
  const row = await tx
    .selectFrom('member')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return row.joined_to_id === null ? memberFrom(row) : findMember(tx, organizationId, row.joined_to_id)
}

/** Keeps others from changing the member till the transaction ends. */
export async function lockMember(tx: Tx, organizationId: Id, id: Id): Promise<void> {
  await tx
    .selectFrom('member')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

export type Entry = {
  readonly number: number
  readonly facts: Facts
  readonly why: string | null
  readonly by: { readonly kind: string; readonly id: string }
  readonly at: string
}

/** What our own people entered, the latest first. */
export async function listEntries(tx: Tx, organizationId: Id, memberId: Id): Promise<readonly Entry[]> {
  const rows = await tx
    .selectFrom('member_entry')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('member_id', '=', memberId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(row => ({
    number: row.number,
    facts: row.facts as Facts,
    why: row.why,
    by: { kind: row.entered_by_kind, id: row.entered_by_id },
    at: row.entered_at,
  }))
}

/** Adds an entry behind those there are. */
export async function insertEntry(
  tx: Tx,
  organizationId: Id,
  memberId: Id,
  { facts, why, by, at }: Omit<Entry, 'number'>,
): Promise<void> {
  await sql`
    insert into member_entry
      (organization_id, member_id, number, facts, why, entered_by_kind, entered_by_id, entered_at)
    select ${organizationId}, ${memberId}, coalesce(max(number), 0) + 1, ${JSON.stringify(facts)}::jsonb, ${why},
      ${by.kind}, ${by.id}, ${at}
    from member_entry where organization_id = ${organizationId} and member_id = ${memberId}
  `.execute(tx)
}

/** A member whom no file told of yet. */
export async function insertMember(tx: Tx, organizationId: Id, id: Id, now: string): Promise<void> {
  await tx
    .insertInto('member')
    .values({
      organization_id: organizationId,
      id,
      version: 0,
      cin: null,
      last_name: '',
      first_name: '',
      born_on: null,
      name_key: null,
      facts: '{}',
      disagreements: '[]',
      partner_ids: [],
      joined_to_id: null,
      created_at: now,
      changed_at: now,
    })
    .execute()
}

/** Whoever takes records in or changes who is who does it one after another, for a new member must be made but once. */
export async function lockMembers(tx: Tx, organizationId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`members ${organizationId}`}, 0))`.execute(tx)
}

/** What our own people entered of each, the later word over the earlier; an empty one was taken back. */
export async function listOwnWords(
  tx: Tx,
  organizationId: Id,
  memberIds: readonly Id[],
): Promise<ReadonlyMap<Id, Facts>> {
  const rows = await tx
    .selectFrom('member_entry')
    .select(['member_id', 'facts'])
    .where('organization_id', '=', organizationId)
    .where('member_id', '=', sql<Id>`any(${[...memberIds]}::uuid[])`)
    .orderBy('member_id')
    .orderBy('number')
    .execute()
  const entered = new Map<Id, Facts>()
  for (const row of rows)
    entered.set(row.member_id, { ...entered.get(row.member_id), ...(row.facts as Facts) })
  return entered
}
