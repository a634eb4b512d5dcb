/** Rows that somebody began to mend and nobody touched for long are thrown away: the file itself is kept. */
import { deleteMendingRows, listUntouched, updateMending } from '#store/exchange/mending.ts'
import type { Job } from '../../job.ts'
import { idIn, nowOf, objectOf } from '../steps/job-of.ts'

/** Long enough for a holiday; the findings and the marked workbook stay. */
const keptDays = 60
const atOnce = 20

export const forgetMending: Job = {
  queue: 'exchange-forget-mending',
  says: 'Throws away rows that somebody began to mend and then left.',
  every: { minutes: 24 * 60, for: 'each-organization' },
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const before = new Date(context.house.clock() - keptDays * 86_400_000).toISOString()
    const count = await context.inTransaction(async (tx, tell) => {
      const left = await listUntouched(tx, organizationId, ['open'], before, atOnce)
      for (const { transmission_id: transmissionId } of left) {
        const mended = { organizationId, transmissionId }
        await deleteMendingRows(tx, mended)
        await updateMending(tx, mended, {
          state: 'given-up',
          row_count: 0,
          left_count: 0,
          mended_count: 0,
          touched_at: nowOf(context),
        })
      }
      if (left.length > 0) tell({ objects: left.map(each => objectOf(each.transmission_id)) })
      return left.length
    })
    if (count === atOnce) context.again()
  },
}
