/** What an encounter, or an attempt to reach a member, is billed as. */
import { encounterUnits } from '#guidance/casework/units.ts'
import type { Service } from '#guidance/define.ts'
import type { Said } from './entry.ts'

export type ServiceLine = {
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly name: string
}

/**
 * The code and modifiers that the guidance has for who gave the service and how, and the units of its minutes; null
 * where there is none, as for an encounter of which neither is known. `services` are those in force on the day.
 */
export function serviceLineOf(
  kind: 'encounter' | 'outreach',
  said: Said,
  services: readonly Service[],
): ServiceLine | null {
  const service = kind === 'outreach' ? 'ecm-outreach' : 'ecm'
  const staff = (said.staff ?? '').toLowerCase()
  const isInPerson = (said.mode ?? said.method ?? '').toLowerCase() === 'in-person'
  const found = services.find(
    each =>
      each.service === service &&
      each.staff === staff &&
      each.mode === (isInPerson ? 'in-person' : 'telehealth'),
  )
  if (found === undefined) return null
  const { procedure, modifiers, name } = found
  return { procedure, modifiers, name, units: kind === 'outreach' ? 1 : unitsOf(Number(said.minutes ?? 0)) }
}

/** At least one: whoever was met was met. */
function unitsOf(minutes: number): number {
  const { minutesOfUnit, leastOfLast } = encounterUnits
  return Math.max(1, Math.floor((minutes + minutesOfUnit - leastOfLast) / minutesOfUnit))
}
