/** The mended rows are sent again, with all the others, as a file that answers the earlier one. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findMending, lockMending, updateMending } from '#store/exchange/mending.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { askedBy } from '../asked-by.ts'
import { objectOf, sendStep } from '../steps/job-of.ts'

export const sendMended = action({
  name: 'exchange.send-mended',
  says: 'Send a file again with its mended rows: rows that were taken before and are the same do nothing again.',
  permission: 'exchange/send',
  takes: z.strictObject({ transmission: z.uuid().describe('The file whose rows were mended') }),
  gives: z.strictObject({
    state: z.enum(['sending', 'sent']).describe('sending: the mended file is being made'),
    sentAs: z.string().nullable().describe('The mended file, once it is made'),
  }),
  changes: true,
  refuses: ['exchange/no-such-transmission', 'exchange/not-being-mended', 'exchange/nothing-changed'],
  async run(asked, { tx, actor, organizationId, now, house, tell, afterwards }) {
    const transmission = await findTransmission(tx, organizationId, asked.transmission)
    if (!transmission) return refuse('exchange/no-such-transmission')
    const mended = { organizationId, transmissionId: transmission.id }
    const open = await lockMending(tx, mended, 'open')
    const known = open ?? (await findMending(tx, mended))
    tell({ objects: [objectOf(transmission.id)] })
    if (known?.state === 'sending' || known?.state === 'sent')
      return done({ state: known.state, sentAs: known.sent_transmission_id })
    if (!open) return refuse('exchange/not-being-mended')
    if (open.mended_count === 0) return refuse('exchange/nothing-changed')
    const by = askedBy(actor)
    await updateMending(tx, mended, {
      state: 'sending',
      sent_by_kind: by.kind,
      sent_by_id: by.id,
      touched_at: now,
    })
    await sendStep(tx, house, 'exchange-send-mended', organizationId, transmission.id)
    afterwards(() => house.jobs.nudge('exchange-send-mended'))
    return done({ state: 'sending' as const, sentAs: null })
  },
})
