/** Looks for a referral status of a day after the day of the check. */
import { inTheFuture } from '../days-in-order.ts'
import type { RuleFunction } from '../rule.ts'

export const returnReferralStatusInTheFuture: RuleFunction = context =>
  inTheFuture(context, 'referralStatusDate')
