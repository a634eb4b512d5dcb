/** A sample for every rule that looks at a plan's or a provider's files about members. */
import { type RuleSamples, type SampleRow, samplesOf } from './sample.ts'

const member: SampleRow = {
  memberCin: '90000001A',
  memberFirstName: 'Testina',
  memberLastName: 'Sample',
  memberHomelessnessIndicator: '',
  memberResidentialAddress: '100 Example Street',
  memberResidentialCity: 'Sampleville',
  memberResidentialZip: '94203',
  memberMailingAddress: '100 Example Street',
  memberMailingCity: 'Sampleville',
  memberMailingZip: '94203',
  memberDateOfBirth: '06/15/1984',
  fileProductionDate: '06/05/2026',
  fileReportingPeriod: '05/2026',
}

export const informationRow: SampleRow = {
  ...member,
  mediCalRenewalDate: '11/30/2026',
  ecmServiceAuthorizationDate: '01/05/2026',
  memberAssignmentDate: '01/12/2026',
  ecmPopulationsOfFocus: '1a;3',
  ecmMemberRecord: 'Continuing',
  socialDeterminantIndicators: 'Z59.01;Z60.2',
  emergencyRoomAdmissionCount: '2',
  emergencyRoomLastAdmissionDate: '05/20/2026',
  emergencyRoomFacilityName: 'Example General Hospital',
  inpatientDayCount: '3',
  inpatientLastAdmissionDate: '05/21/2026',
  inpatientFacilityName: 'Example General Hospital',
  lastVisitDate: '05/10/2026',
}
const information = samplesOf('ecm/member-information', informationRow)

export const trackerRow: SampleRow = {
  memberCin: '90000001A',
  providerType: 'Clinical',
  outreachAttemptDate: '06/01/2026',
  outreachAttemptMethod: 'Phone',
  outreachAttemptSuccessful: 'N',
  outreachMinutes: '15',
}
const tracker = samplesOf('ecm/initial-outreach-tracker', trackerRow)

export const referralRow: SampleRow = {
  memberCin: '90000001A',
  memberFirstName: 'Testina',
  memberLastName: 'Sample',
  memberDateOfBirth: '06/15/1984',
  memberPhoneNumber: '5550100101',
  potentialPopulationsOfFocus: 'Adult-1',
  potentialPopulationOfFocusExplanation: 'Sleeps in a shelter',
}
const referral = samplesOf('ecm/potential-member-referral', referralRow)

export const authorizationRow: SampleRow = {
  ...member,
  communitySupport: 'HTN',
  procedureCode: 'H0043',
  procedureCodeModifier: 'U6',
  'procedureCodeModifier#2': '',
  'procedureCodeModifier#3': '',
  'procedureCodeModifier#4': '',
  memberDiagnosisCode: 'Z59.00',
  authorizationNumber: 'AUTH-000001',
  authorizationStatus: 'Approved',
  authorizationStatusDate: '01/10/2026',
  denialReason: '',
  authorizationStartDate: '01/15/2026',
  authorizationEndDate: '07/14/2026',
  authorizedUnitCount: '90',
  authorizedUnit: 'day',
  referralDate: '01/06/2026',
  communitySupportsMemberRecord: 'Continuing',
}
const authorization = samplesOf('community-supports/authorization-status', authorizationRow)

export const memberSamples: RuleSamples = {
  'diagnosis/not-a-social-need': information([{ socialDeterminantIndicators: 'Z59.01;E11.9' }]),
  'member/born-in-the-future': information([{ memberDateOfBirth: '07/01/2026', ecmPopulationsOfFocus: '2' }]),
  'member/older-than-anyone': information([{ memberDateOfBirth: '06/04/1905' }]),
  'member/date-before-birth': information([{ memberDateOfBirth: '01/06/2026', ecmPopulationsOfFocus: '2' }]),
  'member/homeless-without-indicator': information([{ memberResidentialAddress: 'HOMELESS' }]),
  'member/city-says-homeless': information([
    { memberHomelessnessIndicator: '1', memberResidentialCity: 'HOMELESS' },
  ]),
  'member/appears-twice': information([{}, {}]),
  'member/population-does-not-fit-age': information([{ memberDateOfBirth: '06/06/2005' }]),
  'member/population-not-yet-live': information([
    {
      ecmPopulationsOfFocus: '9',
      fileProductionDate: '12/31/2023',
      fileReportingPeriod: '12/2023',
      ecmServiceAuthorizationDate: '01/05/2023',
      memberAssignmentDate: '01/12/2023',
      emergencyRoomAdmissionCount: '0',
      emergencyRoomLastAdmissionDate: '',
      inpatientDayCount: '0',
      inpatientLastAdmissionDate: '',
      lastVisitDate: '12/01/2023',
    },
  ]),
  'member/sent-after-ten-days': information([{ ecmMemberRecord: 'New', memberAssignmentDate: '05/25/2026' }]),
  'member/continuing-before-assigned': information([{ memberAssignmentDate: '06/06/2026' }]),
  'member/renewal-has-passed': information([{ mediCalRenewalDate: '06/04/2026' }]),
  'member/use-without-its-last-date': information([{ emergencyRoomLastAdmissionDate: '' }]),
  'member/last-use-outside-the-window': information([{ inpatientLastAdmissionDate: '12/04/2025' }]),
  'member/last-use-not-counted': information([{ emergencyRoomAdmissionCount: '0' }]),
  'member/visit-after-the-file-was-made': information([{ lastVisitDate: '06/06/2026' }]),
  'member/more-inpatient-days-than-six-months': information([{ inpatientDayCount: '185' }]),
  'period/made-in-the-future': information([
    { fileProductionDate: '07/01/2026', fileReportingPeriod: '06/2026' },
  ]),
  'period/begins-after-the-file-was-made': information([{ fileReportingPeriod: '07/2026' }]),
  'period/sent-late': information([{ fileReportingPeriod: '04/2026' }]),
  'period/differs-within-the-file': information([
    {},
    { memberCin: '90000002B', fileProductionDate: '06/06/2026' },
  ]),
  'outreach/attempt-in-the-future': tracker([{ outreachAttemptDate: '07/01/2026' }]),
  'outreach/attempt-before-the-program': tracker([{ outreachAttemptDate: '12/31/2021' }]),
  'outreach/attempt-appears-twice': tracker([{}, {}]),
  'outreach/mail-may-be-no-attempt': tracker([{ outreachAttemptMethod: 'Mail' }]),
  'outreach/longer-than-a-day': tracker([{ outreachMinutes: '1441' }]),
  'referral/member-cannot-be-found': referral([
    {
      memberCin: '',
      memberPhoneNumber: '',
      memberFirstName: 'Testina',
      memberLastName: 'Sample',
      memberDateOfBirth: '',
    },
  ]),
  'referral/explanation-without-population': referral([{ potentialPopulationsOfFocus: '' }]),
  'referral/population-does-not-fit-age': referral([{ potentialPopulationsOfFocus: 'Child-1' }]),
  'authorization/ends-before-it-starts': authorization([
    { authorizationStartDate: '07/15/2026', authorizationEndDate: '07/14/2026' },
  ]),
  'authorization/status-dated-in-the-future': authorization([{ authorizationStatusDate: '07/01/2026' }]),
  'authorization/decided-before-the-referral': authorization([{ authorizationStatusDate: '01/05/2026' }]),
  'authorization/expired-before-its-end': authorization([{ authorizationStatus: 'Expired' }]),
  'authorization/approved-but-over': authorization([{ authorizationEndDate: '06/04/2026' }]),
  'authorization/denial-reason-but-not-denied': authorization([
    { denialReason: 'Not enrolled in this plan' },
  ]),
  'authorization/unit-without-count': authorization([{ authorizedUnitCount: '' }]),
  'authorization/appears-twice': authorization([{}, {}]),
  'service/is-not-the-support-named': authorization([{ communitySupport: 'STPHH' }]),
}
