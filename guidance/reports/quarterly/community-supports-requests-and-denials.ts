/** Dimension 6 of the quarterly report: requests for Community Supports, and denials. */
import { type Authority, defineFile } from '../../define.ts'
import { planTable } from './plan-and-period.ts'

const seen = {
  since: '2022-01-01',
  basis: 'plan',
  cite: 'plan-report-scripts-2026: dimension 6',
  reading: 'R-20',
} as const satisfies Authority

export const communitySupportsRequestsAndDenials = defineFile({
  id: 'quarterly-implementation-monitoring/community-supports-requests-and-denials',
  name: 'Community Supports Requests and Denials',
  says: {
    en: 'The plan tells the State how many members asked for Community Supports, and how many it denied.',
    es: 'El plan informa cuántos miembros pidieron Apoyos Comunitarios y a cuántos se los negó.',
  },
  from: ['plan'],
  to: ['state'],
  parties: ['community-supports'],
  row: 'plan and county',
  key: ['planCode', 'county', 'fileReportingPeriod'],
  short: 'QM6',
  tables: [
    planTable,
    {
      id: 'requests',
      title: 'Requests and denials in the reporting period',
      elements: [
        {
          id: 'externalCommunitySupportsRequestCount',
          label: 'Number of Members with External Community Supports Request',
          is: 'count',
          needed: 'always',
          help: {
            en: 'How many members somebody outside the plan asked a Community Support for in the quarter.',
            es: 'Para cuántos miembros alguien ajeno al plan pidió un Apoyo Comunitario en el trimestre.',
          },
          example: '40',
          alsoCalled: ['Number of Members with External CS Request', 'External CS Requests'],
          ...seen,
        },
        {
          id: 'externalCommunitySupportsRequestDeniedCount',
          label: 'Number of Members with External Community Supports Request Denied',
          is: 'count',
          needed: 'always',
          help: {
            en: 'How many of those requests the plan denied, counted by the day it received them.',
            es: 'Cuántas de esas solicitudes negó el plan, según el día en que las recibió.',
          },
          example: '2',
          alsoCalled: ['Number of Members with External CS Request Denied', 'External CS Requests Denied'],
          ...seen,
        },
      ],
    },
  ],
  clocks: [],
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Key Reporting Dimensions, 6',
})
