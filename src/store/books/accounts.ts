/** What plans owe us: each service line that was sent, with what the books hold of it. */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { BookEntry } from '#domain/books/post.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Tx } from '../database.ts'

/** Lines that were sent to a plan: the file that carried them last tells when the plan received them. */
export function sentLines(organizationId: Id, partnerId: Id | null): RawBuilder<unknown> {
  return sql`sent_line as (
    select record.id, record_set.partner_organization_id as partner, record.ended_at, record.facts,
      coalesce(record.facts ->> 'invoiceNumber', '') as invoice, sent.as_of as received_on,
      case when record.ended_at is null
        then round(coalesce(nullif(record.facts ->> 'serviceChargeAmount', ''), '0')::numeric * 100)::bigint
        else 0 end as billed
    from record_set
    join record on record.organization_id = record_set.organization_id and record.set_id = record_set.id
    join lateral (
      select max(transmission.as_of) as as_of from sent_row
      join transmission on transmission.organization_id = sent_row.organization_id
        and transmission.id = sent_row.transmission_id and transmission.step <> 'refused'
      where sent_row.organization_id = record.organization_id and sent_row.record_id = record.id
        and sent_row.version = record.version
    ) sent on sent.as_of is not null
    where record_set.organization_id = ${organizationId} and record_set.side = 'ours'
      and record_set.file = 'billing/invoice' and record_set.partner_organization_id is not null
      and (${partnerId}::uuid is null or record_set.partner_organization_id = ${partnerId}::uuid)
  ), account as (
    select sent_line.*, coalesce(book.paid, 0)::bigint as paid, coalesce(book.decisions, 0)::int as decisions,
      coalesce(book.reversals, 0)::int as reversals, coalesce(book.is_monthly, false) as is_monthly
    from sent_line
    left join lateral (
      select sum(cents) filter (where kind in ('paid', 'moved')) as paid,
        count(*) filter (where kind in ('paid', 'moved') and not reverses) as decisions,
        count(*) filter (where kind in ('paid', 'moved') and reverses) as reversals,
        bool_or(kind = 'adjusted' and reason = '24' and not reverses) as is_monthly
      from book_entry where book_entry.organization_id = ${organizationId} and book_entry.record_id = sent_line.id
    ) book on true
  )`
}

export type AccountLine = {
  readonly recordId: Id
  readonly partnerId: Id
  readonly invoice: string
  readonly facts: Facts
  readonly isEnded: boolean
  readonly receivedOn: Day
  readonly billedCents: number
  readonly paidCents: number
  readonly decisions: number
  readonly reversals: number
  readonly isMonthly: boolean
}

/** The lines of invoices to one plan, in the order of their entry. */
export async function listAccountLines(
  tx: Tx,
  organizationId: Id,
  partnerId: Id,
  invoices: readonly string[],
): Promise<readonly AccountLine[]> {
  const found = await sql<AccountLine>`
    with ${sentLines(organizationId, partnerId)}
    select id as "recordId", partner as "partnerId", invoice, facts, ended_at is not null as "isEnded",
      received_on as "receivedOn", billed as "billedCents", paid as "paidCents", decisions, reversals,
      is_monthly as "isMonthly"
    from account where invoice = any(${[...invoices]}::text[]) order by id
  `.execute(tx)
  return found.rows
}

export const whichOwed = ['open', 'late', 'denied', 'settled', 'all'] as const

export type WhichOwed = (typeof whichOwed)[number]

export type OwedInvoice = { readonly partnerId: Id; readonly invoice: string; readonly receivedOn: Day }

/**
 * Invoices that were sent, those first that wait longest; from after a place. `lateThrough` is the last day of receipt
 * whose time is over.
 */
export async function listOwedInvoices(
  tx: Tx,
  organizationId: Id,
  asked: {
    readonly partnerId: Id | null
    readonly which: WhichOwed
    readonly lateThrough: Day
    readonly after: OwedInvoice | null
  },
  limit: number,
): Promise<readonly OwedInvoice[]> {
  const after = asked.after ?? { partnerId: null, invoice: null, receivedOn: null }
  const found = await sql<OwedInvoice>`
    with ${sentLines(organizationId, asked.partnerId)}, invoice as (
      select partner as "partnerId", invoice, max(received_on) as "receivedOn",
        bool_or(decisions <= reversals and billed > 0) as is_open,
        bool_or(decisions > reversals and paid = 0 and not is_monthly and billed > 0) as is_denied
      from account group by partner, invoice
    )
    select "partnerId", invoice, "receivedOn" from invoice
    where (case ${asked.which}
        when 'open' then is_open
        when 'late' then is_open and "receivedOn" <= ${asked.lateThrough}::date
        when 'denied' then is_denied
        when 'settled' then not is_open
        else true end)
      and (${after.receivedOn}::date is null
        or ("receivedOn", invoice, "partnerId"::text)
          > (${after.receivedOn}::date, ${after.invoice}::text, ${after.partnerId}::text))
    order by "receivedOn", invoice, "partnerId"::text limit ${limit}
  `.execute(tx)
  return found.rows
}

export type OwedSum = {
  readonly partnerId: Id
  readonly receivedOn: Day
  readonly billedCents: number
  readonly paidCents: number
  readonly openCents: number
  readonly openLines: number
  readonly deniedCents: number
}

/** What was billed, by plan and day of receipt: as many rows as there were days. */
export async function sumOwed(tx: Tx, organizationId: Id): Promise<readonly OwedSum[]> {
  const found = await sql<OwedSum>`
    with ${sentLines(organizationId, null)}
    select partner as "partnerId", received_on as "receivedOn", sum(billed)::bigint as "billedCents",
      sum(paid)::bigint as "paidCents",
      coalesce(sum(billed) filter (where decisions <= reversals), 0)::bigint as "openCents",
      (count(*) filter (where decisions <= reversals and billed > 0))::int as "openLines",
      coalesce(sum(billed) filter (where decisions > reversals and paid = 0 and not is_monthly), 0)::bigint
        as "deniedCents"
    from account group by partner, received_on order by partner, received_on
  `.execute(tx)
  return found.rows
}

export type KeptEntry = BookEntry & {
  readonly remittanceId: Id
  readonly number: number
  /** True where a person has found the place of what was open. */
  readonly isSettled: boolean
  readonly partnerId: Id
  readonly trace: string
  readonly paidOn: Day
  readonly transmissionId: Id | null
  readonly enteredAt: string
}

const entry = (organizationId: Id): RawBuilder<unknown> => sql`
  entry.remittance_id as "remittanceId", entry.number, entry.kind, entry.invoice, entry.record_id as "recordId",
  entry.cents, entry.adjustment_group as "group", entry.reason, entry.remarks, entry.claim, entry.line,
  entry.reverses, entry.reference, entry.open, entry.partner_organization_id as "partnerId",
  exists (select from book_entry moved where moved.organization_id = ${organizationId}
    and moved.remittance_id = entry.remittance_id and moved.settles = entry.number) as "isSettled",
  remittance.trace, remittance.paid_on as "paidOn", remittance.transmission_id as "transmissionId",
  entry.entered_at as "enteredAt"
  from book_entry entry
  join remittance on remittance.organization_id = entry.organization_id and remittance.id = entry.remittance_id`

/** What the books hold of invoices to a plan, in the order of the payments. */
export async function listEntriesOf(
  tx: Tx,
  organizationId: Id,
  partnerId: Id,
  invoices: readonly string[],
): Promise<readonly KeptEntry[]> {
  const found = await sql<KeptEntry>`
    select ${entry(organizationId)}
    where entry.organization_id = ${organizationId} and entry.partner_organization_id = ${partnerId}
      and entry.invoice = any(${[...invoices]}::text[])
    order by remittance.paid_on, remittance.trace, entry.remittance_id, entry.number
  `.execute(tx)
  return found.rows
}

/** What a payment put down, in its order; with `onlyOpen`, what stands on no line yet. */
export async function listEntriesFrom(
  tx: Tx,
  organizationId: Id,
  remittanceId: Id,
  asked: { readonly after: number; readonly onlyOpen: boolean },
  limit: number,
): Promise<readonly KeptEntry[]> {
  const found = await sql<KeptEntry>`
    select ${entry(organizationId)}
    where entry.organization_id = ${organizationId} and entry.remittance_id = ${remittanceId}
      and entry.number > ${asked.after}
      and (not ${asked.onlyOpen}::boolean or (entry.open is not null and entry.kind = 'paid' and not exists (
        select from book_entry moved where moved.organization_id = ${organizationId}
          and moved.remittance_id = entry.remittance_id and moved.settles = entry.number)))
    order by entry.number limit ${limit}
  `.execute(tx)
  return found.rows
}

/** Everything that a payment said of one line of one of its claims. */
export async function listEntriesAt(
  tx: Tx,
  organizationId: Id,
  at: { readonly remittanceId: Id; readonly claim: number; readonly line: number },
): Promise<readonly KeptEntry[]> {
  const found = await sql<KeptEntry>`
    select ${entry(organizationId)}
    where entry.organization_id = ${organizationId} and entry.remittance_id = ${at.remittanceId}
      and entry.claim = ${at.claim} and entry.line = ${at.line}
    order by entry.number
  `.execute(tx)
  return found.rows
}

/** The number of the last entry of a payment; 0 where it has none. */
export async function findLastEntry(tx: Tx, organizationId: Id, remittanceId: Id): Promise<number> {
  const row = await tx
    .selectFrom('book_entry')
    .select(eb => eb.fn.max('number').as('last'))
    .where('organization_id', '=', organizationId)
    .where('remittance_id', '=', remittanceId)
    .executeTakeFirst()
  return row?.last ?? 0
}
