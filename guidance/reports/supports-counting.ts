/** How the flags of Community Supports are counted: approved in the period, and received in it. */
import type { Authority } from '../define.ts'
import type { CountingRule } from './forms.ts'
import { sources } from './sources.ts'

const seen = {
  since: '2022-01-01',
  basis: 'plan',
  cite: 'plan-report-scripts-2026: dimension 4',
  reading: 'R-20',
} as const satisfies Authority

/** The end of each column’s name, and the support that it tells of. */
const supports = [
  ['HousingTransitionNavigation', 'HTN'],
  ['HousingDeposits', 'HD'],
  ['HousingTenancyAndSustaining', 'HTSS'],
  ['ShortTermPostHospitalizationHousing', 'STPHH'],
  ['RecuperativeCare', 'RC'],
  ['Respite', 'RS'],
  ['DayHabilitation', 'DHP'],
  ['AssistedLivingTransition', 'ALFT'],
  ['CommunityTransition', 'CHT'],
  ['PersonalCareAndHomemaker', 'PCHS'],
  ['EnvironmentalAccessibilityAdaptations', 'EAA'],
  ['MedicallySupportiveFood', 'MTM'],
  ['SoberingCenters', 'SC'],
  ['AsthmaRemediation', 'AR'],
  ['TransitionalRent', 'TR'],
] as const

const known = supports.map(([, code]) => code)

const approved = {
  says: {
    en: '1 if an approval of the support has a day in the period.',
    es: '1 si una aprobación del apoyo tiene un día en el período.',
  },
  source: sources.authorizations,
  ...seen,
} as const

const received = {
  says: {
    en: '1 if a claim that stands shows the support on a day of the period.',
    es: '1 si un cobro muestra el apoyo en un día del período.',
  },
  source: sources.claims,
  ...seen,
} as const

export const countingOfSupports: readonly CountingRule[] = [
  { element: 'receivedCommunitySupports', counts: { is: 'flag', of: ['receipt'] }, ...received },
  ...supports.flatMap(([name, code]): CountingRule[] => [
    { element: `approved${name}`, counts: { is: 'flag', of: ['approval'], codes: [code] }, ...approved },
    { element: `received${name}`, counts: { is: 'flag', of: ['receipt'], codes: [code] }, ...received },
  ]),
  {
    element: 'approvedOtherCommunitySupport',
    counts: { is: 'flag', of: ['approval'], besides: known },
    ...approved,
  },
  {
    element: 'receivedOtherCommunitySupport',
    counts: { is: 'flag', of: ['receipt'], besides: known },
    ...received,
  },
]
