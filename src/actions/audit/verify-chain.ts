/** Verifies an organization's whole audit: for the action, the command and the clock alike. */
import type { Id } from '#base/id.ts'
import { rootOf } from '#domain/audit/anchor.ts'
import type { ChainTrouble, ChainVerifier } from '#domain/audit/chain.ts'
import { chainVerifier } from '#domain/audit/chain.ts'
import type { KeptLeaf } from '#store/audit/anchors.ts'
import { listLeaves } from '#store/audit/anchors.ts'
import { findHead, listChain, lockHead } from '#store/audit/read.ts'
import type { Acting, Database } from '#store/database.ts'

export type ChainReport = {
  readonly entries: number
  readonly anchors: number
  /** Empty when nothing was tampered with. */
  readonly troubles: readonly (
    | ChainTrouble
    | { readonly what: 'anchor-altered'; readonly sequence: number }
  )[]
}

const pageSize = 10_000

/**
 * Follows the chain in pages, each in a transaction of its own, so that neither memory nor the wait of others
 * grows with it; the last looks at the chain's end while it is held. `published` are the roots (hex) that
 * somebody kept outside of the database: an anchor whose root is not among them was altered.
 */
export async function verifyChain(
  database: Database,
  organizationId: Id,
  auditKey: Uint8Array,
  published: ReadonlySet<string> | null,
): Promise<ChainReport> {
  const acting: Acting = { organizationId, personId: null }
  const leaves = await database.inTransaction(acting, tx => listLeaves(tx, organizationId))
  const leafList = leaves.map(kept => kept.leaf)
  const verifier = chainVerifier(auditKey, organizationId, leafList)
  const counted = { entries: 0, last: 0 }
  for (;;) {
    const page = await database.inTransaction(acting, tx =>
      listChain(tx, organizationId, counted.last, pageSize),
    )
    follow(verifier, page, counted)
    if (page.length < pageSize) break
  }
  const end = await database.inTransaction(acting, async tx => {
    await lockHead(tx, organizationId)
    const rest = await listChain(tx, organizationId, counted.last, pageSize)
    return { rest, head: await findHead(tx, organizationId) }
  })
  follow(verifier, end.rest, counted)
  return {
    entries: counted.entries,
    anchors: leaves.length,
    troubles: [...verifier.end(end.head), ...alteredAnchors(leaves, published)],
  }
}

function follow(
  verifier: ChainVerifier,
  page: Awaited<ReturnType<typeof listChain>>,
  counted: { entries: number; last: number },
): void {
  for (const entry of page) verifier.follow(entry)
  counted.entries += page.length
  counted.last = page.at(-1)?.sequence ?? counted.last
}

function alteredAnchors(
  leaves: readonly KeptLeaf[],
  published: ReadonlySet<string> | null,
): { readonly what: 'anchor-altered'; readonly sequence: number }[] {
  return leaves
    .filter(({ anchor, leaf, proof }) => {
      const kept = Buffer.from(anchor.root).toString('hex')
      const led = Buffer.from(rootOf(leaf, proof)).toString('hex')
      return led !== kept || (published !== null && !published.has(kept))
    })
    .map(({ leaf }) => ({ what: 'anchor-altered', sequence: leaf.sequence }))
}
