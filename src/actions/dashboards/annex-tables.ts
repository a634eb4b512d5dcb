/** The tables that the State asks for beside reports, row by row as texts. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { usualPage } from '#domain/care/public-page.ts'
import { capacityLines, plannedCapacity } from '#domain/dashboards/annexes.ts'
import { isSmallCount } from '#domain/dashboards/figure.ts'
import { versionOn } from '#domain/network/contract.ts'
import { offeredSpans } from '#domain/network/elections.ts'
import { allServices } from '#files/guidance.ts'
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import { county } from '#guidance/code-sets/county.ts'
import { populationsOfFocus } from '#guidance/code-sets/populations-of-focus.ts'
import { listPaidRates } from '#store/dashboards/rates.ts'
import { listLatestCapacity } from '#store/network/capacity.ts'
import { listElections } from '#store/network/offers.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { listReportProviders } from '#store/reports/settings.ts'
import type { Context } from '../action.ts'
import { listDirectory } from '../care/directory.ts'
import { directoryColumns, directoryRow } from '../care/shown-entry.ts'
import { listPaying } from '../reports/freeze.ts'

export const annexes = [
  'rates-paid',
  'rates-agreed',
  'network-capacity',
  'elections',
  'capacity-plan',
  'directory',
] as const

export type Annex = (typeof annexes)[number]

type Table = readonly (readonly string[])[]
type Of = Pick<Context, 'tx' | 'organizationId' | 'today'> & { readonly from: Day; readonly to: Day }

const money = (cents: number): string => (cents / 100).toFixed(2)
const small = '1 to 10, not shown'
const several = (values: readonly string[]): string => values.join('; ')
const labelIn = (
  set: typeof county | typeof communitySupports | typeof populationsOfFocus,
  code: string,
): string => set.codes.find(each => each.code === code)?.label ?? code
const serviceName = (program: string, code: string): string =>
  program === 'ecm'
    ? code === ''
      ? 'Enhanced Care Management'
      : labelIn(populationsOfFocus, code)
    : labelIn(communitySupports, code)

async function namesOf({ tx, organizationId }: Of, ids: readonly Id[]): Promise<(id: Id) => string> {
  const names = await listPartyNames(tx, organizationId, ids)
  return id => names.get(id) ?? id
}

async function ratesPaid(of: Of): Promise<Table> {
  const programs = allServices.map(({ id, program }) => ({ id, program }))
  const rates = await listPaidRates(of.tx, of.organizationId, { from: of.from, to: of.to, programs })
  const nameOf = await namesOf(
    of,
    rates.map(({ providerId }) => providerId),
  )
  const service = (id: string): string => allServices.find(each => each.id === id)?.name ?? id
  return [
    [
      'from',
      'to',
      'service',
      'procedure',
      'modifiers',
      'is_outreach',
      'provider_type',
      'provider',
      'lines',
      'units',
    ].concat(['paid', 'least_per_unit', 'median_per_unit', 'most_per_unit']),
    ...rates.map(rate => [
      ...[of.from, of.to, service(rate.serviceId), rate.procedure, rate.modifiers.join(' ')],
      allServices.find(({ id }) => id === rate.serviceId)?.service.endsWith('-outreach') ? 'yes' : 'no',
      ...[rate.providerType, nameOf(rate.providerId)],
      // Few lines could point to a person; what a unit costs points to nobody.
      ...(isSmallCount(rate.lines)
        ? [small, '', '']
        : [String(rate.lines), String(rate.units), money(rate.paidCents)]),
      ...[money(rate.leastCents), money(rate.medianCents), money(rate.mostCents)],
    ]),
  ]
}

async function ratesAgreed(of: Of): Promise<Table> {
  const contracts = await listPaying(of.tx, of.organizationId)
  const types = await listReportProviders(of.tx, of.organizationId)
  const nameOf = await namesOf(
    of,
    contracts.map(({ contract }) => contract.providerId),
  )
  const rows = contracts.flatMap(history => {
    const { providerId, number } = history.contract
    return (versionOn(history, of.to)?.terms.payment ?? []).map(each => {
      const program = each.service.startsWith('ecm') ? 'ecm' : 'community-supports'
      const type =
        types.find(known => known.providerId === providerId && known.program === program)?.type ?? ''
      return [
        ...[
          of.to,
          each.service,
          each.service.endsWith('-outreach') ? 'yes' : 'no',
          type,
          nameOf(providerId),
          number,
        ],
        ...[each.way, each.procedure ?? '', each.modifiers.join(' '), each.unit],
        ...[each.amountCents === null ? '' : money(each.amountCents), each.feeSchedule ?? ''],
      ]
    })
  })
  return [
    [
      'as_of',
      'service',
      'is_outreach',
      'provider_type',
      'provider',
      'contract',
      'way',
      'procedure',
      'modifiers',
      'unit',
    ].concat(['amount', 'fee_schedule']),
    ...rows,
  ]
}

async function networkCapacity(of: Of): Promise<Table> {
  const contracts = await listPaying(of.tx, of.organizationId)
  const lines = capacityLines(contracts, await listLatestCapacity(of.tx, of.organizationId), of.to)
  const nameOf = await namesOf(
    of,
    lines.map(({ providerId }) => providerId),
  )
  return [
    [
      'as_of',
      'provider',
      'contract',
      'program',
      'code',
      'service_or_population',
      'county_codes',
      'counties',
    ].concat(['agreed_members', 'members_served', 'members_able', 'reported_as_of']),
    ...lines.map(({ told, ...line }) => [
      ...[of.to, nameOf(line.providerId), line.contract, line.program, line.code],
      ...[serviceName(line.program, line.code), several(line.counties)],
      several(line.counties.map(code => labelIn(county, code))),
      String(line.agreed ?? ''),
      // How many somebody could take points to nobody; few who are served could.
      told !== null && isSmallCount(told.serving) ? small : String(told?.serving ?? ''),
      ...[told?.able, told?.asOf].map(each => String(each ?? '')),
    ]),
  ]
}

async function elections(of: Of): Promise<Table> {
  const spans = offeredSpans(await listElections(of.tx, of.organizationId))
  return [
    ['support', 'community_support', 'county_code', 'county', 'offered_from', 'offered_until'],
    ...spans.map(span => [
      ...[span.support, labelIn(communitySupports, span.support), span.county, labelIn(county, span.county)],
      ...[span.from, span.until ?? ''],
    ]),
  ]
}

async function capacityPlan(of: Of): Promise<Table> {
  const spans = offeredSpans(await listElections(of.tx, of.organizationId))
  const contracts = await listPaying(of.tx, of.organizationId)
  const told = await listLatestCapacity(of.tx, of.organizationId)
  return [
    [
      'year',
      'support',
      'community_support',
      'county_code',
      'county',
      'is_offered',
      'providers',
      'agreed_members',
    ].concat(['members_able']),
    ...plannedCapacity(spans, contracts, told, of.today).map(each => [
      ...[String(each.year), each.support, labelIn(communitySupports, each.support), each.county],
      ...[labelIn(county, each.county), each.isOffered ? 'yes' : 'no', String(each.providers)],
      ...[each.agreed, each.able].map(number => String(number ?? '')),
    ]),
  ]
}

/** With what providers say of taking new members: who asks is the plan itself. */
async function directory(of: Of): Promise<Table> {
  const { tx, organizationId, today } = of
  const name = (await findOrganization(tx, organizationId))?.name ?? ''
  const page = { ...usualPage(organizationId), showsAccepting: true }
  const entries = await listDirectory(tx, { id: organizationId, name, page }, {}, today)
  return [directoryColumns, ...entries.map(entry => directoryRow(entry, name, today))]
}

export const annexTables: Readonly<Record<Annex, (of: Of) => Promise<Table>>> = {
  'rates-paid': ratesPaid,
  'rates-agreed': ratesAgreed,
  'network-capacity': networkCapacity,
  elections,
  'capacity-plan': capacityPlan,
  directory,
}
