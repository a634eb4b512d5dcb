/** Who a member is and how they are covered, as Patient (US Core) and Coverage. */
import { readDay } from '#base/day.ts'
import { concept, known, type Resource, referenceTo } from '#formats/fhir/resource.ts'
import { administrativeGenders, fhirProfiles, fhirSystems, ownSystems } from '#guidance/exports/fhir-codes.ts'
import { coverageTimeline } from '../../coverage/timeline.ts'
import { languageConcept, raceExtensions } from './codes.ts'
import type { MemberRecord, Surroundings } from './record.ts'

/** California's postal abbreviation; the members' addresses are in it. */
const state = 'CA'

export function patientOf(member: MemberRecord): Resource {
  const { id, cin, facts } = member
  const isNamed = member.firstName !== '' || member.lastName !== ''
  const spoken = languageConcept(facts.memberPreferredLanguageSpoken)
  return {
    resourceType: 'Patient',
    id,
    meta: { profile: [fhirProfiles.patient], lastUpdated: instantOf(member.changedAt) },
    ...known({
      extension: [...raceExtensions(facts.memberRaceOrEthnicityCode), ...(isNamed ? [] : [nameUnknown])],
      birthDate: member.bornOn,
      telecom: telecomOf(member),
      address: addressesOf(member),
      communication: spoken === null ? [] : [{ language: spoken, preferred: true }],
    }),
    identifier: [
      { system: fhirSystems.uri, value: `urn:uuid:${id}` },
      ...(cin === null ? [] : [{ system: ownSystems.cin, value: cin }]),
    ],
    active: member.isActive,
    name: [nameOf(member.firstName, member.lastName)],
    gender: administrativeGenders[facts.memberGenderCode ?? ''] ?? 'unknown',
  }
}

/** US Core asks for a reason where nothing is known of the name (us-core-6). */
const nameUnknown = {
  url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
  valueCode: 'unknown',
} as const

export function nameOf(first: string, last: string): object {
  if (first === '' && last === '') return { text: 'Unknown' }
  return { use: 'official', ...known({ family: last, given: first === '' ? [] : [first] }) }
}

/** Instants with milliseconds and zone, as FHIR asks. */
export function instantOf(at: string): string {
  return new Date(at).toISOString()
}

function telecomOf({ facts }: MemberRecord): readonly object[] {
  const phone = facts.memberPhoneNumber ?? ''
  const email = facts.memberEmailAddress ?? ''
  return [
    ...(phone === '' ? [] : [{ system: 'phone', value: phone }]),
    ...(email === '' ? [] : [{ system: 'email', value: email }]),
  ]
}

function addressesOf({ facts }: MemberRecord): readonly object[] {
  const address = (use: string, line: string, city: string, postalCode: string): readonly object[] =>
    line === '' && city === '' && postalCode === ''
      ? []
      : [{ use, ...known({ line: line === '' ? [] : [line], city, postalCode }), state, country: 'US' }]
  const { memberResidentialAddress = '', memberResidentialCity = '', memberResidentialZip = '' } = facts
  const { memberMailingAddress = '', memberMailingCity = '', memberMailingZip = '' } = facts
  return [
    ...address('home', memberResidentialAddress, memberResidentialCity, memberResidentialZip),
    ...address('billing', memberMailingAddress, memberMailingCity, memberMailingZip),
  ]
}

/** One Coverage for each stretch of days on which a plan, or Medi-Cal without a known plan, covers the member. */
export function coveragesOf(
  member: MemberRecord,
  { parties, own, today }: Surroundings,
): readonly Resource[] {
  const nameOfParty = (id: string): string => [own, ...parties].find(each => each.id === id)?.name ?? ''
  return coverageTimeline(member.statements).flatMap((span): readonly Resource[] => {
    const [statement] = span.because
    if ((span.state !== 'covered' && span.state !== 'eligible') || statement === undefined) return []
    const payor =
      span.planId === null
        ? { display: 'Medi-Cal' }
        : referenceTo('Organization', span.planId, nameOfParty(span.planId))
    const isOver = span.until !== null && span.until < today
    return [
      {
        resourceType: 'Coverage',
        // A stretch is named by the member and its first day: no two stretches of a member begin on the same one.
        id: `${member.id}.${span.from}`,
        meta: { lastUpdated: instantOf(member.changedAt) },
        status: isOver ? 'cancelled' : 'active',
        type: concept(fhirSystems.actCode, 'PUBLICPOL', 'public healthcare'),
        ...known({ subscriberId: member.cin }),
        beneficiary: referenceTo('Patient', member.id),
        relationship: concept(fhirSystems.subscriberRelationship, 'self', 'Self'),
        period: { start: span.from, ...(span.until !== null && { end: span.until }) },
        payor: [payor],
      },
    ]
  })
}

/** A day that a field holds, or nothing. */
export function dayIn(text: string | undefined): string | null {
  return text === undefined ? null : readDay(text)
}
