/** Tries a job again that was given up: what was wrong has been mended. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { replayDeadJob } from '#store/jobs/dead.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'

export const replayJob = action({
  name: 'keeping.replay-job',
  says: 'Try a step again that was given up.',
  permission: 'exchange/replay',
  takes: z.strictObject({ id: z.uuid().describe('The job’s id') }),
  gives: z.strictObject({ job: z.string().describe('What is tried again: `exchange-apply`') }),
  changes: true,
  refuses: ['keeping/no-such-job'],
  async run({ id }, { tx, organizationId, house, tell, afterwards }) {
    const queue = await replayDeadJob(tx, organizationId, id)
    if (queue === null) return refuse('keeping/no-such-job')
    tell({ objects: [`job:${id}`] })
    afterwards(() => house.jobs.nudge(queue))
    return done({ job: queue })
  },
})
