/** Looks for a start that has passed under a status of outreach. */
import { statedCodes } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'
import { benefitOf } from './benefit.ts'

export const returnStartedBeforeOutreachEnded: RuleFunction = context => {
  const benefit = benefitOf(context)
  const reaching = statedCodes(context.rule, 'reaching')
  return {
    row(values, row, report) {
      const status = benefit.status(values)
      if (!(benefit.start(values, row) <= benefit.madeOn(values, row)) || !reaching.includes(status)) return
      // What has ended again is another rule's.
      if (benefit.end(values, row) <= benefit.madeOn(values, row)) return
      report({ found: status, values: { start: benefit.startText(values) } })
    },
  }
}
