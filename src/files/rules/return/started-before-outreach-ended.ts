/** Looks for a start that has passed under a status of outreach. */
import { statedCodes } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'
import { benefitOf } from './benefit.ts'

export const returnStartedBeforeOutreachEnded: RuleFunction = context => {
  const benefit = benefitOf(context)
  const reaching = statedCodes(context.rule, 'reaching')
  return {
    row(values, _row, report) {
      const status = benefit.status(values)
      if (!(benefit.start(values) <= benefit.madeOn(values)) || !reaching.includes(status)) return
      // What has ended again is another rule's.
      if (benefit.end(values) <= benefit.madeOn(values)) return
      report({ found: status, values: { start: benefit.startText(values) } })
    },
  }
}
