/** Looks for modifiers that stand beside those of a service and make another thing of it, or nothing. */
import { dayNumber } from '#base/day.ts'
import { dayOf } from '../day-of.ts'
import type { RuleFunction } from '../rule.ts'
import { legalFor, namesOf, pairReader, serviceDayReader } from './pairs.ts'

export const serviceModifierBeyondTheStates: RuleFunction = context => {
  const pairIn = pairReader(context)
  const dayIn = serviceDayReader(context)
  const since = dayNumber(context.rule.since)
  return {
    row(values, _row, report) {
      const pair = pairIn(values)
      if (pair === null || pair.services.length > 0 || pair.within.length === 0) return
      // A service of an earlier day may still carry what its plan had agreed to.
      if (!(dayOf(dayIn(values)) >= since)) return
      const most = Math.max(...pair.within.map(({ service }) => service.modifiers.length))
      const legal = pair.within.filter(({ service }) => service.modifiers.length === most)
      const kept = new Set(legal[0]?.service.modifiers)
      const extra = namesOf(pair.modifiers.filter(modifier => !kept.has(modifier)))
      const allowed = legalFor(legal)
      report({
        found: namesOf(pair.modifiers),
        expected: allowed,
        values: { code: pair.code, extra, legal: allowed },
      })
    },
  }
}
