/** Looks for a new member whose file was made more than ten days after the assignment. */

import { madeOnReader } from '../days-in-order.ts'
import { statedCodes, statedNumber } from '../number-of.ts'
import { rowDay } from '../row-days.ts'
import type { RuleFunction } from '../rule.ts'

export const memberSentAfterTenDays: RuleFunction = context => {
  const { place, rule, day } = context
  const [recordAt, assignedAt] = [place('ecmMemberRecord'), place('memberAssignmentDate')]
  const madeOn = madeOnReader(context, day)
  const assignedOn = rowDay(context, 'memberAssignmentDate')
  const most = statedNumber(rule, 'days')
  const fresh = statedCodes(rule, 'new')
  return {
    row(values, row, report) {
      if (!fresh.includes(values[recordAt] ?? '')) return
      const days = madeOn(values, row) - assignedOn(values, row)
      if (days > most) report({ found: values[assignedAt] ?? '', expected: String(most), values: { days } })
    },
  }
}
