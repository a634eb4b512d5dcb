/** Looks for a code and modifiers that stand for another Community Support than the one that the row names. */
import { findCodeSet } from '../../guidance.ts'
import type { RuleFunction } from '../rule.ts'
import { namesOf, pairReader } from './pairs.ts'

export const serviceIsNotTheSupportNamed: RuleFunction = context => {
  const pairIn = pairReader(context)
  const supportAt = context.place('communitySupport')
  const supports = new Set(findCodeSet('community-supports')?.codes.map(({ code }) => code))
  return {
    row(values, _row, report) {
      const support = values[supportAt] ?? ''
      if (support === '') return
      const pair = pairIn(values)
      const first = pair?.services[0]?.service
      // Outreach for the housing supports is outreach for any of them, and an ECM service is another rule's.
      if (!pair || !first || !supports.has(first.service)) return
      if (pair.services.some(({ service }) => service.service === support)) return
      report({
        found: pair.code,
        expected: support,
        values: { code: pair.code, modifiers: namesOf(pair.modifiers), service: first.name, support },
      })
    },
  }
}
