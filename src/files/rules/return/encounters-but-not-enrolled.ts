/** Looks for ECM encounters of a member who has not enrolled. */
import type { RuleFunction } from '../rule.ts'
import { countedButNotEnrolled } from './not-enrolled.ts'

export const returnEncountersButNotEnrolled: RuleFunction = context =>
  countedButNotEnrolled(context, ['inPersonEncounterCount', 'telephonicEncounterCount'])
