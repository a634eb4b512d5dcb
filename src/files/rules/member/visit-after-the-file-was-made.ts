/** Looks for visits and admissions after the file was made. */

import { dayOf, writeDay } from '../day-of.ts'
import { madeOnReader } from '../days-in-order.ts'
import type { RuleFunction } from '../rule.ts'

const visits = ['emergencyRoomLastAdmissionDate', 'inpatientLastAdmissionDate', 'lastVisitDate']

export const memberVisitAfterTheFileWasMade: RuleFunction = context => {
  const dates = visits.map(key => ({ key, at: context.place(key) }))
  const madeOn = madeOnReader(context, context.day)
  return {
    row(values, _row, report) {
      const made = madeOn(values)
      for (const { key, at } of dates) {
        if (dayOf(values[at]) > made) report({ at: key, found: values[at] ?? '', expected: writeDay(made) })
      }
    },
  }
}
