/** Freezes the facts of a report, those of members in one statement, and those of providers by their contracts. */
import type { Id } from '#base/id.ts'
import { providerFacts, type ReportedProvider } from '#domain/reports/providers.ts'
import { allServices } from '#files/guidance.ts'
import { referralSources } from '#guidance/referrals/sources.ts'
import type { Tx } from '#store/database.ts'
import { listContracts } from '#store/network/contracts.ts'
import { insertFacts } from '#store/reports/facts.ts'
import { countPlaceless, type Freezing, freezeCapacity, freezeFacts } from '#store/reports/freeze.ts'
import type { KeptReport } from '#store/reports/reports.ts'
import { listReportCounties, listReportProviders } from '#store/reports/settings.ts'
import { findParty } from '../exchange/parties.ts'

/** The plan’s own data is no request from outside. */
const ownSources = referralSources.map(({ id }) => id).filter(id => id === 'plan-data')

async function loadProviders(tx: Tx, organizationId: Id, ids: readonly Id[]) {
  const types = await listReportProviders(tx, organizationId)
  const providers = new Map<Id, ReportedProvider>()
  for (const id of ids) {
    const party = await findParty(tx, organizationId, id)
    if (party === null) continue
    const own = types.filter(({ providerId }) => providerId === id)
    providers.set(id, {
      ...{ npi: party.npi ?? '', name: party.name },
      types: Object.fromEntries(own.map(({ program, type }) => [program, type])),
    })
  }
  return providers
}

/** Contracts in which the organization pays, all of them. */
export async function listPaying(tx: Tx, organizationId: Id) {
  const found = []
  for (let after: Id | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listContracts>> = await listContracts(tx, organizationId, {
      ...{ after, limit: 100 },
    })
    found.push(...page)
    after = page.at(-1)?.contract.id ?? null
    if (page.length < 100 || after === null) break
  }
  return found.filter(({ contract }) => contract.payerId === organizationId)
}

/** How many facts there are, and how many members nobody can place. */
export async function freeze(
  tx: Tx,
  organizationId: Id,
  report: KeptReport,
): Promise<{ readonly facts: number; readonly placeless: number }> {
  const counties = (await listReportCounties(tx, organizationId)).filter(({ county }) =>
    Object.hasOwn(report.plan_codes, county),
  )
  const freezing: Freezing = {
    ...{ organizationId, reportId: report.id, from: report.from_on, to: report.to_on, ownSources },
    counties: counties.map(({ county, zips }) => ({ county, zips })),
    services: allServices.map(({ id, program, service, mode }) => ({
      id,
      program,
      service,
      mode: mode ?? '',
    })),
  }
  const facts = await freezeFacts(tx, freezing)
  const contracts = await listPaying(tx, organizationId)
  const ids = [...new Set(contracts.map(({ contract }) => contract.providerId))]
  const providers = await loadProviders(tx, organizationId, ids)
  const offers = providerFacts(contracts, providers, Object.keys(report.plan_codes).sort(), report.to_on)
  await insertFacts(tx, organizationId, report.id, offers)
  await freezeCapacity(tx, freezing)
  return {
    facts: facts + offers.length,
    placeless: await countPlaceless(tx, organizationId, report.id),
  }
}
