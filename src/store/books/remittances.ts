/** Payments that files told of, and what was posted of them. */
import { type Selectable, sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { invoiceFile } from '#domain/billing/invoice.ts'
import type { PostedPayment } from '#domain/books/outcome.ts'
import type { BilledLine, BookEntry } from '#domain/books/post.ts'
import type { Tx } from '../database.ts'
import { storableJson, storableText } from '../exchange/storable.ts'
import type { BooksTables } from './tables.ts'

export type KeptRemittance = Selectable<BooksTables['remittance']>

/** One payment at a time is posted in an organization: which came first decides, and not both. */
export async function lockBooks(tx: Tx, organizationId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${organizationId}, 29))`.execute(tx)
}

/** True when that payment of the file was taken before: the same job, begun again. */
export async function isTaken(tx: Tx, organizationId: Id, source: string, ordinal: number): Promise<boolean> {
  const row = await tx
    .selectFrom('remittance')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('source', '=', source)
    .where('ordinal', '=', ordinal)
    .executeTakeFirst()
  return row !== undefined
}

/** The posted payment of a number, by the same payer, or where a list named none; without a partner, of any. */
export async function findPosted(
  tx: Tx,
  organizationId: Id,
  asked: { readonly partnerId: Id | null; readonly payer: string; readonly trace: string },
): Promise<PostedPayment | null> {
  const found = await sql<PostedPayment>`
    select id, payer, content_sha256 as "contentHash", money_sha256 as "moneyHash" from remittance
    where organization_id = ${organizationId} and trace = ${storableText(asked.trace)} and outcome = 'posted'
      and (${asked.partnerId}::uuid is null or partner_organization_id = ${asked.partnerId}::uuid)
      and (payer = ${storableText(asked.payer)} or payer = '' or ${asked.payer} = '')
    order by (payer = ${storableText(asked.payer)}) desc limit 1
  `.execute(tx)
  return found.rows[0] ?? null
}

/** Plans to which we sent those invoices. */
export async function listPlansOf(
  tx: Tx,
  organizationId: Id,
  invoices: readonly string[],
): Promise<readonly Id[]> {
  const found = await sql<{ partner: Id }>`
    select distinct record_set.partner_organization_id as partner
    from record_set
    join record on record.organization_id = record_set.organization_id and record.set_id = record_set.id
    where record_set.organization_id = ${organizationId} and record_set.side = 'ours'
      and record_set.file = ${invoiceFile} and record_set.partner_organization_id is not null
      and record.facts ->> 'invoiceNumber' = any(${[...invoices]}::text[])
  `.execute(tx)
  return found.rows.map(({ partner }) => partner)
}

/** The service lines of invoices to a plan, those that were taken back too, numbered as files tell them. */
export async function listBilledLines(
  tx: Tx,
  organizationId: Id,
  partnerId: Id,
  invoices: readonly string[],
): Promise<readonly BilledLine[]> {
  const found = await sql<Omit<BilledLine, 'modifiers' | 'chargeCents'> & { charge: string; facts: Facts }>`
    select record.id as "recordId", record.facts ->> 'invoiceNumber' as invoice, record.facts,
      (row_number() over (partition by record.facts ->> 'invoiceNumber' order by record.id))::int as number,
      coalesce(record.facts ->> 'memberCin', '') as cin, coalesce(record.facts ->> 'procedureCode', '') as procedure,
      to_date(record.facts ->> 'serviceStartDate', 'MM/DD/YYYY')::text as "from",
      round(coalesce(record.facts ->> 'serviceChargeAmount', '0')::numeric * 100)::bigint as charge
    from record_set
    join record on record.organization_id = record_set.organization_id and record.set_id = record_set.id
    where record_set.organization_id = ${organizationId} and record_set.side = 'ours'
      and record_set.file = ${invoiceFile} and record_set.partner_organization_id = ${partnerId}
      and record.facts ->> 'invoiceNumber' = any(${[...invoices]}::text[])
    order by record.id
  `.execute(tx)
  return found.rows.map(({ facts, charge, ...line }) => ({
    ...line,
    modifiers: Object.entries(facts).flatMap(([key, value]) =>
      /^procedureCodeModifier(?:#\d)?$/.test(key) ? [value] : [],
    ),
    chargeCents: Number(charge),
  }))
}

type Facts = { readonly [element: string]: string }

export async function insertRemittance(tx: Tx, row: KeptRemittance): Promise<void> {
  await tx
    .insertInto('remittance')
    .values({
      ...row,
      payer: storableText(row.payer),
      trace: storableText(row.trace),
      method: storableText(row.method),
      why: row.why === null ? null : storableText(row.why),
    })
    .execute()
}

/** Appends entries, numbered from `from`. */
export async function insertBookEntries(
  tx: Tx,
  organizationId: Id,
  about: {
    readonly remittanceId: Id
    readonly partnerId: Id
    readonly from: number
    readonly at: string
    readonly by: string
  },
  entries: readonly (BookEntry & { readonly settles?: number })[],
): Promise<void> {
  await sql`
    insert into book_entry (organization_id, remittance_id, number, partner_organization_id, kind, invoice, record_id,
      cents, adjustment_group, reason, remarks, claim, line, reverses, reference, open, settles, entered_at, by_id)
    select ${organizationId}, ${about.remittanceId}, ${about.from}::integer + place - 1, ${about.partnerId}, kind,
      invoice, "recordId", cents, "group", reason, remarks, claim, line, reverses, reference, open, settles,
      ${about.at}, ${about.by}
    from rows from (jsonb_to_recordset(${storableJson(entries)}::jsonb) as (kind text, invoice text, "recordId" uuid,
      cents bigint, "group" text, reason text, remarks jsonb, claim integer, line integer, reverses boolean,
      reference text, open text, settles integer)) with ordinality as entry (kind, invoice, "recordId", cents, "group",
      reason, remarks, claim, line, reverses, reference, open, settles, place)
  `.execute(tx)
}

export type RemittanceHead = {
  readonly id: Id
  readonly partnerId: Id | null
  readonly payer: string
  readonly trace: string
  readonly paidOn: Day | null
  readonly cents: number
  readonly method: string
  readonly outcome: KeptRemittance['outcome']
  readonly why: string | null
  readonly sameAs: Id | null
  readonly transmissionId: Id | null
  readonly takenAt: string
  readonly closedAt: string | null
  readonly closedWhy: string | null
  readonly claims: number
  readonly interestCents: number
  readonly setOffCents: number
  /** What of it stands on no line yet. */
  readonly openEntries: number
}

/** The latest first; of those before an id (null: from the latest). */
export async function listRemittances(
  tx: Tx,
  organizationId: Id,
  asked: { readonly before: Id | null; readonly id?: Id; readonly onlyOpen?: boolean },
  limit: number,
): Promise<readonly RemittanceHead[]> {
  const found = await sql<RemittanceHead>`
    select remittance.id, partner_organization_id as "partnerId", payer, trace, paid_on as "paidOn",
      remittance.cents, method, outcome, why, same_as_id as "sameAs", transmission_id as "transmissionId",
      taken_at as "takenAt", closed_at as "closedAt", closed_why as "closedWhy",
      coalesce(posted.claims, 0)::int as claims, coalesce(posted.interest, 0)::bigint as "interestCents",
      coalesce(posted.set_off, 0)::bigint as "setOffCents", coalesce(posted.open, 0)::int as "openEntries"
    from remittance
    left join lateral (
      select count(distinct claim) filter (where claim > 0) as claims,
        sum(cents) filter (where kind = 'interest') as interest, sum(cents) filter (where kind = 'set-off') as set_off,
        count(*) filter (where open is not null and kind = 'paid' and not exists (
          select from book_entry moved where moved.organization_id = entry.organization_id
            and moved.remittance_id = entry.remittance_id and moved.settles = entry.number)) as open
      from book_entry entry
      where entry.organization_id = ${organizationId} and entry.remittance_id = remittance.id
    ) posted on true
    where remittance.organization_id = ${organizationId}
      and (${asked.before}::uuid is null or remittance.id < ${asked.before}::uuid)
      and (${asked.id ?? null}::uuid is null or remittance.id = ${asked.id ?? null}::uuid)
      and (not ${asked.onlyOpen ?? false}::boolean or posted.open > 0
        or (closed_at is null and outcome not in ('posted', 'seen-before')))
    order by remittance.id desc limit ${limit}
  `.execute(tx)
  return found.rows
}

/** Closes what was set aside; false when there was nothing to close. */
export async function closeRemittance(
  tx: Tx,
  organizationId: Id,
  closed: { readonly id: Id; readonly at: string; readonly by: string; readonly why: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('remittance')
    .set({ closed_at: closed.at, closed_by_id: closed.by, closed_why: closed.why })
    .where('organization_id', '=', organizationId)
    .where('id', '=', closed.id)
    .where('closed_at', 'is', null)
    .where('outcome', 'not in', ['posted', 'seen-before'])
    .executeTakeFirst()
  return row.numUpdatedRows > 0n
}
