/** The ECM Provider Return Transmission File: what an ECM provider tells the plan back about each member. */
import { defineFile } from '../../define.ts'
import { engagementTable, memberTable } from './return-transmission/engagement.ts'
import { closedLoopTable, providerTable, servicesTable } from './return-transmission/services-and-provider.ts'

export const returnTransmission = defineFile({
  id: 'ecm/return-transmission',
  name: 'ECM Provider Return Transmission File',
  says: {
    en: 'An ECM provider tells the plan how it goes with each member: reached, enrolled, seen, discontinued.',
    es: 'Un proveedor de ECM le informa al plan de cada miembro: contactado, inscrito, atendido, de baja.',
  },
  from: ['ecm-provider'],
  to: ['plan'],
  parties: ['ecm'],
  row: 'member',
  key: ['memberCin', 'ecmProviderNpi'],
  keeping: {
    by: ['memberCin', 'ecmProviderNpi'],
    leftOut: 'says-nothing',
    aboutFile: ['fileProductionDate'],
    sends: 'all-in-force',
    since: '2022-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: what names a record, and what a file says of those it leaves out',
    reading: 'R-47',
  },
  short: 'RTF',
  tables: [memberTable, engagementTable, servicesTable, providerTable, closedLoopTable],
  clocks: [
    {
      id: 'return-as-agreed',
      says: {
        en: 'The file goes to the plan as often as both agree, best in step with the quarterly report.',
        es: 'El archivo se envía con la frecuencia acordada, de preferencia junto al informe trimestral.',
      },
      from: 'fileReportingPeriod',
      every: 'as-agreed',
      since: '2022-01-01',
      until: '2025-06-30',
      basis: 'dhcs',
      cite: 'office-hours-2022-08: Provider Return Transmission File, Transmission Frequency',
    },
    {
      id: 'return-monthly',
      says: {
        en: 'The file goes to the plan every month, with the three closed-loop referral elements.',
        es: 'El archivo se envía al plan cada mes, con los tres datos de referencia de ciclo cerrado.',
      },
      from: 'fileReportingPeriod',
      every: 'month',
      since: '2025-07-01',
      basis: 'plan',
      cite: 'closed-loop-deck-2025-06: What to Expect from CLR Requirements',
      reading: 'R-11',
    },
  ],
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Provider Return Transmission File, Tables 5 to 7',
})
