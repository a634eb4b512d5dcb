/** Looks for a date of birth after the day of the check. */
import { inTheFuture } from '../days-in-order.ts'
import type { RuleFunction } from '../rule.ts'

export const memberBornInTheFuture: RuleFunction = context => inTheFuture(context, 'memberDateOfBirth')
