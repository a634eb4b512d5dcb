/** Work that was given up after several tries. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listDeadJobs as listStored } from '#store/jobs/dead.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'

export const listDeadJobs = action({
  name: 'exchange.list-dead-jobs',
  says: 'Work of our own that was given up after several tries, with the code of its last fault.',
  permission: 'exchange/replay',
  asks: 'query',
  takes: z.strictObject(paging),
  gives: z.strictObject({
    jobs: z
      .array(
        z.strictObject({
          id: z.string().describe('Its id'),
          queue: z.string().describe('What kind of work it is'),
          transmission: z.string().nullable().describe('The transmission that it is about'),
          tries: z.number().describe('How often it was tried'),
          code: z.string().describe('The code of its last fault'),
          putDownAt: z.string().describe('When it was put down'),
          gaveUpAt: z.string().describe('When it was given up'),
        }),
      )
      .describe('A page of them'),
    next,
  }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run(asked, context) {
    const place = readCursor(context, 'dead-jobs', z.uuid(), asked.cursor)
    if (!place.ok) return place
    const rows = await listStored(context.tx, context.organizationId, place.value, asked.limit + 1)
    const page = pageOf(context, 'dead-jobs', rows, asked.limit, last => last.id)
    return done({
      jobs: page.rows.map(({ id, queue, data, tries, code, putDownAt, gaveUpAt }) => {
        const transmission = typeof data.transmissionId === 'string' ? data.transmissionId : null
        return { id, queue, transmission, tries, code, putDownAt, gaveUpAt }
      }),
      next: page.next,
    })
  },
})
