/** Each leaf's proof leads to the published root, and nothing else does. */

import { describe, expect, test } from 'vitest'
import { seededRandom } from '#base/random.ts'
import type { AnchorLeaf } from './anchor.ts'
import { castAnchor, rootOf } from './anchor.ts'

const random = seededRandom(7)

function leaves(count: number): AnchorLeaf[] {
  return Array.from({ length: count }, (_, index) => ({
    organizationId: `01900000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    sequence: 1 + random.below(1000),
    mac: Uint8Array.from({ length: 32 }, () => random.below(256)),
  }))
}

describe('an anchor', () => {
  test.each([1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 100])('over %i chains holds each of them', count => {
    const all = leaves(count)
    const { root, proofs } = castAnchor(all)
    for (const [index, leaf] of all.entries()) expect(rootOf(leaf, proofs[index] ?? [])).toEqual(root)
  })

  test('does not hold a chain that ends elsewhere', () => {
    const all = leaves(9)
    const { root, proofs } = castAnchor(all)
    for (const [index, leaf] of all.entries()) {
      expect(rootOf({ ...leaf, sequence: leaf.sequence + 1 }, proofs[index] ?? [])).not.toEqual(root)
      expect(
        rootOf({ ...leaf, mac: leaf.mac.with(0, (leaf.mac[0] ?? 0) ^ 1) }, proofs[index] ?? []),
      ).not.toEqual(root)
      expect(rootOf(leaf, proofs[(index + 1) % 9] ?? [])).not.toEqual(root)
    }
  })

  test('over no chain at all is a number too', () => {
    expect(castAnchor([])).toMatchObject({ proofs: [] })
    expect(castAnchor([]).root).toHaveLength(32)
  })
})
