/** Which file has told beforehand, of the same members, what another file asks for: what a template begins with. */
import type { Authority } from './define.ts'

export type KnownBefore = Authority & {
  /** The file that asks. */
  readonly file: string
  /** The file of the other side that told its members and what is known of them. */
  readonly from: string
}

export const knownBefore: readonly KnownBefore[] = [
  {
    file: 'ecm/return-transmission',
    from: 'ecm/member-information',
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'office-hours-2022-08: Provider Return Transmission File, Tables 5 to 7',
  },
  {
    file: 'ecm/initial-outreach-tracker',
    from: 'ecm/member-information',
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'office-hours-2022-08: ECM Provider Initial Outreach Tracker, Table 8',
  },
  {
    file: 'community-supports/return-transmission',
    from: 'community-supports/authorization-status',
    since: '2023-09-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: community-supports-sharing-2023-04 could not be read; as the ECM file',
    reading: 'R-19',
  },
]
