/** Reckons figures of members: enrolment, first contact, outreach, equity; each dashboard in one statement. */
import { type RawBuilder, sql } from 'kysely'
import type { FigureRow } from '#domain/dashboards/figure.ts'
import type { Tx } from '../database.ts'
import { dayIn, recordsByCin, recordsOf } from '../reports/events.ts'
import { people } from '../reports/freeze.ts'
import { liesIn, type Reckoning, reckon, spansOf } from './reckoning.ts'

const returnFile = 'ecm/return-transmission'
const tracker = 'ecm/initial-outreach-tracker'
const information = 'ecm/member-information'

/** What a plan got from providers is what a provider keeps for plans, and the other way round. */
function enrolments(asked: Reckoning): RawBuilder<unknown> {
  const began = dayIn('ecmBenefitStartDate')
  const returned = sql`
    select person.id as member, record_set.partner_organization_id as partner, ${began} as began,
      ${dayIn('ecmBenefitEndDate')} as ended
    ${asked.side === 'plan' ? recordsOf(asked, 'theirs', returnFile) : recordsByCin(asked, 'ours', returnFile)}
      and ${began} is not null`
  if (asked.side === 'plan') return returned
  return sql`${returned} union all
    select person.id, standing.partner_organization_id, standing.started_on, standing.ended_on
    from case_standing standing join person on person.told_id = standing.member_id
    where standing.organization_id = ${asked.organizationId} and standing.program = 'ecm'
      and standing.started_on is not null`
}

/** An attempt that a provider wrote down, and then told a plan of, counts once. */
function attempts(asked: Reckoning): RawBuilder<unknown> {
  const { organizationId, side, reached } = asked
  const on = dayIn('outreachAttemptDate')
  const told = sql`
    select person.id as member, record_set.partner_organization_id as partner, ${on} as "on",
      coalesce(record.facts ->> 'outreachAttemptMethod', '') as mode,
      coalesce(record.facts ->> 'outreachAttemptSuccessful', '') in ('1', 'Y') as reached
    ${recordsByCin(asked, side === 'plan' ? 'theirs' : 'ours', tracker)} and record.ended_at is null
      and ${on} is not null`
  if (side === 'plan') return told
  return sql`${told} and not exists (
      select from case_record where case_record.organization_id = record.organization_id
        and case_record.record_id = record.id)
    union all
    select person.id, coalesce(entry.partner_organization_id, standing.partner_organization_id), entry.happened_on,
      coalesce(entry.said ->> 'method', ''),
      coalesce(entry.said ->> 'outcome', '') = any(${[...reached]}::text[])
    from case_entry entry join person on person.told_id = entry.member_id
    left join case_standing standing on standing.organization_id = entry.organization_id
      and standing.member_id = entry.member_id and standing.program = entry.program
    where entry.organization_id = ${organizationId} and entry.kind = 'outreach' and entry.program = 'ecm'
      and not exists (select from case_taken_back back where back.organization_id = entry.organization_id
        and back.entry_id = entry.id)`
}

/** Members and what is known of their ECM; each table only of what is asked for. */
function tables(asked: Reckoning): RawBuilder<unknown> {
  const { from, to, partnerId, population } = asked
  const assignedOn = dayIn('memberAssignmentDate')
  const isWanted = (of: string): RawBuilder<unknown> => sql`
    (${partnerId}::uuid is null or ${sql.ref(`${of}.partner`)} = ${partnerId}::uuid)
    and (${population}::text is null or ${sql.ref(`${of}.member`)} in (
      select member from population where code = ${population}::text))`
  return sql`${people(asked)}, told as materialized (
    select person.id as member, record_set.partner_organization_id as partner,
      ${dayIn('ecmServiceAuthorizationDate')} as authorized,
      coalesce(record.facts ->> 'ecmPopulationsOfFocus', '') as populations
    ${recordsOf(asked, asked.side === 'plan' ? 'ours' : 'theirs', information)}
      and (record.ended_at is null or california_day(record.ended_at) >= ${from})
      and (${assignedOn} is null or ${assignedOn} <= ${to})
  ), population as materialized (
    select distinct told.member, said.code from told
    cross join lateral regexp_split_to_table(told.populations, '\\s*;\\s*') as said (code) where said.code <> ''
  ), assigned as materialized (
    select told.* from told where ${isWanted('told')}
  ), enrolled as materialized (
    select each.* from (${enrolments(asked)}) each where ${isWanted('each')} and began <= ${to}
  ), attempt as materialized (
    select each.* from (${attempts(asked)}) each where ${isWanted('each')}
  ), in_force as materialized (
    select distinct member from enrolled where ended is null or ended >= ${from}
  )`
}

function byPopulation({ population }: Reckoning): RawBuilder<unknown> {
  return sql`
    select 'enrolled-by-population' as figure, coalesce(population.code, '') as "group", '' as series,
      count(distinct in_force.member)::bigint as value, null::bigint as whole,
      count(distinct in_force.member)::bigint as count
    from in_force left join population on population.member = in_force.member
    where ${population}::text is null or population.code = ${population}::text
    group by population.code`
}

function byMonth({ from, to }: Reckoning): RawBuilder<unknown> {
  return sql`
    select 'enrolled-by-month', to_char(month, 'YYYY-MM'), '', count(distinct enrolled.member), null,
      count(distinct enrolled.member)
    from generate_series(date_trunc('month', ${from}::date::timestamp), ${to}::date::timestamp, interval '1 month')
      as month
    join enrolled on enrolled.began <= least((month + interval '1 month - 1 day')::date, ${to}::date)
      and (enrolled.ended is null or enrolled.ended >= greatest(month::date, ${from}::date))
    group by month`
}

/** Days from the first authorization in the period to what came first. */
function waits(asked: Reckoning, figure: string, came: RawBuilder<unknown>): RawBuilder<unknown> {
  const { from, to } = asked
  return sql`
    select ${figure}::text, span.code, '', count(*), null, count(*)
    from (
      select first.member, came."on" - first.authorized as days
      from (select member, min(authorized) as authorized from assigned
        where authorized between ${from} and ${to} group by member) first
      left join (${came}) came on came.member = first.member
    ) waited
    join ${spansOf(asked, figure)} on ${liesIn(sql`waited.days`)}
    group by span.code`
}

export function reckonEnrolment(tx: Tx, asked: Reckoning): Promise<readonly FigureRow[]> {
  return reckon(tx, tables(asked), [
    byPopulation(asked),
    byMonth(asked),
    waits(
      asked,
      'days-to-contact',
      sql`select member, min("on") as "on" from attempt where reached and "on" <= ${asked.to} group by member`,
    ),
    waits(asked, 'days-to-enrolment', sql`select member, min(began) as "on" from enrolled group by member`),
  ])
}

export function reckonOutreach(tx: Tx, asked: Reckoning): Promise<readonly FigureRow[]> {
  const { from, to } = asked
  const series = sql`case when reached then 'reached' else 'not-reached' end`
  const counted = (figure: string, group: RawBuilder<unknown>): RawBuilder<unknown> => sql`
    select ${figure}::text as figure, ${group} as "group", ${series} as series, count(*)::bigint as value,
      null::bigint as whole, count(*)::bigint as count
    from attempt where "on" between ${from} and ${to} group by 2, 3`
  return reckon(tx, tables(asked), [
    counted('attempts-by-mode', sql`mode`),
    counted('attempts-by-month', sql`to_char("on", 'YYYY-MM')`),
  ])
}

export function reckonEquity(tx: Tx, asked: Reckoning): Promise<readonly FigureRow[]> {
  const { from, to, side } = asked
  const of = (figure: string, group: RawBuilder<unknown>, series: string): RawBuilder<unknown> => sql`
    select ${figure}::text as figure, ${group} as "group", ${series}::text as series,
      (count(*) filter (where ${sql.ref(series)}))::bigint as value, count(*)::bigint as whole,
      (count(*) filter (where ${sql.ref(series)}))::bigint as count
    from base group by 2`
  const groups = [
    { figure: 'equity-by-language', group: sql`coalesce(language, '')` },
    { figure: 'equity-by-race-ethnicity', group: sql`coalesce(ethnicity, '')` },
    ...(side === 'plan' ? [{ figure: 'equity-by-county', group: sql`county` }] : []),
  ]
  const base = sql`, base as materialized (
    select person.about ->> 'language' as language, person.about ->> 'ethnicity' as ethnicity, person.county,
      exists (select from attempt where attempt.member = person.id and attempt.reached
        and attempt."on" between ${from} and ${to}) as reached,
      person.id in (select member from in_force) as enrolled
    from person where person.told_id = person.id and person.id in (select member from assigned)
  )`
  return reckon(
    tx,
    sql`${tables(asked)}${base}`,
    groups.flatMap(({ figure, group }) => ['reached', 'enrolled'].map(series => of(figure, group, series))),
  )
}
