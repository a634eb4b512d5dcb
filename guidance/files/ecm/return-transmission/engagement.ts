/** Table 5 of the ECM Provider Return Transmission File, and the member it is about. */
import { type Authority, defineTable } from '../../../define.ts'
import * as member from '../../../elements/member.ts'
import * as provider from '../../../elements/provider.ts'

const asked = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Provider Return Transmission File, Table 5',
} as const satisfies Authority

/** Table 5 names no member, and yet a row must: R-04. */
const supposed = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: office-hours-2022-08, Table 5, names no member',
  reading: 'R-04',
} as const satisfies Authority

const hasNewAddress = { when: 'memberNewAddressIndicator', is: ['1'] } as const
const isHomeless = { when: 'memberHomelessnessIndicator', is: ['1'] } as const
const isNotHomeless = { when: 'memberHomelessnessIndicator', is: 'blank' } as const

const discontinuationReason = {
  id: 'discontinuationReason',
  label: 'Discontinuation Reason',
  is: 'text',
  maxLength: 500,
  help: {
    en: 'The reason in your own words. Needed when the reason code says Other.',
    es: 'El motivo en sus propias palabras. Se necesita cuando el código de motivo es Otro.',
  },
  example: 'Joined another care program',
  alsoCalled: [
    'Discontinuation Reason Text',
    'Discontinuation Reason Description',
    'Reason for Discontinuation',
    'Other Discontinuation Reason',
    'Disenrollment Reason Description',
    'Discontinuation Notes',
  ],
} as const

export const memberTable = defineTable({
  id: 'member',
  title: 'The member',
  elements: [
    { ...member.memberCin, label: 'Member Client Index Number (CIN)', needed: 'always', ...supposed },
    { ...member.memberFirstName, label: 'Member First Name', needed: 'always', ...supposed },
    { ...member.memberLastName, label: 'Member Last Name', needed: 'always', ...supposed },
  ],
})

export const engagementTable = defineTable({
  id: 'table-5',
  title: 'Table 5: ECM Provider Member and ECM Member Engagement Information',
  elements: [
    {
      ...member.memberNewAddressIndicator,
      label: 'Member New Address Indicator',
      needed: 'optional',
      ...asked,
    },
    {
      ...member.memberHomelessnessIndicator,
      label: 'Member Homelessness Indicator',
      needed: 'optional',
      ...asked,
    },
    {
      ...member.memberResidentialAddress,
      label: 'Member Residential Address',
      needed: hasNewAddress,
      allows: { word: 'HOMELESS', when: isHomeless },
      ...asked,
      reading: 'R-12',
    },
    {
      ...member.memberResidentialCity,
      label: 'Member Residential City',
      needed: { all: [hasNewAddress, isNotHomeless] },
      ...asked,
      reading: 'R-12',
    },
    {
      ...member.memberResidentialZip,
      label: 'Member Residential Zip',
      needed: { all: [hasNewAddress, isNotHomeless] },
      ...asked,
      reading: 'R-12',
    },
    {
      ...member.memberNewPhoneNumberIndicator,
      label: 'Member New Phone Number Indicator',
      needed: 'optional',
      ...asked,
    },
    {
      ...member.memberPhoneNumber,
      label: 'Member Phone Number',
      needed: { when: 'memberNewPhoneNumberIndicator', is: ['1'] },
      ...asked,
      reading: 'R-12',
    },
    {
      id: 'ecmBenefitStartDate',
      label: 'ECM Benefit Start Date (Enrollment Date as MM/DD/YYYY)',
      is: 'date',
      needed: { when: 'memberEngagementStatus', is: ['Enrolled', 'On hold', 'Disenrolled'] },
      help: {
        en: 'The day the member enrolled in ECM. Needed once the member has enrolled.',
        es: 'El día en que el miembro se inscribió en ECM. Se necesita una vez inscrito.',
      },
      example: '01/20/2026',
      alsoCalled: [
        'ECM Benefit Start Date',
        'ECM Benefit Start Date (Enrollment Date)',
        'Benefit Start Date',
        'ECM Start Date',
        'ECM Enrollment Date',
        'Enrollment Date',
        'Enrollment Start Date',
        'Start Date',
        'Opt-In Date',
      ],
      ...asked,
      reading: 'R-13',
    },
    {
      id: 'memberEngagementStatus',
      label: 'Status of Member Engagement',
      is: 'code',
      codeSet: 'engagement-status',
      needed: 'always',
      help: {
        en: 'How far you have come with the member, from first outreach to the end of ECM.',
        es: 'Hasta dónde ha avanzado con el miembro, desde el primer contacto hasta el final de ECM.',
      },
      example: 'Enrolled',
      alsoCalled: [
        'Member Engagement Status',
        'Engagement Status',
        'Status of Engagement',
        'ECM Engagement Status',
        'ECM Status',
        'Enrollment Status',
        'ECM Enrollment Status',
        'Member Status',
      ],
      ...asked,
    },
    {
      id: 'ecmBenefitEndDate',
      label: 'ECM Benefit End Date (Disenrollment Date as MM/DD/YYYY)',
      is: 'date',
      needed: { when: 'memberEngagementStatus', is: ['Disenrolled'] },
      help: {
        en: 'The day ECM ended for the member. Needed once the member has left ECM.',
        es: 'El día en que terminó ECM para el miembro. Se necesita cuando el miembro ya dejó ECM.',
      },
      example: '06/30/2026',
      alsoCalled: [
        'ECM Benefit End Date',
        'ECM Benefit End Date (Disenrollment Date)',
        'Benefit End Date',
        'ECM End Date',
        'ECM Disenrollment Date',
        'Disenrollment Date',
        'Enrollment End Date',
        'End Date',
      ],
      ...asked,
      reading: 'R-13',
    },
    { ...provider.leadCareManagerName, label: 'ECM Lead Care Manager Name', needed: 'always', ...asked },
    {
      ...provider.leadCareManagerPhoneNumber,
      label: 'ECM Lead Care Manager Phone Number',
      needed: 'always',
      ...asked,
    },
    {
      id: 'leadCareManagerPhoneExtension',
      label: 'ECM Lead Case Manager Phone Number Extension',
      is: 'extension',
      needed: 'optional',
      help: {
        en: "The extension of the lead care manager's phone, if there is one.",
        es: 'La extensión del teléfono del administrador principal de la atención, si la hay.',
      },
      example: '101',
      alsoCalled: [
        'Lead Care Manager Phone Extension',
        'ECM Lead Care Manager Phone Number Extension',
        'Lead Case Manager Phone Extension',
        'Phone Extension',
        'Extension',
        'Ext',
        'LCM Phone Extension',
        'LCM Ext',
      ],
      ...asked,
    },
    {
      id: 'discontinuationRecommendationDate',
      label: 'Recommendation for Discontinuation Date (MM/DD/YYYY)',
      is: 'date',
      needed: { when: 'memberEngagementStatus', is: ['Disenrolled'] },
      help: {
        en: 'The day you recommended that ECM should end for the member.',
        es: 'El día en que usted recomendó que ECM terminara para el miembro.',
      },
      example: '06/15/2026',
      alsoCalled: [
        'Recommendation for Discontinuation Date',
        'Recommendation for Discontinuation',
        'Discontinuation Recommendation Date',
        'Discontinuation Date',
        'Date of Discontinuation Recommendation',
        'Recommended Discontinuation Date',
      ],
      ...asked,
      reading: 'R-13',
    },
    {
      id: 'discontinuationReasonCode',
      label: 'Discontinuation Reason Code',
      is: 'code',
      codeSet: 'discontinuation-reason',
      needed: { when: 'discontinuationRecommendationDate', is: 'present' },
      help: {
        en: 'The code of the reason why ECM ends. Needed when there is a discontinuation date.',
        es: 'El código del motivo por el que termina ECM. Se necesita cuando hay fecha de suspensión.',
      },
      example: '1',
      alsoCalled: [
        'Discontinuation Code',
        'Discontinuation Reason Cd',
        'ECM Discontinuation Reason Code',
        'Disenrollment Reason Code',
        'Disenrollment Code',
        'Reason Code',
        'Closure Reason Code',
      ],
      ...asked,
      reading: 'R-13',
    },
    // "Other" was 5 until the list of codes grew in the third quarter of 2023, and is 15 since.
    {
      ...discontinuationReason,
      needed: { when: 'discontinuationReasonCode', is: ['5'] },
      ...asked,
      until: '2023-06-30',
      reading: 'R-13',
    },
    {
      ...discontinuationReason,
      needed: { when: 'discontinuationReasonCode', is: ['15'] },
      ...asked,
      since: '2023-07-01',
      reading: 'R-13',
    },
  ],
})
