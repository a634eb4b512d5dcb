/** Freezes a report: copies every fact that it is counted from, as it stands at this instant, in sets. */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import { planFor } from '../planning.ts'
import { eventsOfExchange, eventsOfPlan } from './events.ts'

export type Freezing = {
  readonly organizationId: Id
  readonly reportId: Id
  readonly from: Day
  readonly to: Day
  /** The counties of the report, with the first digits of their ZIP codes; where there is one, all live there. */
  readonly counties: readonly { readonly county: string; readonly zips: readonly string[] }[]
  /** What each service of the guidance is: of which program, which support, given how. */
  readonly services: readonly {
    readonly id: string
    readonly program: string
    readonly service: string
    readonly mode: string
  }[]
  /** Sources of referrals that are the plan’s own. */
  readonly ownSources: readonly string[]
}

/** Members as they are now, each under every id that stands for it, with the county where it lives. */
export function people({
  organizationId,
  counties,
}: Pick<Freezing, 'organizationId' | 'counties'>): RawBuilder<unknown> {
  const only = counties.length === 1 ? (counties[0]?.county ?? '') : null
  return sql`place as (
    select county, zip from jsonb_to_recordset(${JSON.stringify(counties)}::jsonb) as each (county text, zips jsonb)
    cross join lateral jsonb_array_elements_text(zips) as zip
  ), person as materialized (
    select told.id as told_id, member.id, coalesce(member.cin, '') as cin,
      coalesce(${only}::text, (
        select county from place where member.facts ->> 'memberResidentialZip' like place.zip || '%'
        order by length(place.zip) desc, county limit 1
      ), '') as county,
      jsonb_strip_nulls(jsonb_build_object('cin', coalesce(member.cin, ''), 'lastName', member.last_name,
        'firstName', member.first_name, 'bornOn', member.facts ->> 'memberDateOfBirth',
        'language', member.facts ->> 'memberPreferredLanguageSpoken',
        'ethnicity', coalesce(member.facts ->> 'memberRaceOrEthnicityCode', said.ethnicity))) as about
    from member told
    join member on member.organization_id = told.organization_id
      and member.id = coalesce(told.joined_to_id, told.id)
    left join (
      select distinct on (source.member_id) source.member_id,
        record.facts ->> 'memberRaceOrEthnicityCode' as ethnicity
      from member_source source
      join record on record.organization_id = source.organization_id and record.id = source.record_id
      where source.organization_id = ${organizationId} and record.facts ->> 'memberRaceOrEthnicityCode' is not null
      order by source.member_id, record.since desc, record.id
    ) said on said.member_id = member.id
    where told.organization_id = ${organizationId}
  )`
}

/**
 * Facts of members, and of those who asked and are none; in one statement, and so of one instant. How many there are.
 */
export async function freezeFacts(tx: Tx, freezing: Freezing): Promise<number> {
  const { organizationId, reportId } = freezing
  // Of days that stand in records as text the planner knows nothing: it would compare all members with each record.
  await planFor(tx, 'whole')
  const done = await sql`
    with ${people(freezing)}, service as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(freezing.services)}::jsonb)
        as each (id text, program text, service text, mode text)
    ), event as materialized (
      ${eventsOfExchange(freezing)} union all ${eventsOfPlan(freezing)}
    ), fact as (
      select * from event where kind <> 'population'
      union all
      select * from event where kind = 'population' and subject in (select subject from event where kind = 'enrolment')
      union all
      select distinct on (person.id) person.county, 'm:' || person.id, 'member', person.id, 1, null, '', '', '',
        null::date, null::date, null::int, person.id, person.about, 'member', null::int, null::uuid, null, null::int
      from person where person.id in (select member_id from event where member_id is not null)
    )
    insert into report_fact (organization_id, report_id, county, subject, kind, source_id, part, program, code, mode,
      outcome, on_day, until_day, amount, member_id, about, source_kind, source_version, transmission_id, sheet, row)
    select ${organizationId}::uuid, ${reportId}::uuid, fact.* from fact
  `.execute(tx)
  return Number(done.numAffectedRows ?? 0)
}

/** What providers said that they could serve, up to the end of the period: beside each of their rows. */
export async function freezeCapacity(tx: Tx, { organizationId, reportId, to }: Freezing): Promise<void> {
  await sql`
    insert into report_fact (organization_id, report_id, county, subject, kind, source_id, part, program, code, mode,
      outcome, on_day, until_day, amount, member_id, about, source_kind, source_version, transmission_id, sheet, row)
    select offer.organization_id, offer.report_id, offer.county, offer.subject, 'able', said.id, 1, said.program,
      coalesce(said.code, ''), '', '', said.as_of, null, said.able, null, '{}', 'capacity', null, null, null, null
    from capacity_report said
    join contract on contract.id = said.contract_id and contract.payer_id = ${organizationId}
    join report_fact offer on offer.organization_id = ${organizationId} and offer.report_id = ${reportId}
      and offer.kind = 'provider' and offer.subject = 'p:' || said.program || ':' || contract.provider_id
      and offer.code = coalesce(said.code, '') and offer.source_id = contract.id
    where said.as_of <= ${to} and (said.organization_id = ${organizationId}
      or said.other_organization_id = ${organizationId})
      and (said.program = 'community-supports' or said.code is null)
  `.execute(tx)
}

/** Members with facts whose county nobody knows: they are in no row. */
export async function countPlaceless(tx: Tx, organizationId: Id, reportId: Id): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(distinct subject)::int as count from report_fact
    where organization_id = ${organizationId} and report_id = ${reportId} and county = '' and subject like 'm:%'
  `.execute(tx)
  return found.rows[0]?.count ?? 0
}
