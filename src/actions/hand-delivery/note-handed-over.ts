/** Notes who handed an archive to whom, and when: then the partner has its files. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { done } from '#base/result.ts'
import { moveTransmission } from '#store/exchange/transmissions.ts'
import { findHandDelivery, updateHandedOver } from '#store/mail/hand-deliveries.ts'
import { action } from '../action.ts'
import { clockwork, objectOf } from '../exchange/steps/job-of.ts'
import { refuse } from '../refusals.ts'
import { shownDelivery, shownDeliveryOf } from './shown-delivery.ts'

const line = z.string().trim().min(1).max(200)

export const noteHandedOver = action({
  name: 'hand-delivery.note-handed-over',
  says: 'Note who handed an archive to whom, and when.',
  permission: 'exchange/send',
  takes: z.strictObject({
    delivery: z.uuid().describe('Its id'),
    handedBy: line.describe('Who handed it over'),
    handedTo: line.describe('Who took it'),
    handedOn: z.iso.date().describe('On which day'),
  }),
  gives: z.strictObject({ delivery: shownDelivery }),
  changes: true,
  refuses: ['request/not-found'],
  async run({ delivery: id, handedBy, handedTo, handedOn }, { tx, organizationId, now, tell }) {
    const delivery = await findHandDelivery(tx, organizationId, id)
    if (delivery?.direction !== 'out') return refuse('request/not-found')
    const on = handedOn as Day
    await updateHandedOver(tx, organizationId, id, { by: handedBy, to: handedTo, on })
    const shown = shownDeliveryOf({ ...delivery, handed_by: handedBy, handed_to: handedTo, handed_on: on })
    for (const { transmission } of shown.parts) {
      const by = clockwork('hand-delivery')
      const move = { from: 'sent', to: 'delivered', at: now, by, note: 'by-hand' } as const
      await moveTransmission(tx, organizationId, transmission, move)
    }
    tell({ objects: [`hand-delivery:${id}`, ...shown.parts.map(part => objectOf(part.transmission))] })
    return done({ delivery: shown })
  },
})
