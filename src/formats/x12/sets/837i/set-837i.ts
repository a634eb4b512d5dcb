/** The institutional claim, 837I (005010X223 with its errata A1 to A3). */
import { defineSet } from '../../define.ts'
import { beginning, receiver, submitter } from '../837p/parties.ts'
import { claimLoop } from './claim.ts'
import { serviceLines } from './line.ts'
import { otherPayers } from './other-payer.ts'
import { billingProviders } from './parties.ts'

export const set837i = defineSet(
  {
    id: '837I',
    name: 'institutionalClaim',
    transaction: '837',
    group: 'HC',
    versions: ['005010X223A2', '005010X223A3', '005010X223A1', '005010X223'],
    writes: '005010X223A2',
    hasVersionInHeader: true,
  },
  [beginning, submitter, receiver, billingProviders(claimLoop(otherPayers, serviceLines))],
)
