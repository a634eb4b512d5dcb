/** Looks for an authorization that is said to be in force, and whose end has passed. */

import { dayOf, writeDay } from '../day-of.ts'
import { madeOnReader } from '../days-in-order.ts'
import { statedCodes } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'

export const authorizationApprovedButOver: RuleFunction = context => {
  const { place, rule, day } = context
  const [statusAt, endAt] = [place('authorizationStatus'), place('authorizationEndDate')]
  const recordAt = place('communitySupportsMemberRecord')
  const madeOn = madeOnReader(context, day)
  const [approved, last] = [statedCodes(rule, 'approved'), statedCodes(rule, 'last')]
  return {
    row(values, row, report) {
      const made = madeOn(values, row)
      const status = values[statusAt] ?? ''
      if (!(dayOf(values[endAt]) < made) || !approved.includes(status)) return
      // The last report of a member may well tell of what is over.
      if (last.includes(values[recordAt] ?? '')) return
      report({ found: values[endAt] ?? '', expected: writeDay(made), values: { status } })
    },
  }
}
