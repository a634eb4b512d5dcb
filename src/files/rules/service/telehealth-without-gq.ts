/** Looks for a service at a telehealth place whose pair would carry GQ, and does not. */
import { statedCodes } from '../number-of.ts'
import type { RuleFunction } from '../rule.ts'
import { namesOf, type Pair, pairReader, servicesOf } from './pairs.ts'

export const serviceTelehealthWithoutGq: RuleFunction = context => {
  const pairIn = pairReader(context)
  const placeAt = context.place('placeOfService')
  const telehealthPlaces = statedCodes(context.rule, 'telehealthPlaces')
  const telehealthModifiers = statedCodes(context.rule, 'telehealthModifier')
  return {
    row(values, _row, report) {
      const place = values[placeAt] ?? ''
      if (!telehealthPlaces.includes(place)) return
      const pair = pairIn(values)
      if (pair === null || pair.services.length === 0) return
      const twin = telehealthTwin(pair, telehealthModifiers)
      if (twin === null) return
      report({ found: namesOf(pair.modifiers), expected: twin, values: { place } })
    },
  }
}

/** `G9008 U1, GQ` for a pair that may carry the modifier and does not; null for one that has it or may not. */
function telehealthTwin(pair: Pair, telehealthModifiers: readonly string[]): string | null {
  if (telehealthModifiers.some(modifier => pair.modifiers.includes(modifier))) return null
  const wanted = [...pair.modifiers, ...telehealthModifiers]
  const twin = servicesOf(pair.code).find(
    ({ service }) =>
      service.modifiers.length === wanted.length &&
      wanted.every(modifier => service.modifiers.includes(modifier)),
  )
  return twin ? `${pair.code} ${namesOf(twin.service.modifiers)}` : null
}
