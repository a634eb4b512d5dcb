/** How many jobs lie in the queues, for whoever runs the hub. */
import { theHub } from '#store/database.ts'
import { countJobs, type JobCount } from '#store/jobs/count.ts'
import type { House } from '../house.ts'

/** Nothing where the database does not answer: the page of metrics is then the one thing that still should. */
export async function countWaitingJobs(house: House): Promise<readonly JobCount[]> {
  try {
    return await house.database.inTransaction(theHub, countJobs)
  } catch {
    return []
  }
}
