/** Reckons figures of the work: services, authorizations and capacity; each dashboard in one statement. */
import { type RawBuilder, sql } from 'kysely'
import type { FigureRow } from '#domain/dashboards/figure.ts'
import type { Tx } from '../database.ts'
import { dayIn } from '../reports/events.ts'
import { liesIn, type Reckoning, reckon, spansOf } from './reckoning.ts'

/** The guidance’s services as a table. */
export function serviceTable({ services }: Reckoning): RawBuilder<unknown> {
  return sql`service as materialized (
    select * from jsonb_to_recordset(${JSON.stringify(services)}::jsonb)
      as each (id text, service text, procedure text, modifiers text[])
  )`
}

/** The service that the code and modifiers of a line stand for, the one with most modifiers: `billed.service`. */
export function billedService(line: string): RawBuilder<unknown> {
  const fact = (key: string): RawBuilder<unknown> => sql`${sql.ref(`${line}.facts`)} ->> ${sql.lit(key)}`
  const modifier = 'procedureCodeModifier'
  return sql`
    left join lateral (
      select service.service from service
      where service.procedure = ${fact('procedureCode')}
        and service.modifiers <@ array[${fact(modifier)}, ${fact(`${modifier}#2`)}, ${fact(`${modifier}#3`)},
          ${fact(`${modifier}#4`)}]
      order by cardinality(service.modifiers) desc, service.id limit 1
    ) billed on true`
}

/** Lines of the period: those that a plan judges, or those that a provider sent. */
function lines(asked: Reckoning): RawBuilder<unknown> {
  const { organizationId, side, from, to } = asked
  if (side === 'plan')
    return sql`
      select coalesce(line.member_id::text, line.cin) as member, line.provider_id as partner,
        coalesce(service.service, '') as service, line.started_on
      from claim_line line left join service on service.id = line.service
      where line.organization_id = ${organizationId} and line.started_on between ${from} and ${to}
        and line.state in ('received', 'approved', 'pended', 'contested', 'paid')`
  const started = dayIn('serviceStartDate')
  return sql`
    select coalesce(record.facts ->> 'memberCin', '') as member, record_set.partner_organization_id as partner,
      coalesce(billed.service, '') as service, ${started} as started_on
    from record_set
    join record on record.organization_id = record_set.organization_id and record.set_id = record_set.id
      and record.ended_at is null
    ${billedService('record')}
    where record_set.organization_id = ${organizationId} and record_set.side = 'ours'
      and record_set.file = 'billing/invoice' and ${started} between ${from} and ${to}`
}

export function reckonServices(tx: Tx, asked: Reckoning): Promise<readonly FigureRow[]> {
  const { partnerId, service } = asked
  const given = sql`${serviceTable(asked)}, line as materialized (
    select each.* from (${lines(asked)}) each
    where (${partnerId}::uuid is null or each.partner = ${partnerId}::uuid)
      and (${service}::text is null or each.service = ${service}::text)
  )`
  return reckon(tx, given, [
    sql`select 'members-by-service' as figure, service as "group", '' as series,
      count(distinct member)::bigint as value,
      null::bigint as whole, count(distinct member)::bigint as count from line group by service`,
    sql`select 'lines-by-month', to_char(started_on, 'YYYY-MM'), '', count(*), null, count(*) from line group by 2`,
  ])
}

export function reckonAuthorizations(tx: Tx, asked: Reckoning): Promise<readonly FigureRow[]> {
  const { organizationId, side, from, to, partnerId, service } = asked
  const requests = sql`request as materialized (
    select service, case state when 'ended' then 'approved' else state end as state, coalesce(reason, '') as reason,
      california_day(decided_at) - california_day(received_at) as days
    from service_authorization
    where organization_id = ${organizationId} and service_authorization.side = ${side}
      and california_day(received_at) between ${from} and ${to}
      and (${partnerId}::uuid is null or partner_id = ${partnerId}::uuid)
      and (${service}::text is null or service = ${service}::text)
  )`
  return reckon(tx, requests, [
    sql`select 'requests-by-service' as figure, service as "group", state as series, count(*)::bigint as value,
      null::bigint as whole, count(*)::bigint as count from request group by service, state`,
    sql`select 'denials-by-reason', reason, '', count(*), null, count(*) from request where state = 'denied'
      group by reason`,
    sql`select 'days-to-decision', span.code, '', count(*), null, count(*)
      from request join ${spansOf(asked, 'days-to-decision')} on ${liesIn(sql`request.days`)}
      where request.state <> 'withdrawn' group by span.code`,
  ])
}

/** The last report under each contract; of ECM as a whole, or, where nobody told that, of all its populations. */
export function reckonCapacity(tx: Tx, asked: Reckoning): Promise<readonly FigureRow[]> {
  const { organizationId, side, to, partnerId } = asked
  const own = sql.ref(side === 'plan' ? 'contract.payer_id' : 'contract.provider_id')
  const other = sql.ref(side === 'plan' ? 'contract.provider_id' : 'contract.payer_id')
  const reports = sql`latest as materialized (
    select distinct on (said.contract_id, said.program, said.code) said.contract_id, ${other} as partner, said.program,
      said.code, said.serving, said.able
    from capacity_report said
    join contract on contract.id = said.contract_id and ${own} = ${organizationId}
    where said.as_of <= ${to} and (said.organization_id = ${organizationId}
        or said.other_organization_id = ${organizationId})
      and (${partnerId}::uuid is null or ${other} = ${partnerId}::uuid)
    order by said.contract_id, said.program, said.code, said.as_of desc, said.id desc
  ), told as materialized (
    select * from latest where program = 'community-supports' or code is null or not exists (
      select from latest whole where whole.contract_id = latest.contract_id and whole.program = 'ecm'
        and whole.code is null)
  )`
  const by = (figure: string, group: RawBuilder<unknown>, series: string): RawBuilder<unknown> => {
    const places = series === 'serving' ? sql`sum(serving)` : sql`sum(greatest(able - serving, 0))`
    return sql`select ${figure}::text as figure, ${group} as "group", ${series}::text as series,
      ${places}::bigint as value, null::bigint as whole, ${places}::bigint as count from told group by 2`
  }
  const service = sql`case program when 'ecm' then 'ecm' else coalesce(code, '') end`
  return reckon(
    tx,
    reports,
    ['serving', 'free'].flatMap(series => [
      by('capacity-by-partner', sql`partner::text`, series),
      by('capacity-by-service', service, series),
    ]),
  )
}
