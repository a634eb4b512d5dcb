/** Keeps anchors: the published numbers, and what each holds of the acting organization's chain. */
import type { Id } from '#base/id.ts'
import type { AnchorLeaf, ProofStep } from '#domain/audit/anchor.ts'
import type { Tx } from '../database.ts'

export type Anchor = {
  readonly id: Id
  readonly at: string
  readonly root: Uint8Array
  readonly leafCount: number
}

export type KeptLeaf = {
  readonly anchor: Anchor
  readonly leaf: AnchorLeaf
  readonly proof: readonly ProofStep[]
}

export async function insertAnchor(tx: Tx, anchor: Anchor): Promise<void> {
  await tx
    .insertInto('audit_anchor')
    .values({ id: anchor.id, at: anchor.at, root: anchor.root, leaf_count: anchor.leafCount })
    .execute()
}

/** The leaf of the acting organization. Kept once: the same anchor again changes nothing. */
export async function insertLeaf(
  tx: Tx,
  anchorId: Id,
  leaf: AnchorLeaf,
  proof: readonly ProofStep[],
): Promise<void> {
  const steps = proof.map(step => ({ side: step.side, hash: Buffer.from(step.hash).toString('hex') }))
  await tx
    .insertInto('audit_anchor_leaf')
    .values({
      organization_id: leaf.organizationId,
      anchor_id: anchorId,
      sequence: leaf.sequence,
      mac: leaf.mac,
      proof: JSON.stringify(steps),
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** The published numbers, the newest first. They belong to nobody and say nothing of anybody. */
export async function listAnchors(tx: Tx, before: string | null, limit: number): Promise<readonly Anchor[]> {
  let query = tx.selectFrom('audit_anchor').selectAll()
  if (before !== null) query = query.where('id', '<', before)
  const rows = await query.orderBy('id', 'desc').limit(limit).execute()
  return rows.map(row => ({ id: row.id, at: row.at, root: row.root, leafCount: row.leaf_count }))
}

/** Every anchor that holds the acting organization's chain, the oldest first. */
export async function listLeaves(tx: Tx, organizationId: Id): Promise<readonly KeptLeaf[]> {
  const rows = await tx
    .selectFrom('audit_anchor_leaf as leaf')
    .innerJoin('audit_anchor as anchor', 'anchor.id', 'leaf.anchor_id')
    .select([
      'leaf.sequence',
      'leaf.mac',
      'leaf.proof',
      'anchor.id',
      'anchor.at',
      'anchor.root',
      'anchor.leaf_count',
    ])
    .where('leaf.organization_id', '=', organizationId)
    .orderBy('leaf.anchor_id')
    .execute()
  return rows.map(row => ({
    anchor: { id: row.id, at: row.at, root: row.root, leafCount: row.leaf_count },
    leaf: { organizationId, sequence: row.sequence, mac: row.mac },
    proof: proofFrom(row.proof),
  }))
}

/** jsonb comes back as the value that it holds. */
function proofFrom(kept: unknown): readonly ProofStep[] {
  const steps = (typeof kept === 'string' ? JSON.parse(kept) : kept) as readonly {
    side: string
    hash: string
  }[]
  return steps.map(step => ({
    side: step.side === 'left' ? 'left' : 'right',
    hash: Uint8Array.from(Buffer.from(step.hash, 'hex')),
  }))
}
