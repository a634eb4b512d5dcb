/** Brings back the jobs of workers that died. */
import { nobody } from '#store/database.ts'
import { giveBack, listAbandoned } from '#store/jobs/take.ts'
import type { House } from '../house.ts'
import { afterDeath } from './retry.ts'

const atOnce = 100

/**
 * Gives back the jobs whose lease has run out, or with `all` every running one: for a program that knows that
 * nobody else is at work. A worker that still lives cannot commit for such a job any more.
 */
export async function rescueJobs(house: House, all: boolean): Promise<void> {
  for (;;) {
    const rescued = await house.database.inTransaction(nobody, async tx => {
      const jobs = await listAbandoned(tx, all, atOnce)
      for (const job of jobs) await giveBack(tx, job, afterDeath(job.attempt), 'job/worker-died')
      return jobs.length
    })
    if (rescued < atOnce) return
  }
}
