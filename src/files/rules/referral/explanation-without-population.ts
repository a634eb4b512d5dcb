/** Looks for an explanation of a Population of Focus that is not named. */
import type { RuleFunction } from '../rule.ts'

export const referralExplanationWithoutPopulation: RuleFunction = ({ place }) => {
  const populationsAt = place('potentialPopulationsOfFocus')
  const explanationAt = place('potentialPopulationOfFocusExplanation')
  return {
    row(values, _row, report) {
      if (values[populationsAt] !== '' || values[explanationAt] === '') return
      report({ found: values[explanationAt] ?? '' })
    },
  }
}
