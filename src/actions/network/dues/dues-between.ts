/** Reckons who owes what between two days, from the contracts, the exchanges and the records that are held. */
import type { Day } from '#base/day.ts'
import { addDays, readUsDay } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { endOfCaliforniaDay, startOfCaliforniaDay } from '#domain/calendar/california-time.ts'
import { type ContractHistory, versionOn } from '#domain/network/contract.ts'
import { reach } from '#domain/network/due-occasions.ts'
import { type Arrival, type Assignment, type Due, duesFor } from '#domain/network/dues.ts'
import { calendarLabel } from '#domain/reports/period.ts'
import { quarterlyImplementationMonitoring } from '#guidance/reports/quarterly-implementation-monitoring.ts'
import { type Arrival as KeptArrival, listArrivals } from '#store/exchange/transmissions.ts'
import { listAssignmentDays } from '#store/network/assignments.ts'
import { listContracts } from '#store/network/contracts.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { listSubmittedQuarters } from '#store/reports/reports.ts'
import type { Context } from '../../action.ts'

/** Whose dues, as of which day. */
type DuesOf = Pick<Context, 'tx' | 'organizationId' | 'today'>

/** What came and went, by the transmission's id. */
export type Arrived = ReadonlyMap<Id, Pick<KeptArrival, 'outcome'>>

type DuesBetween = {
  readonly dues: readonly Due[]
  readonly contracts: readonly ContractHistory[]
  readonly arrived: Arrived
}

/** All dues of the acting organization whose due day lies between the two, both included. */
export async function duesBetween(context: DuesOf, from: Day, to: Day): Promise<DuesBetween> {
  const { tx, organizationId, today } = context
  const contracts = await allContracts(context)
  const organization = await findOrganization(tx, organizationId)
  const since = addDays(from, -reach)
  const kept = await arrivalsIn(context, since)
  const dues = duesFor({
    organizationId,
    isPlan: organization?.kinds.includes('plan') ?? false,
    contracts,
    from,
    to,
    today,
    arrivals: [...kept.map(countedArrival), ...(await reportsIn(context, since))],
    assignments: await assignmentsIn(context, contracts),
  })
  return { dues, contracts, arrived: new Map(kept.map(each => [each.transmissionId, each])) }
}

/** How many contracts are read at a time; a plan has hundreds. */
const atATime = 200

/** Every contract of the acting organization, with its history. */
export async function allContracts({ tx, organizationId }: DuesOf): Promise<readonly ContractHistory[]> {
  const found: ContractHistory[] = []
  for (let after: string | null = null; ; ) {
    const some: readonly ContractHistory[] = await listContracts(tx, organizationId, {
      after,
      limit: atATime,
    })
    found.push(...some)
    if (some.length < atATime) return found
    after = some.at(-1)?.contract.id ?? null
  }
}

type Counted = KeptArrival & { readonly partnerId: Id }

/**
 * What was sent, once it had left; what came, unless it was refused. What replaces an earlier file answers nothing
 * new.
 */
async function arrivalsIn({ tx, organizationId, today }: DuesOf, from: Day): Promise<readonly Counted[]> {
  const span = { from: startOfCaliforniaDay(from), to: endOfCaliforniaDay(today) }
  const found = await listArrivals(tx, organizationId, span)
  const left = ['sent', 'delivered', 'answered']
  return found.flatMap(each => {
    const counts =
      each.replacesTransmissionId === null &&
      each.outcome !== 'rejected' &&
      (each.direction === 'out' ? left.includes(each.step) : each.step !== 'refused')
    return counts && each.partnerId !== null ? [{ ...each, partnerId: each.partnerId }] : []
  })
}

/** Reports that were handed in to the State. */
async function reportsIn({ tx, organizationId }: DuesOf, from: Day): Promise<readonly Arrival[]> {
  const submitted = await listSubmittedQuarters(tx, organizationId, startOfCaliforniaDay(from))
  return submitted.map(({ period, at }) => ({
    ...{ partnerOrganizationId: null, transmissionId: null, direction: 'out', at },
    file: quarterlyImplementationMonitoring.id,
    period: calendarLabel(period),
  }))
}

function countedArrival({ transmissionId, partnerId, file, direction, at }: Counted): Arrival {
  return { transmissionId, partnerOrganizationId: partnerId, file, direction, at }
}

/** Days of assignment, each with the contract under which it was made. */
async function assignmentsIn(
  { tx, organizationId }: DuesOf,
  contracts: readonly ContractHistory[],
): Promise<readonly Assignment[]> {
  const days = await listAssignmentDays(tx, organizationId, 'ecm/member-information', 'memberAssignmentDate')
  return days.flatMap(({ partnerId, assignedOn, members }) => {
    const on = readUsDay(assignedOn)
    if (on === null) return []
    const history = contracts.find(
      each =>
        [each.contract.payerId, each.contract.providerId].includes(partnerId) &&
        versionOn(each, on)?.terms.ecm != null,
    )
    return history ? [{ contractId: history.contract.id, on, members }] : []
  })
}
