/** Whom we exchange with: organizations of this hub, and partners that are reached otherwise. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { versionOn } from '#domain/network/contract.ts'
import type { Tx } from '#store/database.ts'
import { listContracts } from '#store/network/contracts.ts'
import { findPartner } from '#store/network/partners.ts'
import { findOrganization } from '#store/people/organizations.ts'

export type Party = {
  readonly id: Id
  readonly name: string
  readonly npi: string | null
  /** The organization of this hub that it is; null when files reach it some other way. */
  readonly onHub: Id | null
}

/** A party by the id that stands for it in contracts and transmissions; null when there is none. */
export async function findParty(tx: Tx, organizationId: Id, id: Id): Promise<Party | null> {
  const organization = await findOrganization(tx, id)
  if (organization) return { id, name: organization.name, npi: organization.npi, onHub: id }
  const partner = await findPartner(tx, organizationId, id)
  return partner && { id, name: partner.name, npi: partner.npi, onHub: partner.joinedAsOrganizationId }
}

/** True when a contract with the partner is in force on the day: only then may members be named to it. */
export async function hasContract(tx: Tx, organizationId: Id, partnerId: Id, today: Day): Promise<boolean> {
  const contracts = await listContracts(tx, organizationId, { partnerId, after: null, limit: 100 })
  return contracts.some(history => versionOn(history, today) !== null)
}
