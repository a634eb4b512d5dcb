/** Dimension 1 of the quarterly report: who had ECM, for which populations, and how often they were seen. */
import { type Authority, defineFile } from '../../define.ts'
import { memberTable, planTable } from './plan-and-period.ts'
import { populationsTable } from './populations.ts'

const seen = {
  since: '2022-01-01',
  basis: 'plan',
  cite: 'plan-report-scripts-2026: dimension 1',
  reading: 'R-20',
} as const satisfies Authority

export const ecmMembersAndServices = defineFile({
  id: 'quarterly-implementation-monitoring/ecm-members-and-services',
  name: 'ECM Members and Services',
  says: {
    en: 'The plan tells the State which members had ECM in the quarter, and what they got.',
    es: 'El plan le informa al Estado qué miembros tuvieron ECM en el trimestre y qué recibieron.',
  },
  from: ['plan'],
  to: ['state'],
  parties: ['ecm'],
  row: 'member',
  key: ['memberCin', 'planCode', 'fileReportingPeriod'],
  short: 'QM1',
  tables: [
    planTable,
    memberTable,
    populationsTable,
    {
      id: 'ecm',
      title: 'ECM in the reporting period',
      elements: [
        {
          id: 'ecmBenefitStartDate',
          label: 'ECM Benefit Start Date',
          is: 'date',
          needed: 'always',
          help: {
            en: 'The day the member enrolled in ECM.',
            es: 'El día en que el miembro se inscribió en ECM.',
          },
          example: '01/20/2026',
          alsoCalled: ['ECM Start Date', 'Benefit Start Date', 'ECM Enrollment Date'],
          ...seen,
        },
        {
          id: 'ecmBenefitEndDate',
          label: 'ECM Benefit End Date',
          is: 'date',
          needed: 'always',
          blankMeans: {
            en: 'ECM goes on, or ended after the quarter.',
            es: 'ECM continúa, o terminó después del trimestre.',
          },
          help: {
            en: 'The day ECM ended, if it ended in the quarter.',
            es: 'El día en que terminó ECM, si terminó en el trimestre.',
          },
          example: '03/15/2026',
          alsoCalled: ['ECM End Date', 'Benefit End Date', 'ECM Disenrollment Date'],
          ...seen,
        },
        {
          id: 'discontinuationReasonCode',
          label: 'ECM Discontinuation Reason',
          is: 'code',
          codeSet: 'discontinuation-reason',
          needed: { when: 'ecmBenefitEndDate', is: 'present' },
          help: {
            en: 'The code of the reason why ECM ended. Needed when there is an end date.',
            es: 'El código del motivo por el que terminó ECM. Se necesita cuando hay fecha final.',
          },
          example: '1',
          alsoCalled: ['Discontinuation Reason', 'Discontinuation Reason Code', 'Reason for Discontinuation'],
          ...seen,
        },
        {
          id: 'ecmProviderNpi',
          label: "Member's ECM Provider NPI",
          is: 'npi',
          needed: 'always',
          help: {
            en: "The ten-digit National Provider Identifier of the member's ECM provider.",
            es: 'El identificador nacional (NPI) de diez dígitos del proveedor de ECM del miembro.',
          },
          example: '1999999984',
          alsoCalled: ['ECM Provider NPI', 'ECM Provider National Provider Identifier (NPI)', 'ECM NPI'],
          ...seen,
        },
        {
          id: 'inPersonEncounterCount',
          label: 'Number of In-Person ECM Encounters',
          is: 'count',
          needed: 'always',
          help: {
            en: 'On how many days of the quarter the member was met in person for ECM.',
            es: 'En cuántos días del trimestre se reunieron en persona con el miembro para ECM.',
          },
          example: '2',
          alsoCalled: ['In-Person ECM Encounters', 'In-Person Encounters', 'Number of In-Person Encounters'],
          ...seen,
        },
        {
          id: 'telephonicEncounterCount',
          label: 'Number of Telephonic or Telehealth ECM Encounters',
          is: 'count',
          needed: 'always',
          help: {
            en: 'On how many days of the quarter the member was met by phone or video for ECM.',
            es: 'En cuántos días del trimestre hablaron con el miembro por teléfono o video para ECM.',
          },
          example: '3',
          alsoCalled: [
            'Telephonic or Telehealth ECM Encounters',
            'Telephonic Encounters',
            'Telehealth Encounters',
            'Number of Telephonic/Video Encounters',
          ],
          ...seen,
        },
      ],
    },
  ],
  clocks: [],
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Key Reporting Dimensions, 1',
})
