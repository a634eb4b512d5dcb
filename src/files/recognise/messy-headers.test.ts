/**
 * Tests headers as people really write them: five for each file, each heading with the element that it
 * means.
 */
import { describe, expect, test } from 'vitest'
import { profiles } from '#guidance/all-profiles.ts'
import { prepareChecker } from '../check/prepare-check.ts'
import type { Recognition } from './recognise.ts'

const { recogniser } = prepareChecker('2026-11-22', profiles)

/** The heading is to be asked about, with this as the first candidate; or to be left alone (''). */
type Meaning = string | { readonly asks: string }
type Header = readonly (readonly [heading: string, means: Meaning])[]

const asks = (key: string): Meaning => ({ asks: key })

/** `heading → key`; `?key` where it is to be asked about; `-` where it is nobody's; ⏎ is a line break. */
const headers: { readonly [short: string]: readonly string[] } = {
  MIF: [
    `
      Client CIN → memberCin | First → memberFirstName | Last → memberLastName
      Homeless? (Y/N) → memberHomelessnessIndicator | Address → memberResidentialAddress
      City → memberResidentialCity | Zip → memberResidentialZip | Mailing Address → memberMailingAddress
      City → memberMailingCity | Zip → memberMailingZip | Phone → memberPhoneNumber
      DOB → memberDateOfBirth | Sex → memberGenderCode | Race → memberRaceOrEthnicityCode
      Renewal Date → mediCalRenewalDate | ECM Auth Date → ecmServiceAuthorizationDate
      POF → ecmPopulationsOfFocus | Asthma → hasAsthma | COPD → hasChronicObstructivePulmonaryDisease
      Diabetes → hasDiabetes | PCP → primaryCareProviderName | PCP NPI → primaryCareProviderNpi
      PCP Ph# → primaryCareProviderPhoneNumber | Internal Notes → -
    `,
    `
      MEMBER_CIN → memberCin | MEMBER_FIRST_NAME → memberFirstName | MEMBER_LAST_NAME → memberLastName
      MEMBER_DOB → memberDateOfBirth | GENDER → memberGenderCode
      HOMELESS_IND → memberHomelessnessIndicator | RES_ADDR → memberResidentialAddress
      RES_CITY → memberResidentialCity | RES_ZIP → memberResidentialZip | MAIL_ADDR → memberMailingAddress
      MAIL_CITY → memberMailingCity | MAIL_ZIP → memberMailingZip
      MEDI_CAL_RENEWAL_DT → mediCalRenewalDate | ECM_MEMBER_RECORD → ecmMemberRecord
      DEMENTIA → hasDementia | HYPERTENSION → hasHypertension | ROW_ID → -
    `,
    `
      Member Client Index Number (CIN)¹ → memberCin | Member First Name* → memberFirstName
      Member Last Name* → memberLastName | Member Homlessness Indicator → memberHomelessnessIndicator
      Member Residental Address → memberResidentialAddress
      Member Residential  City → memberResidentialCity
      Member Residential ZIP Code → memberResidentialZip
      Member Date of Birth⏎(MM/DD/YYYY) → memberDateOfBirth | Member Gender → memberGenderCode
      Chronic Kidney Disease → hasChronicKidneyDisease
      Coronary Artery Disease → hasCoronaryArteryDisease
      Traumatic Brain Injury (TBI) → hasTraumaticBrainInjury
      Emergency Room admissions in previous six (6) months, count → emergencyRoomAdmissionCount
      File Production Date → fileProductionDate | Reporting Period → fileReportingPeriod
    `,
    `
      Last Name → memberLastName | First Name → memberFirstName | CIN → memberCin
      Birth Date → memberDateOfBirth | Cell Phone → memberPhoneNumber | Email → memberEmailAddress
      Preferred Language → memberPreferredLanguageSpoken | Ethnicity → memberRaceOrEthnicityCode
      Guardian First Name → guardianFirstName | Guardian Last Name → guardianLastName
      Guardian Phone → guardianPhoneNumber | Population of Focus → ecmPopulationsOfFocus
      Date Assigned to ECM Provider → memberAssignmentDate | MCP Name → payerName
      Record Status → ecmMemberRecord | Bipolar Disorder → hasBipolarDisorder | Diabetes → hasDiabetes
      Hypertension → hasHypertension
    `,
    `
      MemberCIN → memberCin | MemberFirstName → memberFirstName | MemberLastName → memberLastName
      MemberDateOfBirth → memberDateOfBirth | MemberGenderCode → memberGenderCode
      MemberPhoneNumber → memberPhoneNumber | MedicalRecordNumber → medicalRecordNumber
      LastVisitDate → lastVisitDate | PCPName → primaryCareProviderName
      PrescribingProvider → prescribingProvider
      ECMServiceAuthorizationDate → ecmServiceAuthorizationDate
      InpatientFacilityName → inpatientFacilityName
    `,
  ],
  RTF: [
    `
      CIN → memberCin | Member Name (First) → memberFirstName | Member Name (Last) → memberLastName
      Engagement Status → memberEngagementStatus | ECM Start Date → ecmBenefitStartDate
      ECM End Date → ecmBenefitEndDate | Lead Care Manager → leadCareManagerName
      Lead Care Manager Phone → leadCareManagerPhoneNumber | Ext. → leadCareManagerPhoneExtension
      Discontinuation Reason Code → discontinuationReasonCode | ECM Provider → ecmProviderName
      ECM Provider NPI → ecmProviderNpi | ECM Provider Phone → ecmProviderPhoneNumber | Acuity → -
    `,
    `
      member_cin → memberCin | member_first_name → memberFirstName | member_last_name → memberLastName
      new_address → memberNewAddressIndicator | residential_address → memberResidentialAddress
      residential_city → memberResidentialCity | residential_zip → memberResidentialZip
      new_phone → memberNewPhoneNumberIndicator | phone → memberPhoneNumber
      status_of_member_engagement → memberEngagementStatus | lead_care_manager_name → leadCareManagerName
      ecm_provider_npi → ecmProviderNpi | referral_status → referralStatus
    `,
    `
      Member Client Index Number → memberCin | First Name → memberFirstName | Last Name → memberLastName
      Status of Member Engagment → memberEngagementStatus | ECM Benefit Start Dt → ecmBenefitStartDate
      ECM Benefit End Dt → ecmBenefitEndDate | # In-Person Encounters → inPersonEncounterCount
      # Telephonic/Video Encounters → telephonicEncounterCount
      Recommendation for Discontinuation Date → discontinuationRecommendationDate
      Discontinuation Reason → discontinuationReason
    `,
    `
      ECM Provider Name → ecmProviderName | ECM Provider NPI → ecmProviderNpi
      ECM Provider Phone Number → ecmProviderPhoneNumber | Reporting Period → fileReportingPeriod
      Client ID → memberCin | Last → memberLastName | First → memberFirstName
      ECM Lead Care Manager Name → leadCareManagerName | Phone → ?leadCareManagerPhoneNumber
      Engagement → ?memberEngagementStatus
    `,
    `
      MEMBER CIN → memberCin | FIRST NAME → memberFirstName | LAST NAME → memberLastName
      STATUS OF MEMBER ENGAGEMENT → memberEngagementStatus | ECM LEAD CARE MANAGER → leadCareManagerName
      LCM PHONE → leadCareManagerPhoneNumber | DATE OF REFERRAL STATUS UPDATE → referralStatusDate
      REASON FOR REFERRAL LOOP CLOSURE → referralLoopClosureReason | BED NUMBER → -
    `,
  ],
  OTF: [
    `
      CIN → memberCin | Provider Type → providerType | Outreach Date → outreachAttemptDate
      Outreach Method → outreachAttemptMethod | Successful? → outreachAttemptSuccessful
      Minutes → outreachMinutes
    `,
    `
      Member CIN → memberCin | First Name → - | Last Name → -
      Date of Outreach Attempt → outreachAttemptDate | Outreach Attempt Method → outreachAttemptMethod
      Provider Type (clinical / non-clinical) → ?providerType
    `,
    `
      MEMBER_CIN → memberCin | PROVIDER_TYPE → providerType | OUTREACH_ATTEMPT_DATE → outreachAttemptDate
      OUTREACH_ATTEMPT_METHOD → outreachAttemptMethod | STAFF_NAME → -
    `,
    `
      Client Index # → memberCin | Date of Outreech Attempt → outreachAttemptDate
      Outreach Atempt Method → outreachAttemptMethod | Povider Type → providerType
    `,
    `
      Medi-Cal ID → memberCin | Attempt Date → outreachAttemptDate
      Attempt Method → outreachAttemptMethod | Provider Type → providerType
      Time Spent Performing Outreach (minutes) → outreachMinutes
    `,
  ],
  REF: [
    `
      CIN → memberCin | First Name → memberFirstName | Last Name → memberLastName
      DOB → memberDateOfBirth | Phone → memberPhoneNumber | Potential POF → potentialPopulationsOfFocus
      Explanation → potentialPopulationOfFocusExplanation
    `,
    `
      Patient First Name → memberFirstName | Patient Last Name → memberLastName
      Patient DOB → memberDateOfBirth | Pt Phone → memberPhoneNumber | Medi-Cal ID → memberCin
      Potential Population of Focus → potentialPopulationsOfFocus
    `,
    `
      MEMBER CIN → memberCin | MEMBER FIRST NAME → memberFirstName | MEMBER LAST NAME → memberLastName
      MEMBER DATE OF BIRTH → memberDateOfBirth | MEMBER PHONE NUMBER → memberPhoneNumber
      POTENTIAL ECM POPULATIONS OF FOCUS → potentialPopulationsOfFocus
      POTENTIAL ECM POPULATION OF FOCUS EXPLANATION → potentialPopulationOfFocusExplanation
    `,
    `
      Memeber CIN → memberCin | Memeber First Name → memberFirstName | Memeber Last Name → memberLastName
      Memeber Date of Brith → memberDateOfBirth | Memeber Phone Nubmer → memberPhoneNumber
      Potental Population of Focus → potentialPopulationsOfFocus
    `,
    `
      Client Last Name → memberLastName | Client First Name → memberFirstName
      Birthdate → memberDateOfBirth | Client Index Number (CIN) → memberCin
      Contact Phone → memberPhoneNumber
      Potential ECM Population(s) of Focus → potentialPopulationsOfFocus | Referred by → -
    `,
  ],
  INV: [
    `
      Invoice # → invoiceNumber | Invoice Date → invoiceDate | Billing NPI → billingProviderNpi
      Billing TIN → billingProviderTin | Billing Name → billingProviderName
      Address → billingProviderAddress | City → billingProviderCity | State → billingProviderState
      Zip → billingProviderZip | Phone → billingProviderPhoneNumber | Rendering NPI → renderingProviderNpi
      Rendering Name → renderingProviderName | Address → renderingProviderAddress
      City → renderingProviderCity | State → renderingProviderState | Zip → renderingProviderZip
      Phone → renderingProviderPhoneNumber | CIN → memberCin | Member First Name → memberFirstName
      Member Last Name → memberLastName | DOB → memberDateOfBirth | HCPCS → procedureCode
      Mod 1 → procedureCodeModifier | Mod 2 → procedureCodeModifier#2 | DOS From → serviceStartDate
      DOS To → serviceEndDate | POS → placeOfService | Units → serviceUnitCount
      Dx1 → memberDiagnosisCode | Dx2 → memberDiagnosisCode#2 | DX 3 → memberDiagnosisCode#3
      Rate → serviceUnitCost | Charges → serviceChargeAmount | Invoice Total → invoiceAmount | Paid? → -
    `,
    `
      Billing Provider NPI⁸ → billingProviderNpi | Billing Provider TIN → billingProviderTin
      Billing Provider Name9 → billingProviderName | Billing Provider Phone → billingProviderPhoneNumber
      Rendering Provider Name → renderingProviderName
      Member Client Identification Number (CIN) → memberCin
      Member Homelessness Indicator18 → memberHomelessnessIndicator | Procedure Code → procedureCode
      Procedure Code Modifier → procedureCodeModifier | Service Start Dt → serviceStartDate
      Service End Dt → serviceEndDate | Member Diagnosis Code(s) → memberDiagnosisCode
      Service Unit Count → serviceUnitCount | Service Unit Cost → serviceUnitCost
      Service Charge Amt → serviceChargeAmount | Invoice Amt → invoiceAmount | Invoice No. → invoiceNumber
      Auth # → authorizationNumber
    `,
    `
      Diagnosis Code → memberDiagnosisCode | Diagnosis Code → memberDiagnosisCode#2
      Diagnosis Code → memberDiagnosisCode#3 | Modifier → procedureCodeModifier
      Modifier → procedureCodeModifier#2 | Procedure → procedureCode
      Service Start Date → serviceStartDate | Service End Date → serviceEndDate | Member CIN → memberCin
      Invoice Number → invoiceNumber | Invoice Date → invoiceDate
      Billing Provider NPI → billingProviderNpi | Payer Name → payerName | Unit Cost → serviceUnitCost
      Charge → serviceChargeAmount
    `,
    `
      BILLING_NPI → billingProviderNpi | BILLING_TIN → billingProviderTin
      RENDERING_NPI → renderingProviderNpi | MEMBER_CIN → memberCin | PROC_CODE → procedureCode
      MOD1 → procedureCodeModifier | MOD2 → procedureCodeModifier#2 | MOD3 → procedureCodeModifier#3
      MOD4 → procedureCodeModifier#4 | SVC_START_DATE → serviceStartDate | SVC_END_DATE → serviceEndDate
      DIAG_CODE_1 → memberDiagnosisCode | DIAG_CODE_2 → memberDiagnosisCode#2 | UNITS → serviceUnitCount
      UNIT_COST → serviceUnitCost | INVOICE_NBR → invoiceNumber | LINE_ID → -
    `,
    `
      Billing Provider First Name → billingProviderFirstName
      Billing Provider Last Name → billingProviderLastName
      Rendering Provider First Name → renderingProviderFirstName
      Rendering Provider Last Name → renderingProviderLastName | First Name → memberFirstName
      Last Name → memberLastName | CIN → memberCin | Primary Diagnosis → memberDiagnosisCode
      Secondary Diagnosis → memberDiagnosisCode#2 | Place of Service → placeOfService
      Invoice Amount → invoiceAmount | Invoice Number → invoiceNumber | Procedure Code → procedureCode
      Service Units → serviceUnitCount
    `,
  ],
  ASF: [
    `
      CIN → memberCin | Member First Name → memberFirstName | Member Last Name → memberLastName
      DOB → memberDateOfBirth | Community Support → communitySupport | Auth Number → authorizationNumber
      Auth Status → authorizationStatus | Auth Start Date → authorizationStartDate
      Auth End Date → authorizationEndDate | Denial Reason → denialReason
      Units Authorized → authorizedUnitCount | Case Notes → -
    `,
    `
      AUTHORIZATION_NUMBER → authorizationNumber | AUTHORIZATION_STATUS → authorizationStatus
      AUTHORIZATION_STATUS_DATE → authorizationStatusDate
      AUTHORIZATION_START_DATE → authorizationStartDate | AUTHORIZATION_END_DATE → authorizationEndDate
      MEMBER_CIN → memberCin | COMMUNITY_SUPPORTS_SERVICE_NAME → communitySupport
      REFERRAL_DATE → referralDate | REFERRING_ENTITY_NAME → referringEntityName
    `,
    `
      Medi-Cal ID → memberCin | Last Name → memberLastName | First Name → memberFirstName
      Community Supports Service → communitySupport | Authorisation Number → authorizationNumber
      Authorisation Status → authorizationStatus | Authorisation Start Date → authorizationStartDate
      Procedure Code → procedureCode | Modifier → procedureCodeModifier
      Diagnosis Code 1 → memberDiagnosisCode
    `,
    `
      Member CIN → memberCin | Member Home Address → memberResidentialAddress
      City → memberResidentialCity | Zip → memberResidentialZip | Mailing Address → memberMailingAddress
      City → memberMailingCity | Zip → memberMailingZip | Authorization Status → authorizationStatus
      Authorization Number → authorizationNumber | Community Supports Service Name → communitySupport
      ECM Provider Name → ecmProviderName
    `,
    `
      Community Supports Member Record → communitySupportsMemberRecord
      Authorization Status File Production Date → fileProductionDate
      Member Client Index Number (CIN) → memberCin
      Member Prefered Language (Spoken) → memberPreferredLanguageSpoken
      Member Prefered Language (Written) → memberPreferredLanguageWritten
      Authorizaton Status → authorizationStatus | Authorizaton Number → authorizationNumber
      Authorized Unit Count → authorizedUnitCount | Authorized Unit of Service → authorizedUnit
    `,
  ],
  CSR: [
    `
      CIN → memberCin | First Name → memberFirstName | Last Name → memberLastName
      Community Support → communitySupport | Auth # → authorizationNumber
      CS Start Date → serviceStartDate | CS End Date → serviceEndDate
      CS Provider → communitySupportsProviderName | CS Provider NPI → communitySupportsProviderNpi
      CS Provider Phone → communitySupportsProviderPhoneNumber
      Engagement Status → memberEngagementStatus | Comments → -
    `,
    `
      MEMBER_CIN → memberCin | COMMUNITY_SUPPORTS_SERVICE_NAME → communitySupport
      STATUS_OF_MEMBER_ENGAGEMENT → memberEngagementStatus | UNITS_DELIVERED → deliveredUnitCount
      DISCONTINUATION_REASON_CODE → discontinuationReasonCode
      COMMUNITY_SUPPORTS_PROVIDER_NPI → communitySupportsProviderNpi | REFERRAL_STATUS → referralStatus
    `,
    `
      Member’s CIN → memberCin | Member’s First Name → memberFirstName
      Member’s Last Name → memberLastName | Comunity Supports Service Name → communitySupport
      Status of Member Engagement → memberEngagementStatus
      Community Supports Service Start Date → serviceStartDate
      Community Supports Service End Date → serviceEndDate
      Community Supports Provider Phone # → communitySupportsProviderPhoneNumber
    `,
    `
      Community Supports Provider Name → communitySupportsProviderName
      Community Supports Provider NPI → communitySupportsProviderNpi
      Reporting Period → fileReportingPeriod | Client ID → memberCin | Client First Name → memberFirstName
      Client Last Name → memberLastName | Community Supports Service → communitySupport
      Number of Units Delivered → deliveredUnitCount
    `,
    `
      cin → memberCin | firstName → memberFirstName | lastName → memberLastName
      communitySupport → communitySupport | authorizationNumber → authorizationNumber
      memberEngagementStatus → memberEngagementStatus | serviceStartDate → serviceStartDate
      serviceEndDate → serviceEndDate | communitySupportsProviderNpi → communitySupportsProviderNpi
    `,
  ],
}

function headerOf(text: string): Header {
  return text
    .trim()
    .split(/\s*(?:\||\n)\s*/)
    .map(entry => {
      const [heading = '', means = ''] = entry.split(' → ')
      const key = means.replace(/^[?-]/, '')
      return [heading.replace('⏎', '\n'), means.startsWith('?') ? asks(key) : key] as const
    })
}

/** What became of each heading: the key it was mapped to, the first candidate of its question, or ''. */
function meaningsOf(header: Header, found: Recognition): Meaning[] {
  return header.map((_, index) => {
    const mapped = found.columns.find(column => column.index === index)
    if (mapped) return mapped.column.key
    const asked = found.unsure.find(question => question.index === index)?.candidates[0]
    return asked ? asks(asked.key) : ''
  })
}

const cases = Object.entries(headers).flatMap(([short, list]) =>
  list.map((text, at) => ({ short, header: headerOf(text), name: `${short} ${at + 1}` })),
)

test('there are five for each file', () => {
  expect(Object.values(headers).map(list => list.length)).toEqual([5, 5, 5, 5, 5, 5, 5])
})

describe.each(cases)('$name', ({ short, header }) => {
  const cells = header.map(([heading]) => heading)
  const rows = [
    { number: 1, cells: ['Prepared by Demo Sender'], kinds: null },
    { number: 3, cells, kinds: null },
  ]
  const found = recogniser.recogniseSheet({ rows, sheetName: 'Sheet1', fileName: 'november.xlsx' })

  test('is known for what it is', () => {
    expect(found?.layout.file.short).toBe(short)
    expect(found?.headerRows).toEqual([3])
  })

  test('has each heading with its element', () => {
    const meanings = found ? meaningsOf(header, found) : []
    const expected = header.map(([heading, means]) => [heading, means])
    expect(header.map(([heading], at) => [heading, meanings[at]])).toEqual(expected)
  })
})
