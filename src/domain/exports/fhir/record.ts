/** All that resources are made from: a member's record, and the organization's own surroundings. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Authorization } from '../../authorizations/authorization.ts'
import type { Entry } from '../../casework/entry.ts'
import type { CoverageStatement } from '../../coverage/statement.ts'
import type { Facts } from '../../exchange/records.ts'
import type { Site } from '../../network/directory.ts'
import type { Referral } from '../../referrals/referral.ts'

/** A diagnosis that an invoice or a claim carries, with the first day on which one did. */
export type Diagnosis = { readonly code: string; readonly firstOn: Day }

/** A member with everything that is kept of them; what the reader may not see was left out before. */
export type MemberRecord = {
  readonly id: Id
  readonly cin: string | null
  readonly firstName: string
  readonly lastName: string
  readonly bornOn: Day | null
  readonly changedAt: string
  readonly facts: Facts
  readonly isActive: boolean
  readonly statements: readonly CoverageStatement[]
  readonly authorizations: readonly (Authorization & { readonly changedAt: string })[]
  readonly referrals: readonly Referral[]
  readonly entries: readonly Entry[]
  readonly diagnoses: readonly Diagnosis[]
}

export type Party = {
  readonly id: Id
  readonly name: string
  readonly kinds: readonly string[]
  readonly npi: string | null
}

export type Staff = { readonly personId: Id; readonly name: string; readonly roles: readonly string[] }

/** The organization whose records these are, the parties it deals with, its people and its places. */
export type Surroundings = {
  readonly own: Party
  readonly parties: readonly Party[]
  readonly staff: readonly Staff[]
  readonly sites: readonly Site[]
  readonly today: Day
}

export const memberTypes = [
  'Patient',
  'Coverage',
  'CareTeam',
  'CarePlan',
  'Goal',
  'Condition',
  'ServiceRequest',
  'Task',
] as const

export const surroundingTypes = ['Organization', 'Practitioner', 'PractitionerRole', 'Location'] as const

/** Every kind of resource that is given out. */
export const fhirTypes = [...memberTypes, ...surroundingTypes] as const
export type FhirType = (typeof fhirTypes)[number]
export type MemberType = (typeof memberTypes)[number]

/** What of a record, besides who the member is, each kind of resource is made from. */
export type RecordPart = 'statements' | 'authorizations' | 'referrals' | 'entries' | 'diagnoses'

export const partsNeeded: Readonly<Record<MemberType, readonly RecordPart[]>> = {
  Patient: [],
  Coverage: ['statements'],
  CareTeam: ['entries'],
  CarePlan: ['entries'],
  Goal: ['entries'],
  Condition: ['entries', 'diagnoses'],
  ServiceRequest: ['authorizations', 'referrals'],
  Task: ['referrals'],
}

export function isMemberType(type: FhirType): type is MemberType {
  return (memberTypes as readonly string[]).includes(type)
}
