/** Looks for an authorization that is said to have expired, and whose end is still to come. */

import { dayOf, writeDay } from '../day-of.ts'
import { madeOnReader } from '../days-in-order.ts'
import { statedCodes } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'

export const authorizationExpiredBeforeItsEnd: RuleFunction = context => {
  const { place, rule, day } = context
  const [statusAt, endAt] = [place('authorizationStatus'), place('authorizationEndDate')]
  const madeOn = madeOnReader(context, day)
  const expired = statedCodes(rule, 'expired')
  return {
    row(values, row, report) {
      const status = values[statusAt] ?? ''
      if (!expired.includes(status)) return
      const made = madeOn(values, row)
      if (dayOf(values[endAt]) < made || Number.isNaN(dayOf(values[endAt]))) return
      report({ found: values[endAt] ?? '', expected: writeDay(made), values: { status } })
    },
  }
}
