/** Looks for an end that has passed under a status that goes on. */
import { statedCodes } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'
import { benefitOf } from './benefit.ts'

export const returnEndedButStatusGoesOn: RuleFunction = context => {
  const benefit = benefitOf(context)
  const ended = statedCodes(context.rule, 'ended')
  return {
    row(values, row, report) {
      if (!(benefit.end(values, row) <= benefit.madeOn(values, row))) return
      const status = benefit.status(values)
      if (status === '' || ended.includes(status)) return
      report({ found: status, expected: ended.join(', '), values: { end: benefit.endText(values) } })
    },
  }
}
