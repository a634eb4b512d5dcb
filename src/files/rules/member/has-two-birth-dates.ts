/** Looks for a CIN with two dates of birth in one file. */
import { dayOf, daysFromBits, daysToBits, writeDay } from '../day-of.ts'
import { rowKeys } from '../row-keys.ts'
import type { RuleFunction } from '../rule.ts'
import { firstSaid } from '../two-values.ts'

export const memberHasTwoBirthDates: RuleFunction = context => {
  const keys = rowKeys(context, { needed: ['memberCin'] })
  const [cinAt, bornAt] = [context.place('memberCin'), context.place('memberDateOfBirth')]
  const first = firstSaid(keys)
  return {
    row(values, row, report) {
      const member = keys.of(values, row)
      if (member < 0) return
      const otherRow = first.otherRow(member, daysToBits(dayOf(values[bornAt])), row)
      if (otherRow === 0) return
      report({
        found: values[bornAt] ?? '',
        expected: writeDay(daysFromBits(first.saidFirst(member))),
        values: { cin: values[cinAt] ?? '', otherRow },
      })
    },
  }
}
