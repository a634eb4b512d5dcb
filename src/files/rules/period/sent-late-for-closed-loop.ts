/** Looks for a return transmission that was made more than a month after its reporting period. */
import type { RuleFunction } from '../rule.ts'
import { lateAfterThePeriod } from './lateness.ts'

export const periodSentLateForClosedLoop: RuleFunction = context => lateAfterThePeriod(context)
