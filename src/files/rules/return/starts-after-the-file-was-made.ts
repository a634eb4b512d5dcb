/** Looks for a member who is said to have begun, and whose start is still to come. */
import { writeDay } from '../day-of.ts'
import { statedCodes } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'
import { benefitOf } from './benefit.ts'

export const returnStartsAfterTheFileWasMade: RuleFunction = context => {
  const benefit = benefitOf(context)
  const begun = statedCodes(context.rule, 'begun')
  return {
    row(values, row, report) {
      const made = benefit.madeOn(values, row)
      const status = benefit.status(values)
      if (!(benefit.start(values, row) > made) || !begun.includes(status)) return
      report({
        at: benefit.startKey,
        found: benefit.startText(values),
        expected: writeDay(made),
        values: { status },
      })
    },
  }
}
