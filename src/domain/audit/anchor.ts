/**
 * Anchors: at set times the ends of all chains are put under one number that is published, so that not even
 * whoever holds database and key can rewrite what stood before it. A Merkle tree (as in RFC 9162) lets each
 * organization show that its chain is under the number without seeing anything of another's.
 */
import { createHash } from 'node:crypto'
import type { Id } from '#base/id.ts'

/** The end of one organization's chain when an anchor was cast. */
export type AnchorLeaf = { readonly organizationId: Id; readonly sequence: number; readonly mac: Uint8Array }

/** A step on the way from a leaf to the root: the neighbour's hash, and on which side it stands. */
export type ProofStep = { readonly side: 'left' | 'right'; readonly hash: Uint8Array }

export type CastAnchor = { readonly root: Uint8Array; readonly proofs: readonly (readonly ProofStep[])[] }

function leafHash(leaf: AnchorLeaf): Uint8Array {
  return createHash('sha256')
    .update('\u0000')
    .update(`${leaf.organizationId} ${leaf.sequence} `)
    .update(leaf.mac)
    .digest()
}

function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return createHash('sha256').update('\u0001').update(left).update(right).digest()
}

/** One number over all leaves, and each leaf's proof in their order. Without leaves the root is a hash of nothing. */
export function castAnchor(leaves: readonly AnchorLeaf[]): CastAnchor {
  let level = leaves.map(leafHash)
  const proofs: ProofStep[][] = leaves.map(() => [])
  let places = leaves.map((_, index) => index)
  while (level.length > 1) {
    for (const [leaf, place] of places.entries()) {
      const neighbour = level[place % 2 === 0 ? place + 1 : place - 1]
      if (neighbour) proofs[leaf]?.push({ side: place % 2 === 0 ? 'right' : 'left', hash: neighbour })
    }
    const above: Uint8Array[] = []
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = [level[index], level[index + 1]]
      if (left) above.push(right ? nodeHash(left, right) : left)
    }
    places = places.map(place => Math.floor(place / 2))
    level = above
  }
  return { root: level[0] ?? createHash('sha256').digest(), proofs }
}

/** The root that this leaf and this proof lead to. */
export function rootOf(leaf: AnchorLeaf, proof: readonly ProofStep[]): Uint8Array {
  return proof.reduce<Uint8Array>(
    (hash, step) => (step.side === 'right' ? nodeHash(hash, step.hash) : nodeHash(step.hash, hash)),
    leafHash(leaf),
  )
}
