/** How our codes are written in FHIR: systems, profiles, and for each of our own codes the one that others know. */
import type { Authority } from '../define.ts'

/** Names of code systems, as FHIR addresses them. */
export const fhirSystems = {
  uri: 'urn:ietf:rfc:3986',
  language: 'urn:ietf:bcp:47',
  race: 'urn:oid:2.16.840.1.113883.6.238',
  nullFlavor: 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor',
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  npi: 'http://hl7.org/fhir/sid/us-npi',
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  hcpcs: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  conditionClinical: 'http://terminology.hl7.org/CodeSystem/condition-clinical',
  conditionVerification: 'http://terminology.hl7.org/CodeSystem/condition-ver-status',
  conditionCategory: 'http://terminology.hl7.org/CodeSystem/condition-category',
  usCoreConditionCategory: 'http://hl7.org/fhir/us/core/CodeSystem/condition-category',
  usCoreTags: 'http://hl7.org/fhir/us/core/CodeSystem/us-core-tags',
  carePlanCategory: 'http://hl7.org/fhir/us/core/CodeSystem/careplan-category',
  subscriberRelationship: 'http://terminology.hl7.org/CodeSystem/subscriber-relationship',
  goalAchievement: 'http://terminology.hl7.org/CodeSystem/goal-achievement',
  taskCode: 'http://hl7.org/fhir/CodeSystem/task-code',
  sdohCategory: 'http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes',
} as const

/** Systems of numbers that nobody has given a public name; ours, so that they are at least told apart. */
export const ownSystems = {
  cin: 'urn:causeway:medi-cal-client-index-number',
  authorization: 'urn:causeway:authorization-number',
  referral: 'urn:causeway:referral-number',
  service: 'urn:causeway:service',
  needArea: 'urn:causeway:need-area',
  teamRole: 'urn:causeway:team-role',
} as const

const usCore = 'http://hl7.org/fhir/us/core/StructureDefinition'
const gravity = 'http://hl7.org/fhir/us/sdoh-clinicalcare/StructureDefinition'

/** The profiles that resources of each kind are made to. */
export const fhirProfiles = {
  patient: `${usCore}/us-core-patient`,
  organization: `${usCore}/us-core-organization`,
  practitioner: `${usCore}/us-core-practitioner`,
  practitionerRole: `${usCore}/us-core-practitionerrole`,
  location: `${usCore}/us-core-location`,
  careTeam: `${usCore}/us-core-careteam`,
  carePlan: `${usCore}/us-core-careplan`,
  goal: `${usCore}/us-core-goal`,
  healthConcern: `${usCore}/us-core-condition-problems-health-concerns`,
  encounterDiagnosis: `${usCore}/us-core-condition-encounter-diagnosis`,
  serviceRequest: `${gravity}/SDOHCC-ServiceRequest`,
  task: `${gravity}/SDOHCC-TaskForReferralManagement`,
  race: `${usCore}/us-core-race`,
  ethnicity: `${usCore}/us-core-ethnicity`,
} as const

/** One of our codes as FHIR says it. */
export type FhirCode = Authority & { readonly code: string }

/** What a code of `race-ethnicity` says of race and of ethnicity; a race without a category is said in words. */
export type RaceOrEthnicity = FhirCode & {
  /** Of the five categories of the Office of Management and Budget, or a flavor of not known. */
  readonly category?: string
  /** The finer code of the CDC. */
  readonly detailed?: string
  readonly of: 'race' | 'ethnicity'
}

const cdc = { since: '2022-01-01', basis: 'assumed', cite: 'us-core-5: US Core Race Extension' } as const

const race = (code: string, category?: string, detailed?: string): RaceOrEthnicity => ({
  code,
  of: 'race',
  ...(category !== undefined && { category }),
  ...(detailed !== undefined && { detailed }),
  ...cdc,
})

const asian = '2028-9'
const islander = '2076-8'

/* `4`, `A` and `Z` stand for people of several categories, or of none: what is not known is not made up. */
export const racesAndEthnicities: readonly RaceOrEthnicity[] = [
  race('1', '2106-3'),
  { ...cdc, code: '2', of: 'ethnicity', category: '2135-2' },
  race('3', '2054-5'),
  race('4'),
  race('5', '1002-5'),
  race('7', asian, '2036-2'),
  race('8', 'UNK'),
  race('9', 'ASKU'),
  race('A'),
  race('C', asian, '2034-7'),
  race('H', asian, '2033-9'),
  race('J', asian, '2039-6'),
  race('K', asian, '2040-4'),
  race('M', islander, '2080-0'),
  race('N', asian, '2029-7'),
  race('P', islander, '2079-2'),
  race('R', islander, '2086-7'),
  race('T', asian, '2041-2'),
  race('V', asian, '2047-9'),
  race('Z'),
  race(asian, asian),
  race(islander, islander),
  { ...cdc, code: '2186-5', of: 'ethnicity', category: '2186-5' },
]

/** The names that the extensions give to their categories. */
export const categoryNames: Readonly<Record<string, string>> = {
  '1002-5': 'American Indian or Alaska Native',
  '2028-9': 'Asian',
  '2054-5': 'Black or African American',
  '2076-8': 'Native Hawaiian or Other Pacific Islander',
  '2106-3': 'White',
  '2135-2': 'Hispanic or Latino',
  '2186-5': 'Non Hispanic or Latino',
  UNK: 'Unknown',
  ASKU: 'Asked but no answer',
}

/** Codes of `language` → tags of BCP 47. What is no one language (other, not said) has none. */
export const languageTags: Readonly<Record<string, string>> = {
  ...{ '0': 'ase', '1': 'es', '2': 'yue', '3': 'ja', '4': 'ko', '5': 'tl', '7': 'en' },
  ...{ A: 'sgn', B: 'cmn', C: 'zh', D: 'km', E: 'hy', F: 'ilo', G: 'ium', H: 'hmn', I: 'lo', J: 'tr' },
  ...{ K: 'he', L: 'fr', M: 'pl', N: 'ru', P: 'pt', Q: 'it', R: 'ar', S: 'sm', T: 'th', U: 'fa', V: 'vi' },
}

/** Codes of `gender` → AdministrativeGender. */
export const administrativeGenders: Readonly<Record<string, string>> = {
  M: 'male',
  F: 'female',
  X: 'other',
  U: 'unknown',
}

const gravityCategory = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'sdoh-clinical-care-2: SDOHCC CodeSystem Temporary Codes',
} as const

/** Codes of `community-supports` → categories of social need; those without one are of no single need. */
export const supportCategories: Readonly<Record<string, FhirCode>> = {
  HTN: { code: 'housing-instability', ...gravityCategory },
  HD: { code: 'housing-instability', ...gravityCategory },
  HTSS: { code: 'housing-instability', ...gravityCategory },
  STPHH: { code: 'homelessness', ...gravityCategory },
  RC: { code: 'homelessness', ...gravityCategory },
  TR: { code: 'homelessness', ...gravityCategory },
  MTM: { code: 'food-insecurity', ...gravityCategory },
  EAA: { code: 'inadequate-housing', ...gravityCategory },
  AR: { code: 'inadequate-housing', ...gravityCategory },
}

/** Of a need that no category names. */
export const unspecifiedCategory: FhirCode = { code: 'sdoh-category-unspecified', ...gravityCategory }

/** Areas of need that are of society and not of health. */
export const socialNeedAreas: readonly string[] = ['social']

/** Codes of `referral-status` → TaskStatus, while the loop is open. */
export const taskStatuses: Readonly<Record<string, string>> = {
  Pending: 'requested',
  Accepted: 'accepted',
  Declined: 'rejected',
  'Outreach Initiated': 'in-progress',
}

/** Codes of `referral-loop-closure-reason` → TaskStatus, once it is closed. */
export const closedTaskStatuses: Readonly<Record<string, string>> = {
  'Services Received': 'completed',
  'Service Provider Declined': 'rejected',
  'Unable to Reach Member': 'failed',
  'Member No Longer Eligible': 'cancelled',
  'Member Declined': 'cancelled',
  Other: 'cancelled',
}

/**
 * Diagnoses of substance use. A claim does not say whether it is a record of a substance use program, so that they
 * go only where such records may.
 */
export const substanceUseDiagnoses = {
  beginWith: ['F10', 'F11', 'F12', 'F13', 'F14', 'F15', 'F16', 'F18', 'F19'],
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'cfr-42-part-2: 2.11, what a record is',
} as const
