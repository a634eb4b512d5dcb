/** Looks for a service that is still to come on the day of the check. */
import { dayNumber, usDay } from '#base/day.ts'
import { dayOf } from '../day-of.ts'
import type { RuleFunction } from '../rule.ts'

export const serviceInTheFuture: RuleFunction = ({ place, day }) => {
  const [startAt, endAt] = [place('serviceStartDate'), place('serviceEndDate')]
  const today = dayNumber(day)
  return {
    row(values, _row, report) {
      if (dayOf(values[startAt]) > today) report({ found: values[startAt] ?? '', expected: usDay(day) })
      else if (dayOf(values[endAt]) > today) {
        report({ at: 'serviceEndDate', found: values[endAt] ?? '', expected: usDay(day) })
      }
    },
  }
}
