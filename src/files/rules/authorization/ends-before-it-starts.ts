/** Looks for an authorization that ends before it starts. */
import { endBeforeStart } from '../days-in-order.ts'
import type { RuleFunction } from '../rule.ts'

export const authorizationEndsBeforeItStarts: RuleFunction = context =>
  endBeforeStart(context, 'authorizationStartDate', 'authorizationEndDate')
