/** Every resource that we give out, held against FHIR's own definitions; and that a broken one is found. */
import { expect, test } from 'vitest'
import { operationOutcome, searchBundle } from '#domain/exports/fhir/answers.ts'
import { capabilityStatement } from '#domain/exports/fhir/capability.ts'
import { fhirTypes, isMemberType } from '#domain/exports/fhir/record.ts'
import { resourcesOf, surroundingResources } from '#domain/exports/fhir/resources.ts'
import type { Resource } from '#formats/fhir/resource.ts'
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import { gender } from '#guidance/code-sets/gender.ts'
import { language } from '#guidance/code-sets/language.ts'
import { raceEthnicity } from '#guidance/code-sets/race-ethnicity.ts'
import { referralLoopClosureReason } from '#guidance/code-sets/referral-loop-closure-reason.ts'
import { referralStatus } from '#guidance/code-sets/referral-status.ts'
import {
  closedTaskStatuses,
  languageTags,
  racesAndEthnicities,
  taskStatuses,
} from '#guidance/exports/fhir-codes.ts'
import { wrongIn } from './fhir-definitions.ts'
import { barely, sampleRecord, surroundings } from './fhir-sample.ts'

const all = (record = sampleRecord): readonly Resource[] =>
  fhirTypes.flatMap(type =>
    isMemberType(type) ? resourcesOf(type, record, surroundings) : surroundingResources(type, surroundings),
  )

const find = (type: string): Resource => {
  const found = all().find(({ resourceType }) => resourceType === type)
  if (found === undefined) throw new Error(`no ${type}`)
  return found
}

test.each(fhirTypes)('%s is made, and the specification finds nothing wrong with it', type => {
  const made = all().filter(({ resourceType }) => resourceType === type)
  expect(made.length).toBeGreaterThan(0)
  expect(made.flatMap(each => wrongIn(each).map(says => `${each.id}: ${says}`))).toEqual([])
})

test('of a member of whom little is known too', () => {
  expect(all(barely).flatMap(wrongIn)).toEqual([])
})

test('what is broken is found: an element missing, one too many, a code of nowhere, a profile not kept', () => {
  const patient = find('Patient')
  const { status: _, ...coverage } = find('Coverage')
  expect(wrongIn(coverage)).not.toEqual([])
  const { beneficiary: __, ...unborne } = find('Coverage')
  expect(wrongIn(unborne)).not.toEqual([])
  expect(wrongIn({ ...patient, birthDate: ['1980-01-01', '1980-01-02'] })).not.toEqual([])
  expect(wrongIn({ ...patient, colour: 'blue' })).not.toEqual([])
  expect(wrongIn({ ...patient, gender: 'X' })).toEqual(['Patient.gender: X is none of its codes'])
  expect(wrongIn({ ...find('Task'), status: 'Pending' })).toEqual([
    'Task.status: Pending is none of its codes',
  ])
  // R4 has a Patient without an identifier or a name; US Core has none.
  const { identifier: ___, ...nameless } = patient
  expect(wrongIn({ ...nameless, meta: {} })).toEqual([])
  expect(wrongIn(nameless)).not.toEqual([])
})

/** What US Core 5.0.1 requires (1..) by profiles whose definitions no package has, as its pages say. */
const usCoreRequires: Readonly<Record<string, readonly string[]>> = {
  Organization: ['active', 'name'],
  Practitioner: ['identifier', 'name'],
  PractitionerRole: ['practitioner', 'organization'],
  Location: ['name'],
  CareTeam: ['subject', 'participant'],
  CarePlan: ['text', 'status', 'intent', 'category', 'subject'],
  Goal: ['lifecycleStatus', 'description', 'subject'],
  Condition: ['category', 'code', 'subject'],
  ServiceRequest: ['status', 'intent', 'code', 'subject'],
  Task: ['status', 'intent', 'code', 'for', 'authoredOn'],
}

test('what US Core and the SDOH guide require stands in each resource', () => {
  for (const resource of all())
    for (const element of usCoreRequires[resource.resourceType] ?? [])
      expect(resource, `${resource.resourceType}.${element}`).toHaveProperty(element)
})

test('references lead to resources that are given out too', () => {
  const known = new Set(all().map(({ resourceType, id }) => `${resourceType}/${id}`))
  const named = [...JSON.stringify(all()).matchAll(/"reference":"([^"]+)"/g)].map(([, to]) => to ?? '')
  expect(named.filter(each => !known.has(each))).toEqual([])
  expect(named.length).toBeGreaterThan(20)
})

test('ids are FHIR’s, stay the same, and no CIN stands in one', () => {
  const ids = all().map(({ resourceType, id }) => `${resourceType} ${id}`)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id } of all()) expect(id).toMatch(/^[A-Za-z0-9.-]{1,64}$/)
  expect(ids.join()).not.toContain(sampleRecord.cin)
  expect(all().map(({ id }) => id)).toEqual(all().map(({ id }) => id))
})

test('race and language are said in the codes that others know, and in words where none fits', () => {
  const patient = JSON.stringify(find('Patient'))
  expect(patient).toContain('"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-race"')
  expect(patient).toContain('"code":"2028-9"')
  expect(patient).toContain('"code":"2036-2"')
  expect(patient).toContain('"system":"urn:ietf:bcp:47","code":"tl"')
  expect(JSON.stringify(find('Condition'))).toContain('health-concern')
  expect(JSON.stringify(all())).toContain('"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"Z59.00"')
})

test('every code of ours has its place in FHIR', () => {
  expect(racesAndEthnicities.map(({ code }) => code).sort()).toEqual(
    raceEthnicity.codes.map(({ code }) => code).sort(),
  )
  const withoutTag = language.codes
    .filter(({ code }) => languageTags[code] === undefined)
    .map(({ label }) => label)
  expect(withoutTag).toEqual([
    'Other Non-English',
    'No Valid Data Reported',
    'No Response, Client Declined to State',
  ])
  for (const each of [...raceEthnicity.codes, ...gender.codes].map(({ code }) => code)) {
    const facts = { ...sampleRecord.facts, memberRaceOrEthnicityCode: each, memberGenderCode: each }
    expect(resourcesOf('Patient', { ...sampleRecord, facts }, surroundings).flatMap(wrongIn), each).toEqual(
      [],
    )
  }
  const statuses = Object.keys(taskStatuses)
  expect(referralStatus.codes.map(({ code }) => code).filter(each => !statuses.includes(each))).toEqual([
    'Referral Loop Closed',
  ])
  expect(Object.keys(closedTaskStatuses).sort()).toEqual(
    referralLoopClosureReason.codes.map(({ code }) => code).sort(),
  )
  for (const { code } of communitySupports.codes) {
    const [referral] = sampleRecord.referrals
    if (referral === undefined) throw new Error('no referral')
    const record = { ...sampleRecord, referrals: [{ ...referral, service: code }] }
    expect(resourcesOf('ServiceRequest', record, surroundings).flatMap(wrongIn), code).toEqual([])
  }
})

test('a record that 42 CFR Part 2 protects says so wherever it goes', () => {
  const goals = all().filter(({ resourceType }) => resourceType === 'Goal')
  const labels = goals.map(goal => JSON.stringify(goal.meta).includes('42CFRPart2'))
  expect(labels).toEqual([false, true])
})

test('a confidential place says its city and no street', () => {
  const [open, shelter] = all().filter(({ resourceType }) => resourceType === 'Location')
  expect(JSON.stringify(open)).toContain('1 Sample Street')
  expect(JSON.stringify(shelter)).not.toMatch(/Sample Street|94204/)
})

test('statement, bundle and refusal are FHIR’s own', () => {
  const base = 'https://hub.example.org/api/fhir/r4'
  expect(wrongIn(capabilityStatement(base, '2026-11-23'))).toEqual([])
  expect(wrongIn(searchBundle(base, 'Patient', [find('Patient')], `${base}/Patient?cursor=x`))).toEqual([])
  expect(wrongIn(searchBundle(base, 'Patient', [], null))).toEqual([])
  expect(wrongIn(operationOutcome('not-found', 'There is none.'))).toEqual([])
})
