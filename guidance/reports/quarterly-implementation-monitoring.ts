/** The Quarterly Implementation Monitoring Report: what a plan tells the State, in six dimensions. */
import { defineReport } from '../define.ts'
import { communitySupportsMembersAndServices } from './quarterly/community-supports-members-and-services.ts'
import { communitySupportsProviderCapacity } from './quarterly/community-supports-provider-capacity.ts'
import { communitySupportsRequestsAndDenials } from './quarterly/community-supports-requests-and-denials.ts'
import { ecmMembersAndServices } from './quarterly/ecm-members-and-services.ts'
import { ecmProviderCapacity } from './quarterly/ecm-provider-capacity.ts'
import { ecmRequestsAndOutreach } from './quarterly/ecm-requests-and-outreach.ts'

export const quarterlyImplementationMonitoring = defineReport({
  id: 'quarterly-implementation-monitoring',
  name: 'Quarterly Implementation Monitoring Report',
  says: {
    en: 'Every quarter a plan tells the State how ECM and Community Supports go, in six dimensions.',
    es: 'Cada trimestre un plan informa al Estado cómo van ECM y los Apoyos Comunitarios.',
  },
  dimensions: [
    ecmMembersAndServices,
    ecmRequestsAndOutreach,
    ecmProviderCapacity,
    communitySupportsMembersAndServices,
    communitySupportsProviderCapacity,
    communitySupportsRequestsAndDenials,
  ],
  clocks: [
    {
      id: 'report-quarterly',
      says: {
        en: 'The report is due 45 days after the quarter ends.',
        es: 'El informe se entrega 45 días después del fin del trimestre.',
      },
      from: 'fileReportingPeriod',
      every: 'quarter',
      days: 45,
      // Of the days that the State has named, only this one is not 45 days after the quarter.
      named: { 'Q2 2022': '2022-08-15' },
      since: '2022-01-01',
      basis: 'assumed',
      cite: 'office-hours-2022-08: Timing of Implementation',
      reading: 'R-21',
    },
  ],
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Quarterly Implementation Monitoring Report',
})
