/** Across the wall: what one organization of the hub sends becomes what another one of it received. */

import { Fault } from '#base/fault.ts'
import type { Id } from '#base/id.ts'
import { killPoint } from '#base/kill-point.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import {
  findBySender,
  findSameBytes,
  findTransmission,
  insertTransmission,
  moveTransmission,
  type Transmission,
} from '#store/exchange/transmissions.ts'
import type { Job, JobContext } from '../../job.ts'
import { clockwork, idIn, nowOf, objectOf, sendStep } from './job-of.ts'

const by = clockwork('exchange-deliver')

/** Acts as the receiver; what is the sender's is read and moved by transactions that act as the sender. */
export const deliverTransmission: Job = {
  queue: 'exchange-deliver',
  says: 'Bring a sent file to its receiver on this hub.',
  async run(data, context) {
    const receiverId = idIn(data, 'organizationId')
    const senderId = idIn(data, 'senderId')
    const sentId = idIn(data, 'transmissionId')
    const { blobs, database } = context.house
    const asSender = { organizationId: senderId, personId: null }
    const sent = await database.inTransaction(asSender, tx => findTransmission(tx, senderId, sentId))
    if (sent?.direction !== 'out' || sent.sha256 === null) return
    const copied = await blobs.put(receiverId, blobs.read(senderId, sent.sha256), {
      maxBytes: Number.MAX_SAFE_INTEGER,
    })
    if (!copied.ok) throw new Fault('exchange/file-not-kept', copied.refusal.says)
    const received = await receive(context, receiverId, sent)
    killPoint('deliver/after-commit')
    context.house.jobs.nudge('exchange-read')
    await database.inTransaction(asSender, async tx => {
      const moved = await moveTransmission(tx, senderId, sentId, {
        from: 'sent',
        to: 'delivered',
        at: nowOf(context),
        by,
        note: received.sender_transmission_id === sentId ? null : 'already-received',
      })
      // These bytes came before, with another transmission: its answer is the answer to this one too.
      if (moved && received.sender_transmission_id !== sentId) {
        const about = {
          organizationId: senderId,
          transmissionId: sentId,
          receiverId,
          receivedId: received.id,
        }
        await context.house.jobs.send(tx, 'exchange-answer', about, { key: sentId })
      }
    })
  },
}

/** What it is at the receiver: made now, or there already. */
async function receive(context: JobContext, receiverId: Id, sent: Transmission): Promise<Transmission> {
  return context.inTransaction(async (tx, tell) => {
    const sha256 = sent.sha256 ?? ''
    const senderId = sent.organization_id
    const same = { side: 'theirs', partnerId: senderId, sha256 } as const
    const there =
      (await findBySender(tx, receiverId, senderId, sent.id)) ?? (await findSameBytes(tx, receiverId, same))
    if (there) return there
    const now = nowOf(context)
    const made = await insertTransmission(
      tx,
      {
        organization_id: receiverId,
        id: context.newId(),
        direction: 'in',
        side: 'theirs',
        partner_organization_id: senderId,
        as_of: californiaDay(now),
        asked: '{}',
        answers_given: '{}',
        file_name: sent.file_name,
        media_type: sent.media_type,
        sha256,
        byte_count: sent.byte_count,
        step: 'received',
        sender_transmission_id: sent.id,
        made_by_kind: 'system',
        made_by_id: 'exchange-deliver',
        created_at: now,
      },
      by,
    )
    if (!made) throw new Fault('exchange/came-twice', 'The same bytes were just received.', 'soon')
    await sendStep(tx, context.house, 'exchange-read', receiverId, made.id)
    tell({ objects: [objectOf(made.id)] })
    killPoint('deliver/before-commit')
    return made
  })
}
