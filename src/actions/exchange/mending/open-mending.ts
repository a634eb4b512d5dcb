/** Somebody wants to mend the rows of a file: they are laid out. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { objectionToMending } from '#domain/exchange/mending.ts'
import { findMending, insertMending, updateMending } from '#store/exchange/mending.ts'
import { findTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { askedBy } from '../asked-by.ts'
import { objectOf, sendStep } from '../steps/job-of.ts'
import { findMendingLayout } from './mending-layout.ts'

const objections = {
  nothing: 'exchange/nothing-to-mend',
  senders: 'exchange/senders-to-mend',
  'not-yet': 'exchange/not-settled',
} as const

export const openMending = action({
  name: 'exchange.open-mending',
  says: 'Begin to mend the held and warned rows of a file; whoever asks again goes on where it stands.',
  permission: 'exchange/send',
  takes: z.strictObject({ transmission: z.uuid().describe('The file') }),
  gives: z.strictObject({
    state: z
      .enum(['opening', 'open', 'sending', 'sent', 'given-up'])
      .describe('opening: its rows are being laid out; open: they can be mended'),
  }),
  changes: true,
  refuses: [
    'exchange/no-such-transmission',
    'exchange/nothing-to-mend',
    'exchange/senders-to-mend',
    'exchange/not-settled',
  ],
  async run(asked, { tx, actor, organizationId, now, house, tell, afterwards }) {
    const transmission = await findTransmission(tx, organizationId, asked.transmission)
    if (!transmission) return refuse('exchange/no-such-transmission')
    const objection = objectionOf(transmission)
    if (objection !== null) return refuse(objections[objection])
    if (!(await findMendingLayout(tx, transmission))) return refuse('exchange/nothing-to-mend')
    tell({ objects: [objectOf(transmission.id)] })
    const mended = { organizationId, transmissionId: transmission.id }
    const known = await findMending(tx, mended)
    if (known && known.state !== 'given-up') return done({ state: known.state })
    const by = askedBy(actor)
    const begun = {
      state: 'opening',
      opened_by_kind: by.kind,
      opened_by_id: by.id,
      opened_at: now,
      touched_at: now,
    } as const
    if (known) await updateMending(tx, mended, { ...begun, mended_count: 0 })
    else
      await insertMending(tx, { organization_id: organizationId, transmission_id: transmission.id, ...begun })
    await sendStep(tx, house, 'exchange-lay-out-rows', organizationId, transmission.id)
    afterwards(() => house.jobs.nudge('exchange-lay-out-rows'))
    return done({ state: 'opening' as const })
  },
})

export function objectionOf(transmission: Transmission): ReturnType<typeof objectionToMending> {
  return objectionToMending({
    direction: transmission.direction,
    step: transmission.step,
    format: transmission.format,
    file: transmission.file,
    rowsWarned: transmission.rows_warned,
    rowsRejected: transmission.rows_rejected,
    cameByHub: transmission.sender_transmission_id !== null,
  })
}
