/** Reckons figures of money: payment in time, interest, ageing, encounters; each dashboard in one statement. */
import { type RawBuilder, sql } from 'kysely'
import type { FigureRow } from '#domain/dashboards/figure.ts'
import { sentLines } from '../books/accounts.ts'
import type { Tx } from '../database.ts'
import { liesIn, type Reckoning, reckon, spansOf } from './reckoning.ts'
import { billedService, serviceTable } from './work.ts'

/** Lines as a plan keeps them. A contested line is none of those that the contract’s measures count. */
function judgedLines({ organizationId }: Reckoning): RawBuilder<unknown> {
  return sql`
    select line.provider_id as partner, coalesce(service.service, '') as service, line.received_on,
      case when line.state = 'denied' then line.settled_on else line.paid_on end as settled,
      line.counts_from = line.received_on and line.state in ('approved', 'paid', 'denied', 'pended') as is_clean,
      line.state in ('received', 'approved', 'pended', 'contested') as waits, line.charge_cents as cents
    from claim_line line left join service on service.id = line.service
    where line.organization_id = ${organizationId}`
}

/** Lines as a provider’s books have them: sent, and paid or denied by a payment. */
function bookedLines({ organizationId }: Reckoning): RawBuilder<unknown> {
  return sql`
    select account.partner, coalesce(billed.service, '') as service, account.received_on, decided.on as settled,
      account.ended_at is null and account.billed > 0 as is_clean,
      account.decisions <= account.reversals and account.billed > 0 as waits, account.billed as cents
    from account
    left join lateral (
      select min(remittance.paid_on) as "on" from book_entry entry
      join remittance on remittance.organization_id = entry.organization_id and remittance.id = entry.remittance_id
      where entry.organization_id = ${organizationId} and entry.record_id = account.id
        and entry.kind in ('paid', 'moved') and not entry.reverses and account.decisions > account.reversals
    ) decided on true
    ${billedService('account')}`
}

function interest({ organizationId, from, to, partnerId }: Reckoning): RawBuilder<unknown> {
  return sql`
    select 'interest-by-month', to_char(california_day(created_at), 'YYYY-MM'), kind, sum(cents)::bigint, null, count(*)
    from interest_due where organization_id = ${organizationId}
      and california_day(created_at) between ${from} and ${to}
      and (${partnerId}::uuid is null or provider_id = ${partnerId}::uuid)
    group by 2, 3`
}

export function reckonPayment(tx: Tx, asked: Reckoning): Promise<readonly FigureRow[]> {
  const { organizationId, side, from, to, today, partnerId, service, measures } = asked
  const kept = side === 'plan' ? judgedLines(asked) : bookedLines(asked)
  const sent = side === 'plan' ? sql`` : sql`, ${sentLines(organizationId, partnerId)}`
  const tables = sql`${serviceTable(asked)}${sent}, line as materialized (
    select each.* from (${kept}) each
    where (${partnerId}::uuid is null or each.partner = ${partnerId}::uuid)
      and (${service}::text is null or each.service = ${service}::text)
  ), measure as (
    select * from jsonb_to_recordset(${JSON.stringify(measures)}::jsonb) as each (id text, days int)
  ), measured as (
    select measure.id, to_char(line.received_on, 'YYYY-MM') as month,
      (line.settled is not null and line.settled - line.received_on <= measure.days) as in_time,
      coalesce(line.settled, ${today}::date) - line.received_on > measure.days as is_late
    from line cross join measure where line.is_clean and line.received_on between ${from} and ${to}
  )`
  const aged = (figure: string, value: RawBuilder<unknown>): RawBuilder<unknown> => sql`
    select ${figure}::text, span.code, '', ${value}, null, count(*)
    from line join ${spansOf(asked, figure)} on ${liesIn(sql`${today}::date - line.received_on`)}
    where line.waits group by span.code`
  return reckon(tx, tables, [
    sql`select 'paid-in-time' as figure, month as "group", id as series,
      (count(*) filter (where in_time))::bigint as value, count(*)::bigint as whole,
      (count(*) filter (where in_time))::bigint as count
    from measured where in_time or is_late group by month, id`,
    aged('ageing-lines', sql`count(*)`),
    aged('ageing-cents', sql`sum(line.cents)::bigint`),
    ...(side === 'plan' ? [interest(asked)] : []),
  ])
}

export function reckonEncounters(tx: Tx, asked: Reckoning): Promise<readonly FigureRow[]> {
  const { organizationId, from, to, partnerId } = asked
  const told = sql`told as materialized (
    select to_char(started_on, 'YYYY-MM') as month, case
        when state = 'accepted' then 'accepted'
        when state in ('rejected', 'held') then 'stopped'
        when state = 'due' then 'waiting' else 'under-way' end as standing, state
    from encounter where organization_id = ${organizationId} and started_on between ${from} and ${to}
      and state not in ('voided', 'dropped') and (${partnerId}::uuid is null or provider_id = ${partnerId}::uuid)
  )`
  return reckon(tx, told, [
    sql`select 'encounters-by-month' as figure, month as "group", standing as series, count(*)::bigint as value,
      null::bigint as whole, count(*)::bigint as count from told group by month, standing`,
    sql`select 'encounters-accepted', month, '', count(*) filter (where state = 'accepted'), count(*),
      count(*) filter (where state = 'accepted')
    from told where state in ('accepted', 'rejected') group by month`,
  ])
}
