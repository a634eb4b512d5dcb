/** The Community Supports Authorization Status File: whom the plan has authorized, for what, until when. */
import { defineFile } from '../../define.ts'
import { authorizationTable } from './authorization-status/authorization.ts'
import { administrationTable, careTeamTable } from './authorization-status/care-team-and-file.ts'
import { memberTable } from './authorization-status/member.ts'

// The action plan says that this file exists and by when it is used; its layout could not be read.
export const authorizationStatus = defineFile({
  id: 'community-supports/authorization-status',
  name: 'Community Supports Authorization Status File',
  says: {
    en: 'The plan tells a Community Supports provider which members are authorized, for what and until when.',
    es: 'El plan le dice al proveedor qué miembros tienen autorización, para qué y hasta cuándo.',
  },
  from: ['plan'],
  to: ['community-supports-provider'],
  parties: ['community-supports'],
  row: 'member and service',
  key: ['memberCin', 'communitySupport', 'procedureCode', 'procedureCodeModifier', 'authorizationNumber'],
  keeping: {
    by: ['memberCin', 'communitySupport', 'procedureCode', 'procedureCodeModifier', 'authorizationNumber'],
    leftOut: 'says-nothing',
    aboutFile: ['fileProductionDate', 'fileReportingPeriod'],
    sends: 'all-in-force',
    since: '2023-09-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: what names a record, and what a file says of those it leaves out',
    reading: 'R-47',
  },
  short: 'ASF',
  tables: [memberTable, authorizationTable, careTeamTable, administrationTable],
  clocks: [
    {
      id: 'share-authorizations',
      says: {
        en: 'The file comes twice a month; one plan sends it on the 15th and the 29th.',
        es: 'El archivo llega dos veces al mes; un plan lo envía los días 15 y 29.',
      },
      from: 'fileReportingPeriod',
      every: 'twice-a-month',
      since: '2023-09-01',
      basis: 'plan',
      cite: 'health-net-community-supports-process: Community Supports Authorization Status File',
      reading: 'R-19',
    },
  ],
  since: '2023-09-01',
  basis: 'assumed',
  cite: 'action-plan-2024-03: Consolidated Timeline; causeway-assumptions: its layout',
  reading: 'R-19',
})
