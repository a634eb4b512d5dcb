/** Dimension 5 of the quarterly report: whom each Community Supports provider serves and could serve. */
import { type Authority, defineFile } from '../../define.ts'
import * as provider from '../../elements/provider.ts'
import * as service from '../../elements/service.ts'
import { planTable } from './plan-and-period.ts'

const seen = {
  since: '2022-01-01',
  basis: 'plan',
  cite: 'plan-report-scripts-2026: dimension 5',
  reading: 'R-20',
} as const satisfies Authority

export const communitySupportsProviderCapacity = defineFile({
  id: 'quarterly-implementation-monitoring/community-supports-provider-capacity',
  name: 'Community Supports Provider Capacity',
  says: {
    en: 'The plan tells the State how many members each provider serves, and could serve.',
    es: 'El plan le informa al Estado a cuántos miembros atiende, y podría atender, cada proveedor.',
  },
  from: ['plan'],
  to: ['state'],
  parties: ['community-supports'],
  row: 'provider',
  key: ['communitySupportsProviderNpi', 'communitySupport', 'planCode', 'county', 'fileReportingPeriod'],
  short: 'QM5',
  tables: [
    planTable,
    {
      id: 'capacity',
      title: 'The Community Supports provider and its capacity: one row for each service',
      elements: [
        {
          ...provider.communitySupportsProviderNpi,
          label: 'Community Supports Provider NPI',
          needed: 'always',
          ...seen,
        },
        {
          id: 'communitySupportsProviderType',
          label: 'Community Supports Provider Type',
          is: 'text',
          maxLength: 100,
          needed: 'always',
          help: {
            en: 'What kind of organization the provider is.',
            es: 'Qué tipo de organización es el proveedor.',
          },
          example: 'Housing services agency',
          alsoCalled: ['CS Provider Type', 'Provider Type'],
          ...seen,
        },
        {
          ...service.communitySupport,
          label: 'Community Supports Offered by Provider',
          needed: 'always',
          ...seen,
        },
        {
          id: 'membersServedCount',
          label: 'Number of Members the Provider is Serving',
          is: 'count',
          needed: 'always',
          help: {
            en: 'How many members had an open authorization with the provider at the end of the quarter.',
            es: 'Cuántos miembros tenían una autorización abierta con el proveedor al final del trimestre.',
          },
          example: '45',
          alsoCalled: ['Members Being Served', 'Number of Members Being Served', 'Members Served'],
          ...seen,
        },
        {
          id: 'membersAbleToServeCount',
          label: 'Number of Members the Provider is Able to Serve',
          is: 'count',
          needed: 'always',
          help: {
            en: 'How many members the provider could serve at the end of the quarter.',
            es: 'A cuántos miembros podía atender el proveedor al final del trimestre.',
          },
          example: '60',
          alsoCalled: ['Members Able to Serve', 'Number of Members Able to Serve', 'Provider Capacity'],
          ...seen,
        },
      ],
    },
  ],
  clocks: [],
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Key Reporting Dimensions, 5',
})
