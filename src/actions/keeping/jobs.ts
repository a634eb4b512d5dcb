/** The housekeeping: what is kept no longer than needed, and keys wrapped by today's sealing key. */
import { forgetDoneJobs } from '#store/jobs/forget.ts'
import type { Job } from '../job.ts'

/** Blobs that nothing needs stay longer than any upload takes, done jobs long enough to look into one. */
const unusedDays = 7
const doneDays = 2
const atOnce = 2000

const sweepBlobs: Job = {
  queue: 'keeping-sweep-blobs',
  says: 'Removes kept files that nothing refers to.',
  every: { minutes: 24 * 60, for: 'each-organization' },
  run: async ({ organizationId }, { house }) => {
    await house.blobs.sweep(organizationId, unusedDays)
  },
}

const rewrapKeys: Job = {
  queue: 'keeping-rewrap-keys',
  says: 'Wraps the keys of kept files with today’s sealing key.',
  every: { minutes: 24 * 60, for: 'each-organization' },
  run: async ({ organizationId }, { house }) => {
    await house.blobs.rewrapKeys(organizationId)
  },
}

const forgetJobs: Job = {
  queue: 'keeping-forget-jobs',
  says: 'Forgets jobs that were done a while ago.',
  every: { minutes: 60, for: 'the-hub' },
  run: async (_data, { inTransaction, again }) => {
    if ((await inTransaction(tx => forgetDoneJobs(tx, doneDays, atOnce))) === atOnce) again()
  },
}

export const keepingJobs: readonly Job[] = [sweepBlobs, rewrapKeys, forgetJobs]
