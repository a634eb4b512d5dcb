/** The audit of every organization of a hub, for whoever runs the program: verified and written out. */
import type { Id } from '#base/id.ts'
import { theHub } from '#store/database.ts'
import { listOrganizations, type Organization } from '#store/people/organizations.ts'
import type { House } from '../house.ts'
import { auditLines } from './export.ts'
import { type ChainReport, verifyChain } from './verify-chain.ts'

export type OrganizationReport = ChainReport & { readonly organizationId: Id; readonly name: string }

const pageSize = 500

/** Every organization in the register, a page at a time. */
async function* allOrganizations(house: House): AsyncGenerator<Organization> {
  let after: Id | null = null
  for (;;) {
    const from: Id | null = after
    const page: readonly Organization[] = await house.database.inTransaction(theHub, tx =>
      listOrganizations(tx, from, pageSize),
    )
    yield* page
    if (page.length < pageSize) return
    after = page.at(-1)?.id ?? null
  }
}

/** One report per organization; `published` as in verifyChain. */
export async function* verifyAll(
  house: House,
  published: ReadonlySet<string> | null,
): AsyncGenerator<OrganizationReport> {
  for await (const { id: organizationId, name } of allOrganizations(house)) {
    const report = await verifyChain(house.database, organizationId, house.settings.keys.audit, published)
    yield { ...report, organizationId, name }
  }
}

/** Every entry of one organization as JSON lines, with its seal. */
export function exportOrganization(house: House, organizationId: Id): AsyncGenerator<Uint8Array> {
  return auditLines(house, organizationId, 0)
}
