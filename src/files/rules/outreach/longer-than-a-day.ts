/** Looks for an attempt that took more minutes than a day has. */
import { countOf, statedNumber } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'

export const outreachLongerThanADay: RuleFunction = ({ place, rule }) => {
  const at = place('outreachMinutes')
  const most = statedNumber(rule, 'minutes')
  return {
    row(values, _row, report) {
      if (countOf(values[at]) > most) report({ found: values[at] ?? '', expected: String(most) })
    },
  }
}
