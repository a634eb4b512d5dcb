/** Who else cares for the member, and the file itself: Community Supports Authorization Status File. */
import { type Authority, defineTable } from '../../../define.ts'
import * as plan from '../../../elements/plan.ts'
import * as provider from '../../../elements/provider.ts'

const supposed = {
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: community-supports-sharing-2023-04 could not be read',
  reading: 'R-19',
} as const satisfies Authority

export const careTeamTable = defineTable({
  id: 'care-team',
  title: 'Who else cares for the member',
  elements: [
    {
      id: 'memberEcmStatus',
      label: 'Member ECM Status',
      is: 'code',
      codeSet: 'engagement-status',
      needed: 'optional',
      help: {
        en: 'How far the member has come with ECM, if they get it.',
        es: 'Hasta dónde ha avanzado el miembro con ECM, si lo recibe.',
      },
      example: 'Enrolled',
      alsoCalled: [
        'ECM Status',
        'ECM Enrollment Status',
        'ECM Engagement Status',
        'Enrolled in ECM',
        'ECM Enrolled',
      ],
      ...supposed,
    },
    { ...provider.ecmProviderName, label: 'ECM Provider Name', needed: 'optional', ...supposed },
    { ...provider.leadCareManagerName, label: 'ECM Lead Care Manager Name', needed: 'optional', ...supposed },
    {
      ...provider.leadCareManagerPhoneNumber,
      label: 'ECM Lead Care Manager Phone Number',
      needed: 'optional',
      ...supposed,
    },
    {
      ...provider.primaryCareProviderName,
      label: 'Primary Care Provider/Clinic Name (Assigned PCP)',
      needed: 'optional',
      ...supposed,
    },
    {
      ...provider.primaryCareProviderPhoneNumber,
      label: 'Primary Care Provider/Clinic Phone Number',
      needed: 'optional',
      ...supposed,
    },
  ],
})

export const administrationTable = defineTable({
  id: 'administration',
  title: 'The file and the plan',
  elements: [
    {
      ...plan.fileProductionDate,
      label: 'Authorization Status File Production Date (MM/DD/YYYY)',
      needed: 'always',
      ...supposed,
    },
    {
      ...plan.fileReportingPeriod,
      label: 'Authorization Status File Reporting Period',
      needed: 'always',
      ...supposed,
    },
    {
      ...plan.primaryPayerIdentifier,
      label: 'Primary Payer (MCP) Identifier',
      needed: 'always',
      ...supposed,
    },
    { ...plan.payerName, label: 'MCP Name', needed: 'optional', ...supposed },
    {
      id: 'planCommunitySupportsContactPerson',
      label: 'MCP Community Supports Contact Person (if applicable)',
      is: 'name',
      maxLength: 120,
      needed: 'optional',
      help: {
        en: 'Whom to ask at the plan about Community Supports.',
        es: 'A quién preguntar en el plan sobre los Apoyos Comunitarios.',
      },
      example: 'Demo Contact',
      alsoCalled: [
        'MCP Community Supports Contact Person',
        'Community Supports Contact Person',
        'Community Supports Contact',
        'CS Contact',
        'CS Contact Person',
        'Plan CS Contact',
        'MCP Contact Person',
        'MCP Contact',
        'Plan Contact',
        'Plan Contact Person',
      ],
      ...supposed,
    },
    {
      id: 'planCommunitySupportsContactPhoneNumber',
      label: 'MCP Community Supports Contact Person Phone Number',
      is: 'phone',
      needed: 'optional',
      help: {
        en: "That person's phone number: ten digits, no dashes.",
        es: 'El teléfono de esa persona: diez dígitos, sin guiones.',
      },
      example: '5550100142',
      alsoCalled: [
        'Community Supports Contact Phone',
        'Community Supports Contact Phone Number',
        'CS Contact Phone',
        'CS Contact Phone Number',
        'MCP Contact Phone Number',
        'Plan Contact Phone',
        'Plan Contact Phone Number',
      ],
      ...supposed,
    },
    {
      id: 'communitySupportsMemberRecord',
      label: 'Community Supports Member Record: New / Continuing / Termed',
      is: 'code',
      codeSet: 'record-status',
      needed: 'always',
      help: {
        en: 'New the first time the member is in this file, Continuing after that, Termed the last time.',
        es: 'New la primera vez que el miembro aparece, Continuing después, Termed la última vez.',
      },
      example: 'New',
      alsoCalled: [
        'Community Supports Member Record',
        'Community Supports Member Record Status',
        'CS Member Record',
        'CS Member Record Status',
        'Member Record',
        'Member Record Status',
        'Record Status',
        'New/Continuing/Termed',
      ],
      ...supposed,
    },
  ],
})
