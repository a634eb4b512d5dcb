/** What stands in each element's cell of a sample row, told from the row's story. */
import { dayNumber } from '#base/day.ts'
import { writeCents } from '#base/money.ts'
import { programStart } from './file-days.ts'
import type { Story } from './story.ts'

/** The value in the guidance's own writing; `nth` is the column of a repeated element, from 1. */
export type Maker = (story: Story, nth: number) => string

const day = (story: Story, number: number): string => story.setting.days.write(number)
const flag = (holds: boolean): string => (holds ? '1' : '')

/** The address as the row's files carry it: HOMELESS and no more where the member is. */
const home: { readonly [id: string]: Maker } = {
  memberHomelessnessIndicator: story => flag(story.member.isHomeless && livesIn(story)),
  memberResidentialAddress: story =>
    livesIn(story) ? (story.member.isHomeless ? 'HOMELESS' : story.member.home.address) : '',
  memberResidentialCity: story => (livesIn(story) && !story.member.isHomeless ? story.member.home.city : ''),
  memberResidentialZip: story => (livesIn(story) && !story.member.isHomeless ? story.member.home.zip : ''),
  memberMailingAddress: story => (story.member.isHomeless ? '' : story.member.home.address),
  memberMailingCity: story => (story.member.isHomeless ? '' : story.member.home.city),
  memberMailingZip: story => (story.member.isHomeless ? '' : story.member.home.zip),
  memberNewAddressIndicator: story => flag(story.hasNewAddress),
  memberNewPhoneNumberIndicator: story => flag(story.hasNewPhone),
  memberPhoneNumber: story => (returns(story) && !story.hasNewPhone ? '' : story.member.phone),
}

/** Return transmissions carry an address only when it is new. */
function livesIn(story: Story): boolean {
  return !returns(story) || story.hasNewAddress
}

function returns(story: Story): boolean {
  return story.setting.layout.file.id.endsWith('/return-transmission')
}

const member: { readonly [id: string]: Maker } = {
  memberCin: story => story.member.cin,
  medicalRecordNumber: story => story.member.record,
  memberFirstName: story => story.member.firstName,
  memberLastName: story => story.member.lastName,
  memberDateOfBirth: story => day(story, story.birth),
  memberEmailAddress: story => `member${story.serial + 1}@example.org`,
  guardianFirstName: story => (story.member.age < 21 ? 'Guardia' : ''),
  guardianLastName: story => (story.member.age < 21 ? story.member.lastName : ''),
  guardianPhoneNumber: story => (story.member.age < 21 ? '5550100124' : ''),
  ...home,
}

const file: { readonly [id: string]: Maker } = {
  fileProductionDate: story => day(story, story.setting.days.made),
  fileReportingPeriod: story => story.setting.days.period,
  primaryPayerIdentifier: story => story.setting.payer.id,
  payerName: story => story.setting.payer.name,
  planProviderServicesPhoneNumber: story => story.setting.payer.phone,
  planEcmContactPerson: story => story.setting.contactName,
  planEcmContactPhoneNumber: story => story.setting.payer.phone,
  planCommunitySupportsContactPerson: story => story.setting.contactName,
  planCommunitySupportsContactPhoneNumber: story => story.setting.payer.phone,
  ecmProviderName: story => provider(story).name,
  ecmProviderNpi: story => provider(story).npi,
  ecmProviderPhoneNumber: story => provider(story).phone,
  communitySupportsProviderName: story => provider(story).name,
  communitySupportsProviderNpi: story => provider(story).npi,
  communitySupportsProviderPhoneNumber: story => provider(story).phone,
  leadCareManagerName: story => story.manager.name,
  leadCareManagerPhoneNumber: story => story.manager.phone,
  leadCareManagerPhoneExtension: story => String(100 + (story.serial % 900)),
  primaryCareProviderName: story => story.provider.name,
  primaryCareProviderNpi: story => story.provider.npi,
  primaryCareProviderPhoneNumber: story => story.provider.phone,
}

/** Whoever sends a file is one provider; in the files that a plan makes it is the member's. */
function provider(story: Story): Story['provider'] {
  const sendsPlan = story.setting.layout.file.from.includes('plan')
  return sendsPlan ? story.provider : (story.setting.providers[0] ?? story.provider)
}

const care: { readonly [id: string]: Maker } = {
  mediCalRenewalDate: story => day(story, story.setting.days.made + 30 + (story.serial % 300)),
  ecmServiceAuthorizationDate: story => day(story, story.authorized),
  memberAssignmentDate: story => day(story, story.assigned),
  ecmPopulationsOfFocus: story => story.setting.populations(story.member, story.setting.random).join(';'),
  ecmMemberRecord: story => story.record,
  communitySupportsMemberRecord: story => story.record,
  transitionedFromHealthHomesProgram: story => (story.serial % 7 === 0 ? 'Y' : 'N'),
  transitionedFromWholePersonCarePilot: story => (story.serial % 11 === 0 ? 'Y' : 'N'),
  otherChronicConditions: story => (story.serial % 5 === 0 ? 'Chronic back pain' : ''),
  socialDeterminantIndicators: story =>
    story.member.isHomeless ? 'Z59.01;Z60.2' : story.serial % 3 === 0 ? 'Z60.2' : '',
  emergencyRoomAdmissionCount: story => String(story.serial % 4),
  emergencyRoomLastAdmissionDate: story => (story.serial % 4 > 0 ? day(story, lately(story, 150)) : ''),
  emergencyRoomFacilityName: story => (story.serial % 4 > 0 ? 'Example General Hospital' : ''),
  inpatientDayCount: story => String(story.serial % 3),
  inpatientLastAdmissionDate: story => (story.serial % 3 > 0 ? day(story, lately(story, 140)) : ''),
  inpatientFacilityName: story => (story.serial % 3 > 0 ? 'Sampleville Medical Center' : ''),
  pharmacyListing: story => (story.serial % 2 === 0 ? 'Examplol 10 mg;Sampliprin 5 mg' : ''),
  prescribingProvider: story => (story.serial % 2 === 0 ? 'Dr. Demo Fictional' : ''),
  lastVisitDate: story => day(story, lately(story, 300)),
}

/** A day before the file was made, the same for the same member; never before the birth. */
function lately(story: Story, within: number): number {
  return Math.max(story.birth, story.setting.days.made - 3 - (story.serial % within))
}

const billing: { readonly [id: string]: Maker } = {
  procedureCode: story => story.service.service.procedure,
  procedureCodeModifier: (story, nth) => story.service.service.modifiers[nth - 1] ?? '',
  serviceName: story => story.service.service.name,
  serviceUnitCount: story => String(story.service.units),
  placeOfService: story => story.service.place,
  memberDiagnosisCode: (story, nth) => story.service.diagnoses[nth - 1] ?? '',
  serviceUnitCost: story => writeCents(story.service.costCents),
  serviceChargeAmount: story => writeCents(story.service.costCents * story.service.units),
  invoiceAmount: story => writeCents(story.invoiceCents),
  invoiceDate: story => day(story, story.setting.days.made),
  invoiceNumber: story => `9${String(story.serial + 1).padStart(9, '0')}`,
  controlNumber: story => `CTRL-${String(story.serial + 1).padStart(6, '0')}`,
  authorizationNumber: story => `AUTH-${String(story.serial + 1).padStart(6, '0')}`,
}

const providerBlock: readonly (readonly [ending: string, of: (story: Story) => string])[] = [
  ['Npi', story => story.provider.npi],
  ['Tin', story => story.provider.tin],
  ['Name', story => story.provider.name],
  ['FirstName', () => ''],
  ['LastName', () => ''],
  ['PhoneNumber', story => story.provider.phone],
  ['Address', story => story.provider.address],
  ['City', story => story.provider.city],
  ['State', () => 'CA'],
  ['Zip', story => story.provider.zip],
]

/** Files whose service days are those of one line; elsewhere the start and the end of the whole service. */
function isLine(story: Story): boolean {
  return story.setting.layout.file.row === 'service line'
}

const engagement: { readonly [id: string]: Maker } = {
  memberEngagementStatus: story => story.status,
  ecmBenefitStartDate: story => (story.isEnrolled ? day(story, startOf(story)) : ''),
  ecmBenefitEndDate: story => (story.hasEnded ? day(story, endOf(story)) : ''),
  serviceStartDate: story =>
    isLine(story) ? day(story, story.service.start) : story.isEnrolled ? day(story, startOf(story)) : '',
  serviceEndDate: story =>
    isLine(story)
      ? day(story, story.service.end)
      : story.hasEnded
        ? day(story, story.setting.days.periodEnd - 2)
        : '',
  discontinuationRecommendationDate: story =>
    story.hasEnded ? day(story, Math.max(startOf(story), endOf(story) - 7)) : '',
  discontinuationReasonCode: story => {
    const codes = story.setting.codes('discontinuation-reason')
    return story.hasEnded ? (codes[story.serial % codes.length] ?? '') : ''
  },
  discontinuationReason: story => (story.hasEnded ? 'A sample of another reason' : ''),
  inPersonEncounterCount: story => (story.isEnrolled ? String(story.serial % 5) : '0'),
  telephonicEncounterCount: story => (story.isEnrolled ? String(story.serial % 4) : '0'),
  deliveredUnitCount: story => (story.isEnrolled ? String(story.serial % 20) : '0'),
}

function endOf(story: Story): number {
  return Math.max(startOf(story), story.setting.days.periodEnd - 2)
}

/** A start before the reporting period, after the service itself began to exist. */
function startOf(story: Story): number {
  return Math.max(story.setting.days.periodStart - (story.serial % 60), programStart)
}

const referral: { readonly [id: string]: Maker } = {
  referralStatus: story => {
    const codes = story.setting.codes('referral-status')
    return codes[story.serial % codes.length] ?? ''
  },
  referralStatusDate: story =>
    day(story, Math.max(programStart, story.setting.days.periodEnd - (story.serial % 20))),
  referralDate: story => day(story, story.authorized - 20),
  referringEntityName: () => 'Example Clinic',
  potentialPopulationsOfFocus: story =>
    story.setting.potentialPopulations(story.member, story.setting.random).join(';'),
  potentialPopulationOfFocusExplanation: story =>
    story.setting.codes('potential-populations-of-focus').length === 0 ? '' : 'A sample explanation',
}

const authorization: { readonly [id: string]: Maker } = {
  communitySupport: story => story.service.service.service,
  authorizationStatusDate: story => day(story, story.authorized),
  authorizationStartDate: story =>
    // Nothing is authorized before it can be billed.
    day(story, Math.max(story.authorized, dayNumber(story.service.service.since))),
  authorizationEndDate: story => day(story, authorizationEnd(story)),
  denialReason: () => 'A sample reason for a denial',
  authorizedUnitCount: story => String(1 + (story.serial % 30)),
  authorizedUnit: story => story.service.service.unit,
}

/** An authorization that has expired is over; every other one runs on. */
function authorizationEnd(story: Story): number {
  const { days } = story.setting
  return authorizationStatusOf(story) === 'Expired' ? days.made - 2 : days.today + 30 + (story.serial % 150)
}

function authorizationStatusOf(story: Story): string {
  const codes = story.setting.codes('authorization-status')
  return codes[story.serial % codes.length] ?? ''
}

const outreach: { readonly [id: string]: Maker } = {
  // Attempts of one member stand on days of their own.
  outreachAttemptDate: story => day(story, attemptDay(story)),
  outreachAttemptSuccessful: story => (story.nth > 1 ? 'Y' : 'N'),
  outreachMinutes: story => String(5 + (story.serial % 40)),
  outreachAttemptMethod: story => {
    // A letter to many may be no attempt at all, so a sample has none.
    const codes = story.setting
      .codes('outreach-method')
      .filter(code => !/mail$/i.test(code) || /e-?mail/i.test(code))
    return codes[(story.serial + story.nth) % codes.length] ?? ''
  },
}

function attemptDay(story: Story): number {
  const { periodStart, periodEnd } = story.setting.days
  const length = periodEnd - periodStart + 1
  return periodStart + ((story.serial + story.nth * 6) % length)
}

/** Maker by element id. Elements without one get a value of their kind. */
export const makers: { readonly [id: string]: Maker } = {
  ...member,
  ...file,
  ...care,
  ...billing,
  ...engagement,
  ...referral,
  ...authorization,
  authorizationStatus: authorizationStatusOf,
  ...outreach,
  ...Object.fromEntries(
    ['billing', 'rendering'].flatMap(role =>
      providerBlock.map(([ending, of]) => [`${role}Provider${ending}`, of] as const),
    ),
  ),
}
