/** The Community Supports Provider Return Transmission File: what a provider tells the plan back. */
import { type Authority, defineFile } from '../../define.ts'
import * as member from '../../elements/member.ts'
import * as plan from '../../elements/plan.ts'
import * as provider from '../../elements/provider.ts'
import * as referral from '../../elements/referral.ts'
import * as service from '../../elements/service.ts'

const supposed = {
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: community-supports-sharing-2023-04 could not be read; as the ECM file',
  reading: 'R-19',
} as const satisfies Authority

const hasNewAddress = { when: 'memberNewAddressIndicator', is: ['1'] } as const
const isHomeless = { when: 'memberHomelessnessIndicator', is: ['1'] } as const
const isNotHomeless = { when: 'memberHomelessnessIndicator', is: 'blank' } as const

// It is written that this file exists and has the closed-loop elements; the rest could not be read.
export const communitySupportsReturnTransmission = defineFile({
  id: 'community-supports/return-transmission',
  name: 'Community Supports Provider Return Transmission File',
  says: {
    en: 'A Community Supports provider tells the plan how it goes with each member and each service.',
    es: 'Un proveedor de Apoyos Comunitarios le informa al plan cómo va cada miembro y cada servicio.',
  },
  from: ['community-supports-provider'],
  to: ['plan'],
  parties: ['community-supports'],
  row: 'member and service',
  key: ['memberCin', 'communitySupport', 'authorizationNumber', 'communitySupportsProviderNpi'],
  keeping: {
    by: ['memberCin', 'communitySupport', 'authorizationNumber', 'communitySupportsProviderNpi'],
    leftOut: 'says-nothing',
    aboutFile: ['fileProductionDate'],
    sends: 'all-in-force',
    since: '2023-09-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: what names a record, and what a file says of those it leaves out',
    reading: 'R-47',
  },
  short: 'CSR',
  tables: [
    {
      id: 'member',
      title: 'The member',
      elements: [
        { ...member.memberCin, label: 'Member Client Index Number (CIN)', needed: 'always', ...supposed },
        { ...member.memberFirstName, label: 'Member First Name', needed: 'always', ...supposed },
        { ...member.memberLastName, label: 'Member Last Name', needed: 'always', ...supposed },
        {
          ...member.memberNewAddressIndicator,
          label: 'Member New Address Indicator',
          needed: 'optional',
          ...supposed,
        },
        {
          ...member.memberHomelessnessIndicator,
          label: 'Member Homelessness Indicator',
          needed: 'optional',
          ...supposed,
        },
        {
          ...member.memberResidentialAddress,
          label: 'Member Residential Address',
          needed: hasNewAddress,
          allows: { word: 'HOMELESS', when: isHomeless },
          ...supposed,
        },
        {
          ...member.memberResidentialCity,
          label: 'Member Residential City',
          needed: { all: [hasNewAddress, isNotHomeless] },
          ...supposed,
        },
        {
          ...member.memberResidentialZip,
          label: 'Member Residential Zip',
          needed: { all: [hasNewAddress, isNotHomeless] },
          ...supposed,
        },
        {
          ...member.memberNewPhoneNumberIndicator,
          label: 'Member New Phone Number Indicator',
          needed: 'optional',
          ...supposed,
        },
        {
          ...member.memberPhoneNumber,
          label: 'Member Phone Number',
          needed: { when: 'memberNewPhoneNumberIndicator', is: ['1'] },
          ...supposed,
        },
      ],
    },
    {
      id: 'service',
      title: 'The Community Support and how it goes',
      elements: [
        {
          ...service.communitySupport,
          label: 'Community Supports Service Name',
          needed: 'always',
          ...supposed,
        },
        {
          ...service.procedureCode,
          label: 'Procedure Code',
          needed: 'optional',
          example: 'H0043',
          ...supposed,
        },
        {
          ...service.procedureCodeModifier,
          label: 'Procedure Code Modifier',
          needed: { when: 'procedureCode', is: 'present' },
          repeats: 4,
          example: 'U6',
          ...supposed,
        },
        { ...service.authorizationNumber, label: 'Authorization Number', needed: 'optional', ...supposed },
        {
          id: 'memberEngagementStatus',
          label: 'Status of Member Engagement',
          is: 'code',
          codeSet: 'engagement-status',
          needed: 'always',
          help: {
            en: 'How far you have come with the member, from first outreach to the end of the service.',
            es: 'Hasta dónde ha avanzado con el miembro, del primer contacto al final del servicio.',
          },
          example: 'Enrolled',
          alsoCalled: [
            'Member Engagement Status',
            'Engagement Status',
            'Status of Engagement',
            'CS Engagement Status',
            'CS Status',
            'Enrollment Status',
            'Member Status',
            'Service Status',
          ],
          ...supposed,
        },
        {
          id: 'serviceStartDate',
          label: 'Community Supports Service Start Date (MM/DD/YYYY)',
          is: 'date',
          needed: { when: 'memberEngagementStatus', is: ['Enrolled', 'On hold', 'Disenrolled'] },
          help: {
            en: 'The first day the member got the service. Needed once it has begun.',
            es: 'El primer día en que el miembro recibió el servicio. Se necesita una vez que empezó.',
          },
          example: '01/20/2026',
          alsoCalled: [
            'Community Supports Service Start Date',
            'Service Start Date',
            'CS Start Date',
            'CS Service Start Date',
            'Start Date',
            'Start of Service',
            'Enrollment Date',
          ],
          ...supposed,
        },
        {
          id: 'serviceEndDate',
          label: 'Community Supports Service End Date (MM/DD/YYYY)',
          is: 'date',
          needed: { when: 'memberEngagementStatus', is: ['Disenrolled'] },
          help: {
            en: 'The last day the member got the service. Needed once it has ended.',
            es: 'El último día en que el miembro recibió el servicio. Se necesita cuando ya terminó.',
          },
          example: '06/30/2026',
          alsoCalled: [
            'Community Supports Service End Date',
            'Service End Date',
            'CS End Date',
            'CS Service End Date',
            'End Date',
            'End of Service',
            'Disenrollment Date',
          ],
          ...supposed,
        },
        {
          id: 'discontinuationReasonCode',
          label: 'Discontinuation Reason Code',
          is: 'code',
          codeSet: 'discontinuation-reason',
          needed: { when: 'memberEngagementStatus', is: ['Disenrolled'] },
          help: {
            en: 'The code of the reason why the service ended. Needed once it has ended.',
            es: 'El código del motivo por el que terminó el servicio. Se necesita cuando ya terminó.',
          },
          example: '1',
          alsoCalled: [
            'Discontinuation Code',
            'Discontinuation Reason',
            'Disenrollment Reason Code',
            'Disenrollment Reason',
            'Reason Code',
            'CS Discontinuation Reason',
          ],
          ...supposed,
        },
        {
          id: 'deliveredUnitCount',
          label: 'Number of Units Delivered During Reporting Period',
          is: 'count',
          needed: 'optional',
          help: {
            en: 'How many units of the service the member got in the reporting period.',
            es: 'Cuántas unidades del servicio recibió el miembro en el período del informe.',
          },
          example: '10',
          alsoCalled: [
            'Number of Units Delivered',
            'Units Delivered',
            'Delivered Units',
            'Units Provided',
            'Units of Service Provided',
            'Service Units',
            'Units',
          ],
          ...supposed,
        },
      ],
    },
    {
      id: 'provider',
      title: 'The file and the provider',
      elements: [
        {
          ...plan.fileProductionDate,
          label: 'Return Transmission File Production Date (MM/DD/YYYY)',
          needed: 'always',
          ...supposed,
        },
        {
          ...plan.fileReportingPeriod,
          label: 'Return Transmission File Reporting Period',
          needed: 'always',
          ...supposed,
        },
        {
          ...provider.communitySupportsProviderName,
          label: 'Community Supports Provider Name',
          needed: 'always',
          ...supposed,
        },
        {
          ...provider.communitySupportsProviderNpi,
          label: 'Community Supports Provider National Provider Identifier (NPI)',
          needed: 'always',
          ...supposed,
        },
        {
          ...provider.communitySupportsProviderPhoneNumber,
          label: 'Community Supports Provider Phone Number',
          needed: 'always',
          ...supposed,
        },
      ],
    },
    {
      id: 'closed-loop',
      title: 'Closed-loop referral elements',
      elements: [
        {
          ...referral.referralStatus,
          label: 'Referral Status',
          needed: 'if-known',
          since: '2025-07-01',
          basis: 'dhcs',
          cite: 'closed-loop-faq-2025-05: Tracking Member Referrals',
          reading: 'R-11',
        },
        {
          ...referral.referralStatusDate,
          label: 'Date of Referral Status Update',
          needed: { when: 'referralStatus', is: 'present' },
          since: '2025-07-01',
          basis: 'plan',
          cite: 'closed-loop-deck-2025-06: What to Expect from CLR Requirements',
          reading: 'R-11',
        },
        {
          ...referral.referralLoopClosureReason,
          label: 'Reason for Referral Loop Closure',
          needed: { when: 'referralStatus', is: ['Referral Loop Closed'] },
          since: '2025-07-01',
          basis: 'dhcs',
          cite: 'closed-loop-faq-2025-05: Tracking Member Referrals',
          reading: 'R-11',
        },
      ],
    },
  ],
  clocks: [
    {
      id: 'return-as-agreed',
      says: {
        en: 'The file goes to the plan as often as both agree.',
        es: 'El archivo se envía al plan con la frecuencia que ambos acuerden.',
      },
      from: 'fileReportingPeriod',
      every: 'as-agreed',
      since: '2023-09-01',
      until: '2025-06-30',
      basis: 'assumed',
      cite: 'causeway-assumptions: community-supports-sharing-2023-04 could not be read; as for the ECM file',
      reading: 'R-19',
    },
    {
      id: 'return-monthly',
      says: {
        en: 'The file goes to the plan every month, with the three closed-loop referral elements.',
        es: 'El archivo se envía al plan cada mes, con los tres datos de referencia de ciclo cerrado.',
      },
      from: 'fileReportingPeriod',
      every: 'month',
      since: '2025-07-01',
      basis: 'plan',
      cite: 'closed-loop-deck-2025-06: What to Expect from CLR Requirements',
      reading: 'R-11',
    },
  ],
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'closed-loop-faq-2025-05: Tracking Member Referrals; causeway-assumptions: its layout',
  reading: 'R-19',
})
