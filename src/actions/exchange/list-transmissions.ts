/** What came and what goes, the newest first. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { steps } from '#domain/exchange/steps.ts'
import { listTransmissions as listStored } from '#store/exchange/transmissions.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownTransmission, shownTransmissionOf } from './shown-transmission.ts'

export const listTransmissions = action({
  name: 'exchange.list-transmissions',
  says: 'What came and what goes, with where each stands, the newest first.',
  permission: 'exchange/read',
  asks: 'query',
  takes: z.strictObject({
    direction: z.enum(['in', 'out']).optional().describe('Only what came, or only what goes'),
    partner: z.uuid().optional().describe('Only what is from or for this partner'),
    file: z.string().max(100).optional().describe('Only this file, by the guidance’s id'),
    step: z.enum(steps).optional().describe('Only those that stand here'),
    late: z
      .boolean()
      .optional()
      .describe('Only those that came later than the guidance says, or only the others'),
    ...paging,
  }),
  gives: z.strictObject({ transmissions: z.array(shownTransmission).describe('A page of them'), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run(asked, context) {
    const { cursor, limit, partner, ...rest } = asked
    const list = `transmissions ${JSON.stringify([partner, rest])}`
    const place = readCursor(context, list, z.int(), cursor)
    if (!place.ok) return place
    const filter = { ...rest, partnerId: partner, before: place.value ?? undefined }
    const rows = await listStored(context.tx, context.organizationId, filter, limit + 1)
    const page = pageOf(context, list, rows, limit, last => last.number)
    return done({ transmissions: page.rows.map(shownTransmissionOf), next: page.next })
  },
})
