/** The archives that went, or came, from hand to hand. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listHandDeliveries } from '#store/mail/hand-deliveries.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownDelivery, shownDeliveryOf } from './shown-delivery.ts'

export const listDeliveries = action({
  name: 'hand-delivery.list-deliveries',
  says: 'The archives that went or came from hand to hand, the newest first.',
  permission: 'exchange/read',
  takes: z.strictObject(paging),
  gives: z.strictObject({ deliveries: z.array(shownDelivery), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ cursor, limit }, context) {
    const before = readCursor(context, 'hand-deliveries', z.uuid(), cursor)
    if (!before.ok) return before
    const found = await listHandDeliveries(context.tx, context.organizationId, before.value, limit + 1)
    const page = pageOf(context, 'hand-deliveries', found, limit, ({ id }) => id)
    return done({ deliveries: page.rows.map(shownDeliveryOf), next: page.next })
  },
})
