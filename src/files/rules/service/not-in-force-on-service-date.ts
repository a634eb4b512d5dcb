/** Looks for a code and modifiers that are a service, but were none on the day of the service. */
import { dayOf, writeDay } from '../day-of.ts'
import type { RuleFunction } from '../rule.ts'
import {
  firstServiceDay,
  inForceOn,
  isAnyOn,
  legalFor,
  namesOf,
  pairReader,
  serviceDayReader,
  servicesOf,
  spansOf,
} from './pairs.ts'

export const serviceNotInForceOnServiceDate: RuleFunction = context => {
  const pairIn = pairReader(context)
  const dayIn = serviceDayReader(context)
  // The end of an authorization may lie beyond the end of a service; what was done by then is told when it
  // is billed.
  const endAt = context.place('serviceEndDate')
  const saysBeforeTheProgram = context.place('serviceStartDate') >= 0
  return {
    row(values, _row, report) {
      const pair = pairIn(values)
      if (pair === null || pair.services.length === 0) return
      const start = dayOf(dayIn(values))
      const end = endAt < 0 ? Number.NaN : dayOf(values[endAt])
      const isOff = (day: number): boolean => !Number.isNaN(day) && !isAnyOn(pair.services, day)
      const day = isOff(start) ? start : end > start && isOff(end) ? end : Number.NaN
      if (Number.isNaN(day) || (saysBeforeTheProgram && day < firstServiceDay)) return
      const legal = legalFor(inForceOn(servicesOf(pair.code), day))
      report({
        found: pair.code,
        expected: spansOf(pair.services),
        values: { code: pair.code, modifiers: namesOf(pair.modifiers), day: writeDay(day), legal },
      })
    },
  }
}
