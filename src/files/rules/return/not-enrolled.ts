/** The question whether something is counted for a member who has not begun. */
import { countOf, statedCodes } from '../number-of.ts'
import type { RuleCheck, RuleContext } from '../rule.ts'
import { benefitOf } from './benefit.ts'

/**
 * Finds a count above 0 in one of the columns under a status of the rule's `notEnrolled` and without a
 * start.
 */
export function countedButNotEnrolled(context: RuleContext, counts: readonly string[]): RuleCheck {
  const benefit = benefitOf(context)
  const columns = counts.map(key => ({ key, at: context.place(key) }))
  const notEnrolled = statedCodes(context.rule, 'notEnrolled')
  return {
    row(values, _row, report) {
      const status = benefit.status(values)
      if (!notEnrolled.includes(status) || benefit.startText(values) !== '') return
      for (const { key, at } of columns) {
        if (countOf(values[at]) > 0)
          report({ at: key, found: values[at] ?? '', expected: '0', values: { status } })
      }
    },
  }
}
