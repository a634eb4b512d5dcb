/** Looks for units of a Community Support that were delivered to a member who has not begun it. */
import type { RuleFunction } from '../rule.ts'
import { countedButNotEnrolled } from './not-enrolled.ts'

export const returnUnitsButNotEnrolled: RuleFunction = context =>
  countedButNotEnrolled(context, ['deliveredUnitCount'])
