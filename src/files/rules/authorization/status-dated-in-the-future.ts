/** Looks for an authorization status of a day after the day of the check. */
import { inTheFuture } from '../days-in-order.ts'
import type { RuleFunction } from '../rule.ts'

export const authorizationStatusDatedInTheFuture: RuleFunction = context =>
  inTheFuture(context, 'authorizationStatusDate')
