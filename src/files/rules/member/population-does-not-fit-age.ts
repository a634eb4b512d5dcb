/** Looks for a Population of Focus that does not fit the member's age when the file was made. */
import { usDay } from '#base/day.ts'
import { populationAndAge } from '../population-and-age.ts'
import type { RuleFunction } from '../rule.ts'

export const memberPopulationDoesNotFitAge: RuleFunction = context => {
  const madeAt = context.place('fileProductionDate')
  const today = usDay(context.day)
  return populationAndAge(context, 'ecmPopulationsOfFocus', values => values[madeAt] || today)
}
