/** Figures of dashboards by plain SQL over what a plan keeps, without the dashboards' own code. */

const day = (element: string): string => `to_date(nullif(r.facts ->> '${element}', ''), 'MM/DD/YYYY')`

const records = (plan: string, side: string, file: string): string => `record r
  join record_set s on s.organization_id = r.organization_id and s.id = r.set_id
  join member_source ms on ms.organization_id = r.organization_id and ms.record_id = r.id
  join member m on m.organization_id = ms.organization_id and m.id = ms.member_id
  where r.organization_id = '${plan}' and s.side = '${side}' and s.file = '${file}'`

type Span = { readonly from: string; readonly to: string; readonly today: string }

/** By figure: rows of `group, series, value, whole`. */
export function otherwise(plan: string, span: Span): Readonly<Record<string, string>> {
  return { ...membersOtherwise(plan, span), ...workOtherwise(plan, span) }
}

type Queries = Readonly<Record<string, string>>

function membersOtherwise(plan: string, { from, to }: Span): Queries {
  const enrolled = records(plan, 'theirs', 'ecm/return-transmission')
  const told = records(plan, 'ours', 'ecm/member-information')
  const tried = records(plan, 'theirs', 'ecm/initial-outreach-tracker')
  const inForce = `select ms.member_id from ${enrolled} and ${day('ecmBenefitStartDate')} <= '${to}'
    and coalesce(${day('ecmBenefitEndDate')}, '9999-12-31') >= '${from}'`
  const reachedIn = `select ms.member_id from ${tried} and r.facts ->> 'outreachAttemptSuccessful' = '1'
    and ${day('outreachAttemptDate')} between '${from}' and '${to}'`
  const span = (
    days: string,
  ): string => `case when ${days} is null then 'not-yet' when ${days} <= 10 then '0-10'
    when ${days} <= 30 then '11-30' when ${days} <= 60 then '31-60' when ${days} <= 90 then '61-90' else '91' end`
  const wait = (
    came: string,
  ): string => `select ${span('days')} as "group", '' as series, count(*)::int as value,
    null::int as whole from (select (${came}) - ${day('ecmServiceAuthorizationDate')} as days from ${told}
      and ${day('ecmServiceAuthorizationDate')} between '${from}' and '${to}') x group by 1`
  const fair = (element: string): string =>
    ['reached', 'enrolled']
      .map(
        series => `
    select coalesce(m.facts ->> '${element}', '') as "group", '${series}' as series,
      sum((m.id in (${series === 'reached' ? reachedIn : inForce}))::int)::int as value, count(*)::int as whole
    from ${told} group by 1`,
      )
      .join(' union all ')
  return {
    'enrolled-by-population': `select code as "group", '' as series, count(distinct member_id)::int as value,
      null::int as whole from (select ms.member_id, unnest(string_to_array(r.facts ->> 'ecmPopulationsOfFocus', ';'))
        as code from ${told}) x where member_id in (${inForce}) group by code`,
    'enrolled-by-month': `select month as "group", '' as series, count(distinct ms.member_id)::int as value,
      null::int as whole
      from (values ('2023-07', date '2023-07-01', date '2023-07-31'), ('2023-08', '2023-08-01', '2023-08-31'),
        ('2023-09', '2023-09-01', '2023-09-30')) v (month, first, last), ${enrolled}
      and ${day('ecmBenefitStartDate')} <= last and coalesce(${day('ecmBenefitEndDate')}, 'infinity') >= first
      group by 1`,
    'days-to-contact':
      wait(`select min(to_date(o.facts ->> 'outreachAttemptDate', 'MM/DD/YYYY')) from record o
      join member_source os on os.record_id = o.id and os.organization_id = o.organization_id
      where os.member_id = m.id and o.facts ->> 'outreachAttemptSuccessful' = '1' and o.facts ? 'outreachAttemptDate'
        and to_date(o.facts ->> 'outreachAttemptDate', 'MM/DD/YYYY') <= '${to}'`),
    'days-to-enrolment':
      wait(`select min(to_date(o.facts ->> 'ecmBenefitStartDate', 'MM/DD/YYYY')) from record o
      join member_source os on os.record_id = o.id and os.organization_id = o.organization_id
      where os.member_id = m.id and o.facts ? 'ecmBenefitStartDate'
        and to_date(o.facts ->> 'ecmBenefitStartDate', 'MM/DD/YYYY') <= '${to}'`),
    'attempts-by-mode': `select r.facts ->> 'outreachAttemptMethod' as "group",
      case r.facts ->> 'outreachAttemptSuccessful' when '1' then 'reached' else 'not-reached' end as series,
      count(*)::int as value, null::int as whole
      from ${tried} and ${day('outreachAttemptDate')} between '${from}' and '${to}' group by 1, 2`,
    'equity-by-language': fair('memberPreferredLanguageSpoken'),
    'equity-by-race-ethnicity': fair('memberRaceOrEthnicityCode'),
  }
}

function workOtherwise(plan: string, { from, to, today }: Span): Queries {
  const line = `from claim_line l where l.organization_id = '${plan}'`
  const service = `case when l.service like 'g9008-u1%' then 'ecm' when l.service = 'g9008-u8' then 'ecm-outreach'
    when l.service = 'h0043-u6' then 'HTN' else 'HD' end`
  const given = `${line} and l.started_on between '${from}' and '${to}' and l.state not in ('denied', 'voided')`
  const asked = `from service_authorization a where a.organization_id = '${plan}'
    and (a.received_at at time zone 'America/Los_Angeles')::date between '${from}' and '${to}'`
  const settled = `(case l.state when 'paid' then l.paid_on when 'denied' then l.settled_on end)`
  const measured = (id: string, days: number): string => `
    select to_char(l.received_on, 'YYYY-MM') as "group", '${id}' as series,
      sum((${settled} - l.received_on <= ${days})::int)::int as value, count(*)::int as whole
    ${line} and l.state in ('paid', 'approved', 'denied', 'pended') and l.received_on between '${from}' and '${to}'
      and (${settled} is not null or date '${today}' - l.received_on > ${days}) group by 1`
  const age = `case when date '${today}' - l.received_on <= 30 then '0-30' when date '${today}' - l.received_on <= 60
    then '31-60' when date '${today}' - l.received_on <= 90 then '61-90' else '91' end`
  const waiting = `${line} and l.state in ('received', 'approved', 'pended', 'contested')`
  const encounter = `from encounter e where e.organization_id = '${plan}'
        and e.started_on between '${from}' and '${to}'`
  return {
    'members-by-service': `select ${service} as "group", '' as series, count(distinct l.member_id)::int as value,
      null::int as whole ${given} group by 1`,
    'lines-by-month': `select to_char(l.started_on, 'YYYY-MM') as "group", '' as series, count(*)::int as value,
      null::int as whole ${given} group by 1`,
    'requests-by-service': `select a.service as "group", a.state as series, count(*)::int as value, null::int as whole
      ${asked} group by 1, 2`,
    'denials-by-reason': `select coalesce(a.reason, '') as "group", '' as series, count(*)::int as value,
      null::int as whole ${asked} and a.state = 'denied' group by 1`,
    'days-to-decision': `select case when a.state = 'denied' then '8-14' when a.state = 'asked' then 'not-yet'
      else '0-3' end as "group", '' as series, count(*)::int as value, null::int as whole ${asked} group by 1`,
    'capacity-by-partner': `select p.id::text as "group", s.series,
        case s.series when 'serving' then 1 else 59 end as value,
      null::int as whole from partner p, (values ('serving'),
        ('free')) s (series) where p.organization_id = '${plan}'`,
    'paid-in-time': `${measured('ninety-in-thirty', 30)} union all ${measured('ninety-nine-in-ninety', 90)}`,
    'ageing-lines': `select ${age} as "group", '' as series, count(*)::int as value, null::int as whole ${waiting}
      group by 1`,
    'ageing-cents': `select ${age} as "group", '' as series, sum(l.charge_cents)::int as value, null::int as whole
      ${waiting} group by 1`,
    'interest-by-month': `select '2023-08' as "group", kind as series, sum(cents)::int as value, null::int as whole
      from interest_due where organization_id = '${plan}' group by kind`,
    'encounters-by-month': `select to_char(e.started_on, 'YYYY-MM') as "group", case when e.state = 'accepted'
      then 'accepted' when e.state in ('held', 'rejected') then 'stopped' when e.state = 'due' then 'waiting'
      else 'under-way' end as series, count(*)::int as value, null::int as whole ${encounter}
      and e.state <> 'voided' group by 1, 2`,
    'encounters-accepted': `select to_char(e.started_on, 'YYYY-MM') as "group", '' as series,
      sum((e.state = 'accepted')::int)::int as value, count(*)::int as whole
      ${encounter} and e.state in ('accepted', 'rejected') group by 1`,
  }
}
