/** A sample for every rule that looks at what providers return to the plan. */
import { type RuleSamples, type SampleRow, samplesOf } from './sample.ts'

const returned: SampleRow = {
  memberCin: '90000001A',
  memberFirstName: 'Testina',
  memberLastName: 'Sample',
  memberNewAddressIndicator: '1',
  memberHomelessnessIndicator: '',
  memberResidentialAddress: '100 Example Street',
  memberResidentialCity: 'Sampleville',
  memberResidentialZip: '94203',
  memberNewPhoneNumberIndicator: '1',
  memberPhoneNumber: '5550100101',
  memberEngagementStatus: 'Enrolled',
  discontinuationReasonCode: '',
  fileProductionDate: '06/05/2026',
  fileReportingPeriod: '05/2026',
  referralStatus: 'Accepted',
  referralStatusDate: '05/15/2026',
  referralLoopClosureReason: '',
}

export const careRow: SampleRow = {
  ...returned,
  ecmBenefitStartDate: '01/20/2026',
  ecmBenefitEndDate: '',
  discontinuationRecommendationDate: '',
  discontinuationReason: '',
  inPersonEncounterCount: '2',
  telephonicEncounterCount: '3',
}
const care = samplesOf('ecm/return-transmission', careRow)

export const supportRow: SampleRow = {
  ...returned,
  communitySupport: 'HTN',
  procedureCode: 'H0043',
  procedureCodeModifier: 'U6',
  'procedureCodeModifier#2': '',
  'procedureCodeModifier#3': '',
  'procedureCodeModifier#4': '',
  authorizationNumber: 'AUTH-000001',
  serviceStartDate: '01/20/2026',
  serviceEndDate: '',
  deliveredUnitCount: '10',
}
const support = samplesOf('community-supports/return-transmission', supportRow)

const left: SampleRow = {
  memberEngagementStatus: 'Disenrolled',
  ecmBenefitEndDate: '05/31/2026',
  discontinuationRecommendationDate: '05/15/2026',
  discontinuationReasonCode: '1',
}

export const returnSamples: RuleSamples = {
  'period/sent-late-for-closed-loop': care([{ fileReportingPeriod: '04/2026' }]),
  'return/benefit-ends-before-it-starts': care([
    { ...left, ecmBenefitEndDate: '01/19/2026', discontinuationRecommendationDate: '01/20/2026' },
  ]),
  'return/starts-after-the-file-was-made': care([{ ecmBenefitStartDate: '06/06/2026' }]),
  'return/ended-but-status-goes-on': care([{ ecmBenefitEndDate: '06/05/2026' }]),
  'return/disenrolled-before-the-end': care([{ ...left, ecmBenefitEndDate: '06/06/2026' }]),
  'return/started-before-outreach-ended': care([{ memberEngagementStatus: 'Outreach in progress' }]),
  'return/recommended-before-the-start': care([{ ...left, discontinuationRecommendationDate: '01/19/2026' }]),
  'return/reason-without-discontinuation': care([{ discontinuationReasonCode: '1' }]),
  'return/encounters-but-not-enrolled': care([
    { memberEngagementStatus: 'Declined', ecmBenefitStartDate: '', telephonicEncounterCount: '0' },
  ]),
  'return/units-but-not-enrolled': support([{ memberEngagementStatus: 'Declined', serviceStartDate: '' }]),
  'return/new-address-not-marked': support([{ memberNewAddressIndicator: '' }]),
  'return/new-phone-not-marked': care([{ memberNewPhoneNumberIndicator: '' }]),
  'return/closure-reason-but-loop-open': care([{ referralLoopClosureReason: 'Services Received' }]),
  'return/referral-status-in-the-future': support([{ referralStatusDate: '07/01/2026' }]),
}
