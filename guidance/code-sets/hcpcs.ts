/** The procedure codes of ECM and Community Supports, as the national list describes them. */
import { defineCodeSet } from '../define.ts'

/*
 * A code alone is no service: the description is the nation’s, what California means by it depends on the
 * modifier. `since` is the first day on which a service here has the code.
 */
export const hcpcs = defineCodeSet({
  id: 'hcpcs',
  name: 'Procedure Codes',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'hcpcs: descriptions',
  codes: [
    {
      code: 'G9007',
      label: 'Coordinated care fee, scheduled team conference',
      since: '2024-01-01',
      basis: 'assumed',
    },
    { code: 'G9008', label: 'Coordinated care fee, physician coordinated care oversight services' },
    { code: 'G9012', label: 'Other specified case management service not elsewhere classified' },
    { code: 'H0014', label: 'Alcohol and/or drug services; ambulatory detoxification' },
    {
      code: 'H0040',
      label: 'Assertive community treatment program, per diem',
      since: '2025-07-01',
      basis: 'assumed',
    },
    { code: 'H0043', label: 'Supported housing, per diem' },
    { code: 'H0044', label: 'Supported housing, per month' },
    { code: 'H0045', label: 'Respite care services, not in the home, per diem' },
    { code: 'H2014', label: 'Skills training and development, per 15 minutes' },
    { code: 'H2016', label: 'Comprehensive community support services, per diem' },
    { code: 'H2022', label: 'Community-based wrap-around services, per diem' },
    { code: 'H2024', label: 'Supported employment, per diem' },
    { code: 'H2026', label: 'Ongoing support to maintain employment, per diem' },
    { code: 'H2038', label: 'Skills training and development, per diem' },
    { code: 'S5130', label: 'Homemaker service, NOS; per 15 minutes' },
    { code: 'S5151', label: 'Unskilled respite care, not hospice; per diem' },
    { code: 'S5165', label: 'Home modifications; per service' },
    { code: 'S5170', label: 'Home delivered meals, including preparation; per meal' },
    { code: 'S9125', label: 'Respite care, in the home, per diem' },
    {
      code: 'S9452',
      label: 'Nutrition classes, non-physician provider, per session',
      since: '2026-01-01',
      basis: 'plan',
    },
    { code: 'S9470', label: 'Nutritional counseling, dietitian visit' },
    { code: 'S9977', label: 'Meals, per diem, not otherwise specified' },
    { code: 'T1016', label: 'Case management, each 15 minutes', since: '2026-01-01', basis: 'plan' },
    { code: 'T1019', label: 'Personal care services, per 15 minutes' },
    { code: 'T2012', label: 'Habilitation, educational; waiver, per diem' },
    { code: 'T2014', label: 'Habilitation, prevocational, waiver; per diem' },
    { code: 'T2018', label: 'Habilitation, supported employment, waiver; per diem' },
    { code: 'T2020', label: 'Day habilitation, waiver; per diem' },
    { code: 'T2033', label: 'Residential care, not otherwise specified (NOS), waiver; per diem' },
    { code: 'T2038', label: 'Community transition, waiver; per service' },
    { code: 'T2040', label: 'Financial management, self-directed, waiver; per 15 minutes' },
    { code: 'T2041', label: 'Supports brokerage, self-directed, waiver; per 15 minutes' },
    { code: 'T2050', label: 'Financial management, self-directed, waiver; per diem' },
    { code: 'T2051', label: 'Supports brokerage, self-directed, waiver; per diem' },
  ],
})
