/** The six tables by plain SQL over what the plan keeps, without the reports' own code. */
import type { Id } from '#base/id.ts'

const day = (text: string): string => `to_date(${text}, 'MM/DD/YYYY')`

const populations = {
  early: {
    adultHomelessness: ['1', '1a', '1b'],
    childHomelessness: ['1', '1a', '1b'],
  },
  late: {
    adultIndividualsHomeless: ['1a'],
    adultFamiliesHomeless: ['1b'],
    childIndividualsHomeless: ['1a'],
    childFamiliesHomeless: ['1b'],
  },
  always: {
    adultAvoidableUse: ['2'],
    adultMentalHealthOrSubstanceUse: ['3'],
    adultTransitioningFromIncarceration: ['4'],
    adultLongTermCareRisk: ['5'],
    adultNursingFacilityTransition: ['6'],
    childAvoidableUse: ['2'],
    childMentalHealthOrSubstanceUse: ['3'],
    childCaliforniaChildrensServices: ['7'],
    childChildWelfare: ['8'],
    childTransitioningFromIncarceration: ['4'],
  },
} as const

const supports = {
  HousingTransitionNavigation: 'HTN',
  HousingDeposits: 'HD',
  HousingTenancyAndSustaining: 'HTSS',
  ShortTermPostHospitalizationHousing: 'STPHH',
  RecuperativeCare: 'RC',
  Respite: 'RS',
  DayHabilitation: 'DHP',
  AssistedLivingTransition: 'ALFT',
  CommunityTransition: 'CHT',
  PersonalCareAndHomemaker: 'PCHS',
  EnvironmentalAccessibilityAdaptations: 'EAA',
  MedicallySupportiveFood: 'MTM',
  SoberingCenters: 'SC',
  AsthmaRemediation: 'AR',
} as const

export type Span = {
  readonly from: string
  readonly to: string
  readonly label: string
  readonly isLate: boolean
}

type Parts = ReturnType<typeof partsOf>

/** Who asked from outside, and who of them heard no. */
function askedFor(own: string, from: string, to: string): string {
  return `select coalesce(placed.county, '') as county, placed.id::text as who,
      referral.service, exists (select 1 from referral_event told where told.referral_id = referral.id
      and told.kind = 'deny') as no
    from referral left join placed on placed.cin = referral.member_cin
    where referral.${own} and referral.source <> 'plan-data'
      and (received_at at time zone 'America/Los_Angeles')::date between '${from}' and '${to}'
    union all
    select placed.county, placed.id::text, asked.service, asked.state = 'denied' from
      service_authorization asked
    join placed on placed.id = asked.member_id
    join authorization_event told on told.authorization_id = asked.id and told.said_by like 'organization:%'
    where asked.${own} and (received_at at time zone 'America/Los_Angeles')::date between '${from}' and '${to}'`
}

const flagged = (prefix: string, kind: string): string =>
  [...Object.entries(supports), ['OtherCommunitySupport', '']]
    .map(([name, code]) => {
      const holds = code === '' ? `code in ('TR') and false` : `code = '${code}'`
      return `'${prefix}${name}', case when coalesce(bool_or(kind = '${kind}' and ${holds}), false)
      then '1' else '0' end`
    })
    .join(', ')

function populationFlags(isLate: boolean): readonly string[] {
  const flags = { ...populations.always, ...(isLate ? populations.late : populations.early) }
  return Object.entries(flags).map(([column, codes]) => {
    const age = column.startsWith('adult') ? 'grown' : 'not grown'
    const any = codes.map((code: string) => `'${code}' = any(string_to_array(pops, ';'))`).join(' or ')
    return `'${column}', case when ${age} and (${any}) then '1' else '0' end`
  })
}

/** What the queries have in common. */
function partsOf(plan: Id, span: Span) {
  const { from, to, label, isLate } = span
  const own = `organization_id = '${plan}'`
  const head = `'payerName', (select name from organization where id = '${plan}'), 'planCode',
    case county when '02' then '902' else '939' end, 'county', county, 'fileReportingPeriod', '${label}'`
  const who = `'memberCin', cin, 'memberLastName', last_name, 'memberFirstName', first_name,
      'memberDateOfBirth',
    facts ->> 'memberDateOfBirth'`
  const placed = `select *, case when left(facts ->> 'memberResidentialZip', 3) = '961' then '02'
      when left(facts ->> 'memberResidentialZip', 3) = '952' then '39' end as county,
    ${day(`facts ->> 'memberDateOfBirth'`)} <= '${to}'::date - interval '21 years' as grown from member
      where ${own}`
  const said = (
    file: string,
  ): string => `select source.member_id, record.facts, record_set.partner_organization_id as partner
    from record join record_set on record_set.id = record.set_id and record_set.${own} and
      record_set.file = '${file}'
    join member_source source on source.record_id = record.id and source.${own} where record.${own}`
  const isIn = populationFlags(isLate)
  const start = day(`rtf.facts ->> 'ecmBenefitStartDate'`)
  const end = day(`rtf.facts ->> 'ecmBenefitEndDate'`)
  const stands = `state in ('received', 'approved', 'pended', 'contested', 'paid')`
  const met = (
    service: string,
  ): string => `(select count(distinct started_on) from claim_line line where line.${own}
    and line.member_id = placed.id and line.service = '${service}' and ${stands} and started_on between
      '${from}' and
    '${to}' and started_on >= ${start} and (${end} is null or started_on <= ${end}))::text`
  const support = (id: string): string =>
    `case ${id} when 'h0043-u6' then 'HTN' when 'h0044-u2' then 'HD' end`
  const given = `service_authorization given where given.${own} and given.state in ('approved', 'partial')
    and given.from_on <= '${to}'`
  const asked = askedFor(own, from, to)
  const askers = (where: string): string => `(select count(distinct who)::text from asked where asked.county =
    place.county and ${where})`
  const tries = (
    where: string,
    what = '*',
  ): string => `(select count(${what})::text from tried where tried.county =
    place.county and ${where})`
  const place = `(values ('02'), ('39')) as place (county)`
  const newest = (code: string): string => `coalesce((select able::text from capacity_report said where
    said.contract_id = contract.id and ${code} and said.as_of <= '${to}' order by as_of desc limit 1), '')`
  return {
    from,
    to,
    own,
    head,
    who,
    placed,
    said,

    isIn,
    start,
    end,
    stands,
    met,
    support,
    given,

    asked,
    askers,
    tries,
    place,
    newest,
  }
}

function ecmMembersAndServices({ head, who, placed, said, isIn, start, end, met, from, to }: Parts): string {
  return `with placed as materialized (${placed}), rtf as materialized (${said('ecm/return-transmission')}),
        mif as materialized (${said('ecm/member-information')})
      select jsonb_build_object(${head}, ${who}, 'ecmBenefitStartDate', rtf.facts ->> 'ecmBenefitStartDate',
        'ecmBenefitEndDate', case when ${end} <= '${to}' then rtf.facts ->> 'ecmBenefitEndDate' else '' end,
        'discontinuationReasonCode', case when ${end} <= '${to}' then '6' else '' end,
        'ecmProviderNpi', rtf.facts ->> 'ecmProviderNpi', 'inPersonEncounterCount', ${met('g9008-u1')},
        'telephonicEncounterCount', ${met('g9008-u1-gq')}) || jsonb_build_object(${isIn.join(', ')}) as cells
      from (select placed.*, mif.facts ->> 'ecmPopulationsOfFocus' as pops from placed join mif on
      mif.member_id = placed.id) placed
      join rtf on rtf.member_id = placed.id
      where county is not null and ${start} <= '${to}' and (${end} is null or ${end} >= '${from}')`.replace(
    who,
    who.replace(`facts ->>`, 'placed.facts ->>'),
  )
}

function ecmRequestsAndOutreach({
  head,
  placed,
  said,
  asked,
  askers,
  tries,
  place,
  from,
  to,
}: Parts): string {
  return `with placed as materialized (${placed}), asked as materialized (${asked}), tried as (
        select placed.county, placed.id, otf.facts ->> 'outreachAttemptMethod' as way from
      (${said('ecm/initial-outreach-tracker')}) otf
        join placed on placed.id = otf.member_id
        where ${day(`otf.facts ->> 'outreachAttemptDate'`)} between '${from}' and '${to}')
      select jsonb_build_object(${head}, 'externalEcmRequestCount', ${askers(`service = 'ecm'`)},
        'externalEcmRequestDeniedCount', ${askers(`service = 'ecm' and no`)},
        'outreachMemberCount', ${tries('true', 'distinct id')},
        'inPersonOutreachCount', ${tries(`way = 'In-Person'`)},
        'electronicOutreachCount', ${tries(`way in ('Phone', 'Text')`)}) as cells from ${place}`
}

function ecmProviderCapacity({ own, head, placed, said, start, end, place, newest, to }: Parts): string {
  return `with placed as materialized (${placed}), rtf as materialized (${said('ecm/return-transmission')})
      select jsonb_build_object(${head}, 'ecmProviderNpi', npi, 'ecmProviderType', replace(name,
      'Sample', 'Type of'),
        'servedPopulationsOfFocus', '1a;3', 'membersServedCount', (select count(distinct placed.id)::text
      from rtf
          join placed on placed.id = rtf.member_id where rtf.partner = partner.id and placed.county =
      place.county
          and ${start} <= '${to}' and (${end} is null or ${end} >= '${to}')),
        'membersAbleToServeCount', ${newest('said.code is null')}) as cells
      from partner join contract on contract.provider_id = partner.id and contract.${own}, ${place}
      where partner.${own} and partner.name in ('Sample p1', 'Sample p2')`
}

function communitySupportsMembersAndServices({
  own,
  head,
  who,
  placed,
  stands,
  support,
  given,

  from,
  to,
}: Parts): string {
  return `with placed as materialized (${placed}), fact as (
        select member_id, 'approved' as kind, service as code from ${given} and given.service <> 'ecm'
          and given.until_on >= '${from}'
        union all
        select member_id, 'received', ${support('service')} from claim_line line where line.${own} and
      ${stands}
          and started_on between '${from}' and '${to}' and ${support('service')} is not null)
      select jsonb_build_object(${head}, ${who},
          'receivedCommunitySupports', case when bool_or(kind = 'received') then '1' else '0' end)
        || jsonb_build_object(${flagged('approved', 'approved')})
        || jsonb_build_object(${flagged('received', 'received')}) as cells
      from placed join fact on fact.member_id = placed.id where county is not null
      group by county, cin, last_name, first_name, facts`
}

function communitySupportsProviderCapacity({ own, head, placed, given, place, newest, to }: Parts): string {
  return `with placed as materialized (${placed})
      select jsonb_build_object(${head}, 'communitySupportsProviderNpi', npi, 'communitySupportsProviderType',
        replace(name, 'Sample', 'Type of'), 'communitySupport', code, 'membersServedCount', (
          select count(distinct placed.id)::text from ${given} and given.service = code and
      given.partner_id = partner.id
            and given.until_on >= '${to}' and exists (select 1 from placed where placed.id = given.member_id
              and placed.county = place.county))
        , 'membersAbleToServeCount', ${newest('said.code = offer.code')}) as cells
      from partner join contract on contract.provider_id = partner.id and contract.${own}
      cross join ${place} cross join (values ('HTN'), ('HD')) as offer (code)
      where partner.${own} and partner.name in ('Sample p3', 'Sample p4')
        and (partner.name <> 'Sample p4' or place.county = '39')`.replace(
    'count(distinct placed.id)',
    'count(distinct given.member_id)',
  )
}

function communitySupportsRequestsAndDenials({ head, placed, asked, askers, place }: Parts): string {
  return `with placed as materialized (${placed}), asked as materialized (${asked})
      select jsonb_build_object(${head}, 'externalCommunitySupportsRequestCount', ${askers(`service <> 'ecm'`)},
        'externalCommunitySupportsRequestDeniedCount', ${askers(`service <> 'ecm' and no`)}) as cells
      from ${place}`
}

/** Table to a query that gives its rows, each as one object `cells`. */
export function queriesOf(plan: Id, span: Span): Readonly<Record<string, string>> {
  const parts = partsOf(plan, span)
  return {
    'ecm-members-and-services': ecmMembersAndServices(parts),
    'ecm-requests-and-outreach': ecmRequestsAndOutreach(parts),
    'ecm-provider-capacity': ecmProviderCapacity(parts),
    'community-supports-members-and-services': communitySupportsMembersAndServices(parts),
    'community-supports-provider-capacity': communitySupportsProviderCapacity(parts),
    'community-supports-requests-and-denials': communitySupportsRequestsAndDenials(parts),
  }
}
