/** Looks for GQ on a service whose place is one for visits in person. */
import { statedCodes } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'
import { pairReader } from './pairs.ts'

export const serviceGqAtAnInPersonPlace: RuleFunction = context => {
  const pairIn = pairReader(context)
  const placeAt = context.place('placeOfService')
  const telehealthPlaces = statedCodes(context.rule, 'telehealthPlaces')
  const telehealthModifiers = statedCodes(context.rule, 'telehealthModifier')
  return {
    row(values, _row, report) {
      const place = values[placeAt] ?? ''
      if (place === '' || telehealthPlaces.includes(place)) return
      const pair = pairIn(values)
      if (pair === null || pair.services.length === 0) return
      if (!telehealthModifiers.some(modifier => pair.modifiers.includes(modifier))) return
      report({ found: place, expected: telehealthPlaces.join(', ') })
    },
  }
}
