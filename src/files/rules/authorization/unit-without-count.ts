/** Looks for a unit of which no number is given. */
import type { RuleFunction } from '../rule.ts'

export const authorizationUnitWithoutCount: RuleFunction = ({ place }) => {
  const [countAt, unitAt] = [place('authorizedUnitCount'), place('authorizedUnit')]
  return {
    row(values, _row, report) {
      const unit = values[unitAt] ?? ''
      if (unit !== '' && values[countAt] === '') report({ found: '', values: { unit } })
    },
  }
}
