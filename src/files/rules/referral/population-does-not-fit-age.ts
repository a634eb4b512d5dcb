/** Looks for a Population of Focus of adults for a child, and of children for an adult. */
import { usDay } from '#base/day.ts'
import { populationAndAge } from '../population-and-age.ts'
import type { RuleFunction } from '../rule.ts'

export const referralPopulationDoesNotFitAge: RuleFunction = context => {
  const today = usDay(context.day)
  return populationAndAge(context, 'potentialPopulationsOfFocus', () => today)
}
