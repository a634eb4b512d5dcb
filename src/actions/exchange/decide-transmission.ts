/** A person decides over a file that would end too many records: it is applied, or it is not. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findTransmission, moveTransmission } from '#store/exchange/transmissions.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { askedBy } from './asked-by.ts'
import { shownTransmission, shownTransmissionOf } from './shown-transmission.ts'
import { objectOf, sendStep } from './steps/job-of.ts'

export const decideTransmission = action({
  name: 'exchange.decide-transmission',
  says: 'Approve or refuse a file that would end more members than usual.',
  permission: 'exchange/decide',
  takes: z.strictObject({
    transmission: z.uuid().describe('The transmission that waits'),
    decision: z.enum(['approve', 'refuse']).describe('approve: it is applied; refuse: nothing of it is'),
    why: z
      .string()
      .trim()
      .min(3)
      .max(1000)
      .describe('The reason; the sender sees it when the file is refused'),
  }),
  gives: z.strictObject({ transmission: shownTransmission }),
  changes: true,
  refuses: ['exchange/no-such-transmission', 'exchange/awaits-no-decision'],
  async run(asked, { tx, actor, organizationId, now, house, tell, afterwards }) {
    const transmission = await findTransmission(tx, organizationId, asked.transmission)
    if (!transmission) return refuse('exchange/no-such-transmission')
    const isApproved = asked.decision === 'approve'
    const by = askedBy(actor)
    const moved =
      transmission.waits_for === 'decision' &&
      (await moveTransmission(tx, organizationId, transmission.id, {
        from: 'waiting',
        to: isApproved ? 'checked' : 'refused',
        at: now,
        by,
        note: isApproved ? 'ends-approved' : 'ends-refused',
        set: {
          waits_for: null,
          decided_by_person_id: by.kind === 'person' ? by.id : null,
          decided_why: asked.why,
          ...(isApproved
            ? { ends_approved: transmission.records_ended }
            : { ...nothingDone, refused_because: 'exchange/ends-refused' }),
        },
      }))
    if (!moved) return refuse('exchange/awaits-no-decision')
    const queue = isApproved ? 'exchange-match' : 'exchange-acknowledge'
    await sendStep(tx, house, queue, organizationId, transmission.id)
    tell({ objects: [objectOf(transmission.id)], why: asked.why })
    afterwards(() => house.jobs.nudge(queue))
    return done({ transmission: shownTransmissionOf(moved) })
  },
})

/** What it would have done, it does not. */
const nothingDone = {
  outcome: 'rejected',
  records_new: 0,
  records_changed: 0,
  records_unchanged: 0,
  records_overtaken: 0,
  records_ended: 0,
} as const
