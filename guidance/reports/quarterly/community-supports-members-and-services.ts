/** Dimension 4 of the quarterly report: who was approved for Community Supports, and who got them. */
import { type Authority, defineFile } from '../../define.ts'
import { approvedTable } from './approved.ts'
import { memberTable, planTable } from './plan-and-period.ts'
import { receivedTable } from './received.ts'

const seen = {
  since: '2022-01-01',
  basis: 'plan',
  cite: 'plan-report-scripts-2026: dimension 4',
  reading: 'R-20',
} as const satisfies Authority

export const communitySupportsMembersAndServices = defineFile({
  id: 'quarterly-implementation-monitoring/community-supports-members-and-services',
  name: 'Community Supports Members and Services',
  says: {
    en: 'The plan tells the State which members were approved for Community Supports, and which they got.',
    es: 'El plan le informa al Estado qué Apoyos Comunitarios se aprobaron y cuáles recibió cada miembro.',
  },
  from: ['plan'],
  to: ['state'],
  parties: ['community-supports'],
  row: 'member',
  key: ['memberCin', 'planCode', 'fileReportingPeriod'],
  short: 'QM4',
  tables: [
    planTable,
    memberTable,
    {
      id: 'any',
      title: 'Any Community Support',
      elements: [
        {
          id: 'receivedCommunitySupports',
          label: 'Member Received Community Supports',
          is: 'indicator',
          needed: 'always',
          blankMeans: { en: 'No.', es: 'No.' },
          help: {
            en: 'Enter 1 if the member got any Community Support in the quarter.',
            es: 'Escriba 1 si el miembro recibió algún Apoyo Comunitario en el trimestre.',
          },
          example: '1',
          alsoCalled: ['Received Community Supports', 'Received CS'],
          ...seen,
        },
      ],
    },
    approvedTable,
    receivedTable,
  ],
  clocks: [],
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Key Reporting Dimensions, 4',
})
