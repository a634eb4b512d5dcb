/** The third step: the records become what the file says, batch by batch. */
import type { Id } from '#base/id.ts'
import { killPoint } from '#base/kill-point.ts'
import { findFile } from '#files/guidance.ts'
import type { Tx } from '#store/database.ts'
import { type Applying, applyBatch, lastStaged } from '#store/exchange/applying.ts'
import { findSetById, lockSet } from '#store/exchange/record-sets.ts'
import {
  findTransmission,
  isEarlierOpen,
  moveTransmission,
  type Transmission,
  updateTransmission,
} from '#store/exchange/transmissions.ts'
import type { Job, JobContext } from '../../job.ts'
import { sendTakeIn } from '../../members/take-in.ts'
import { clockwork, idIn, nowOf, objectOf, sendStep } from './job-of.ts'
import { sendNext } from './match.ts'
import { keepingOf } from './staged-rows.ts'

/** Files whose records are taken up elsewhere once they are applied, and the queue of the job that does it. */
const followers: Readonly<Record<string, string>> = {
  'ecm/potential-member-referral': 'referrals-from-file',
  'ecm/return-transmission': 'referrals-from-file',
  'community-supports/return-transmission': 'referrals-from-file',
  'billing/invoice': 'claims-take-in',
}

/** Rows of one transaction: short enough that others hardly wait for it. */
const rowsAtOnce = 2000

export const applyTransmission: Job = {
  queue: 'exchange-apply',
  says: 'Change the records as a matched file says, so many rows at a time.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const id = idIn(data, 'transmissionId')
    for (;;) {
      context.signal.throwIfAborted()
      if (context.turnIsOver()) return context.again()
      const queues = await applyNext(context, organizationId, id)
      if (queues === null) {
        killPoint('apply/after-batch')
        continue
      }
      killPoint('apply/after-last-batch')
      for (const queue of queues) context.house.jobs.nudge(queue)
      return
    }
  },
}

/** One batch; null when there are more, else the queues whose jobs go on. */
async function applyNext(context: JobContext, organizationId: Id, id: Id): Promise<string[] | null> {
  return context.inTransaction(async (tx, tell) => {
    const transmission = await findTransmission(tx, organizationId, id)
    if (transmission?.step !== 'matched' || transmission.record_set_id === null) return []
    await lockSet(tx, organizationId, transmission.record_set_id)
    const applying: Applying = {
      organizationId,
      transmissionId: id,
      setId: transmission.record_set_id,
      said: transmission.number,
    }
    const from = transmission.applied_through
    if (from >= (await lastStaged(tx, applying))) {
      tell({ objects: [objectOf(id)] })
      return finish(tx, context, transmission, applying.setId)
    }
    killPoint('apply/before-batch')
    const to = from + rowsAtOnce
    const confirms = await isEarlierOpen(tx, transmission)
    const applied = await applyBatch(tx, applying, { from, to, at: nowOf(context), confirms })
    await updateTransmission(tx, organizationId, id, {
      applied_through: to,
      records_new: transmission.records_new + applied.new,
      records_changed: transmission.records_changed + applied.changed,
      records_unchanged: transmission.records_unchanged + applied.unchanged,
      records_overtaken: transmission.records_overtaken + applied.overtaken,
      records_ended: transmission.records_ended + applied.ended,
    })
    return null
  })
}

async function finish(tx: Tx, context: JobContext, transmission: Transmission, setId: Id): Promise<string[]> {
  const { organization_id: organizationId, id, number } = transmission
  const set = await findSetById(tx, organizationId, setId)
  const definition = set && findFile(set.file)
  const isWhole = definition ? keepingOf(definition).leftOut === 'has-ended' : false
  await moveTransmission(tx, organizationId, id, {
    from: 'matched',
    to: 'applied',
    at: nowOf(context),
    by: clockwork('exchange-apply'),
  })
  await sendStep(tx, context.house, 'exchange-acknowledge', organizationId, id)
  const next = await sendNext(tx, context, organizationId, setId, id, isWhole ? number : null)
  const taking = await sendTakeIn(tx, context.house, organizationId, set)
  const follower = transmission.side === 'theirs' && set ? followers[set.file] : undefined
  if (follower !== undefined) await sendStep(tx, context.house, follower, organizationId, id)
  return ['exchange-acknowledge', ...[next, follower ?? null].filter(queue => queue !== null), ...taking]
}
