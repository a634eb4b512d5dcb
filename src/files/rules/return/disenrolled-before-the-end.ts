/** Looks for a member who is said to have left, and whose end is still to come. */
import { writeDay } from '../day-of.ts'
import { statedCodes } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'
import { benefitOf } from './benefit.ts'

export const returnDisenrolledBeforeTheEnd: RuleFunction = context => {
  const benefit = benefitOf(context)
  const ended = statedCodes(context.rule, 'ended')
  return {
    row(values, row, report) {
      const made = benefit.madeOn(values, row)
      const status = benefit.status(values)
      if (!(benefit.end(values, row) > made) || !ended.includes(status)) return
      report({
        at: benefit.endKey,
        found: benefit.endText(values),
        expected: writeDay(made),
        values: { status },
      })
    },
  }
}
