/** Table 4 of the MCP Member Information File: the file, the plan, and the state of the member's record. */
import { type Authority, defineTable } from '../../../define.ts'
import * as plan from '../../../elements/plan.ts'

const asked = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Member Information File, Table 4',
} as const satisfies Authority

export const administrationTable = defineTable({
  id: 'table-4',
  title: 'Table 4: Administrative and Plan Information',
  elements: [
    {
      ...plan.fileProductionDate,
      label: 'Member Information File Production Date (MM/DD/YYYY)',
      needed: 'always',
      ...asked,
    },
    {
      ...plan.fileReportingPeriod,
      label: 'Member Information File Reporting Period',
      needed: 'always',
      ...asked,
    },
    { ...plan.primaryPayerIdentifier, label: 'Primary Payer (MCP) Identifier', needed: 'always', ...asked },
    { ...plan.payerName, label: 'MCP Name', needed: 'optional', ...asked },
    {
      id: 'planProviderServicesPhoneNumber',
      label: 'MCP Provider Services Phone Number',
      is: 'phone',
      needed: 'always',
      help: {
        en: "The phone number of the plan's provider services: ten digits, no dashes.",
        es: 'El teléfono de servicios para proveedores del plan: diez dígitos, sin guiones.',
      },
      example: '5550100140',
      alsoCalled: [
        'MCP Provider Services Phone',
        'Provider Services Phone',
        'Provider Services Phone Number',
        'Plan Phone',
        'Plan Phone Number',
        'MCP Phone Number',
        'Health Plan Phone',
      ],
      ...asked,
    },
    {
      id: 'planEcmContactPerson',
      label: 'MCP ECM Contact Person (if applicable)',
      is: 'name',
      maxLength: 120,
      needed: 'optional',
      help: {
        en: 'Whom to ask at the plan about ECM.',
        es: 'A quién preguntar en el plan sobre ECM.',
      },
      example: 'Demo Contact',
      alsoCalled: [
        'MCP ECM Contact Person',
        'ECM Contact Person',
        'ECM Contact',
        'Plan ECM Contact',
        'MCP Contact Person',
        'MCP Contact',
        'Plan Contact',
        'Plan Contact Person',
      ],
      ...asked,
    },
    {
      id: 'planEcmContactPhoneNumber',
      label: 'MCP ECM Contact Person Phone Number (if different than MCP Member Services Phone Number)',
      is: 'phone',
      needed: 'optional',
      help: {
        en: "That person's phone number, if it is not the plan's general one: ten digits, no dashes.",
        es: 'El teléfono de esa persona, si no es el general del plan: diez dígitos, sin guiones.',
      },
      example: '5550100141',
      alsoCalled: [
        'MCP ECM Contact Person Phone Number',
        'MCP ECM Contact Phone Number',
        'ECM Contact Phone',
        'ECM Contact Phone Number',
        'Plan ECM Contact Phone',
        'MCP Contact Phone Number',
        'Plan Contact Phone',
        'Plan Contact Phone Number',
      ],
      ...asked,
    },
    {
      id: 'ecmMemberRecord',
      label: 'ECM Member Record: New / Continuing / Termed (final report)',
      is: 'code',
      codeSet: 'record-status',
      needed: 'always',
      help: {
        en: 'New the first time the member is in this file, Continuing after that, Termed the last time.',
        es: 'New la primera vez que el miembro aparece, Continuing después, Termed la última vez.',
      },
      example: 'New',
      alsoCalled: [
        'ECM Member Record',
        'ECM Member Record Status',
        'Member Record',
        'Member Record Status',
        'Record Status',
        'New/Continuing/Termed',
        'Member Record Type',
      ],
      ...asked,
    },
  ],
})
