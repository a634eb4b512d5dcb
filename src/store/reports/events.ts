/** The facts of members that reports count, each as a select: what files brought, and what the plan keeps itself. */
import { type RawBuilder, sql } from 'kysely'
import type { Freezing } from './freeze.ts'

/** A day that stands in a record, in the guidance’s own writing. */
export function dayIn(element: string): RawBuilder<unknown> {
  const said = sql`record.facts ->> ${sql.lit(element)}`
  return sql`case when ${said} ~ '^\\d\\d/\\d\\d/\\d{4}$' then to_date(${said}, 'MM/DD/YYYY') end`
}

/** Records in force of one file, each with the person that it speaks of. */
export function recordsOf(
  { organizationId }: Pick<Freezing, 'organizationId'>,
  side: 'theirs' | 'ours',
  file: string,
): RawBuilder<unknown> {
  return sql`
    from record_set
    join record on record.organization_id = record_set.organization_id and record.set_id = record_set.id
    join member_source source on source.organization_id = record.organization_id and source.record_id = record.id
    join person on person.told_id = source.member_id
    where record_set.organization_id = ${organizationId} and record_set.side = ${side} and record_set.file = ${file}`
}

const fromRecord = sql`'record', record.version, record.transmission_id, record.sheet, record.row`

/** One person for each CIN, in one pass over all: looked up one by one, the list would be read for each of them. */
const personByCin = sql`(
  select distinct on (cin) cin, id, county from person where cin <> '' order by cin, id
) person`

/** The same of files whose records are linked to no member, as they tell nothing new of one: found by the CIN. */
export function recordsByCin(
  { organizationId }: Pick<Freezing, 'organizationId'>,
  side: 'theirs' | 'ours',
  file: string,
): RawBuilder<unknown> {
  return sql`
    from record_set
    join record on record.organization_id = record_set.organization_id and record.set_id = record_set.id
    join ${personByCin} on person.cin = record.facts ->> 'memberCin'
    where record_set.organization_id = ${organizationId} and record_set.side = ${side} and record_set.file = ${file}`
}

/** ECM as providers returned it: who had it in the period, and who is with whom at its end. */
function enrolments(freezing: Freezing): RawBuilder<unknown> {
  const { from, to } = freezing
  const began = dayIn('ecmBenefitStartDate')
  const ended = dayIn('ecmBenefitEndDate')
  const records = recordsOf(freezing, 'theirs', 'ecm/return-transmission')
  return sql`
    select person.county, 'm:' || person.id as subject, 'enrolment' as kind, record.id as source_id, 1 as part,
      'ecm' as program, '' as code, '' as mode, '' as outcome, ${began} as on_day, ${ended} as until_day,
      null::int as amount, person.id as member_id,
      jsonb_build_object('npi', coalesce(record.facts ->> 'ecmProviderNpi', ''),
        'reason', coalesce(record.facts ->> 'discontinuationReasonCode', '')) as about,
      ${fromRecord}
    ${records} and ${began} <= ${to} and (${ended} is null or ${ended} >= ${from})
    union all
    select person.county, 'p:ecm:' || record_set.partner_organization_id, 'serving', record.id, 1, 'ecm', '', '', '',
      ${began}, ${ended}, null, person.id, '{}', ${fromRecord}
    ${records} and record_set.partner_organization_id is not null
      and ${began} <= ${to} and (${ended} is null or ${ended} >= ${to})`
}

/** The populations that the plan told providers, of records that held in the period. */
function populations(freezing: Freezing): RawBuilder<unknown> {
  return sql`
    select person.county, 'm:' || person.id, 'population', record.id, said.part::int, 'ecm', said.code, '', '',
      null, null, null, person.id, '{}', ${fromRecord}
    from (
      select record.*, person.county, person.id as person_id ${recordsOf(freezing, 'ours', 'ecm/member-information')}
        and (record.ended_at is null or california_day(record.ended_at) >= ${freezing.from})
    ) record
    cross join lateral (select record.person_id as id, record.county) person
    cross join lateral regexp_split_to_table(coalesce(record.facts ->> 'ecmPopulationsOfFocus', ''), '\\s*;\\s*')
      with ordinality as said (code, part)
    where said.code <> ''`
}

function attempts(freezing: Freezing): RawBuilder<unknown> {
  const on = dayIn('outreachAttemptDate')
  return sql`
    select person.county, 'm:' || person.id, 'outreach', record.id, 1, 'ecm', '',
      coalesce(record.facts ->> 'outreachAttemptMethod', ''),
      coalesce(record.facts ->> 'outreachAttemptSuccessful', ''), ${on}, null, null, person.id, '{}', ${fromRecord}
    ${recordsByCin(freezing, 'theirs', 'ecm/initial-outreach-tracker')} and record.ended_at is null
      and ${on} between ${freezing.from} and ${freezing.to}`
}

/** What files of partners, and our own to them, say of members. */
export function eventsOfExchange(freezing: Freezing): RawBuilder<unknown> {
  return sql`${enrolments(freezing)} union all ${populations(freezing)} union all ${attempts(freezing)}`
}

/** Claims that stand: not denied, voided or replaced. */
function care({ organizationId, from, to }: Freezing): RawBuilder<unknown> {
  return sql`
    select person.county, 'm:' || person.id, case service.program when 'ecm' then 'contact' else 'receipt' end, line.id,
      1, service.program, case service.program when 'ecm' then '' else service.service end, service.mode, '',
      line.started_on, line.ended_on, line.units, person.id, '{}', 'claim-line', line.record_version,
      line.transmission_id, record.sheet, record.row
    from claim_line line
    join service on service.id = line.service and service.service not in ('ecm-outreach', 'housing-outreach')
    join person on person.told_id = line.member_id
    left join record on record.organization_id = line.organization_id and record.id = line.record_id
    where line.organization_id = ${organizationId} and line.started_on between ${from} and ${to}
      and line.state in ('received', 'approved', 'pended', 'contested', 'paid')`
}

function approvals({ organizationId, from, to }: Freezing): RawBuilder<unknown> {
  const approved = sql`
    from service_authorization given
    join person on person.told_id = given.member_id
    where given.organization_id = ${organizationId} and given.side = 'plan' and given.service <> 'ecm'
      and given.state in ('approved', 'partial', 'ended') and given.from_on <= ${to}`
  return sql`
    select person.county, 'm:' || person.id, 'approval', given.id, 1, 'community-supports', given.service, '',
      given.state, given.from_on, given.until_on, given.units, person.id, '{}', 'authorization', null, null, null, null
    ${approved} and (given.until_on is null or given.until_on >= ${from})
    union all
    select person.county, 'p:community-supports:' || given.partner_id, 'serving', given.id, 1, 'community-supports',
      given.service, '', given.state, given.from_on, given.until_on, null, person.id, '{}', 'authorization', null,
      null, null, null
    ${approved} and given.partner_id is not null and (given.until_on is null or given.until_on >= ${to})`
}

/** Who asked from outside: referrals, and providers who asked for an authorization; with what became of it. */
function requests({ organizationId, from, to, ownSources, counties }: Freezing): RawBuilder<unknown> {
  const only = counties.length === 1 ? (counties[0]?.county ?? '') : ''
  const program = (service: string): RawBuilder<unknown> =>
    sql`case ${sql.ref(service)} when 'ecm' then 'ecm' else 'community-supports' end`
  return sql`
    select coalesce(person.county, ${only}),
      coalesce('m:' || person.id, 'q:' || coalesce(referral.match_keys[1], referral.id::text)), 'request', referral.id,
      1, ${program('referral.service')}, case referral.service when 'ecm' then '' else referral.service end,
      referral.way, case when exists (
        select 1 from referral_event told where told.organization_id = referral.organization_id
          and told.referral_id = referral.id and told.kind = 'deny'
      ) then 'denied' else '' end,
      california_day(referral.received_at), null, null, person.id, '{}', 'referral', null, null, null, null
    from referral
    left join ${personByCin} on person.cin = referral.member_cin
    where referral.organization_id = ${organizationId} and referral.side = 'plan'
      and not referral.source = any(${[...ownSources]}::text[])
      and referral.repeats_decided is distinct from 'same'
      and california_day(referral.received_at) between ${from} and ${to}
    union all
    select person.county, 'm:' || person.id, 'request', asked.id, 1, ${program('asked.service')},
      case asked.service when 'ecm' then '' else asked.service end, 'authorization',
      case asked.state when 'denied' then 'denied' else '' end, california_day(asked.received_at), null, null,
      person.id, '{}', 'authorization', null, null, null, null
    from service_authorization asked
    join person on person.told_id = asked.member_id
    where asked.organization_id = ${organizationId} and asked.side = 'plan'
      and california_day(asked.received_at) between ${from} and ${to}
      and exists (
        select 1 from authorization_event told where told.organization_id = asked.organization_id
          and told.authorization_id = asked.id and told.number = 1 and told.said_by like 'organization:%'
      )`
}

/** What the plan itself keeps of members: claims, authorizations, requests. */
export function eventsOfPlan(freezing: Freezing): RawBuilder<unknown> {
  return sql`${care(freezing)} union all ${approvals(freezing)} union all ${requests(freezing)}`
}
