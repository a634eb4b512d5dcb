/** Looks for an ECM benefit that ends before it starts. */
import { endBeforeStart } from '../days-in-order.ts'
import type { RuleFunction } from '../rule.ts'

export const returnBenefitEndsBeforeItStarts: RuleFunction = context =>
  endBeforeStart(context, 'ecmBenefitStartDate', 'ecmBenefitEndDate')
