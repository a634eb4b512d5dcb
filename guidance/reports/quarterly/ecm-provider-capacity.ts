/** Dimension 3 of the quarterly report: how many members each ECM provider serves and could serve. */
import { type Authority, defineFile } from '../../define.ts'
import * as provider from '../../elements/provider.ts'
import { planTable } from './plan-and-period.ts'

const supposed = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: quarterly-report-2021 and -2023-04 could not be read; as dimension 5',
  reading: 'R-20',
} as const satisfies Authority

export const ecmProviderCapacity = defineFile({
  id: 'quarterly-implementation-monitoring/ecm-provider-capacity',
  name: 'ECM Provider Capacity',
  says: {
    en: 'The plan tells the State how many members each ECM provider serves, and could serve.',
    es: 'El plan le informa al Estado a cuántos miembros atiende, y podría atender, cada proveedor de ECM.',
  },
  from: ['plan'],
  to: ['state'],
  parties: ['ecm'],
  row: 'provider',
  key: ['ecmProviderNpi', 'planCode', 'county', 'fileReportingPeriod'],
  short: 'QM3',
  tables: [
    planTable,
    {
      id: 'capacity',
      title: 'The ECM provider and its capacity',
      elements: [
        { ...provider.ecmProviderNpi, label: 'ECM Provider NPI', needed: 'always', ...supposed },
        {
          id: 'ecmProviderType',
          label: 'ECM Provider Type',
          is: 'code',
          codeSet: 'provider-type',
          needed: 'always',
          help: {
            en: 'What kind of organization the provider is.',
            es: 'Qué tipo de organización es el proveedor.',
          },
          example: 'FQHC',
          alsoCalled: ['Provider Type', 'Type of ECM Provider'],
          ...supposed,
        },
        {
          id: 'servedPopulationsOfFocus',
          label: 'Population(s) of Focus Served',
          is: 'codes',
          codeSet: 'populations-of-focus',
          needed: 'always',
          help: {
            en: 'Every Population of Focus that the provider serves, with semicolons between them.',
            es: 'Todas las poblaciones de enfoque que atiende el proveedor, separadas por punto y coma.',
          },
          example: '1a',
          alsoCalled: ['Populations of Focus Served', 'Population of Focus Served', 'POFs Served'],
          ...supposed,
        },
        {
          id: 'membersServedCount',
          label: 'Number of Members the Provider is Serving',
          is: 'count',
          needed: 'always',
          help: {
            en: 'How many members the provider served at the end of the quarter.',
            es: 'A cuántos miembros atendía el proveedor al final del trimestre.',
          },
          example: '45',
          alsoCalled: ['Members Being Served', 'Number of Members Being Served', 'Members Served'],
          ...supposed,
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
          ...supposed,
        },
      ],
    },
  ],
  clocks: [],
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Key Reporting Dimensions, 3',
  reading: 'R-20',
})
