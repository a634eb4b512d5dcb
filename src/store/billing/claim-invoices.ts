/** Invoices that go as claims: whole, each with the file that carried it before and the plan's own number for it. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import { invoiceFile } from '#domain/billing/invoice.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Step } from '#domain/exchange/steps.ts'
import type { Tx } from '../database.ts'
import type { SendableRecord } from '../exchange/sending.ts'
import type { Transmission } from '../exchange/transmissions.ts'

export type SendableLine = SendableRecord & { readonly number: string }

/**
 * All lines of the next invoices of a set, in the order of their numbers. With `isNew`, of those of which a line in
 * force was in no earlier file: a claim is one piece, so that its other lines go again. With `voids`, those records
 * and nothing else, though they have ended. `most`: invoices.
 */
export async function listSendableInvoices(
  tx: Tx,
  organizationId: Id,
  about: {
    readonly setId: Id
    readonly after: string | null
    readonly isNew: boolean
    readonly voids: readonly Id[] | null
  },
  most: number,
): Promise<readonly SendableLine[]> {
  const { setId, after, isNew, voids } = about
  const among = sql`record.organization_id = ${organizationId} and record.set_id = ${setId}
    and case when ${voids === null}::boolean then record.ended_at is null
      else record.id = any(${voids === null ? [] : [...voids]}::uuid[]) end`
  const found = await sql<{ id: Id; version: number; facts: Facts; number: string }>`
    with going as (
      select coalesce(record.facts ->> 'invoiceNumber', '') as number from record
      where ${among}
        and (${after}::text is null or coalesce(record.facts ->> 'invoiceNumber', '') > ${after}::text)
        and (not ${isNew}::boolean or not exists (
          select from sent_row join transmission
            on transmission.organization_id = sent_row.organization_id
            and transmission.id = sent_row.transmission_id
          where sent_row.organization_id = ${organizationId} and sent_row.record_id = record.id
            and sent_row.version = record.version and transmission.step <> 'refused'
        ))
      group by 1 order by 1 limit ${most}
    )
    select record.id, record.version, record.facts, going.number from going
    join record on ${among} and coalesce(record.facts ->> 'invoiceNumber', '') = going.number
    order by going.number, record.id
  `.execute(tx)
  return found.rows
}

export type CarriedBefore = {
  readonly transmissionId: Id
  readonly step: Step
  readonly outcome: string | null
  /** True where that file took the invoice back. */
  readonly isVoid: boolean
}

/** By invoice number: the latest other file that carried a line of it. */
export async function listCarriedBefore(
  tx: Tx,
  organizationId: Id,
  about: { readonly setId: Id; readonly numbers: readonly string[]; readonly except: Id },
): Promise<ReadonlyMap<string, CarriedBefore>> {
  const found = await sql<CarriedBefore & { number: string }>`
    select distinct on (record.facts ->> 'invoiceNumber') record.facts ->> 'invoiceNumber' as number,
      transmission.id as "transmissionId", transmission.step, transmission.outcome,
      transmission.asked ? 'voids' as "isVoid"
    from record
    join sent_row on sent_row.organization_id = record.organization_id and sent_row.record_id = record.id
    join transmission on transmission.organization_id = sent_row.organization_id
      and transmission.id = sent_row.transmission_id
    where record.organization_id = ${organizationId} and record.set_id = ${about.setId}
      and record.facts ->> 'invoiceNumber' = any(${[...about.numbers]}::text[])
      and transmission.id <> ${about.except} and transmission.step <> 'refused'
    order by record.facts ->> 'invoiceNumber', transmission.number desc
  `.execute(tx)
  return new Map(found.rows.map(({ number, ...before }) => [number, before]))
}

/** By invoice number: the plan's own number for its claim, as its latest payment told it (CLP07). */
export async function listPayerNumbers(
  tx: Tx,
  organizationId: Id,
  partnerId: Id,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ invoice: string; reference: string }>`
    select distinct on (entry.invoice) entry.invoice, entry.reference from book_entry entry
    join remittance on remittance.organization_id = entry.organization_id and remittance.id = entry.remittance_id
    where entry.organization_id = ${organizationId} and entry.partner_organization_id = ${partnerId}
      and entry.invoice = any(${[...numbers]}::text[])
      and entry.kind = 'paid' and not entry.reverses and entry.reference <> ''
    order by entry.invoice, remittance.paid_on desc, entry.entered_at desc, entry.number desc
  `.execute(tx)
  return new Map(found.rows.map(({ invoice, reference }) => [invoice, reference]))
}

/** Most claims of one transaction set; the guides advise it. Each set is refused or taken as a whole. */
export const claimsPerSet = 5000

/** The file of claims that went out under a number (ISA13). */
export async function findSentClaims(
  tx: Tx,
  organizationId: Id,
  control: number,
): Promise<Transmission | null> {
  const found = await tx
    .selectFrom('transmission')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('direction', '=', 'out')
    .where('format', '=', 'x12')
    .where('file', '=', invoiceFile)
    .where('sequence_number', '=', control)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return found ?? null
}

/** The invoices that a file of claims carried in those of its sets, by the sets' numbers from 1. */
export async function listInvoicesOfSets(
  tx: Tx,
  organizationId: Id,
  transmissionId: Id,
  sets: readonly number[],
): Promise<readonly { readonly set: number; readonly invoice: string }[]> {
  if (sets.length === 0) return []
  const found = await sql<{ set: number; invoice: string }>`
    with carried as (
      select record.facts ->> 'invoiceNumber' as invoice, min(sent_row.number) as first from sent_row
      join record on record.organization_id = sent_row.organization_id and record.id = sent_row.record_id
      where sent_row.organization_id = ${organizationId} and sent_row.transmission_id = ${transmissionId}
      group by 1
    ), placed as (
      select invoice, ((row_number() over (order by first) - 1) / ${claimsPerSet}::int + 1)::int as set from carried
    )
    select set, invoice from placed where set = any(${[...sets]}::int[]) order by set, invoice
  `.execute(tx)
  return found.rows
}
