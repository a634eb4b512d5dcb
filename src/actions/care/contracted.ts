/** Who serves a plan's members today: its providers under contract, and what each contract covers. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { versionOn } from '#domain/network/contract.ts'
import { offeringKey } from '#domain/network/directory.ts'
import type { Tx } from '#store/database.ts'
import { listContracts } from '#store/network/contracts.ts'
import { listPartyNames } from '#store/network/partners.ts'

export type Contracted = {
  readonly providerId: Id
  readonly name: string
  /** `ecm 1a`, `community-supports HTN`: what its contracts in force cover. */
  readonly offers: ReadonlySet<string>
  readonly counties: readonly string[]
}

/** Contracts that are looked at in one go: a large plan has some hundreds. */
const contractsAtOnce = 500

/** By name. The transaction acts for the payer. */
export async function listContracted(tx: Tx, payerId: Id, today: Day): Promise<readonly Contracted[]> {
  const found = new Map<Id, { offers: Set<string>; counties: Set<string> }>()
  let after: Id | null = null
  for (;;) {
    const histories = await listContracts(tx, payerId, { after, limit: contractsAtOnce })
    for (const history of histories) {
      const terms = versionOn(history, today)?.terms
      const { payerId: payer, providerId } = history.contract
      if (terms === undefined || payer !== payerId) continue
      const one = found.get(providerId) ?? { offers: new Set(), counties: new Set() }
      for (const { population } of terms.ecm?.populations ?? [])
        one.offers.add(offeringKey({ program: 'ecm', code: population }))
      for (const { support } of terms.communitySupports)
        one.offers.add(offeringKey({ program: 'community-supports', code: support }))
      for (const county of terms.counties) one.counties.add(county)
      found.set(providerId, one)
    }
    const last = histories.at(-1)
    if (histories.length < contractsAtOnce || last === undefined) break
    after = last.contract.id
  }
  const names = await listPartyNames(tx, payerId, [...found.keys()])
  return [...found]
    .map(([providerId, { offers, counties }]) => ({
      providerId,
      name: names.get(providerId) ?? '',
      offers,
      counties: [...counties].sort(),
    }))
    .sort((one, other) => one.name.localeCompare(other.name) || (one.providerId < other.providerId ? -1 : 1))
}

/** True where a contract of the provider covers the service: ECM for any population, or the very support. */
export function coversService({ offers }: Contracted, service: string): boolean {
  return service === 'ecm'
    ? [...offers].some(offer => offer.startsWith('ecm '))
    : offers.has(offeringKey({ program: 'community-supports', code: service }))
}
