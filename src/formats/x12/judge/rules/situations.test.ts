/** Rules are in force for sets of their time, and each names what the sets have. */
import { describe, expect, test } from 'vitest'
import { compiledSet } from '../../compile/compile-set.ts'
import { allSets } from '../../sets/all-sets.ts'
import { isJudgeCode } from '../finding-codes.ts'
import { situationalRules } from './situational-rules.ts'
import { isInForce } from './situations.ts'

test('since counts, until does not', () => {
  const rule = { since: '2026-01-01', until: '2027-01-01' } as const
  expect([20251231, 20260101, 20261231, 20270101].map(day => isInForce(rule, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isInForce({}, 0)).toBe(true)
})

describe('every rule', () => {
  test.each(situationalRules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
    expect(isJudgeCode(id)).toBe(true)
    const named = [rule.needs ?? rule.forbids ?? '', ...(rule.when ?? [])].map(each =>
      typeof each === 'string' ? each : each.segment,
    )
    for (const setId of rule.sets) {
      const def = allSets.find(each => each.id === setId)
      if (!def) throw new Error(`no set ${setId}`)
      const set = compiledSet(def)
      expect(set.loopIndices(rule.loop).length).toBeGreaterThan(0)
      for (const name of named) {
        const [loop = '', use = ''] = name.includes('/') ? name.split('/') : [rule.loop, name]
        expect(set.slotIndices(loop, use).length).toBeGreaterThan(0)
      }
    }
  })
})
