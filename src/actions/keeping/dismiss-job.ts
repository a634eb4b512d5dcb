/** Takes a job away that was given up and is not needed any more. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { dismissDeadJob } from '#store/jobs/dead.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'

export const dismissJob = action({
  name: 'keeping.dismiss-job',
  says: 'Take a step that was given up off the list, for good.',
  permission: 'exchange/replay',
  takes: z.strictObject({
    id: z.uuid().describe('The job’s id'),
    why: z.string().min(3).max(500).describe('Why it is not needed any more; kept in the audit'),
  }),
  gives: z.strictObject({ job: z.string().describe('What was taken away: `exchange-apply`') }),
  changes: true,
  refuses: ['keeping/no-such-job'],
  async run({ id, why }, { tx, organizationId, tell }) {
    const queue = await dismissDeadJob(tx, organizationId, id)
    if (queue === null) return refuse('keeping/no-such-job')
    tell({ objects: [`job:${id}`], why })
    return done({ job: queue })
  },
})
