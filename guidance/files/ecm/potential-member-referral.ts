/** The Potential ECM Member Referral File: members whom an ECM provider thinks ECM could help. */
import { type Authority, defineFile } from '../../define.ts'
import * as member from '../../elements/member.ts'

const asked = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Potential ECM Member Referral File, Table 9',
} as const satisfies Authority

export const potentialMemberReferral = defineFile({
  id: 'ecm/potential-member-referral',
  name: 'Potential ECM Member Referral File',
  says: {
    en: 'An ECM provider names members who may belong to a Population of Focus. The file is optional.',
    es: 'Un proveedor de ECM señala posibles miembros de una población de enfoque. Es opcional.',
  },
  from: ['ecm-provider'],
  to: ['plan'],
  parties: ['ecm'],
  row: 'referral',
  // Every element is optional, so that none of them can be relied on to name a row.
  key: [],
  keeping: {
    by: ['memberCin', 'memberFirstName', 'memberLastName', 'memberDateOfBirth', 'memberPhoneNumber'],
    leftOut: 'says-nothing',
    sends: 'what-is-new',
    since: '2022-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: what names a record, and what a file says of those it leaves out',
    reading: 'R-47',
  },
  short: 'REF',
  tables: [
    {
      id: 'table-9',
      title: 'Table 9: Potential ECM Member Information',
      elements: [
        { ...member.memberCin, label: 'Member Client Index Number (CIN)', needed: 'optional', ...asked },
        { ...member.memberFirstName, label: 'Member First Name', needed: 'optional', ...asked },
        { ...member.memberLastName, label: 'Member Last Name', needed: 'optional', ...asked },
        {
          ...member.memberDateOfBirth,
          label: 'Member Date of Birth (MM/DD/YYYY)',
          needed: 'optional',
          ...asked,
        },
        { ...member.memberPhoneNumber, label: 'Member Phone Number', needed: 'optional', ...asked },
        {
          id: 'potentialPopulationsOfFocus',
          label: 'Potential ECM Population(s) of Focus',
          is: 'codes',
          codeSet: 'potential-populations-of-focus',
          needed: 'optional',
          help: {
            en: 'The Populations of Focus that the member may belong to, with semicolons between them.',
            es: 'Las poblaciones de enfoque a las que podría pertenecer, separadas por punto y coma.',
          },
          example: 'Adult-1',
          alsoCalled: [
            'Potential ECM Population of Focus',
            'Potential Population of Focus',
            'Potential Populations of Focus',
            'Potential POF',
            'Population of Focus',
            'Populations of Focus',
            'ECM Population of Focus',
            'ECM Population(s) of Focus',
            'POF',
            'POFs',
          ],
          ...asked,
          reading: 'R-08',
        },
        {
          id: 'potentialPopulationOfFocusExplanation',
          label: 'Potential ECM Population of Focus Explanation',
          is: 'text',
          maxLength: 1000,
          needed: 'optional',
          help: {
            en: 'In a few words, why you think the member belongs to that Population of Focus.',
            es: 'En pocas palabras, por qué cree que el miembro pertenece a esa población de enfoque.',
          },
          example: 'Sleeps in a shelter and has diabetes',
          alsoCalled: [
            'Potential Population of Focus Explanation',
            'Population of Focus Explanation',
            'POF Explanation',
            'Potential POF Explanation',
            'Explanation',
            'Referral Reason',
            'Reason for Referral',
            'Comments',
          ],
          ...asked,
        },
      ],
    },
  ],
  clocks: [
    {
      id: 'refer-as-agreed',
      says: {
        en: 'The plan may ask for the file as often as both agree. A provider may also not agree to it.',
        es: 'El plan puede pedirlo con la frecuencia que ambos acuerden. El proveedor puede no aceptar.',
      },
      from: 'receipt',
      every: 'as-agreed',
      since: '2022-01-01',
      basis: 'dhcs',
      cite: 'office-hours-2022-08: Potential ECM Member Referral File, Transmission Frequency',
    },
  ],
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Potential ECM Member Referral File, Table 9',
})
