/** The plans that show themselves to the public, by the address of their pages. */
import type { Id } from '#base/id.ts'
import { isId } from '#base/id.ts'
import { type PublicPage, usualPage } from '#domain/care/public-page.ts'
import { findPublicPage, findPublicPageBySlug, listPublicPages } from '#store/care/public-pages.ts'
import { type Tx, theHub } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { findOrganization, listOrganizationsOfKind, type Organization } from '#store/people/organizations.ts'

export type PublicPlan = { readonly id: Id; readonly name: string; readonly page: PublicPage }

/** The register of organizations is public, and read as the hub: who asks here acts for none. */
export async function findPlan(tx: Tx, address: string): Promise<PublicPlan | null> {
  return asActing(tx, theHub, async () => {
    const bySlug = await findPublicPageBySlug(tx, address)
    const id = bySlug?.organizationId ?? (isId(address) ? address : null)
    const organization = id === null ? null : await findOrganization(tx, id)
    if (organization === null || !isPlan(organization)) return null
    const page = bySlug ?? (await findPublicPage(tx, organization.id)) ?? usualPage(organization.id)
    return { id: organization.id, name: organization.name, page }
  })
}

/** By name. */
export async function listPlans(tx: Tx): Promise<readonly PublicPlan[]> {
  return asActing(tx, theHub, async () => {
    const pages = new Map((await listPublicPages(tx)).map(page => [page.organizationId, page]))
    const organizations = await listOrganizationsOfKind(tx, 'plan')
    return organizations
      .map(({ id, name }) => ({ id, name, page: pages.get(id) ?? usualPage(id) }))
      .sort((one, other) => one.name.localeCompare(other.name))
  })
}

function isPlan({ kinds }: Organization): boolean {
  return kinds.includes('plan')
}
