/** Each hour: people who pay are told of a payment run that stopped, once. */
import { runStanding } from '#domain/adjudication/run.ts'
import { listRuns } from '#store/claims/runs.ts'
import { idIn, nowOf } from '../../exchange/steps/job-of.ts'
import type { Job } from '../../job.ts'
import { putNotice } from '../../notices/put-notice.ts'

/** A run that stopped is among the latest: the next one drops it, and people see it in the list. */
const latest = 20

export const watchRuns: Job = {
  queue: 'claims-watch-runs',
  says: 'Tell people of a payment run that stopped.',
  every: { minutes: 60, for: 'each-organization' },
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const { house, newId } = context
    const now = nowOf(context)
    await context.inLastTransaction(async tx => {
      for (const run of await listRuns(tx, organizationId, null, latest)) {
        if (runStanding(run) !== 'stopped') continue
        const about = { kind: 'run-stopped', about: `payment-run:${run.id}`, objectId: run.id } as const
        await putNotice({ tx, house, organizationId, now, newId }, { ...about, day: run.paid_on })
      }
    })
  },
}
