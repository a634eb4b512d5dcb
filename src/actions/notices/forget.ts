/** Forgets notices after half a year. */
import { deleteNotices } from '#store/notices/notices.ts'
import { idIn } from '../exchange/steps/job-of.ts'
import type { Job } from '../job.ts'

const keptDays = 183
const atOnce = 2000

export const forgetNotices: Job = {
  queue: 'notices-forget',
  says: 'Forgets notices that are half a year old.',
  every: { minutes: 24 * 60, for: 'each-organization' },
  run: async (data, { house, inTransaction, again }) => {
    const before = new Date(house.clock() - keptDays * 86_400_000).toISOString()
    const organizationId = idIn(data, 'organizationId')
    if ((await inTransaction(tx => deleteNotices(tx, organizationId, before, atOnce))) === atOnce) again()
  },
}
