/** Looks for a member who would be older than anyone. */
import { usDay } from '#base/day.ts'
import { yearsBetween } from '../day-of.ts'
import { statedNumber } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'

export const memberOlderThanAnyone: RuleFunction = ({ place, rule, day }) => {
  const bornAt = place('memberDateOfBirth')
  const today = usDay(day)
  const years = statedNumber(rule, 'years')
  return {
    row(values, _row, report) {
      const age = yearsBetween(values[bornAt], today)
      if (age > years) report({ found: values[bornAt] ?? '', expected: String(years), values: { age } })
    },
  }
}
