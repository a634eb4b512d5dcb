/** Looks for a member who would be older than anyone. */
import { usDay } from '#base/day.ts'
import { yearIn, yearsBetween } from '../day-of.ts'
import { statedNumber } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'

export const memberOlderThanAnyone: RuleFunction = ({ place, rule, day }) => {
  const bornAt = place('memberDateOfBirth')
  const today = usDay(day)
  const thisYear = yearIn(today)
  const years = statedNumber(rule, 'years')
  return {
    row(values, _row, report) {
      // Nobody is older than the difference of the years, which is quickly told.
      if (!(thisYear - yearIn(values[bornAt] ?? '') > years)) return
      const age = yearsBetween(values[bornAt], today)
      if (age > years) report({ found: values[bornAt] ?? '', expected: String(years), values: { age } })
    },
  }
}
