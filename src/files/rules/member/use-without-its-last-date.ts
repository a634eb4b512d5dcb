/** Looks for a count of hospital use without the date of the last one. */
import { countOf } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'
import { utilizationsOf } from './utilization.ts'

export const memberUseWithoutItsLastDate: RuleFunction = context => {
  const utilizations = utilizationsOf(context)
  return {
    row(values, _row, report) {
      for (const { date, countAt, dateAt } of utilizations) {
        if (values[dateAt] !== '' || !(countOf(values[countAt]) > 0)) continue
        report({ at: date, found: '', values: { count: values[countAt] ?? '' } })
      }
    },
  }
}
