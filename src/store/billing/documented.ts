/** Documented care that nobody has billed yet, and which service line bills which. */
import { sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Entry } from '#domain/casework/entry.ts'
import type { Tx } from '../database.ts'

export type UnbilledEntry = Entry & { readonly cin: string | null }

/**
 * Entries of ECM encounters and attempts at outreach that began in a span of days, with those that change them. Left
 * out: what was taken back; what a service line in force bills, or a draft holds; and records of substance use
 * programs, which go to nobody without the member's consent (42 CFR 2.31), so that not even their number is told.
 */
export async function listUnbilledCare(
  tx: Tx,
  organizationId: Id,
  asked: { readonly partnerId: Id; readonly from: Day; readonly to: Day },
  limit: number,
): Promise<readonly UnbilledEntry[]> {
  const found = await sql<UnbilledEntry>`
    with first as (
      select entry.id, kept_member.id as member, kept_member.cin
      from case_entry entry
      join member on member.organization_id = ${organizationId} and member.id = entry.member_id
      join member kept_member on kept_member.organization_id = ${organizationId}
        and kept_member.id = coalesce(member.joined_to_id, member.id)
      left join case_standing kept on kept.organization_id = ${organizationId} and kept.member_id = kept_member.id
        and kept.program = entry.program
      where entry.organization_id = ${organizationId} and entry.kind in ('encounter', 'outreach')
        and entry.program = 'ecm' and entry.about_id is null and not entry.is_part2
        and entry.happened_on between ${asked.from}::date and ${asked.to}::date
        and coalesce(entry.partner_organization_id, kept.partner_organization_id) = ${asked.partnerId}
        and not exists (select from case_taken_back back
          where back.organization_id = ${organizationId} and back.entry_id = entry.id)
        and not exists (select from billed_care
          join record on record.organization_id = ${organizationId} and record.id = billed_care.record_id
            and record.ended_at is null
          where billed_care.organization_id = ${organizationId} and billed_care.entry_id = entry.id)
        and not exists (select from invoice_draft draft where draft.organization_id = ${organizationId}
          and draft.content @> jsonb_build_object('invoices', jsonb_build_array(jsonb_build_object(
            'lines', jsonb_build_array(jsonb_build_object('from', jsonb_build_array(entry.id::text)))))))
      order by kept_member.cin, entry.happened_on, entry.id limit ${limit}
    )
    select entry.id, first.member as "memberId", first.cin, entry.kind, entry.program,
      entry.partner_organization_id as "partnerId", entry.happened_on as "on", entry.said,
      entry.is_part2 as "isPart2", entry.about_id as "aboutId",
      jsonb_build_object('kind', entry.entered_by_kind, 'id', entry.entered_by_id) as by, entry.entered_at as at
    from first
    join case_entry entry on entry.organization_id = ${organizationId}
      and (entry.id = first.id or entry.about_id = first.id)
    where not exists (select from case_taken_back back
      where back.organization_id = ${organizationId} and back.entry_id = entry.id)
    order by first.cin, entry.happened_on, entry.id
  `.execute(tx)
  return found.rows
}

/** Those of the entries that a line in force bills already, on another invoice than the given ones. */
export async function listBilledElsewhere(
  tx: Tx,
  organizationId: Id,
  entries: readonly string[],
  invoices: readonly string[],
): Promise<readonly Id[]> {
  if (entries.length === 0) return []
  const found = await sql<{ id: Id }>`
    select distinct billed_care.entry_id as id from billed_care
    join record on record.organization_id = ${organizationId} and record.id = billed_care.record_id
      and record.ended_at is null
    where billed_care.organization_id = ${organizationId} and billed_care.entry_id = any(${[...entries]}::uuid[])
      and not coalesce(record.facts ->> 'invoiceNumber', '') = any(${[...invoices]}::text[])
  `.execute(tx)
  return found.rows.map(({ id }) => id)
}

/** Which line bills which entries; said again it changes nothing. */
export async function insertBilledCare(
  tx: Tx,
  organizationId: Id,
  billed: readonly { readonly entryId: string; readonly recordId: Id }[],
  at: string,
): Promise<void> {
  if (billed.length === 0) return
  await tx
    .insertInto('billed_care')
    .values(
      billed.map(({ entryId, recordId }) => ({
        organization_id: organizationId,
        entry_id: entryId,
        record_id: recordId,
        billed_at: at,
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** The entries that each line bills. */
export async function listCareOf(
  tx: Tx,
  organizationId: Id,
  recordIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Id[]>> {
  if (recordIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('billed_care')
    .select(['record_id', 'entry_id'])
    .where('organization_id', '=', organizationId)
    .where('record_id', 'in', [...recordIds])
    .orderBy('entry_id')
    .execute()
  return new Map(
    [...new Set(rows.map(({ record_id }) => record_id))].map(id => [
      id,
      rows.flatMap(row => (row.record_id === id ? row.entry_id : [])),
    ]),
  )
}
