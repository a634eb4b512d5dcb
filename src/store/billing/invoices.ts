/** Invoices that were entered or sent: their lines among our records, and the files that carried them. */
import { sql } from 'kysely'
import type { Consequence, Finding, Where } from '#base/finding.ts'
import type { Id } from '#base/id.ts'
import { invoiceFile } from '#domain/billing/invoice.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Step } from '#domain/exchange/steps.ts'
import type { Tx } from '../database.ts'

export type InvoiceHead = {
  /** When its latest line was entered. */
  readonly since: string
  readonly partnerId: Id
  readonly number: string
  readonly cin: string
  readonly firstName: string
  readonly lastName: string
  readonly amount: string
  readonly firstService: string
  readonly lines: number
  /** True where we took it back by a claim that voids it. */
  readonly isVoided: boolean
  /** The file that carried its lines as they are, the latest; null where none did. */
  readonly carrier: {
    readonly id: Id
    readonly step: Step
    readonly outcome: string | null
    readonly receipt: number
    readonly at: string
  } | null
}

/** Where a list stopped: when the last one shown was entered, its number and its plan. */
export type InvoicePlace = Pick<InvoiceHead, 'since' | 'number' | 'partnerId'>

/** The latest first, and of one instant by their numbers; from after a place (null: from the latest). */
export async function listInvoices(
  tx: Tx,
  organizationId: Id,
  asked: {
    readonly partnerId: Id | null
    readonly number: string | null
    readonly after: InvoicePlace | null
  },
  limit: number,
): Promise<readonly InvoiceHead[]> {
  const after = asked.after ?? { since: null, number: null, partnerId: null }
  const found = await sql<
    Omit<InvoiceHead, 'carrier'> & {
      carrierId: Id | null
      step: Step | null
      outcome: string | null
      receipt: number | null
      at: string | null
    }
  >`
    with line as (
      select record.since, record_set.partner_organization_id as partner, record.facts, sent.id as carrier, sent.number,
        record.ended_at is not null as is_ended
      from record_set
      join record on record.organization_id = record_set.organization_id and record.set_id = record_set.id
      left join lateral (
        select transmission.id, transmission.number, transmission.asked ? 'voids' as is_void from sent_row
        join transmission on transmission.organization_id = sent_row.organization_id
          and transmission.id = sent_row.transmission_id
        where sent_row.organization_id = record.organization_id and sent_row.record_id = record.id
          and sent_row.version = record.version
        order by transmission.number desc limit 1
      ) sent on true
      where record_set.organization_id = ${organizationId} and record_set.side = 'ours'
        and record_set.file = ${invoiceFile} and record_set.partner_organization_id is not null
        and (record.ended_at is null or sent.is_void)
        and (${asked.partnerId}::uuid is null or record_set.partner_organization_id = ${asked.partnerId}::uuid)
        and (${asked.number}::text is null or record.facts ->> 'invoiceNumber' = ${asked.number}::text)
    ), invoice as (
      select max(since) as since, partner, coalesce(facts ->> 'invoiceNumber', '') as number,
        max(facts ->> 'memberCin') as cin, max(facts ->> 'memberFirstName') as first_name,
        max(facts ->> 'memberLastName') as last_name, max(facts ->> 'invoiceAmount') as amount,
        min(to_date(facts ->> 'serviceStartDate', 'MM/DD/YYYY'))::text as first_service, count(*)::int as lines,
        bool_and(is_ended) as is_voided,
        (array_agg(carrier order by number desc nulls last))[1] as carrier
      from line group by partner, facts ->> 'invoiceNumber'
    )
    select invoice.since, invoice.partner as "partnerId", invoice.number,
      coalesce(cin, '') as cin, coalesce(first_name, '') as "firstName", coalesce(last_name, '') as "lastName",
      coalesce(amount, '') as amount, coalesce(first_service, '') as "firstService", lines,
      is_voided as "isVoided",
      transmission.id as "carrierId", transmission.step, transmission.outcome, transmission.number as receipt,
      transmission.created_at as at
    from invoice
    left join transmission on transmission.organization_id = ${organizationId}
      and transmission.id = invoice.carrier
    where ${after.since}::timestamptz is null or invoice.since < ${after.since}::timestamptz
      or (invoice.since = ${after.since}::timestamptz
        and (invoice.number, invoice.partner::text) > (${after.number}::text, ${after.partnerId}::text))
    order by invoice.since desc, invoice.number, invoice.partner::text limit ${limit}
  `.execute(tx)
  return found.rows.map(({ carrierId, step, outcome, receipt, at, ...head }) => ({
    ...head,
    carrier:
      carrierId === null || step === null
        ? null
        : { id: carrierId, step, outcome, receipt: receipt ?? 0, at: at ?? '' },
  }))
}

export type InvoicedLine = { readonly record: Id; readonly since: string; readonly facts: Facts }

/** A line that was taken back by a claim is no line in force; shown with its invoice it still is what was billed. */
const isVoidedLine = sql`exists (
  select from sent_row join transmission on transmission.organization_id = sent_row.organization_id
    and transmission.id = sent_row.transmission_id
  where sent_row.organization_id = record.organization_id and sent_row.record_id = record.id
    and sent_row.version = record.version and transmission.asked ? 'voids')`

/** Lines to a plan that are in force: of one invoice, of members, or of a month, in the order of their entry. */
export async function listInvoicedLines(
  tx: Tx,
  organizationId: Id,
  asked: {
    readonly partnerId: Id
    readonly number?: string
    readonly cins?: readonly string[]
    /** `2026-10`: the month in which the service began. */
    readonly month?: string
    /** Also those that a claim took back. */
    readonly withVoided?: boolean
  },
  limit: number,
): Promise<readonly InvoicedLine[]> {
  const { partnerId, number = null, cins = null, month = null, withVoided = false } = asked
  const found = await sql<InvoicedLine>`
    select record.id as record, record.since, record.facts
    from record_set
    join record on record.organization_id = record_set.organization_id and record.set_id = record_set.id
    where record_set.organization_id = ${organizationId} and record_set.side = 'ours'
      and record_set.file = ${invoiceFile} and record_set.partner_organization_id = ${partnerId}
      and (record.ended_at is null or (${withVoided}::boolean and ${isVoidedLine}))
      and (${number}::text is null or record.facts ->> 'invoiceNumber' = ${number}::text)
      and (${cins === null} or record.facts ->> 'memberCin' = any(${cins === null ? [] : [...cins]}::text[]))
      and (${month}::text is null
        or substr(record.facts ->> 'serviceStartDate', 7, 4) || '-' || substr(record.facts ->> 'serviceStartDate', 1, 2)
          = ${month}::text)
    order by record.id desc limit ${limit}
  `.execute(tx)
  return found.rows.toReversed()
}

/** The highest number among ten-digit invoice numbers that were used; 0 where none was. */
export async function findHighestNumber(tx: Tx, organizationId: Id): Promise<number> {
  const found = await sql<{ highest: number | null }>`
    select max((record.facts ->> 'invoiceNumber')::bigint) as highest
    from record_set
    join record on record.organization_id = record_set.organization_id and record.set_id = record_set.id
    where record_set.organization_id = ${organizationId} and record_set.side = 'ours'
      and record_set.file = ${invoiceFile} and record.facts ->> 'invoiceNumber' ~ '^\\d{10}$'
  `.execute(tx)
  return found.rows[0]?.highest ?? 0
}

/** Makes sure that the next number of a series lies above one that was used. */
export async function raiseNumber(tx: Tx, organizationId: Id, name: string, above: number): Promise<void> {
  if (above <= 0) return
  await sql`
    insert into exchange_counter (organization_id, name, last) values (${organizationId}, ${name}, ${above})
    on conflict (organization_id, name) do update set last = greatest(exchange_counter.last, excluded.last)
  `.execute(tx)
}

export type SentFinding = Finding & {
  readonly record: Id
  readonly transmission: Id
  /** True of a file of claims: its findings stand on a claim, and have words of their own. */
  readonly isX12: boolean
}

/** The sent row of a finding: that of its own row, or the first line of the claim that it names. */
const ofFinding = sql`lateral (
    select case when transmission.format = 'x12'
      then (
        select min(of_claim.number) from sent_row of_claim
        join record on record.organization_id = of_claim.organization_id and record.id = of_claim.record_id
        where of_claim.organization_id = transmission.organization_id and of_claim.transmission_id = transmission.id
          and record.facts ->> 'invoiceNumber' = finding.place ->> 'claim')
      else (finding.place ->> 'row')::integer - (
        select (sheet ->> 'firstRow')::integer - 1
        from jsonb_array_elements(transmission.mapping) sheet where (sheet ->> 'isMain')::boolean limit 1)
      end as number
  ) place on true
  join sent_row on sent_row.organization_id = transmission.organization_id
    and sent_row.transmission_id = transmission.id and sent_row.number = place.number`

/** What was found in the files that carried lines, each finding with the line on which it stands. */
export async function listSentFindings(
  tx: Tx,
  organizationId: Id,
  transmissionIds: readonly Id[],
): Promise<readonly SentFinding[]> {
  if (transmissionIds.length === 0) return []
  const found = await sql<{
    record: Id
    transmission: Id
    isX12: boolean
    code: string
    consequence: Consequence
    place: Where
    found: string | null
    expected: string | null
    facts: NonNullable<Finding['values']> | null
    cite: string | null
  }>`
    select sent_row.record_id as record, transmission.id as transmission, finding.code, finding.consequence,
      coalesce(transmission.format = 'x12', false) as "isX12",
      finding.place, finding.found, finding.expected, finding.facts, finding.cite
    from transmission
    join finding on finding.organization_id = transmission.organization_id
      and finding.transmission_id = transmission.id
    join ${ofFinding}
    where transmission.organization_id = ${organizationId}
      and transmission.id = any(${[...transmissionIds]}::uuid[])
    order by transmission.number, finding.number
  `.execute(tx)
  return found.rows.map(({ record, transmission, isX12, code, consequence, place, ...rest }) => ({
    record,
    transmission,
    isX12,
    code,
    consequence,
    where: place,
    ...(rest.found === null ? {} : { found: rest.found }),
    ...(rest.expected === null ? {} : { expected: rest.expected }),
    ...(rest.facts === null ? {} : { values: rest.facts }),
    ...(rest.cite === null ? {} : { cite: rest.cite }),
  }))
}

/** Which invoices the receivers of those files did not take, as `transmission number`: one line holds the whole. */
export async function listHeldInvoices(
  tx: Tx,
  organizationId: Id,
  transmissionIds: readonly Id[],
): Promise<ReadonlySet<string>> {
  if (transmissionIds.length === 0) return new Set()
  const found = await sql<{ transmission: Id; invoice: string }>`
    with held as (
      select transmission.id, sent_row.record_id from transmission
      join finding on finding.organization_id = transmission.organization_id
        and finding.transmission_id = transmission.id and finding.consequence in ('rejects-row', 'rejects-file')
      join ${ofFinding}
      where transmission.organization_id = ${organizationId} and transmission.step = 'answered'
        and transmission.id = any(${[...transmissionIds]}::uuid[])
      union
      select transmission.id, sent_row.record_id from transmission
      join sent_row on sent_row.organization_id = transmission.organization_id
        and sent_row.transmission_id = transmission.id
      where transmission.organization_id = ${organizationId} and transmission.step = 'answered'
        and transmission.outcome = 'rejected' and transmission.id = any(${[...transmissionIds]}::uuid[])
    )
    select distinct held.id as transmission, coalesce(record.facts ->> 'invoiceNumber', '') as invoice
    from held join record on record.organization_id = ${organizationId} and record.id = held.record_id
  `.execute(tx)
  return new Set(found.rows.map(({ transmission, invoice }) => `${transmission} ${invoice}`))
}
