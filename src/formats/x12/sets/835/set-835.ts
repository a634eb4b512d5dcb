/** The remittance advice, 835 (005010X221 with its erratum A1). */
import { defineSet } from '../../define.ts'
import { claimGroups } from './claim.ts'
import { header, payerAndPayee, providerAdjustments } from './payment.ts'

export const set835 = defineSet(
  {
    id: '835',
    name: 'remittance',
    transaction: '835',
    group: 'HP',
    versions: ['005010X221A1', '005010X221'],
    writes: '005010X221A1',
    hasVersionInHeader: false,
  },
  [...header, ...payerAndPayee, claimGroups, providerAdjustments],
)
