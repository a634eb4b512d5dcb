/** Looks for a date in the row that is before the member's birth. */
import { dayNumber } from '#base/day.ts'
import { rowDay } from '../row-days.ts'
import type { RuleFunction } from '../rule.ts'

export const memberDateBeforeBirth: RuleFunction = context => {
  const { place, layout, day } = context
  const bornAt = place('memberDateOfBirth')
  const bornOn = rowDay(context, 'memberDateOfBirth')
  const today = dayNumber(day)
  const others = layout.columns
    .filter(({ key, element }) => element.is === 'date' && key !== 'memberDateOfBirth')
    .map(({ key, heading }) => ({ at: place(key), dayIn: rowDay(context, key), heading }))
  return {
    row(values, row, report) {
      const born = bornOn(values, row)
      // Of a birth that is still to come another rule speaks.
      if (!(born <= today)) return
      for (const { at, dayIn, heading } of others) {
        if (!(dayIn(values, row) < born)) continue
        report({ found: values[bornAt] ?? '', values: { date: values[at] ?? '', label: heading } })
        return
      }
    },
  }
}
