/** Work that was given up is tried once more. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { replayDeadJob } from '#store/jobs/dead.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'

export const replayJob = action({
  name: 'exchange.replay-job',
  says: 'Try once more what was given up; nothing that was done is done twice.',
  permission: 'exchange/replay',
  takes: z.strictObject({ job: z.uuid().describe('Its id') }),
  gives: z.strictObject({ queue: z.string().describe('What kind of work it is') }),
  changes: true,
  refuses: ['exchange/no-such-dead-job'],
  async run(asked, { tx, organizationId, house, tell, afterwards }) {
    const queue = await replayDeadJob(tx, organizationId, asked.job)
    if (queue === null) return refuse('exchange/no-such-dead-job')
    tell({ objects: [`job:${asked.job}`] })
    afterwards(() => house.jobs.nudge(queue))
    return done({ queue })
  },
})
