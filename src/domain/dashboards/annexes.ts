/** Tables that the State asks for beside reports: network capacity, and the capacity of three years by county. */
import { type Day, dayOf } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type ContractHistory, versionOn } from '../network/contract.ts'
import type { OfferedSpan } from '../network/elections.ts'

/** What a provider last said of one service under one contract. */
export type ToldCapacity = {
  readonly contractId: Id
  readonly program: string
  readonly code: string | null
  readonly serving: number
  readonly able: number
  readonly asOf: Day
}

export type CapacityLine = {
  readonly providerId: Id
  readonly contract: string
  readonly program: 'ecm' | 'community-supports'
  /** Empty for ECM as a whole. */
  readonly code: string
  /** Empty where the contract names none: it holds in all of the plan’s. */
  readonly counties: readonly string[]
  /** The most members by the contract; null where it names none. */
  readonly agreed: number | null
  readonly told: Pick<ToldCapacity, 'serving' | 'able' | 'asOf'> | null
}

/** What every contract in force on a day is for, with what was agreed and last told. */
export function capacityLines(
  contracts: readonly ContractHistory[],
  told: readonly ToldCapacity[],
  on: Day,
): readonly CapacityLine[] {
  return contracts.flatMap(history => {
    const terms = versionOn(history, on)?.terms
    if (terms === undefined) return []
    const { ecm, communitySupports, counties } = terms
    const { id, providerId, number } = history.contract
    const services = [
      ...(ecm ? [{ program: 'ecm' as const, code: '', agreed: ecm.mostMembers }] : []),
      ...(ecm?.populations ?? []).map(({ population, mostMembers }) => ({
        ...{ program: 'ecm' as const, code: population, agreed: mostMembers },
      })),
      ...communitySupports.map(({ support, mostMembers }) => ({
        ...{ program: 'community-supports' as const, code: support, agreed: mostMembers },
      })),
    ]
    return services.map(each => ({
      ...each,
      ...{ providerId, contract: number, counties },
      told:
        told.find(
          said => said.contractId === id && said.program === each.program && (said.code ?? '') === each.code,
        ) ?? null,
    }))
  })
}

export type PlannedCapacity = {
  readonly support: string
  readonly county: string
  readonly year: number
  /** True where the plan offers it there on the last day of the year. */
  readonly isOffered: boolean
  /** Providers whose contract holds on that day and covers the county. */
  readonly providers: number
  /** Members by those contracts; null where none of them names a number. */
  readonly agreed: number | null
  /** Members that those providers last said they could serve; null where none said. */
  readonly able: number | null
}

const sumOf = (numbers: readonly (number | null)[]): number | null => {
  const known = numbers.filter(each => each !== null)
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0)
}

/**
 * Each support in each county where it was ever elected, for this year and the two after it: what is offered at the end
 * of the year, and by how much of the network, as contracts and elections stand today.
 */
export function plannedCapacity(
  offered: readonly OfferedSpan[],
  contracts: readonly ContractHistory[],
  told: readonly ToldCapacity[],
  today: Day,
): readonly PlannedCapacity[] {
  const year = Number(today.slice(0, 4))
  const places = new Map(offered.map(span => [`${span.support} ${span.county}`, span]))
  return [year, year + 1, year + 2].flatMap(each => {
    const last = dayOf(each, 12, 31)
    const lines = capacityLines(contracts, told, last)
    return [...places.values()].map(({ support, county }) => {
      const own = lines.filter(
        line =>
          line.program === 'community-supports' &&
          line.code === support &&
          (line.counties.length === 0 || line.counties.includes(county)),
      )
      return {
        ...{ support, county, year: each },
        isOffered: offered.some(
          span =>
            span.support === support &&
            span.county === county &&
            span.from <= last &&
            (span.until === null || last <= span.until),
        ),
        providers: new Set(own.map(({ providerId }) => providerId)).size,
        agreed: sumOf(own.map(({ agreed }) => agreed)),
        able: sumOf(own.map(line => line.told?.able ?? null)),
      }
    })
  })
}
