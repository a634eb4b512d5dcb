/** Looks for visits and admissions after the file was made. */

import { writeDay } from '../day-of.ts'
import { madeOnReader } from '../days-in-order.ts'
import { rowDay } from '../row-days.ts'
import type { RuleFunction } from '../rule.ts'

const visits = ['emergencyRoomLastAdmissionDate', 'inpatientLastAdmissionDate', 'lastVisitDate']

export const memberVisitAfterTheFileWasMade: RuleFunction = context => {
  const dates = visits.map(key => ({ key, at: context.place(key), dayIn: rowDay(context, key) }))
  const madeOn = madeOnReader(context, context.day)
  return {
    row(values, row, report) {
      const made = madeOn(values, row)
      for (const { key, at, dayIn } of dates) {
        if (dayIn(values, row) > made) report({ at: key, found: values[at] ?? '', expected: writeDay(made) })
      }
    },
  }
}
