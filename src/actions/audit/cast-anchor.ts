/** Casts an anchor: puts the ends of all chains under one number and publishes it outside of the database. */
import { appendFile } from 'node:fs/promises'
import type { Id } from '#base/id.ts'
import { killPoint } from '#base/kill-point.ts'
import type { AnchorLeaf } from '#domain/audit/anchor.ts'
import { castAnchor } from '#domain/audit/anchor.ts'
import { insertAnchor, insertLeaf } from '#store/audit/anchors.ts'
import { findHead } from '#store/audit/read.ts'
import { theHub } from '#store/database.ts'
import type { Organization } from '#store/people/organizations.ts'
import { listOrganizations } from '#store/people/organizations.ts'
import type { House } from '../house.ts'

/** What one line of the anchor file says. `root` is hex. Whoever keeps a copy can prove what stood before it. */
export type PublishedAnchor = {
  readonly id: Id
  readonly at: string
  readonly root: string
  readonly leafCount: number
}

/**
 * Reads each organization's end in a transaction that acts for it, so that no transaction ever sees two. Leaves
 * stand before the number that covers them is published; when the process dies in between, the next anchor
 * covers them again and a number without leaves proves nothing and harms nothing.
 */
export async function castAnchorNow(house: House, anchorId: Id, at: string): Promise<PublishedAnchor> {
  const leaves = await endsOfAllChains(house)
  const { root, proofs } = castAnchor(leaves)
  await house.database.inTransaction(theHub, tx =>
    insertAnchor(tx, { id: anchorId, at, root, leafCount: leaves.length }),
  )
  for (const [index, leaf] of leaves.entries()) {
    const acting = { organizationId: leaf.organizationId, personId: null }
    await house.database.inTransaction(acting, tx => insertLeaf(tx, anchorId, leaf, proofs[index] ?? []))
  }
  const published = { id: anchorId, at, root: Buffer.from(root).toString('hex'), leafCount: leaves.length }
  if (house.settings.anchorFile !== undefined) {
    await appendFile(house.settings.anchorFile, `${JSON.stringify(published)}\n`)
  }
  killPoint('anchor/after-write')
  return published
}

const pageSize = 500

async function endsOfAllChains(house: House): Promise<readonly AnchorLeaf[]> {
  const leaves: AnchorLeaf[] = []
  let after: Id | null = null
  for (;;) {
    const from: Id | null = after
    const page: readonly Organization[] = await house.database.inTransaction(theHub, tx =>
      listOrganizations(tx, from, pageSize),
    )
    for (const { id: organizationId } of page) {
      const acting = { organizationId, personId: null }
      const head = await house.database.inTransaction(acting, tx => findHead(tx, organizationId))
      if (head) leaves.push({ organizationId, sequence: head.sequence, mac: head.mac })
    }
    if (page.length < pageSize) return leaves
    after = page.at(-1)?.id ?? null
  }
}
