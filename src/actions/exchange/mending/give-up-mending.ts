/** The mending of a file is given up: what was changed is thrown away, and the file stays as it came. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { deleteMendingRows, lockMending, updateMending } from '#store/exchange/mending.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { objectOf } from '../steps/job-of.ts'

export const giveUpMending = action({
  name: 'exchange.give-up-mending',
  says: 'Throw away what was mended in a file and not sent; the file stays as it came.',
  permission: 'exchange/send',
  takes: z.strictObject({ transmission: z.uuid().describe('The file') }),
  gives: z.strictObject({}),
  changes: true,
  refuses: ['exchange/no-such-transmission', 'exchange/not-being-mended'],
  async run(asked, { tx, organizationId, now, tell }) {
    const transmission = await findTransmission(tx, organizationId, asked.transmission)
    if (!transmission) return refuse('exchange/no-such-transmission')
    const mended = { organizationId, transmissionId: transmission.id }
    if (!(await lockMending(tx, mended, 'open'))) return refuse('exchange/not-being-mended')
    await deleteMendingRows(tx, mended)
    await updateMending(tx, mended, {
      state: 'given-up',
      row_count: 0,
      left_count: 0,
      mended_count: 0,
      touched_at: now,
    })
    tell({ objects: [objectOf(transmission.id)] })
    return done({})
  },
})
