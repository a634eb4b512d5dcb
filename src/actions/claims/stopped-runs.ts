/** A payment run that our clockwork gave up: begun again where it stopped, or dropped; nothing is paid twice. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done, type Result } from '#base/result.ts'
import { mayBeDropped, mayBeginAgain } from '#domain/adjudication/run.ts'
import { lockClaims } from '#store/claims/lines.ts'
import { endRun, findGivenUpJob, findRun, type ListedRun, redateRun, seeRun } from '#store/claims/runs.ts'
import { replayDeadJob } from '#store/jobs/dead.ts'
import { action, type Context } from '../action.ts'
import { id, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'

/** Held first, then looked at: whoever waited for another sees what that one did. */
async function holdRun({ tx, organizationId }: Context, runId: Id): Promise<Result<ListedRun>> {
  await lockClaims(tx, organizationId)
  const held = await findRun(tx, organizationId, runId)
  const seen = held && (await seeRun(tx, organizationId, runId))
  return seen === null ? refuse('claims/no-such-run') : done(seen)
}

/** The job that was given up goes on, so that there are never two; where a person dismissed it, it is put down anew. */
async function putDown({ tx, house, organizationId, afterwards }: Context, runId: Id): Promise<void> {
  const given = await findGivenUpJob(tx, organizationId, runId)
  if (given !== null) await replayDeadJob(tx, organizationId, given)
  else await house.jobs.send(tx, 'claims-pay', { organizationId, runId }, { key: runId })
  afterwards(() => house.jobs.nudge('claims-pay'))
}

export const beginRunAgain = action({
  name: 'claims.begin-run-again',
  says: 'Begin a payment run again that stopped: it goes on where it stopped, and pays nothing twice.',
  permission: 'claims/pay',
  takes: z.strictObject({ run: id.describe('The payment run') }),
  gives: z.strictObject({ run: id }),
  changes: true,
  refuses: ['claims/no-such-run', 'claims/run-not-stopped'],
  async run({ run: runId }, context) {
    const held = await holdRun(context, runId)
    if (!held.ok) return held
    if (!mayBeginAgain(held.value)) return refuse('claims/run-not-stopped')
    // Checks that are still to be written bear the day on which they are: interest is counted up to it.
    await redateRun(context.tx, context.organizationId, runId, context.today)
    await putDown(context, runId)
    context.tell({ objects: [`payment-run:${runId}`] })
    return done({ run: runId })
  },
})

export const dropRun = action({
  name: 'claims.drop-run',
  says: 'Drop a payment run that stopped: what it had paid stands and is told, all else waits for the next run.',
  permission: 'claims/pay',
  takes: z.strictObject({
    run: id.describe('The payment run'),
    why: words.describe('Why, for whoever looks later'),
  }),
  gives: z.strictObject({ run: id }),
  changes: true,
  refuses: ['claims/no-such-run', 'claims/run-not-stopped'],
  async run({ run: runId, why }, context) {
    const held = await holdRun(context, runId)
    if (!held.ok) return held
    if (!mayBeDropped(held.value)) return refuse('claims/run-not-stopped')
    const { tx, organizationId, now } = context
    await endRun(tx, organizationId, runId, { state: 'dropped', now })
    // Whoever was paid is told of it all the same.
    if (held.value.untold > 0) await putDown(context, runId)
    context.tell({ objects: [`payment-run:${runId}`], why })
    return done({ run: runId })
  },
})
