/** Looks for a recommendation to end ECM from before it started. */
import { endBeforeStart } from '../days-in-order.ts'
import type { RuleFunction } from '../rule.ts'

export const returnRecommendedBeforeTheStart: RuleFunction = context =>
  endBeforeStart(context, 'ecmBenefitStartDate', 'discontinuationRecommendationDate')
