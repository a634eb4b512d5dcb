/** Table 2 of the invoice: the member who got the service. */
import { type Authority, defineTable } from '../../../define.ts'
import * as member from '../../../elements/member.ts'

const asked = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'billing-2022-01: Table 2',
} as const satisfies Authority

const isHomeless = { when: 'memberHomelessnessIndicator', is: ['1'] } as const
const isNotHomeless = { when: 'memberHomelessnessIndicator', is: 'blank' } as const

// An invoice has three sets of names and addresses, so that a bare `First Name` or `City` is nobody's here.
export const memberTable = defineTable({
  id: 'table-2',
  title: 'Table 2: Member Information',
  elements: [
    { ...member.memberCin, label: 'Member Client Identification Number (CIN)', needed: 'always', ...asked },
    { ...member.medicalRecordNumber, label: 'Medical Record Number (MRN)', needed: 'optional', ...asked },
    {
      ...member.memberFirstName,
      label: 'Member First Name',
      needed: 'always',
      alsoCalled: [
        'Member First',
        'Member Given Name',
        'Client First Name',
        'Patient First Name',
        'Mbr First Name',
      ],
      ...asked,
    },
    {
      ...member.memberLastName,
      label: 'Member Last Name',
      needed: 'always',
      alsoCalled: ['Member Last', 'Member Surname', 'Client Last Name', 'Patient Last Name', 'Mbr Last Name'],
      ...asked,
    },
    {
      ...member.memberHomelessnessIndicator,
      label: 'Member Homelessness Indicator',
      needed: 'always',
      ...asked,
      cite: 'billing-2022-01: Table 2, note 18',
    },
    {
      ...member.memberResidentialAddress,
      label: 'Member Residential Address',
      needed: 'always',
      allows: { word: 'HOMELESS', when: isHomeless },
      alsoCalled: [
        'Residential Address',
        'Residence Address',
        'Member Residence Address',
        'Member Address',
        'Member Home Address',
        'Member Street Address',
        'Patient Address',
        'Client Address',
      ],
      ...asked,
      cite: 'billing-2022-01: Table 2, note 19',
    },
    {
      ...member.memberResidentialCity,
      label: 'Member Residential City',
      needed: isNotHomeless,
      alsoCalled: [
        'Residential City',
        'Residence City',
        'Member City',
        'Member Residence City',
        'Patient City',
        'Client City',
      ],
      ...asked,
      cite: 'billing-2022-01: Table 2, note 20',
    },
    {
      ...member.memberResidentialZip,
      label: 'Member Residential Zip',
      needed: isNotHomeless,
      alsoCalled: [
        'Residential Zip',
        'Residential Zip Code',
        'Member Residential Zip Code',
        'Member Zip',
        'Member Zip Code',
        'Patient Zip',
        'Client Zip',
      ],
      ...asked,
      cite: 'billing-2022-01: Table 2, note 21',
    },
    { ...member.memberDateOfBirth, label: 'Member Date of Birth (MM/DD/YYYY)', needed: 'always', ...asked },
  ],
})
