/** Looks for a reason to discontinue where nothing says when. */
import { statedCodes } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'
import { benefitOf } from './benefit.ts'

export const returnReasonWithoutDiscontinuation: RuleFunction = context => {
  const benefit = benefitOf(context)
  const reasonAt = context.place('discontinuationReasonCode')
  const recommendedAt = context.place('discontinuationRecommendationDate')
  const ended = statedCodes(context.rule, 'ended')
  return {
    row(values, _row, report) {
      const reason = values[reasonAt] ?? ''
      if (reason === '' || benefit.endText(values) !== '') return
      if (recommendedAt >= 0 && values[recommendedAt] !== '') return
      // Of somebody who has left, the dates are needed: that is said of their cells.
      if (ended.includes(benefit.status(values))) return
      report({ found: reason })
    },
  }
}
