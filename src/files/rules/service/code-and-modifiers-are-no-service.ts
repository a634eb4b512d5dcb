/** Looks for a code and modifiers that together are no service on any day. */
import { dayNumber } from '#base/day.ts'
import { dayOf } from '../day-of.ts'
import type { RuleFunction } from '../rule.ts'
import { inForceOn, legalFor, namesOf, pairReader, serviceDayReader, servicesOf } from './pairs.ts'

export const serviceCodeAndModifiersAreNoService: RuleFunction = context => {
  const pairIn = pairReader(context)
  const dayIn = serviceDayReader(context)
  const today = dayNumber(context.day)
  return {
    row(values, _row, report) {
      const pair = pairIn(values)
      // Modifiers on top of a legal pair are another rule's: until 2024 a plan could agree to them.
      if (pair === null || pair.services.length > 0 || pair.within.length > 0) return
      const day = dayOf(dayIn(values))
      const legal = legalFor(inForceOn(servicesOf(pair.code), Number.isNaN(day) ? today : day))
      const modifiers = namesOf(pair.modifiers)
      report({ found: modifiers, expected: legal, values: { code: pair.code, modifiers, legal } })
    },
  }
}
