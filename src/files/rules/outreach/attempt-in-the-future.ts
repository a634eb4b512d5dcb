/** Looks for an outreach attempt after the day of the check. */
import { inTheFuture } from '../days-in-order.ts'
import type { RuleFunction } from '../rule.ts'

export const outreachAttemptInTheFuture: RuleFunction = context => inTheFuture(context, 'outreachAttemptDate')
