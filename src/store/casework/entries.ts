/** What was written down of the work with members: added once, taken back, and read by who may see it. */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import type { Entry } from '#domain/casework/entry.ts'
import type { Tx } from '../database.ts'
import { storableJson } from '../exchange/storable.ts'

/**
 * For whom entries are read. Records of substance use programs are left out in the query itself:
 * - `all`: those who work with the member here and need to know (42 CFR 2.12(c)(3)), and the member (2.23)
 * - `without-part2`: everybody else here
 * - `consented`: somebody elsewhere, for whom the member's consent has to be in force on the day (2.31, 2.33)
 */
export type Audience =
  | { readonly sees: 'all' }
  | { readonly sees: 'without-part2' }
  | { readonly sees: 'consented'; readonly recipientId: Id; readonly on: Day }

/** Adds the entries that are not there yet, and gives the ids of those. */
export async function insertEntries(
  tx: Tx,
  organizationId: Id,
  entries: readonly Entry[],
): Promise<ReadonlySet<Id>> {
  const rows = entries.map(({ by, ...entry }) => ({ ...entry, byKind: by.kind, byId: by.id }))
  const added = await sql<{ id: Id }>`
    insert into case_entry (organization_id, id, member_id, kind, program, partner_organization_id, happened_on, said,
      is_part2, about_id, entered_by_kind, entered_by_id, entered_at)
    select ${organizationId}, id, "memberId", kind, program, "partnerId", "on", said, "isPart2", "aboutId", "byKind",
      "byId", at
    from jsonb_to_recordset(${storableJson(rows)}::jsonb) as entry (id uuid, "memberId" uuid, kind text, program text,
      "partnerId" uuid, "on" date, said jsonb, "isPart2" boolean, "aboutId" uuid, "byKind" text, "byId" text,
      at timestamptz)
    on conflict (organization_id, id) do nothing
    returning id
  `.execute(tx)
  return new Set(added.rows.map(({ id }) => id))
}

const shown = sql`
  entry.id, family.kept as "memberId", entry.kind, entry.program, entry.partner_organization_id as "partnerId",
  entry.happened_on as "on", entry.said, entry.is_part2 as "isPart2", entry.about_id as "aboutId",
  jsonb_build_object('kind', entry.entered_by_kind, 'id', entry.entered_by_id) as by, entry.entered_at as at
`

/** True of the entries of a member of `family` that the audience may see. */
function seenBy(organizationId: Id, audience: Audience): RawBuilder<boolean> {
  if (audience.sees === 'all') return sql`true`
  if (audience.sees === 'without-part2') return sql`not entry.is_part2`
  return sql`(not entry.is_part2 or exists (
    select from case_consent consent
    join member consenting on consenting.organization_id = ${organizationId} and consenting.id = consent.member_id
    where consent.organization_id = ${organizationId}
      and coalesce(consenting.joined_to_id, consenting.id) = family.kept
      and consent.recipient_organization_id = ${audience.recipientId} and consent.given_on <= ${audience.on}
      and (consent.until_on is null or consent.until_on >= ${audience.on})))`
}

/** Members and those that were joined to them: what was written of one is of the other. */
function familyOf(organizationId: Id, memberIds: readonly Id[]): RawBuilder<unknown> {
  return sql`family as (
    select id, coalesce(joined_to_id, id) as kept from member
    where organization_id = ${organizationId}
      and (id = any(${[...memberIds]}::uuid[]) or joined_to_id = any(${[...memberIds]}::uuid[])))`
}

const stands = (organizationId: Id): RawBuilder<boolean> => sql`not exists (
  select from case_taken_back back where back.organization_id = ${organizationId} and back.entry_id = entry.id)`

/** By member, in the order in which they happened; without what was taken back. */
export async function listEntries(
  tx: Tx,
  organizationId: Id,
  memberIds: readonly Id[],
  audience: Audience,
): Promise<ReadonlyMap<Id, readonly Entry[]>> {
  const found = await sql<Entry>`
    with ${familyOf(organizationId, memberIds)}
    select ${shown} from family
    join case_entry entry on entry.organization_id = ${organizationId} and entry.member_id = family.id
    where ${seenBy(organizationId, audience)} and ${stands(organizationId)}
    order by entry.happened_on, entry.entered_at, entry.id
  `.execute(tx)
  return groupedBy(found.rows, ({ memberId }) => memberId)
}

/** One of them, also where it was taken back; null when there is none. */
export async function findEntry(tx: Tx, organizationId: Id, id: Id): Promise<Entry | null> {
  const found = await sql<Entry>`
    select ${shown} from case_entry entry
    join (select id, coalesce(joined_to_id, id) as kept from member where organization_id = ${organizationId}) family
      on family.id = entry.member_id
    where entry.organization_id = ${organizationId} and entry.id = ${id}
  `.execute(tx)
  return found.rows[0] ?? null
}

/** An entry that counts no more; false when it had been taken back already. */
export async function takeBackEntry(
  tx: Tx,
  organizationId: Id,
  back: { readonly entryId: Id; readonly why: string; readonly by: Entry['by']; readonly at: string },
): Promise<boolean> {
  const taken = await tx
    .insertInto('case_taken_back')
    .values({
      organization_id: organizationId,
      entry_id: back.entryId,
      why: back.why,
      by_kind: back.by.kind,
      by_id: back.by.id,
      at: back.at,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return (taken.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What somebody said last of whether they are clinical staff; null when they never did. */
export async function findLastStaff(tx: Tx, organizationId: Id, personId: Id): Promise<string | null> {
  const found = await sql<{ staff: string | null }>`
    select entry.said ->> 'staff' as staff from case_entry entry
    where entry.organization_id = ${organizationId} and entry.kind = 'outreach'
      and entry.entered_by_kind = 'person' and entry.entered_by_id = ${personId}
    order by entry.entered_at desc limit 1
  `.execute(tx)
  return found.rows[0]?.staff ?? null
}
