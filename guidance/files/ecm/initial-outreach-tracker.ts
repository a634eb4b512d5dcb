/** The ECM Provider Initial Outreach Tracker: every attempt to reach a member assigned for ECM. */
import { type Authority, defineFile } from '../../define.ts'
import * as member from '../../elements/member.ts'

const asked = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: ECM Provider Initial Outreach Tracker, Table 8',
} as const satisfies Authority

/** Two programs that write this file carry both; the update of April 2023 may have brought them: R-14. */
const seenSince2023 = {
  since: '2023-07-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: member-sharing-2023-04 could not be read; provider-programs carry it',
  reading: 'R-14',
} as const satisfies Authority

export const initialOutreachTracker = defineFile({
  id: 'ecm/initial-outreach-tracker',
  name: 'ECM Provider Initial Outreach Tracker',
  says: {
    en: 'An ECM provider tells the plan of every attempt to reach a member, whether or not it succeeded.',
    es: 'Un proveedor de ECM le informa al plan de cada intento de contactar a un miembro, con o sin éxito.',
  },
  from: ['ecm-provider'],
  to: ['plan'],
  parties: ['ecm'],
  row: 'outreach attempt',
  // Two calls on one day are two attempts: nothing in the table tells a double entry from a second try.
  key: [],
  keeping: {
    by: ['memberCin', 'outreachAttemptDate', 'outreachAttemptMethod'],
    counted: true,
    leftOut: 'says-nothing',
    sends: 'what-is-new',
    since: '2022-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: what names a record, and what a file says of those it leaves out',
    reading: 'R-47',
  },
  short: 'OTF',
  tables: [
    {
      id: 'table-8',
      title: 'Table 8: Outreach for Initiation Into ECM',
      elements: [
        { ...member.memberCin, label: 'Member Client Index Number (CIN)', needed: 'always', ...asked },
        {
          id: 'providerType',
          label: 'Provider Type',
          is: 'code',
          codeSet: 'outreach-provider-type',
          needed: 'always',
          help: {
            en: 'Whether clinical or non-clinical staff made the attempt.',
            es: 'Si el intento lo hizo personal clínico o no clínico.',
          },
          example: 'Non-Clinical',
          alsoCalled: [
            'Outreach Provider Type',
            'Staff Type',
            'Type of Provider',
            'ECM Provider Type',
            'Clinical/Non-Clinical',
            'Outreach Staff Type',
          ],
          ...asked,
        },
        {
          id: 'outreachAttemptDate',
          label: 'Date of Outreach Attempt (MM/DD/YYYY)',
          is: 'date',
          needed: 'always',
          help: {
            en: 'The day the attempt was made, not the day it was entered.',
            es: 'El día en que se hizo el intento, no el día en que se anotó.',
          },
          example: '01/14/2026',
          alsoCalled: [
            'Date of Outreach Attempt',
            'Outreach Attempt Date',
            'Outreach Date',
            'Attempt Date',
            'Date of Attempt',
            'Date of Outreach',
            'Contact Date',
            'Date of Contact',
          ],
          ...asked,
        },
        {
          id: 'outreachAttemptMethod',
          label: 'Outreach Attempt Method',
          is: 'code',
          codeSet: 'outreach-method',
          needed: 'always',
          help: {
            en: 'How you tried to reach the member: in person, by phone, by text, by email or another way.',
            es: 'Cómo intentó contactar al miembro: en persona, por teléfono, texto, correo u otro medio.',
          },
          example: 'In-Person',
          alsoCalled: [
            'Outreach Method',
            'Attempt Method',
            'Method of Outreach',
            'Method of Outreach Attempt',
            'Contact Method',
            'Outreach Type',
            'Outreach Attempt Type',
            'Mode of Outreach',
            'Outreach Modality',
            'Method',
          ],
          ...asked,
        },
        {
          id: 'outreachAttemptSuccessful',
          label: 'Outreach Attempt Successful',
          is: 'yes-no',
          needed: 'optional',
          help: {
            en: 'Y if you reached the member, N if not. An attempt counts either way.',
            es: 'Y si logró contactar al miembro, N si no. El intento cuenta de todos modos.',
          },
          example: 'N',
          alsoCalled: [
            'Outreach Successful',
            'Successful Outreach',
            'Attempt Successful',
            'Successful',
            'Outreach Success',
            'Contact Made',
            'Member Reached',
            'Outreach Outcome',
          ],
          ...seenSince2023,
        },
        {
          id: 'outreachMinutes',
          label: 'Time Spent Performing Outreach',
          is: 'count',
          needed: 'optional',
          help: {
            en: 'How many minutes the attempt took.',
            es: 'Cuántos minutos duró el intento.',
          },
          example: '15',
          alsoCalled: [
            'Time Spent Performing Outreach (Minutes)',
            'Outreach Minutes',
            'Minutes',
            'Time Spent',
            'Time Spent (Minutes)',
            'Duration',
            'Duration (Minutes)',
            'Outreach Duration',
          ],
          ...seenSince2023,
        },
      ],
    },
  ],
  clocks: [
    {
      id: 'report-outreach-as-agreed',
      says: {
        en: 'The tracker goes to the plan as often as both agree, best in step with the quarterly report.',
        es: 'El registro se envía con la frecuencia acordada, de preferencia junto al informe trimestral.',
      },
      from: 'outreachAttemptDate',
      every: 'as-agreed',
      since: '2022-01-01',
      basis: 'dhcs',
      cite: 'office-hours-2022-08: ECM Provider Initial Outreach Tracker, Transmission Frequency',
    },
  ],
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: ECM Provider Initial Outreach Tracker, Table 8',
})
