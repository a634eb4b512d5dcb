/** Looks for an outreach attempt of a day before ECM began. */
import { beforeTheProgram } from '../days-in-order.ts'
import type { RuleFunction } from '../rule.ts'

export const outreachAttemptBeforeTheProgram: RuleFunction = context =>
  beforeTheProgram(context, 'outreachAttemptDate')
