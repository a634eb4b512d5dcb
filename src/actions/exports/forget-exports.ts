/** Lets exports go after a week: whoever wanted them has them, and health information does not lie about. */
import { letGo } from '#store/exports/exports.ts'
import { idIn } from '../exchange/steps/job-of.ts'
import type { Job } from '../job.ts'

export const keptExportDays = 7

export const forgetExports: Job = {
  queue: 'exports-forget',
  says: 'Let exports of a week ago go.',
  every: { minutes: 24 * 60, for: 'each-organization' },
  run: async (data, { house, inTransaction }) => {
    const before = new Date(house.clock() - keptExportDays * 86_400_000).toISOString()
    await inTransaction(tx => letGo(tx, idIn(data, 'organizationId'), before))
  },
}
