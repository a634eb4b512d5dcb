/** Looks for hospital use that is counted, and yet whose last date is before the months that are counted. */

import { writeDay } from '../day-of.ts'
import { madeOnReader } from '../days-in-order.ts'
import { countOf, statedNumber } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'
import { utilizationsOf, windowReader } from './utilization.ts'

export const memberLastUseOutsideTheWindow: RuleFunction = context => {
  const utilizations = utilizationsOf(context)
  const madeOn = madeOnReader(context, context.day)
  const months = statedNumber(context.rule, 'months')
  const firstDay = windowReader(months)
  return {
    row(values, row, report) {
      const first = firstDay(madeOn(values, row))
      for (const { date, countAt, dateAt, lastDay } of utilizations) {
        if (!(lastDay(values, row) < first && countOf(values[countAt]) > 0)) continue
        const count = values[countAt] ?? ''
        report({
          at: date,
          found: values[dateAt] ?? '',
          expected: writeDay(first),
          values: { count, months },
        })
      }
    },
  }
}
