/** Looks for more days in hospital than the counted months have. */
import { countOf, statedNumber } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'

export const memberMoreInpatientDaysThanSixMonths: RuleFunction = ({ place, rule }) => {
  const at = place('inpatientDayCount')
  const most = statedNumber(rule, 'days')
  return {
    row(values, _row, report) {
      if (countOf(values[at]) > most) report({ found: values[at] ?? '', expected: String(most) })
    },
  }
}
