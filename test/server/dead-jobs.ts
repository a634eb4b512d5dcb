/** Jobs that were given up, for tests of whoever sees and replays them. */
import { startWork, usualWork } from '#actions/work.ts'
import { Fault } from '#base/fault.ts'
import type { Id } from '#base/id.ts'
import { listDeadJobs } from '#store/jobs/dead.ts'
import type { TestHouse } from '#test/actions/house.ts'

const queue = 'keeping-sweep-blobs'

/** Puts down so many jobs of the organization, lets each fail for good, and gives their ids. */
export async function giveUpJobs(
  house: TestHouse,
  organizationId: Id,
  count: number,
): Promise<readonly Id[]> {
  const acting = { organizationId, personId: null }
  await house.database.inTransaction(acting, async tx => {
    for (let nth = 0; nth < count; nth++)
      await house.jobs.send(tx, queue, { organizationId, transmissionId: house.newId() })
  })
  const run = (): Promise<void> => Promise.reject(new Fault('test/broken', 'broken'))
  const working = await startWork(house, [{ queue, says: '', run }], usualWork('server'))
  await working.settled()
  await working.stop()
  const jobs = await house.database.inTransaction(acting, tx => listDeadJobs(tx, organizationId, null, count))
  return jobs.map(({ id }) => id)
}
