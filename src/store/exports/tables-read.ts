/** The rows of the tables that go out for analysis: which partitions there are, and each partition page by page. */
import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { AnalysisTableName, Partition } from '#domain/exports/tables.ts'
import type { Tx } from '../database.ts'

/** Month of an instant, in California; of a day. */
const monthAt = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'America/Los_Angeles', 'YYYY-MM')`
const monthOn = (column: string) => sql`to_char(${sql.ref(column)}, 'YYYY-MM')`

/** The entry of the member that stands, where two were joined. */
const kept = sql`coalesce(member.joined_to_id, member.id)::text`

/** Digits alone become a number; whatever else was said becomes nothing. */
const wholeNumber = (field: RawBuilder<unknown>) =>
  sql`case when ${field} ~ '^[0-9]{1,9}$' then (${field})::bigint end`

const usDay = (field: RawBuilder<unknown>) =>
  sql`case when ${field} ~ '^[0-9]{2}/[0-9]{2}/[0-9]{4}$' then to_date(${field}, 'MM/DD/YYYY') end`

const fact = (name: string) => sql`record.facts ->> ${sql.lit(name)}`
const said = (name: string) => sql`entry.said ->> ${sql.lit(name)}`

const membersOf = (organizationId: Id, isPlan: boolean) => sql`
  select member.id::text as key, ${isPlan ? sql`${organizationId}::text` : sql`member.partner_ids[1]::text`} as plan,
    ${monthAt('member.created_at')} as month, member.id::text as member_id, member.cin, member.born_on,
    member.facts ->> 'memberGenderCode' as gender, member.facts ->> 'memberPreferredLanguageSpoken' as language,
    (select record.facts ->> 'memberRaceOrEthnicityCode' from member_source source
      join record on record.organization_id = source.organization_id and record.id = source.record_id
      where source.organization_id = ${organizationId} and source.member_id = member.id
        and record.facts ->> 'memberRaceOrEthnicityCode' is not null
      order by record.since desc limit 1) as race_or_ethnicity,
    member.facts ->> 'memberResidentialZip' as zip,
    lower(member.facts ->> 'memberHomelessnessIndicator') in ('y', 'yes', 'true', '1') as is_homeless,
    member.partner_ids <> '{}' as is_active, member.created_at as known_at
  from member where member.organization_id = ${organizationId} and member.joined_to_id is null`

const coverageOf = (organizationId: Id) => sql`
  select word.id::text as key, word.plan_id::text as plan, ${monthOn('word.from_on')} as month,
    word.id::text as statement_id, ${kept} as member_id, word.source, word.says, word.from_on, word.until_on,
    word.renews_on, word.said_at
  from coverage_statement word
  join member on member.organization_id = word.organization_id and member.id = word.member_id
  where word.organization_id = ${organizationId} and word.takes_back_id is null and not exists (
    select from coverage_statement back
    where back.organization_id = ${organizationId} and back.takes_back_id = word.id)`

const authorizationsOf = (organizationId: Id) => sql`
  select given.id::text as key,
    (case when given.side = 'plan' then given.organization_id else given.partner_id end)::text as plan,
    ${monthAt('given.received_at')} as month, given.id::text as authorization_id, ${kept} as member_id, given.service,
    given.side, given.state, given.urgency, given.reason, given.received_at, given.decided_at, given.from_on,
    given.until_on, given.units
  from service_authorization given
  join member on member.organization_id = given.organization_id and member.id = given.member_id
  where given.organization_id = ${organizationId}`

const referralsOf = (organizationId: Id) => sql`
  select referral.id::text as key,
    (case referral.side when 'plan' then referral.organization_id when 'provider' then referral.from_organization_id
      else referral.with_organization_id end)::text as plan,
    ${monthAt('referral.received_at')} as month, referral.id::text as referral_id,
    (select member.id::text from member where member.organization_id = ${organizationId}
      and member.cin = referral.member_cin and member.joined_to_id is null limit 1) as member_id,
    referral.service, referral.side, referral.way, referral.source, referral.urgency, referral.step, referral.status,
    referral.closure_reason, referral.received_at, referral.status_on
  from referral where referral.organization_id = ${organizationId}`

/** Entries that stand and that no law about substance use records holds back. */
const entriesOf = (organizationId: Id, kind: 'outreach' | 'encounter') => sql`
  from case_entry entry
  join member on member.organization_id = entry.organization_id and member.id = entry.member_id
  left join case_standing standing on standing.organization_id = entry.organization_id
    and standing.member_id = coalesce(member.joined_to_id, member.id) and standing.program = entry.program
  where entry.organization_id = ${organizationId} and entry.kind = ${kind} and not entry.is_part2
    and not exists (select from case_taken_back back
      where back.organization_id = ${organizationId} and back.entry_id = entry.id)`

const ofEntry = sql`
  entry.id::text as key,
  coalesce(entry.partner_organization_id, standing.partner_organization_id)::text as plan,
  ${monthOn('entry.happened_on')} as month, entry.id::text as entry_id, ${kept} as member_id, entry.program,
  entry.happened_on`

/** A provider's own attempts, and those that providers' tracker files told a plan of. */
const outreachOf = (organizationId: Id) => sql`
  select ${ofEntry}, 'here' as told_by, ${said('method')} as method, ${said('outcome')} as outcome,
    ${said('staff')} as staff, ${wholeNumber(said('minutes'))} as minutes
  ${entriesOf(organizationId, 'outreach')}
  union all
  select record.id::text, record.organization_id::text, to_char(told.on_day, 'YYYY-MM'), record.id::text,
    (select member.id::text from member where member.organization_id = ${organizationId}
      and member.cin = ${fact('memberCin')} and member.joined_to_id is null limit 1),
    'ecm', told.on_day, 'file', ${fact('outreachAttemptMethod')}, ${fact('outreachAttemptSuccessful')},
    ${fact('providerType')}, ${wholeNumber(fact('outreachMinutes'))}
  from record_set
  join record on record.organization_id = record_set.organization_id and record.set_id = record_set.id
  cross join lateral (select ${usDay(fact('outreachAttemptDate'))} as on_day) told
  where record_set.organization_id = ${organizationId} and record_set.side = 'theirs'
    and record_set.file = 'ecm/initial-outreach-tracker' and record.ended_at is null`

const servicesOf = (organizationId: Id) => sql`
  select ${ofEntry}, ${said('service')} as core_service, ${said('mode')} as mode, ${said('staff')} as staff,
    ${wholeNumber(said('minutes'))} as minutes, ${wholeNumber(said('units'))} as units
  ${entriesOf(organizationId, 'encounter')}`

const invoiceLinesOf = (organizationId: Id) => sql`
  select record.id::text as key, record_set.partner_organization_id::text as plan,
    to_char(told.started_on, 'YYYY-MM') as month, record.id::text as record_id, ${fact('memberCin')} as cin,
    ${fact('invoiceNumber')} as invoice_number, ${fact('procedureCode')} as procedure_code,
    concat_ws(' ', ${fact('procedureCodeModifier')}, ${fact('procedureCodeModifier#2')},
      ${fact('procedureCodeModifier#3')}, ${fact('procedureCodeModifier#4')}) as modifiers,
    told.started_on, coalesce(${usDay(fact('serviceEndDate'))}, told.started_on) as ended_on,
    ${wholeNumber(fact('serviceUnitCount'))} as units,
    case when ${fact('serviceChargeAmount')} ~ '^[0-9]{1,9}([.][0-9]{1,2})?$'
      then round((${fact('serviceChargeAmount')})::numeric * 100)::bigint end as charge_cents
  from record_set
  join record on record.organization_id = record_set.organization_id and record.set_id = record_set.id
  cross join lateral (select ${usDay(fact('serviceStartDate'))} as started_on) told
  where record_set.organization_id = ${organizationId} and record_set.side = 'ours'
    and record_set.file = 'billing/invoice' and record.ended_at is null`

const claimLinesOf = (organizationId: Id) => sql`
  select line.id::text as key, line.organization_id::text as plan,
    to_char(coalesce(line.started_on, line.received_on), 'YYYY-MM') as month, line.id::text as claim_line_id,
    line.provider_id::text as provider_id, line.member_id::text as member_id, line.cin, line.kind,
    line.invoice_number, line.service, line.procedure_code, array_to_string(line.modifiers, ' ') as modifiers,
    line.received_on, line.started_on, line.ended_on, line.state, line.units, line.units_approved, line.charge_cents,
    line.allowed_cents, line.paid_cents, line.settled_on, line.paid_on
  from claim_line line where line.organization_id = ${organizationId}`

const paymentsOf = (organizationId: Id) => sql`
  select payment.id::text as key, payment.organization_id::text as plan, ${monthOn('payment.paid_on')} as month,
    payment.id::text as payment_id, payment.provider_id::text as provider_id, payment.reference, payment.paid_on,
    payment.cents, payment.line_count
  from payment where payment.organization_id = ${organizationId}`

const paymentLinesOf = (organizationId: Id) => sql`
  select line.payment_id::text || lpad(line.number::text, 10, '0') as key, line.organization_id::text as plan,
    ${monthOn('payment.paid_on')} as month, line.payment_id::text as payment_id, line.number,
    line.claim_line_id::text as claim_line_id, line.does, payment.paid_on, line.cents
  from payment_line line
  join payment on payment.organization_id = line.organization_id and payment.id = line.payment_id
  where line.organization_id = ${organizationId}`

const rowsOf: Readonly<Record<AnalysisTableName, (id: Id, isPlan: boolean) => RawBuilder<unknown>>> = {
  members: membersOf,
  coverage: coverageOf,
  authorizations: authorizationsOf,
  referrals: referralsOf,
  outreach: outreachOf,
  services: servicesOf,
  invoice_lines: invoiceLinesOf,
  claim_lines: claimLinesOf,
  payments: paymentsOf,
  payment_lines: paymentLinesOf,
}

/** Whose rows of which table. */
export type AnalysisSource = {
  readonly organizationId: Id
  readonly isPlan: boolean
  readonly table: AnalysisTableName
}

const sourceOf = ({ table, organizationId, isPlan }: AnalysisSource) => rowsOf[table](organizationId, isPlan)

/** Every partition that has rows, in order; what is not known stands last. */
export async function listPartitions(
  tx: Tx,
  source: AnalysisSource,
): Promise<readonly (Partition & { readonly rows: number })[]> {
  const found = await sql<Partition & { readonly rows: number }>`
    select plan, month, count(*) as rows from (${sourceOf(source)}) as told group by plan, month order by plan, month
  `.execute(tx)
  return found.rows
}

/** Rows of a partition, in the order of their keys, from after one. */
export async function listRows(
  tx: Tx,
  source: AnalysisSource,
  { plan, month }: Partition,
  after: string | null,
  limit: number,
): Promise<readonly (Readonly<Record<string, unknown>> & { readonly key: string })[]> {
  const found = await sql<Readonly<Record<string, unknown>> & { readonly key: string }>`
    select * from (${sourceOf(source)}) as told
    where plan is not distinct from ${plan}::text and month is not distinct from ${month}::text
      and (${after}::text is null or key > ${after}::text)
    order by key limit ${limit}
  `.execute(tx)
  return found.rows
}
