/** The second step: what the rows would change, and whether a person must be asked first. */
import type { Id } from '#base/id.ts'
import { killPoint } from '#base/kill-point.ts'
import { mayEndAbsent, needsDecision } from '#domain/exchange/decision.ts'
import { findFile } from '#files/guidance.ts'
import type { Tx } from '#store/database.ts'
import { type Applying, planSet, stageAbsent } from '#store/exchange/applying.ts'
import { holdSet, type RecordSet, releaseSet } from '#store/exchange/record-sets.ts'
import { findTransmission, moveTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import type { Job, JobContext } from '../../job.ts'
import { putNotice } from '../../notices/put-notice.ts'
import { clockwork, idIn, nowOf, objectOf, sendStep } from './job-of.ts'
import { keepingOf } from './staged-rows.ts'

const by = clockwork('exchange-match')

export const matchTransmission: Job = {
  queue: 'exchange-match',
  says: 'Compare the rows of a checked file with the records that are held.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const id = idIn(data, 'transmissionId')
    const next = await context.inTransaction(async (tx, tell) => {
      const transmission = await findTransmission(tx, organizationId, id)
      if (transmission?.step !== 'checked' || transmission.record_set_id === null) return null
      // Another transmission of the set is before it; when that one is done, this job is put down again.
      const set = await holdSet(tx, organizationId, transmission.record_set_id, transmission)
      if (!set) return null
      tell({ objects: [objectOf(id)] })
      const queue = await match(tx, context, transmission, set)
      killPoint('match/before-commit')
      return queue
    })
    killPoint('match/after-commit')
    if (next !== null) context.house.jobs.nudge(next)
  },
}

/** Gives the queue whose job goes on. */
async function match(
  tx: Tx,
  context: JobContext,
  transmission: Transmission,
  set: RecordSet,
): Promise<string | null> {
  const { organization_id: organizationId, id, number } = transmission
  const applying: Applying = { organizationId, transmissionId: id, setId: set.id, said: number }
  const definition = findFile(set.file)
  const isWhole = definition !== null && keepingOf(definition).leftOut === 'has-ended'
  const isOvertaken = isWhole && set.whole_through > number
  const isTold = mayEndAbsent(transmission.rows_unnamed)
  const plan = await planSet(tx, applying)
  const absent = isWhole && isTold && !isOvertaken ? await stageAbsent(tx, applying) : 0
  const ends = absent + plan.saidEnds
  const counts = {
    records_held: plan.held,
    ends_held_back: isWhole && !isTold,
  }
  const at = nowOf(context)
  const { endedShare } = context.house.settings.limits
  if (
    isWhole &&
    !isOvertaken &&
    // What a row says of itself was said by somebody; what is not there may have been cut off.
    needsDecision({ held: plan.held, leftOut: absent }, endedShare, transmission.ends_approved)
  ) {
    await moveTransmission(tx, organizationId, id, {
      from: 'checked',
      to: 'waiting',
      at,
      by,
      note: 'ends-too-many',
      set: {
        ...counts,
        waits_for: 'decision',
        records_new: plan.new,
        records_changed: plan.changed,
        records_unchanged: plan.unchanged,
        records_overtaken: plan.overtaken,
        records_ended: ends,
      },
    })
    await tellWaiting(tx, context, transmission)
    return sendNext(tx, context, organizationId, set.id, id, null)
  }
  // From here on the counts are of what is done, not of what would be. A whole list that a later one has
  // overtaken has nothing left to say.
  await moveTransmission(tx, organizationId, id, {
    from: 'checked',
    to: 'matched',
    at,
    by,
    note: isOvertaken ? 'overtaken' : null,
    set: {
      ...counts,
      waits_for: null,
      applied_through: isOvertaken ? 2_147_483_647 : 0,
      records_new: 0,
      records_changed: 0,
      records_unchanged: 0,
      records_overtaken: isOvertaken ? plan.new + plan.changed + plan.unchanged + plan.overtaken : 0,
      records_ended: 0,
    },
  })
  await sendStep(tx, context.house, 'exchange-apply', organizationId, id)
  return 'exchange-apply'
}

async function tellWaiting(tx: Tx, context: JobContext, transmission: Transmission): Promise<void> {
  const { organization_id: organizationId, id, partner_organization_id: partnerId } = transmission
  await putNotice(
    { tx, house: context.house, organizationId, now: nowOf(context), newId: context.newId },
    { kind: 'file-waits-for-decision', about: objectOf(id), partnerId, objectId: id },
  )
}

/** Lets the set go and sends the job of the transmission that waits for it; gives its queue. */
export async function sendNext(
  tx: Tx,
  { house }: Pick<JobContext, 'house'>,
  organizationId: Id,
  setId: Id,
  transmissionId: Id,
  wholeThrough: number | null,
): Promise<string | null> {
  const next = await releaseSet(tx, organizationId, setId, transmissionId, wholeThrough)
  if (next === null) return null
  await sendStep(tx, house, 'exchange-match', organizationId, next)
  return 'exchange-match'
}
