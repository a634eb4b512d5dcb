/** The facts of providers: for each county and service of a contract that is in force on a report’s last day. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { type ContractHistory, versionOn } from '../network/contract.ts'
import type { Fact } from './fact.ts'

export type ReportedProvider = {
  readonly npi: string
  readonly name: string
  /** What kind the plan reports it as; by program. */
  readonly types: Readonly<Record<string, string>>
}

type ProviderFact = Fact & { readonly part: number }

/**
 * One fact for ECM, one for each Community Support. A contract that names no county holds in all of the plan’s.
 * `contracts` are those in which the plan pays.
 */
export function providerFacts(
  contracts: readonly ContractHistory[],
  providers: ReadonlyMap<Id, ReportedProvider>,
  counties: readonly string[],
  on: Day,
): readonly ProviderFact[] {
  return contracts.flatMap(history => {
    const terms = versionOn(history, on)?.terms
    const provider = providers.get(history.contract.providerId)
    if (terms === undefined || provider === undefined) return []
    const where =
      terms.counties.length === 0 ? counties : counties.filter(each => terms.counties.includes(each))
    const ecm = terms.ecm === null ? [] : [{ program: 'ecm' as const, code: '', ecm: terms.ecm }]
    const supports = terms.communitySupports.map(({ support }) => ({
      ...{ program: 'community-supports' as const, code: support, ecm: null },
    }))
    return where.flatMap(county =>
      [...ecm, ...supports].map(({ program, code, ecm: agreed }, place) => {
        const populations = agreed?.populations.map(({ population }) => population).sort() ?? []
        return {
          ...{ kind: 'provider' as const, county, subject: `p:${program}:${history.contract.providerId}` },
          ...{ program, code, mode: '', outcome: '', on: null, until: null, amount: null, memberId: null },
          about: {
            ...{ npi: provider.npi, name: provider.name, type: provider.types[program] ?? '' },
            ...(program === 'ecm' ? { populations: populations.join(';') } : { support: code }),
          },
          part: place + 1,
          source: {
            ...{ kind: 'contract' as const, id: history.contract.id, version: null, transmissionId: null },
            ...{ sheet: null, row: null },
          },
        }
      }),
    )
  })
}
