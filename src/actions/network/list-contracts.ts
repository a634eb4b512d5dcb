/** The contracts of the acting organization, of either side's writing. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { stateOn } from '#domain/network/contract.ts'
import { listContracts as listKept } from '#store/network/contracts.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { id } from './fields.ts'
import { shownContract, shownContractOf } from './shown-contract.ts'

export const listContracts = action({
  name: 'network.list-contracts',
  says: 'Your contracts with plans or providers, and where each stands today.',
  permission: 'network/read',
  takes: z.strictObject({
    partnerId: id.optional().describe('Only with this partner'),
    inForce: z.enum(['yes', 'no']).optional().describe('Only those in force today, or only the others'),
    ...paging,
  }),
  gives: z.strictObject({ contracts: z.array(shownContract), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ partnerId, inForce, cursor, limit }, context) {
    const { tx, organizationId, today } = context
    const list = `contracts ${partnerId ?? ''}`
    const after = readCursor(context, list, z.string(), cursor)
    if (!after.ok) return after
    const search = { ...(partnerId !== undefined && { partnerId }), after: after.value, limit: limit + 1 }
    const found = await listKept(tx, organizationId, search)
    // A page may be shorter than its limit when only some are wanted: the cursor goes on behind all looked at.
    const page = pageOf(context, list, found, limit, ({ contract }) => contract.id)
    const rows = page.rows.filter(
      history => inForce === undefined || (stateOn(history, today) === 'in-force') === (inForce === 'yes'),
    )
    const names = await listPartyNames(
      tx,
      organizationId,
      rows.flatMap(({ contract }) => [contract.payerId, contract.providerId]),
    )
    return done({
      contracts: rows.map(history => shownContractOf(history, organizationId, names, today)),
      next: page.next,
    })
  },
})
