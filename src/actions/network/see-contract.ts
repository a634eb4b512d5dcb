/** One contract, with all its versions and what was said of them. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findContract } from '#store/network/contracts.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { id } from './fields.ts'
import {
  shownContract,
  shownContractOf,
  shownHistoryOf,
  shownStatement,
  shownVersion,
} from './shown-contract.ts'

export const seeContract = action({
  name: 'network.see-contract',
  says: 'A contract with every version, what is worth knowing of its terms, and what either side said.',
  permission: 'network/read',
  takes: z.strictObject({ contractId: id }),
  gives: z.strictObject({
    contract: shownContract,
    versions: z.array(shownVersion),
    timeline: z.array(shownStatement),
  }),
  changes: false,
  refuses: ['request/not-found'],
  async run({ contractId }, { tx, organizationId, today, tell }) {
    const history = await findContract(tx, organizationId, contractId)
    if (history === null) return refuse('request/not-found')
    const { payerId, providerId } = history.contract
    const names = await listPartyNames(tx, organizationId, [payerId, providerId])
    tell({ objects: [`contract:${contractId}`] })
    return done({
      contract: shownContractOf(history, organizationId, names, today),
      ...shownHistoryOf(history),
    })
  },
})
