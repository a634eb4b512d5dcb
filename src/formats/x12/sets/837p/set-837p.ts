/** The professional claim, 837P (005010X222 with its errata A1 and A2). */
import { defineSet } from '../../define.ts'
import { claimLoop } from './claim.ts'
import { serviceLines } from './line.ts'
import { otherPayers } from './other-payer.ts'
import { beginning, billingProviders, receiver, submitter } from './parties.ts'

export const set837p = defineSet(
  {
    id: '837P',
    name: 'professionalClaim',
    transaction: '837',
    group: 'HC',
    versions: ['005010X222A1', '005010X222A2', '005010X222'],
    writes: '005010X222A1',
    hasVersionInHeader: true,
  },
  [beginning, submitter, receiver, billingProviders(claimLoop(otherPayers, serviceLines))],
)
