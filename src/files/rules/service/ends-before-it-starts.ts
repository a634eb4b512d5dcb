/** Looks for a service that ends before it starts. */
import { endBeforeStart } from '../days-in-order.ts'
import type { RuleFunction } from '../rule.ts'

export const serviceEndsBeforeItStarts: RuleFunction = context =>
  endBeforeStart(context, 'serviceStartDate', 'serviceEndDate')
