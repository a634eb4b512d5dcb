/** Looks for a continuing member who was assigned only after the file was made. */

import { writeDay } from '../day-of.ts'
import { madeOnReader } from '../days-in-order.ts'
import { statedCodes } from '../number-of.ts'
import { rowDay } from '../row-days.ts'
import type { RuleFunction } from '../rule.ts'

export const memberContinuingBeforeAssigned: RuleFunction = context => {
  const { place, rule, day } = context
  const [recordAt, assignedAt] = [place('ecmMemberRecord'), place('memberAssignmentDate')]
  const madeOn = madeOnReader(context, day)
  const assignedOn = rowDay(context, 'memberAssignmentDate')
  const continuing = statedCodes(rule, 'continuing')
  return {
    row(values, row, report) {
      if (!continuing.includes(values[recordAt] ?? '')) return
      const made = madeOn(values, row)
      if (assignedOn(values, row) > made)
        report({ found: values[assignedAt] ?? '', expected: writeDay(made) })
    },
  }
}
