/** The jobs that were given up, for whoever can see that they are tried again. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listDeadJobs } from '#store/jobs/dead.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'

const list = 'keeping.list-dead-jobs'

export const listDead = action({
  name: list,
  says: 'The steps of your exchanges that were given up, and why.',
  permission: 'exchange/replay',
  asks: 'body',
  takes: z.strictObject(paging),
  gives: z.strictObject({
    jobs: z.array(
      z.strictObject({
        id: z.string(),
        job: z.string().describe('What was to be done: `exchange-apply`'),
        about: z
          .record(z.string(), z.union([z.string(), z.number(), z.null()]))
          .describe('Identifiers of its object'),
        tries: z.number().int().describe('How often it was tried'),
        code: z.string().describe('The fault that ended the last try'),
        putDownAt: z.string().describe('Instant, UTC'),
        gaveUpAt: z.string().describe('Instant, UTC'),
      }),
    ),
    next,
  }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run(asked, context) {
    const after = readCursor(context, list, z.uuid(), asked.cursor)
    if (!after.ok) return after
    const found = await listDeadJobs(context.tx, context.organizationId, after.value, asked.limit + 1)
    const page = pageOf(context, list, found, asked.limit, last => last.id)
    const jobs = page.rows.map(({ queue, data, ...job }) => {
      const { organizationId: _, ...about } = data
      return { ...job, job: queue, about }
    })
    return done({ jobs, next: page.next })
  },
})
