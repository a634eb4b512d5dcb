/** The providers under contract for a service, each with the room that it has. */
import type { Day } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import { type Candidate, roomOf } from '#domain/assignments/rank.ts'
import { type ContractHistory, versionOn } from '#domain/network/contract.ts'
import type { ContractTerms } from '#domain/network/terms.ts'
import { listAssignedDays } from '#store/assignments/assignments.ts'
import type { Tx } from '#store/database.ts'
import { type CapacityReport, listLatestCapacity } from '#store/network/capacity.ts'
import { coversService, listContracted } from '../care/contracted.ts'
import { allContracts } from '../network/dues/dues-between.ts'

type Asking = { readonly tx: Tx; readonly organizationId: Id; readonly today: Day }

/** The transaction acts for the plan. */
export async function listCandidates(asking: Asking, service: string): Promise<readonly Candidate[]> {
  const { tx, organizationId, today } = asking
  const contracted = (await listContracted(tx, organizationId, today)).filter(each =>
    coversService(each, service),
  )
  const contracts = groupedBy(await allContracts(asking), ({ contract }) => contract.providerId)
  const reports = await listLatestCapacity(tx, organizationId)
  const given = await listAssignedDays(tx, organizationId, service)
  return contracted.map(({ providerId, name, offers, counties }) => {
    const own = contracts.get(providerId) ?? []
    const days = given.get(providerId) ?? []
    const report = latestOf(reports, own, service)
    return {
      ...{ providerId, name, counties },
      populations: [...offers].flatMap(offer => (offer.startsWith('ecm ') ? [offer.slice(4)] : [])),
      room: roomOf({
        most: mostOf(own, service, today),
        assigned: days.length,
        report,
        assignedSinceReport: report === null ? 0 : days.filter(day => day > report.asOf).length,
      }),
    }
  })
}

function termsOf(service: string, { ecm, communitySupports }: ContractTerms): number | null {
  if (service === 'ecm') return ecm?.mostMembers ?? null
  return communitySupports.find(({ support }) => support === service)?.mostMembers ?? null
}

/** The sum of what the contracts in force name; null where none names a number. */
function mostOf(contracts: readonly ContractHistory[], service: string, today: Day): number | null {
  const named = contracts.flatMap(history => {
    const terms = versionOn(history, today)?.terms
    return (terms === undefined ? null : termsOf(service, terms)) ?? []
  })
  return named.length === 0 ? null : named.reduce((sum, each) => sum + each, 0)
}

/** What was reported last of the service as a whole. */
function latestOf(
  reports: readonly CapacityReport[],
  contracts: readonly ContractHistory[],
  service: string,
): CapacityReport | null {
  const ids = contracts.map(({ contract }) => contract.id)
  const own = reports.filter(
    ({ contractId, program, code }) =>
      ids.includes(contractId) &&
      (service === 'ecm'
        ? program === 'ecm' && code === null
        : program === 'community-supports' && code === service),
  )
  return own.toSorted((one, other) => (one.asOf < other.asOf ? 1 : -1))[0] ?? null
}
