/** Looks for an invoice date before the end of the service. */
import { dayNumber } from '#base/day.ts'
import { dayOf } from '../day-of.ts'
import type { RuleFunction } from '../rule.ts'

export const invoiceDatedBeforeTheService: RuleFunction = ({ place, day }) => {
  const [dateAt, endAt] = [place('invoiceDate'), place('serviceEndDate')]
  const today = dayNumber(day)
  return {
    row(values, _row, report) {
      const end = dayOf(values[endAt])
      // Of a service that is still to come another rule speaks.
      if (!(dayOf(values[dateAt]) < end) || end > today) return
      const ended = values[endAt] ?? ''
      report({ found: values[dateAt] ?? '', expected: ended, values: { end: ended } })
    },
  }
}
