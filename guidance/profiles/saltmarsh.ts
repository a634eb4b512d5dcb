/** Saltmarsh Example Health Plan, a made-up plan: a return file on two sheets, and trackers as text in Windows-1252. */
import { defineProfile } from '../profile.ts'

const methods = {
  '1': 'In-Person',
  '2': 'Phone',
  '3': 'Text',
  '4': 'Email',
  '5': 'Video',
  '6': 'Mail',
  '7': 'Other Electronic',
  '8': 'Other',
}

const staff = { L: 'Clinical', U: 'Non-Clinical' }

export const exampleSaltmarsh = defineProfile({
  id: 'example-saltmarsh',
  name: 'Saltmarsh Example Health Plan (example)',
  example: true,
  parties: ['ecm'],
  since: '2024-01-01',
  basis: 'plan',
  cite: 'causeway-assumptions: example profiles, shaped as plans shape theirs',
  files: {
    'ecm/return-transmission': {
      format: 'xlsx',
      sheets: [
        {
          name: 'Contacts',
          columns: [
            { element: 'memberCin' },
            { element: 'memberFirstName' },
            { element: 'memberLastName' },
            { element: 'memberNewAddressIndicator' },
            { element: 'memberHomelessnessIndicator' },
            { element: 'memberResidentialAddress' },
            { element: 'memberResidentialCity' },
            { element: 'memberResidentialZip' },
            { element: 'memberNewPhoneNumberIndicator' },
            { element: 'memberPhoneNumber' },
            { element: 'leadCareManagerName' },
            { element: 'leadCareManagerPhoneNumber' },
            { element: 'leadCareManagerPhoneExtension' },
            { extra: 'Preferred Time to Call', example: 'Mornings' },
          ],
        },
        {
          name: 'Status',
          columns: [
            { element: 'memberCin' },
            { element: 'memberEngagementStatus' },
            { element: 'ecmBenefitStartDate' },
            { element: 'ecmBenefitEndDate' },
            { element: 'discontinuationRecommendationDate' },
            { element: 'discontinuationReasonCode' },
            { element: 'discontinuationReason' },
            { element: 'inPersonEncounterCount' },
            { element: 'telephonicEncounterCount' },
            { element: 'referralStatus' },
            { element: 'referralStatusDate' },
            { element: 'referralLoopClosureReason' },
            { element: 'ecmProviderName' },
            { element: 'ecmProviderNpi' },
            { element: 'ecmProviderPhoneNumber' },
            { element: 'fileProductionDate' },
            { element: 'fileReportingPeriod' },
          ],
        },
      ],
      joinedBy: ['memberCin'],
      dates: 'MM-DD-YYYY',
      indicators: { yes: '1', no: '0' },
      fileName: '{TYPE}-{SENDER}-{YYYYMM}.xlsx',
      cadence: 'Monthly',
    },
    'ecm/initial-outreach-tracker': {
      format: 'csv',
      delimiter: ';',
      encoding: 'windows-1252',
      sheets: [
        {
          name: '',
          columns: [
            { element: 'memberCin', heading: 'CIN' },
            { element: 'outreachAttemptDate', heading: 'Outreach Date' },
            { element: 'outreachAttemptMethod', heading: 'Outreach Method' },
            { element: 'providerType', heading: 'Staff Type' },
            { element: 'outreachAttemptSuccessful', heading: 'Reached?' },
          ],
        },
      ],
      dates: 'MM-DD-YYYY',
      yesNo: { yes: 'TRUE', no: 'FALSE' },
      codes: { 'outreach-method': methods, 'outreach-provider-type': staff },
      omits: ['outreachMinutes'],
      fileName: '{TYPE}-{SENDER}-{YYYYMM}.csv',
      cadence: 'Monthly',
    },
  },
})
