/** Looks for a continuing member who was assigned only after the file was made. */

import { dayOf, writeDay } from '../day-of.ts'
import { madeOnReader } from '../days-in-order.ts'
import { statedCodes } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'

export const memberContinuingBeforeAssigned: RuleFunction = context => {
  const { place, rule, day } = context
  const [recordAt, assignedAt] = [place('ecmMemberRecord'), place('memberAssignmentDate')]
  const madeOn = madeOnReader(context, day)
  const continuing = statedCodes(rule, 'continuing')
  return {
    row(values, _row, report) {
      if (!continuing.includes(values[recordAt] ?? '')) return
      const made = madeOn(values)
      if (dayOf(values[assignedAt]) > made)
        report({ found: values[assignedAt] ?? '', expected: writeDay(made) })
    },
  }
}
