/** What stands against a line: member, coverage, contract, code, time, telehealth. */
import { type Day, dayNumber } from '#base/day.ts'
import { telehealthPlaces, timelyFiling } from '#guidance/adjudication/rules.ts'
import type { Service } from '#guidance/define.ts'
import { spanOn } from '../coverage/timeline.ts'
import { foldName } from '../members/likeness.ts'
import { versionIn } from '../network/contract.ts'
import type { ClaimLine } from './claim-line.ts'
import type { Reason } from './decision.ts'
import type { Known, KnownPerson, KnownProvider } from './known.ts'

/** A CIN that is known, with a last name or a date of birth that is too, is the person. */
function isPerson(line: ClaimLine, person: KnownPerson): boolean {
  const sameName = foldName(line.lastName) === foldName(person.lastName)
  const sameBirth = line.bornOn === null || person.bornOn === null || line.bornOn === person.bornOn
  return sameName || (sameBirth && line.bornOn !== null && person.bornOn !== null)
}

export function againstMember(line: ClaimLine, person: KnownPerson | null): readonly Reason[] {
  if (person === null) return [{ rule: 'member/unknown' }]
  return isPerson(line, person) ? [] : [{ rule: 'member/other-person' }]
}

export function againstCoverage(person: KnownPerson | null, planId: string, on: Day): readonly Reason[] {
  if (person === null) return []
  const { coverage } = person
  const span = spanOn(coverage, on)
  const values = { day: on }
  if (span?.state === 'covered' && span.planId !== null && span.planId !== planId)
    return [{ rule: 'coverage/other-plan', values }]
  if (span?.state === 'covered' && span.contradiction === null) return []
  if (span?.state === 'not-covered') {
    const wasBefore = coverage.some(({ state, from }) => state === 'covered' && from < on)
    return [{ rule: wasBefore ? 'coverage/over' : 'coverage/not-yet', values }]
  }
  // Nobody said, two words differ, or Medi-Cal covers and no plan was named: a person looks.
  return [{ rule: 'coverage/not-known', values }]
}

export function againstContract(
  line: ClaimLine,
  provider: KnownProvider | null,
  service: Service | null,
  on: Day,
): readonly Reason[] {
  if (provider === null || provider.spans.length === 0) return [{ rule: 'contract/none' }]
  const values = { day: on }
  if (versionIn(provider.spans, on) === null) return [{ rule: 'contract/not-in-force', values }]
  const isAgreed =
    service === null ||
    provider.billable.some(({ id, from, to }) => id === service.id && from <= on && (to === null || on <= to))
  return [
    ...(isAgreed ? [] : [{ rule: 'contract/not-agreed' }]),
    ...(provider.npi === null || provider.npi === line.billingNpi ? [] : [{ rule: 'contract/other-npi' }]),
  ]
}

/** What the line itself lacks, whoever it is for. */
export function againstLine(line: ClaimLine): readonly Reason[] {
  const { startedOn, endedOn, receivedOn, units, diagnoses } = line
  const daysMissing = startedOn === null || endedOn === null || endedOn < startedOn
  return [
    ...(daysMissing ? [{ rule: 'code/days-missing' }] : []),
    ...(!daysMissing && endedOn > receivedOn ? [{ rule: 'code/day-to-come' }] : []),
    ...(units > 0 ? [] : [{ rule: 'code/units-missing' }]),
    ...(diagnoses > 0 ? [] : [{ rule: 'code/diagnosis-missing' }]),
  ]
}

/** `receivedOn`: of what a correction corrects, the day of the first one. */
export function againstFiling(endedOn: Day, receivedOn: Day): readonly Reason[] {
  const days = dayNumber(receivedOn) - dayNumber(endedOn)
  if (days <= timelyFiling.days) return []
  return [{ rule: 'filing/late', values: { days: String(days), most: String(timelyFiling.days) } }]
}

export function againstPlace(line: ClaimLine, service: Service | null): readonly Reason[] {
  if (service?.mode === undefined || line.placeOfService === '') return []
  const places: readonly string[] = telehealthPlaces.places
  const isTelehealth = places.includes(line.placeOfService)
  if (service.mode === 'in-person') return isTelehealth ? [{ rule: 'telehealth/gq-missing' }] : []
  return isTelehealth ? [] : [{ rule: 'telehealth/place-in-person' }]
}

/** The member of a line; null where nobody has the CIN. */
export function personOf(line: ClaimLine, known: Known): KnownPerson | null {
  return known.people.get(line.cin) ?? null
}
