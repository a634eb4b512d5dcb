/** The clock: puts down what is to be done again and again, once for all processes together. */
import type { Id } from '#base/id.ts'
import { theHub } from '#store/database.ts'
import { holdTurns } from '#store/jobs/turns.ts'
import { listOrganizations, type Organization } from '#store/people/organizations.ts'
import type { House } from '../house.ts'
import type { Job, JobContext } from '../job.ts'

const queue = 'keeping-turn'
const pageSize = 200

/** The organization of jobs that are the hub's own. */
const hubId = theHub.organizationId ?? ''

/**
 * A job that puts down the jobs of one kind and then, later, itself. One of it waits at any time ('short'
 * queue and key), whoever asked for it. Waiting is by the database's clock: ours may jump.
 */
export function turnJob(jobs: readonly Job[]): Job {
  return {
    queue,
    says: 'Puts down the jobs whose time has come again.',
    run: async (data, context) => {
      const job = jobs.find(each => each.queue === data.what)
      if (job?.every === undefined) return
      const { minutes, for: whom } = job.every
      if (whom === 'each-organization') await sendToEach(job.queue, context)
      await context.inLastTransaction(async tx => {
        const { jobs } = context.house
        if (whom === 'the-hub') await jobs.send(tx, job.queue, { organizationId: hubId }, { key: 'every' })
        await jobs.send(tx, queue, data, { key: job.queue, inSeconds: minutes * 60 })
      })
      context.house.jobs.nudge(job.queue)
    },
  }
}

/**
 * One job for each organization, a page of the register at a time. One that has not begun is not put down
 * twice.
 */
async function sendToEach(queue: string, context: JobContext): Promise<void> {
  for (let after: Id | null = null; ; ) {
    const from: Id | null = after
    const page: readonly Organization[] = await context.inTransaction(async tx => {
      const organizations = await listOrganizations(tx, from, pageSize)
      for (const { id } of organizations) {
        await context.house.jobs.send(tx, queue, { organizationId: id }, { key: 'every' })
      }
      return organizations
    })
    if (page.length < pageSize) return
    after = page.at(-1)?.id ?? null
  }
}

/** Sets the clock going, where it does not go yet. Every process does it when it begins. */
export async function startClock(house: House, jobs: readonly Job[]): Promise<void> {
  await house.database.inTransaction(theHub, async tx => {
    const going = await holdTurns(tx, queue)
    for (const job of jobs) {
      if (job.every === undefined || going.has(job.queue)) continue
      await house.jobs.send(tx, queue, { organizationId: hubId, what: job.queue }, { key: job.queue })
    }
  })
}
