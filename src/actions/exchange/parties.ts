/** Whom we exchange with: organizations of this hub, and partners that are reached otherwise. */
import type { Id } from '#base/id.ts'
import type { Tx } from '#store/database.ts'
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
