/** The member, as the Community Supports Authorization Status File is thought to name them. */
import { type Authority, defineTable } from '../../../define.ts'
import * as member from '../../../elements/member.ts'

const supposed = {
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: community-supports-sharing-2023-04 could not be read; modelled on the MIF',
  reading: 'R-19',
} as const satisfies Authority

const isHomeless = { when: 'memberHomelessnessIndicator', is: ['1'] } as const
const isNotHomeless = { when: 'memberHomelessnessIndicator', is: 'blank' } as const

export const memberTable = defineTable({
  id: 'member',
  title: 'The member',
  elements: [
    { ...member.memberCin, label: 'Member Client Index Number (CIN)', needed: 'always', ...supposed },
    { ...member.medicalRecordNumber, label: 'Medical Record Number (MRN)', needed: 'optional', ...supposed },
    { ...member.memberFirstName, label: 'Member First Name', needed: 'always', ...supposed },
    { ...member.memberLastName, label: 'Member Last Name', needed: 'always', ...supposed },
    {
      ...member.memberHomelessnessIndicator,
      label: 'Member Homelessness Indicator',
      needed: 'always',
      ...supposed,
    },
    {
      ...member.memberResidentialAddress,
      label: 'Member Residential Address',
      needed: 'always',
      allows: { word: 'HOMELESS', when: isHomeless },
      ...supposed,
    },
    { ...member.memberResidentialCity, label: 'Member Residential City', needed: isNotHomeless, ...supposed },
    { ...member.memberResidentialZip, label: 'Member Residential Zip', needed: isNotHomeless, ...supposed },
    {
      ...member.memberMailingAddress,
      label: 'Member Mailing Address',
      needed: isNotHomeless,
      allows: { word: 'HOMELESS', when: isHomeless },
      ...supposed,
    },
    { ...member.memberMailingCity, label: 'Member Mailing City', needed: isNotHomeless, ...supposed },
    { ...member.memberMailingZip, label: 'Member Mailing Zip', needed: isNotHomeless, ...supposed },
    { ...member.memberPhoneNumber, label: 'Member Phone Number', needed: 'if-known', ...supposed },
    { ...member.memberEmailAddress, label: 'Member Email Address', needed: 'optional', ...supposed },
    {
      ...member.memberDateOfBirth,
      label: 'Member Date of Birth (MM/DD/YYYY)',
      needed: 'always',
      ...supposed,
    },
    { ...member.memberGenderCode, label: 'Member Gender Code', needed: 'always', ...supposed },
    {
      ...member.memberPreferredLanguageSpoken,
      label: 'Member Preferred Language (Spoken)',
      needed: 'if-known',
      ...supposed,
    },
    {
      id: 'memberPreferredLanguageWritten',
      label: 'Member Preferred Language (Written)',
      is: 'code',
      codeSet: 'language',
      needed: 'optional',
      help: {
        en: 'The language in which the member likes best to get letters.',
        es: 'El idioma en que el miembro prefiere recibir cartas.',
      },
      example: '1',
      alsoCalled: [
        'Preferred Language (Written)',
        'Preferred Written Language',
        'Member Preferred Written Language',
        'Written Language',
        'Language Written',
      ],
      ...supposed,
    },
    {
      ...member.memberRaceOrEthnicityCode,
      label: 'Member Race or Ethnicity Code',
      needed: 'optional',
      ...supposed,
    },
    {
      ...member.guardianFirstName,
      label: 'Member Guardian or Conservator First Name (if applicable)',
      needed: 'optional',
      ...supposed,
    },
    {
      ...member.guardianLastName,
      label: 'Member Guardian or Conservator Last Name (if applicable)',
      needed: 'optional',
      ...supposed,
    },
    {
      ...member.guardianPhoneNumber,
      label: 'Member Guardian or Conservator Phone Number (if applicable)',
      needed: 'optional',
      ...supposed,
    },
  ],
})
