/** Looks for a date of hospital use in the months that are counted, and a count of 0. */

import { madeOnReader } from '../days-in-order.ts'
import { countOf, statedNumber } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'
import { utilizationsOf, windowReader } from './utilization.ts'

export const memberLastUseNotCounted: RuleFunction = context => {
  const utilizations = utilizationsOf(context)
  const madeOn = madeOnReader(context, context.day)
  const months = statedNumber(context.rule, 'months')
  const firstDay = windowReader(months)
  return {
    row(values, row, report) {
      const made = madeOn(values, row)
      const first = firstDay(made)
      for (const { count, countAt, dateAt, lastDay } of utilizations) {
        const last = lastDay(values, row)
        // Of a date after the file was made another rule speaks.
        if (!(first <= last && last <= made) || countOf(values[countAt]) !== 0) continue
        report({
          at: count,
          found: values[countAt] ?? '',
          expected: '≥ 1',
          values: { date: values[dateAt] ?? '', months },
        })
      }
    },
  }
}
