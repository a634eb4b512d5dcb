/** Looks for a production date after the day of the check. */
import { inTheFuture } from '../days-in-order.ts'
import type { RuleFunction } from '../rule.ts'

export const periodMadeInTheFuture: RuleFunction = context => inTheFuture(context, 'fileProductionDate')
