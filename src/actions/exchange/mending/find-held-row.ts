/** Where the next row stands that is still to be mended. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findNextLeft } from '#store/exchange/mending-rows.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { objectOf } from '../steps/job-of.ts'

export const findHeldRow = action({
  name: 'exchange.find-held-row',
  says: 'The place of the next row that is still to be mended.',
  permission: 'exchange/send',
  asks: 'query',
  takes: z.strictObject({
    transmission: z.uuid().describe('The file'),
    group: z.int().min(1).optional().describe('Only rows with a finding of this group'),
    after: z.int().min(0).default(0).describe('Behind this place of the list'),
  }),
  gives: z.strictObject({
    place: z.number().nullable().describe('Its place in the list, from 1; null when none is left behind it'),
  }),
  changes: false,
  refuses: ['exchange/no-such-transmission'],
  async run({ transmission: id, group, after }, { tx, organizationId, tell }) {
    const transmission = await findTransmission(tx, organizationId, id)
    if (!transmission) return refuse('exchange/no-such-transmission')
    tell({ objects: [objectOf(id)] })
    const place = await findNextLeft(tx, { organizationId, transmissionId: id }, group ?? null, after)
    return done({ place })
  },
})
