/** Dimension 2 of the quarterly report: requests for ECM, and outreach. Its columns are supposed. */
import { type Authority, defineFile } from '../../define.ts'
import { planTable } from './plan-and-period.ts'

const supposed = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: quarterly-report-2021 and -2023-04 could not be read; inferred',
  reading: 'R-20',
} as const satisfies Authority

export const ecmRequestsAndOutreach = defineFile({
  id: 'quarterly-implementation-monitoring/ecm-requests-and-outreach',
  name: 'ECM Requests for Services and Outreach',
  says: {
    en: 'The plan tells the State how many asked for ECM, and how members were reached.',
    es: 'El plan le informa al Estado cuántos pidieron ECM y cómo se contactó a los miembros.',
  },
  from: ['plan'],
  to: ['state'],
  parties: ['ecm'],
  row: 'plan and county',
  key: ['planCode', 'county', 'fileReportingPeriod'],
  short: 'QM2',
  tables: [
    planTable,
    {
      id: 'requests-and-outreach',
      title: 'Requests and outreach in the reporting period',
      elements: [
        {
          id: 'externalEcmRequestCount',
          label: 'Number of Members with External ECM Request',
          is: 'count',
          needed: 'always',
          help: {
            en: 'How many members somebody outside the plan asked ECM for.',
            es: 'Para cuántos miembros alguien ajeno al plan pidió ECM.',
          },
          example: '40',
          alsoCalled: ['External ECM Requests', 'ECM Requests Received'],
          ...supposed,
        },
        {
          id: 'externalEcmRequestDeniedCount',
          label: 'Number of Members with External ECM Request Denied',
          is: 'count',
          needed: 'always',
          help: {
            en: 'How many of those requests the plan denied.',
            es: 'Cuántas de esas solicitudes negó el plan.',
          },
          example: '2',
          alsoCalled: ['External ECM Requests Denied', 'ECM Requests Denied'],
          ...supposed,
        },
        {
          id: 'outreachMemberCount',
          label: 'Number of Members with Outreach',
          is: 'count',
          needed: 'always',
          help: {
            en: 'How many members somebody tried to reach for ECM.',
            es: 'A cuántos miembros se intentó contactar para ECM.',
          },
          example: '120',
          alsoCalled: ['Members with Outreach', 'Members Outreached'],
          ...supposed,
        },
        {
          id: 'inPersonOutreachCount',
          label: 'Number of In-Person Outreach Attempts',
          is: 'count',
          needed: 'always',
          help: {
            en: 'How many attempts were made in person.',
            es: 'Cuántos intentos se hicieron en persona.',
          },
          example: '90',
          alsoCalled: ['In-Person Outreach Attempts', 'In-Person Attempts'],
          ...supposed,
        },
        {
          id: 'electronicOutreachCount',
          label: 'Number of Telephonic or Electronic Outreach Attempts',
          is: 'count',
          needed: 'always',
          help: {
            en: 'How many attempts were made by phone, text, email or another electronic way.',
            es: 'Cuántos intentos se hicieron por teléfono, texto, correo u otro medio electrónico.',
          },
          example: '200',
          alsoCalled: ['Telephonic or Electronic Outreach Attempts', 'Telephonic Outreach Attempts'],
          ...supposed,
        },
      ],
    },
  ],
  clocks: [],
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Key Reporting Dimensions, 2',
  reading: 'R-20',
})
