/** Table 1 of the MCP Member Information File: who the member is and how to reach them. */
import { type Authority, defineTable } from '../../../define.ts'
import * as member from '../../../elements/member.ts'

const asked = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Member Information File, Table 1',
} as const satisfies Authority

/** The homelessness rules of the billing guidance, taken over to this file: docs/readings.md R-05. */
const isHomeless = { when: 'memberHomelessnessIndicator', is: ['1'] } as const
const isNotHomeless = { when: 'memberHomelessnessIndicator', is: 'blank' } as const

/** Both pilots ended on 31 December 2021; the update of April 2023 is thought to have dropped them: R-07. */
const pilotsDropped = {
  since: '2023-07-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: member-sharing-2023-04 could not be read',
  reading: 'R-07',
} as const satisfies Authority

const transitionedFromHealthHomesProgram = {
  id: 'transitionedFromHealthHomesProgram',
  label: 'Member Transitioned from Health Homes Program',
  is: 'yes-no',
  help: {
    en: 'Y if the member came to ECM from the Health Homes Program, which ended in 2021; otherwise N.',
    es: 'Y si el miembro pasó a ECM desde el Programa de Hogares de Salud, que terminó en 2021; si no, N.',
  },
  example: 'N',
  alsoCalled: [
    'Transitioned from Health Homes Program',
    'Health Homes Program',
    'Health Homes',
    'HHP',
    'HHP Transition',
    'Transitioned from HHP',
    'Member Transitioned from HHP',
  ],
} as const

const transitionedFromWholePersonCarePilot = {
  id: 'transitionedFromWholePersonCarePilot',
  label: 'Member Transitioned from Whole Person Care Pilot',
  is: 'yes-no',
  help: {
    en: 'Y if the member came to ECM from a Whole Person Care pilot, which ended in 2021; otherwise N.',
    es: 'Y si el miembro pasó a ECM desde un piloto de Atención Integral, que terminó en 2021; si no, N.',
  },
  example: 'N',
  alsoCalled: [
    'Transitioned from Whole Person Care Pilot',
    'Transitioned from Whole Person Care',
    'Whole Person Care Pilot',
    'Whole Person Care',
    'WPC',
    'WPC Transition',
    'Transitioned from WPC',
    'Member Transitioned from WPC',
  ],
} as const

export const engagementTable = defineTable({
  id: 'table-1',
  title: 'Table 1: Member Engagement Information',
  elements: [
    { ...member.memberCin, label: 'Member Client Index Number (CIN)', needed: 'always', ...asked },
    { ...member.medicalRecordNumber, label: 'Medical Record Number (MRN)', needed: 'optional', ...asked },
    { ...member.memberFirstName, label: 'Member First Name', needed: 'always', ...asked },
    { ...member.memberLastName, label: 'Member Last Name', needed: 'always', ...asked },
    {
      ...member.memberHomelessnessIndicator,
      label: 'Member Homelessness Indicator',
      needed: 'always',
      ...asked,
      reading: 'R-05',
    },
    {
      ...member.memberResidentialAddress,
      label: 'Member Residential Address',
      needed: 'always',
      allows: { word: 'HOMELESS', when: isHomeless },
      ...asked,
      reading: 'R-05',
    },
    {
      ...member.memberResidentialCity,
      label: 'Member Residential City',
      needed: isNotHomeless,
      ...asked,
      reading: 'R-05',
    },
    {
      ...member.memberResidentialZip,
      label: 'Member Residential Zip',
      needed: isNotHomeless,
      ...asked,
      reading: 'R-05',
    },
    {
      ...member.memberMailingAddress,
      label: 'Member Mailing Address',
      needed: isNotHomeless,
      allows: { word: 'HOMELESS', when: isHomeless },
      ...asked,
      reading: 'R-05',
    },
    {
      ...member.memberMailingCity,
      label: 'Member Mailing City',
      needed: isNotHomeless,
      ...asked,
      reading: 'R-05',
    },
    {
      ...member.memberMailingZip,
      label: 'Member Mailing Zip',
      needed: isNotHomeless,
      ...asked,
      reading: 'R-05',
    },
    {
      ...member.memberPhoneNumber,
      label: 'Member Phone Number',
      needed: 'if-known',
      ...asked,
      reading: 'R-06',
    },
    { ...member.memberEmailAddress, label: 'Member Email Address', needed: 'optional', ...asked },
    { ...member.memberDateOfBirth, label: 'Member Date of Birth (MM/DD/YYYY)', needed: 'always', ...asked },
    { ...member.memberGenderCode, label: 'Member Gender Code', needed: 'always', ...asked },
    {
      ...member.memberPreferredLanguageSpoken,
      label: 'Member Preferred Language (Spoken)',
      needed: 'if-known',
      ...asked,
      reading: 'R-03',
    },
    {
      ...member.memberRaceOrEthnicityCode,
      label: 'Member Race or Ethnicity Code',
      needed: 'always',
      ...asked,
    },
    {
      id: 'mediCalRenewalDate',
      label: 'Medi-Cal Renewal Date (MM/DD/YYYY)',
      is: 'date',
      needed: 'always',
      help: {
        en: "The day by which the member's Medi-Cal must be renewed.",
        es: 'La fecha en que debe renovarse el Medi-Cal del miembro.',
      },
      example: '11/30/2026',
      alsoCalled: [
        'Medi-Cal Renewal Date',
        'Renewal Date',
        'Medi-Cal Renewal',
        'Medi-Cal Redetermination Date',
        'Redetermination Date',
        'Annual Renewal Date',
      ],
      ...asked,
    },
    {
      id: 'ecmServiceAuthorizationDate',
      label: 'ECM Service Authorization Date by MCP (MM/DD/YYYY)',
      is: 'date',
      needed: 'always',
      help: {
        en: 'The day on which the plan authorized ECM for the member.',
        es: 'El día en que el plan autorizó ECM para el miembro.',
      },
      example: '01/05/2026',
      alsoCalled: [
        'ECM Service Authorization Date by MCP',
        'ECM Service Authorization Date',
        'ECM Authorization Date',
        'ECM Auth Date',
        'Authorization Date',
        'Service Authorization Date',
      ],
      ...asked,
    },
    {
      id: 'ecmPopulationsOfFocus',
      label: 'ECM Population(s) of Focus',
      is: 'codes',
      codeSet: 'populations-of-focus',
      needed: 'always',
      help: {
        en: 'Every Population of Focus that the member belongs to, with semicolons between them.',
        es: 'Todas las poblaciones de enfoque a las que pertenece el miembro, separadas por punto y coma.',
      },
      example: '1a',
      alsoCalled: [
        'ECM Population of Focus',
        'Population of Focus',
        'Populations of Focus',
        'POF',
        'POFs',
        'ECM POF',
        'Member POF',
        'Primary POF',
        'Target Population',
      ],
      ...asked,
      reading: 'R-08',
    },
    {
      id: 'memberAssignmentDate',
      label: 'Member Assignment to ECM Provider (MM/DD/YYYY)',
      is: 'date',
      needed: 'always',
      help: {
        en: 'The day the plan assigned the member to the ECM provider. The ten days count from here.',
        es: 'El día en que el plan asignó el miembro al proveedor de ECM. De aquí se cuentan los diez días.',
      },
      example: '01/12/2026',
      alsoCalled: [
        'Member Assignment to ECM Provider',
        'Member Assignment to ECM Provider Date',
        'Member Assignment Date',
        'Assignment Date',
        'ECM Assignment Date',
        'Date Assigned',
        'Date Assigned to ECM Provider',
        'ECM Provider Assignment Date',
      ],
      ...asked,
    },
    { ...transitionedFromHealthHomesProgram, needed: 'always', ...asked, until: '2023-06-30' },
    { ...transitionedFromHealthHomesProgram, needed: 'if-known', ...pilotsDropped },
    { ...transitionedFromWholePersonCarePilot, needed: 'always', ...asked, until: '2023-06-30' },
    { ...transitionedFromWholePersonCarePilot, needed: 'if-known', ...pilotsDropped },
    {
      ...member.guardianFirstName,
      label: 'Member Guardian or Conservator First Name (if applicable)',
      needed: 'optional',
      ...asked,
    },
    {
      ...member.guardianLastName,
      label: 'Member Guardian or Conservator Last Name (if applicable)',
      needed: 'optional',
      ...asked,
    },
    {
      ...member.guardianPhoneNumber,
      label: 'Member Guardian or Conservator Phone Number (if applicable)',
      needed: 'optional',
      ...asked,
    },
  ],
})
