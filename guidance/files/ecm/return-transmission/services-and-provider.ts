/** Tables 6 and 7 of the ECM Provider Return Transmission File, and the closed-loop elements of July 2025. */
import { type Authority, defineTable } from '../../../define.ts'
import * as plan from '../../../elements/plan.ts'
import * as provider from '../../../elements/provider.ts'
import * as referral from '../../../elements/referral.ts'

const askedOfServices = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Provider Return Transmission File, Table 6',
} as const satisfies Authority

const askedOfProvider = {
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'office-hours-2022-08: Provider Return Transmission File, Table 7',
} as const satisfies Authority

export const servicesTable = defineTable({
  id: 'table-6',
  title: 'Table 6: ECM Service Information',
  elements: [
    {
      id: 'inPersonEncounterCount',
      label: 'Number of ECM Encounters During Reporting Period: In-Person',
      group: 'Number of ECM Encounters During Reporting Period',
      is: 'count',
      needed: 'optional',
      help: {
        en: 'How many times you met the member in person for ECM in the reporting period.',
        es: 'Cuántas veces se reunió en persona con el miembro para ECM en el período del informe.',
      },
      example: '2',
      alsoCalled: [
        'In-Person',
        'In-Person Encounters',
        'Number of In-Person Encounters',
        'Number of ECM Encounters In-Person',
        'Number of In-Person ECM Encounters',
        'ECM Encounters In-Person',
        'In-Person ECM Encounters',
        'In-Person Visits',
        'Face to Face Encounters',
      ],
      ...askedOfServices,
    },
    {
      id: 'telephonicEncounterCount',
      label: 'Number of ECM Encounters During Reporting Period: Telephonic/Video',
      group: 'Number of ECM Encounters During Reporting Period',
      is: 'count',
      needed: 'optional',
      help: {
        en: 'How many times you met the member by phone or video for ECM in the reporting period.',
        es: 'Cuántas veces habló con el miembro por teléfono o video para ECM en el período del informe.',
      },
      example: '3',
      alsoCalled: [
        'Telephonic/Video',
        'Telephonic/Video Encounters',
        'Telephonic Encounters',
        'Telehealth Encounters',
        'Number of Telephonic/Video Encounters',
        'Number of ECM Encounters Telephonic/Video',
        'Number of Telephonic or Telehealth ECM Encounters',
        'ECM Encounters Telephonic/Video',
        'Telephonic ECM Encounters',
        'Phone Encounters',
      ],
      ...askedOfServices,
    },
  ],
})

export const providerTable = defineTable({
  id: 'table-7',
  title: 'Table 7: ECM Provider Information',
  elements: [
    {
      ...plan.fileProductionDate,
      label: 'Member Information Return Transmission File Production Date (MM/DD/YYYY)',
      needed: 'always',
      ...askedOfProvider,
    },
    {
      ...plan.fileReportingPeriod,
      label: 'Member Information Return Transmission File Reporting Period',
      needed: 'always',
      ...askedOfProvider,
    },
    { ...provider.ecmProviderName, label: 'ECM Provider Name', needed: 'always', ...askedOfProvider },
    {
      ...provider.ecmProviderNpi,
      label: 'ECM Provider National Provider Identifier (NPI)',
      needed: 'always',
      ...askedOfProvider,
    },
    {
      ...provider.ecmProviderPhoneNumber,
      label: 'ECM Provider Phone Number',
      needed: 'always',
      ...askedOfProvider,
    },
  ],
})

export const closedLoopTable = defineTable({
  id: 'closed-loop',
  title: 'Closed-loop referral elements',
  elements: [
    {
      ...referral.referralStatus,
      label: 'Referral Status',
      needed: 'if-known',
      since: '2025-07-01',
      basis: 'dhcs',
      cite: 'closed-loop-faq-2025-05: Tracking Member Referrals',
      reading: 'R-11',
    },
    {
      ...referral.referralStatusDate,
      label: 'Date of Referral Status Update',
      needed: { when: 'referralStatus', is: 'present' },
      since: '2025-07-01',
      basis: 'plan',
      cite: 'closed-loop-deck-2025-06: What to Expect from CLR Requirements',
      reading: 'R-11',
    },
    {
      ...referral.referralLoopClosureReason,
      label: 'Reason for Referral Loop Closure',
      needed: { when: 'referralStatus', is: ['Referral Loop Closed'] },
      since: '2025-07-01',
      basis: 'dhcs',
      cite: 'closed-loop-faq-2025-05: Tracking Member Referrals',
      reading: 'R-11',
    },
  ],
})
