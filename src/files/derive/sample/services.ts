/** Services given to a sample member: pairs of code and modifiers in force, at a fitting place, on days that hold them. */
import { dayFromNumber, dayNumber } from '#base/day.ts'
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
  /** A service of one Community Support, for files that name the support. */
  pick(): Service | null
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

/** Services of the layout's party that are in force on the whole of the sample's days. */
export function serviceGiver(layout: Layout, days: FileDays, random: Random): ServiceGiver {
  const services = servicesOn(layout.day).filter(service => service.program === layout.party)
  const places = new Set(codesOnAllDays('place-of-service', layout, days))
  const inPerson = inPersonPlaces.filter(place => places.has(place))
  const telehealth = telehealthPlaces.filter(place => places.has(place))
  return {
    give(nth) {
      const service = services[random.below(services.length)] as Service
      // A service that began in the middle of the month is not given before its first day.
      const first = Math.max(days.periodStart, dayNumber(service.since))
      const start = Math.min(days.made, first + ((random.below(5) + nth * 5) % 27))
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
    pick: () => (services.length === 0 ? null : (services[random.below(services.length)] as Service)),
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
