/** Back across the wall: the receiver's answers come to the sender, and close what was sent. */
import { Fault } from '#base/fault.ts'
import { isSettled } from '#domain/exchange/steps.ts'
import type { Tx } from '#store/database.ts'
import { insertAnswer, listAnswers, type TransmissionAnswer } from '#store/exchange/answers.ts'
import { deleteFindings, insertFindings, listFindings } from '#store/exchange/findings.ts'
import { storableJson } from '#store/exchange/storable.ts'
import { findTransmission, moveTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import type { Job, JobContext } from '../../job.ts'
import { putNotice } from '../../notices/put-notice.ts'
import { clockwork, idIn, nowOf, objectOf } from './job-of.ts'

const by = clockwork('exchange-answer')
/** More than these stand in the list of findings that comes as a file. */
const mostFindings = 10_000
/** How long the job waits before it looks again whether the receiver has answered. */
const secondsBetween = 120

/** Acts as the sender; what is the receiver's is read by a transaction that acts as the receiver. */
export const bringAnswer: Job = {
  queue: 'exchange-answer',
  says: 'Bring the answers to a sent file back to its sender.',
  async run(data, context) {
    const senderId = idIn(data, 'organizationId')
    const sentId = idIn(data, 'transmissionId')
    const receiverId = idIn(data, 'receiverId')
    const receivedId = idIn(data, 'receivedId')
    const { database, jobs } = context.house
    const asReceiver = { organizationId: receiverId, personId: null }
    const { received, answers, found } = await database.inTransaction(asReceiver, async tx => ({
      received: await findTransmission(tx, receiverId, receivedId),
      answers: await listAnswers(tx, receiverId, receivedId),
      found: await listFindings(tx, receiverId, receivedId, {}, mostFindings),
    }))
    if (!received) return
    if (!isSettled(received.step) || !answers.some(({ kind }) => kind === 'receipt')) {
      await context.inTransaction(tx => jobs.send(tx, 'exchange-answer', data, { inSeconds: secondsBetween }))
      return
    }
    const kept: TransmissionAnswer[] = []
    for (const answer of answers) kept.push(await bring(context, answer, senderId, sentId))
    await context.inTransaction(async (tx, tell) => {
      for (const answer of kept) await insertAnswer(tx, answer)
      const move = { at: nowOf(context), by }
      // The answer may be here before the delivery was noted.
      await moveTransmission(tx, senderId, sentId, { ...move, from: 'sent', to: 'delivered' })
      const note = received.refused_because
      const sent = await findTransmission(tx, senderId, sentId)
      const set = { ...resultOf(received), ...(sent?.file === null ? knownOf(received) : {}) }
      const answered = { ...move, from: 'delivered', to: 'answered', note, set } as const
      const moved = await moveTransmission(tx, senderId, sentId, answered)
      if (moved) {
        // What the receiver found stands from now on in the place of what we found before.
        await deleteFindings(tx, senderId, sentId)
        await insertFindings(tx, senderId, sentId, 1, found)
        await tellAnswered(tx, context, moved)
      }
      tell({ objects: [objectOf(sentId)] })
    })
  },
}

export async function tellAnswered(tx: Tx, context: JobContext, sent: Transmission): Promise<void> {
  const { organization_id: organizationId, id, partner_organization_id: partnerId, file } = sent
  await putNotice(
    { tx, house: context.house, organizationId, now: nowOf(context), newId: context.newId },
    { kind: 'file-answered', about: objectOf(id), partnerId, file, objectId: id },
  )
}

async function bring(
  { house }: JobContext,
  answer: TransmissionAnswer,
  senderId: string,
  sentId: string,
): Promise<TransmissionAnswer> {
  const bytes = house.blobs.read(answer.organization_id, answer.sha256)
  const put = await house.blobs.put(senderId, bytes, { maxBytes: Number.MAX_SAFE_INTEGER })
  if (!put.ok) throw new Fault('exchange/answer-not-kept', put.refusal.says)
  return { ...answer, organization_id: senderId, transmission_id: sentId }
}

/** What the receiver made of it, for the sender to see. */
function resultOf(received: Transmission) {
  return {
    outcome: received.outcome,
    refused_because: received.refused_because,
    rows_read: received.rows_read,
    rows_accepted: received.rows_accepted,
    rows_warned: received.rows_warned,
    rows_rejected: received.rows_rejected,
    findings: received.findings === null ? null : storableJson(received.findings),
    groups: received.groups === null ? null : storableJson(received.groups),
  }
}

/** A file that was passed on as it came is known by what its receiver found it to be. */
function knownOf({ file, party, profile, format, release }: Transmission) {
  return { file, party, profile, format, release }
}
