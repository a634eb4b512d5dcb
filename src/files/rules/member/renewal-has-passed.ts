/** Looks for a member whose Medi-Cal renewal day had passed when the file was made. */

import { writeDay } from '../day-of.ts'
import { madeOnReader } from '../days-in-order.ts'
import { statedCodes } from '../number-of.ts'
import { rowDay } from '../row-days.ts'
import type { RuleFunction } from '../rule.ts'

export const memberRenewalHasPassed: RuleFunction = context => {
  const { place, rule, day } = context
  const [recordAt, renewalAt] = [place('ecmMemberRecord'), place('mediCalRenewalDate')]
  const madeOn = madeOnReader(context, day)
  const renewalOn = rowDay(context, 'mediCalRenewalDate')
  const termed = statedCodes(rule, 'termed')
  return {
    row(values, row, report) {
      const made = madeOn(values, row)
      if (!(renewalOn(values, row) < made) || termed.includes(values[recordAt] ?? '')) return
      report({ found: values[renewalAt] ?? '', expected: writeDay(made) })
    },
  }
}
