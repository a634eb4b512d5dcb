/** Looks for a file that was made more than a month after its reporting period. */
import type { RuleFunction } from '../rule.ts'
import { lateAfterThePeriod } from './lateness.ts'

export const periodSentLate: RuleFunction = context => lateAfterThePeriod(context)
