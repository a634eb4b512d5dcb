/** Looks for a date in the row that is before the member's birth. */
import { dayNumber } from '#base/day.ts'
import { dayOf, yearIn } from '../day-of.ts'
import type { RuleFunction } from '../rule.ts'

export const memberDateBeforeBirth: RuleFunction = ({ place, layout, day }) => {
  const bornAt = place('memberDateOfBirth')
  const today = dayNumber(day)
  const others = layout.columns
    .filter(({ key, element }) => element.is === 'date' && key !== 'memberDateOfBirth')
    .map(({ key, heading }) => ({ at: place(key), heading }))
  return {
    row(values, _row, report) {
      const born = dayOf(values[bornAt])
      // Of a birth that is still to come another rule speaks.
      if (!(born <= today)) return
      const year = yearIn(values[bornAt] ?? '')
      for (const { at, heading } of others) {
        const date = values[at] ?? ''
        // Nearly every date is of a later year, and then the days need not be counted.
        if (date === '' || yearIn(date) > year || !(dayOf(date) < born)) continue
        report({ found: values[bornAt] ?? '', values: { date, label: heading } })
        return
      }
    },
  }
}
