/** What was reported of a provider’s capacity under a contract, the newest first. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listCapacityReports } from '#store/network/capacity.ts'
import { findContract } from '#store/network/contracts.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { next, pageOf, paging, readCursor } from '../../requests/paging.ts'
import { day, id, instant } from '../fields.ts'

export const listCapacity = action({
  name: 'network.list-capacity',
  says: 'How many members a provider serves and could serve, report by report.',
  permission: 'network/read',
  takes: z.strictObject({ contractId: id, ...paging }),
  gives: z.strictObject({
    reports: z.array(
      z.strictObject({
        id,
        program: z.enum(['ecm', 'community-supports']),
        code: z.string().nullable(),
        serving: z.int(),
        able: z.int(),
        asOf: day,
        saidAt: instant,
      }),
    ),
    next,
  }),
  changes: false,
  refuses: ['request/not-found', 'request/no-such-cursor'],
  async run({ contractId, cursor, limit }, context) {
    const { tx, organizationId } = context
    if ((await findContract(tx, organizationId, contractId)) === null) return refuse('request/not-found')
    const before = readCursor(context, `capacity ${contractId}`, z.string(), cursor)
    if (!before.ok) return before
    const found = await listCapacityReports(tx, organizationId, contractId, before.value, limit + 1)
    const page = pageOf(context, `capacity ${contractId}`, found, limit, report => report.id)
    return done({
      reports: page.rows.map(({ byId: _, contractId: __, ...report }) => report),
      next: page.next,
    })
  },
})
