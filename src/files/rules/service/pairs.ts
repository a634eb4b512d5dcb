/**
 * Which services a procedure code and its modifiers stand for, looked up without making anything for a known
 * pair.
 */
import { dayNumber } from '#base/day.ts'
import type { Service } from '#guidance/define.ts'
import { allServices } from '../../guidance.ts'
import { keyOf } from '../../layout.ts'
import { dayOfGuidance, writeDay } from '../day-of.ts'
import type { RuleContext } from '../rule.ts'

/** A service with its first and last day as day numbers. */
export type DatedService = { readonly service: Service; readonly from: number; readonly to: number }

export type Pair = {
  readonly code: string
  /** As they stand in the row, without the blanks. */
  readonly modifiers: readonly string[]
  /** What is billed so, whenever it was in force: exactly this code and these modifiers. */
  readonly services: readonly DatedService[]
  /** What would be billed if some of the modifiers were not there. */
  readonly within: readonly DatedService[]
}

const dated: readonly DatedService[] = allServices.map(service => ({
  service,
  from: dayNumber(service.since),
  to: dayOfGuidance(service.until, Number.POSITIVE_INFINITY),
}))

const codes = new Set(dated.map(({ service }) => service.procedure))

/** The first day of any service. */
export const firstServiceDay = Math.min(...dated.map(({ from }) => from))

/** True for a code with which ECM or a Community Support has ever been billed. */
export function isServiceCode(code: string): boolean {
  return codes.has(code)
}

/** The codes that may be billed for a day, in the alphabet's order. */
export function codesOn(day: number): readonly string[] {
  return [...new Set(inForceOn(dated, day).map(({ service }) => service.procedure))].sort()
}

/** True when one of the services is in force on the day. False for no day. */
export function isAnyOn(services: readonly DatedService[], day: number): boolean {
  for (const { from, to } of services) if (from <= day && day <= to) return true
  return false
}

export function inForceOn(services: readonly DatedService[], day: number): readonly DatedService[] {
  return services.filter(({ from, to }) => from <= day && day <= to)
}

/** Everything that is billed with a code. */
export function servicesOf(code: string): readonly DatedService[] {
  return dated.filter(({ service }) => service.procedure === code)
}

type Step = { readonly next: Map<string, Step>; pair: Pair | null }

/** Far more pairs than the guidance has, so that a file of nonsense does not fill the memory. */
const mostSteps = 5000

/**
 * Reads the pair of a row. Null for a blank code, for a code that is no service's, and for a row without any
 * modifier: of a missing modifier its cell's check speaks.
 */
export function pairReader(context: RuleContext): (values: readonly string[]) => Pair | null {
  const codeAt = context.place('procedureCode')
  const modifiersAt = placesOf(context, 'procedureCodeModifier')
  const root: Step = { next: new Map(), pair: null }
  let steps = 0

  const stepOn = (step: Step, part: string): Step => {
    const known = step.next.get(part)
    if (known) return known
    const made: Step = { next: new Map(), pair: null }
    if (steps < mostSteps) {
      steps++
      step.next.set(part, made)
    }
    return made
  }
  return values => {
    const code = values[codeAt] ?? ''
    if (code === '' || !codes.has(code)) return null
    let step = stepOn(root, code)
    let count = 0
    for (const place of modifiersAt) {
      const modifier = values[place] ?? ''
      if (modifier === '') continue
      step = stepOn(step, modifier)
      count++
    }
    if (count === 0) return null
    step.pair ??= pairOf(
      code,
      modifiersAt.map(place => values[place] ?? '').filter(modifier => modifier !== ''),
    )
    return step.pair
  }
}

function pairOf(code: string, modifiers: readonly string[]): Pair {
  const here = new Set(modifiers)
  const covered = servicesOf(code).filter(({ service }) =>
    service.modifiers.every(needed => here.has(needed)),
  )
  return {
    code,
    modifiers,
    services: covered.filter(({ service }) => service.modifiers.length === here.size),
    within: covered.filter(({ service }) => service.modifiers.length < here.size),
  }
}

/** The places of an element's columns in a row's values, one for an element that does not repeat. */
export function placesOf(context: RuleContext, element: string): readonly number[] {
  const column = context.layout.columns.filter(({ element: { id } }) => id === element)
  return column.map(({ nth }) => context.place(keyOf(element, nth))).filter(place => place >= 0)
}

/** Reads the day of the service: the day it starts on, in an authorization the day from which it holds. */
export function serviceDayReader(context: RuleContext): (values: readonly string[]) => string {
  const started = context.place('serviceStartDate')
  const place = started >= 0 ? started : context.place('authorizationStartDate')
  return values => values[place] ?? ''
}

/** `U1, GQ`: modifiers as a row has them. */
export function namesOf(modifiers: readonly string[]): string {
  return modifiers.join(', ')
}

/** `U6 (Housing Transition Navigation Services); U3 (…)`: with what a code may stand, and for what. */
export function legalFor(services: readonly DatedService[]): string {
  const legal = services.map(({ service }) => `${namesOf(service.modifiers)} (${service.name})`)
  return legal.length === 0 ? '—' : [...new Set(legal)].join('; ')
}

/** `01/01/2022 – 12/31/2025`, and for what is still in force `01/01/2022 –`. */
export function spansOf(services: readonly { readonly from: number; readonly to: number }[]): string {
  return services
    .map(({ from, to }) =>
      to === Number.POSITIVE_INFINITY ? `${writeDay(from)} –` : `${writeDay(from)} – ${writeDay(to)}`,
    )
    .join(', ')
}
