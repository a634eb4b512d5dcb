/**
 * Services given to a sample member: codes with modifiers that are in force, at fitting places, on fitting
 * days.
 */
import { dayFromNumber } from '#base/day.ts'
import type { Random } from '#base/random.ts'
import type { Service } from '#guidance/define.ts'
import { codesOn, findCodeSet, isInForce, servicesOn } from '../../guidance.ts'
import type { Layout } from '../../layout.ts'
import type { FileDays } from './file-days.ts'

export type GivenService = {
  readonly service: Service
  readonly start: number
  readonly end: number
  readonly units: number
  readonly costCents: number
  readonly place: string
  readonly diagnoses: readonly string[]
}

/** Gives services one after another. Made once for a sample. */
export type ServiceGiver = {
  /** The nth service of a member: never the same code on the same day twice. */
  give(nth: number): GivenService
}

const telehealthPlaces = ['02', '10']
const inPersonPlaces = ['11', '12', '04', '27', '99']
/** Everyday diagnoses that have been billable throughout, beside the State's priority codes. */
const diagnoses = [
  'I10',
  'E11.9',
  'F32.9',
  'J45.909',
  'M54.50',
  'Z59.00',
  'Z59.01',
  'Z60.2',
  'Z63.0',
  'Z65.1',
]

/** How many services fit into the sample's days, so that no two are on the same day: one in five days. */
export function mostServices(days: FileDays): number {
  return Math.max(1, Math.floor((Math.min(days.made, days.periodEnd) - days.periodStart + 1) / 5))
}

/** Services of the layout's party that are in force on all of the sample's days. */
export function serviceGiver(layout: Layout, days: FileDays, random: Random): ServiceGiver {
  const supports = new Set(codesOnAllDays('community-supports', layout, days))
  const namesSupport = layout.columns.some(({ element }) => element.codeSet === 'community-supports')
  const first = dayFromNumber(days.periodStart)
  const services = servicesOn(layout.day).filter(
    service =>
      service.program === layout.party &&
      isInForce(service, first) &&
      (!namesSupport || supports.has(service.service)),
  )
  const places = new Set(codesOnAllDays('place-of-service', layout, days))
  const inPerson = inPersonPlaces.filter(place => places.has(place))
  const telehealth = telehealthPlaces.filter(place => places.has(place))
  return {
    give(nth) {
      const service = random.pick(services)
      const start = Math.min(days.periodEnd, days.periodStart + random.below(5) + nth * 5)
      const isByDay = !service.unit.includes('minute')
      return {
        service,
        start,
        end: start,
        units: isByDay ? 1 : 1 + random.below(8),
        costCents: 1000 + random.below(80) * 125,
        place: random.pick(
          service.mode === 'telehealth' || service.modifiers.includes('GQ') ? telehealth : inPerson,
        ),
        diagnoses: someDiagnoses(random),
      }
    },
  }
}

/** Codes of a set that are in force from the first to the last day of the sample. */
export function codesOnAllDays(codeSetId: string, layout: Layout, days: FileDays): readonly string[] {
  const codeSet = findCodeSet(codeSetId)
  if (!codeSet) return []
  const first = dayFromNumber(days.periodStart)
  return codesOn(codeSet, layout.day)
    .filter(code => isInForce(code, first))
    .map(code => code.code)
}

/** One to three different diagnoses, side by side. */
function someDiagnoses(random: Random): readonly string[] {
  const first = random.below(diagnoses.length)
  const count = 1 + random.below(3)
  return Array.from(
    { length: count },
    (_, nth) => diagnoses[(first + nth * 3) % diagnoses.length] ?? 'Z59.00',
  )
}
