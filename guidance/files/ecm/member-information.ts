/** The MCP Member Information File: what the plan tells an ECM provider about each member assigned to it. */
import { defineFile } from '../../define.ts'
import { administrationTable } from './member-information/administration.ts'
import { clinicalTable } from './member-information/clinical.ts'
import { engagementTable } from './member-information/engagement.ts'
import { primaryCareTable } from './member-information/primary-care.ts'

export const memberInformation = defineFile({
  id: 'ecm/member-information',
  name: 'MCP Member Information File',
  says: {
    en: 'The plan tells an ECM provider who its members are, how to reach them and what they need.',
    es: 'El plan le dice al proveedor de ECM quiénes son sus miembros, cómo contactarlos y qué necesitan.',
  },
  from: ['plan'],
  to: ['ecm-provider'],
  parties: ['ecm'],
  row: 'member',
  key: ['memberCin'],
  keeping: {
    by: ['memberCin'],
    leftOut: 'has-ended',
    endsWhen: { when: 'ecmMemberRecord', is: ['Termed'] },
    aboutFile: ['fileProductionDate', 'fileReportingPeriod'],
    sends: 'all-in-force',
    since: '2022-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: what names a record, and what a file says of those it leaves out',
    reading: 'R-47',
  },
  short: 'MIF',
  tables: [engagementTable, clinicalTable, primaryCareTable, administrationTable],
  clocks: [
    {
      id: 'share-engagement-elements',
      says: {
        en: 'The elements of Table 1 reach the ECM provider within 10 days of the assignment.',
        es: 'Los datos de la Tabla 1 llegan al proveedor de ECM dentro de los 10 días de la asignación.',
      },
      from: 'memberAssignmentDate',
      days: 10,
      since: '2022-01-01',
      basis: 'dhcs',
      cite: 'office-hours-2022-08: Member Information File, Transmission Frequency',
      reading: 'R-10',
    },
    {
      id: 'share-everything',
      says: {
        en: 'All elements reach the ECM provider at least once a month, unless both agree otherwise.',
        es: 'Todos los datos llegan al menos una vez al mes, salvo que ambos acuerden otra cosa.',
      },
      from: 'fileReportingPeriod',
      every: 'month',
      since: '2022-01-01',
      basis: 'dhcs',
      cite: 'office-hours-2022-08: Member Information File, Transmission Frequency, note 1',
    },
  ],
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Member Information File, Tables 1 to 4',
})
