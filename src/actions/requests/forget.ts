/** Forgets the kept answers of requests after a week: by then nobody tries the same request again. */
import { deletePastKeeping } from '#store/requests/idempotency.ts'
import type { Job } from '../job.ts'

const keptDays = 7
const atOnce = 5000

export const forgetRequests: Job = {
  queue: 'requests-forget',
  says: 'Forgets answers that were kept for requests tried again.',
  every: { minutes: 24 * 60, for: 'the-hub' },
  run: async (_, { house, inTransaction, again }) => {
    const before = new Date(house.clock() - keptDays * 86_400_000).toISOString()
    const gone = await inTransaction(tx => deletePastKeeping(tx, before, atOnce))
    if (gone === atOnce) again()
  },
}
