/** The last step of what came: its answers are made, and go to the sender where the sender is on this hub. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { killPoint } from '#base/kill-point.ts'
import type { Tx } from '#store/database.ts'
import { insertAnswer, listAnswers, listMappings } from '#store/exchange/answers.ts'
import { deleteStaged } from '#store/exchange/staging.ts'
import { findTransmission, moveTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import type { Job, JobContext } from '../../job.ts'
import { mailAnswers } from '../../mail/steps/answer.ts'
import { agreedProfiles } from './agreed-profiles.ts'
import { makeAnswers } from './answer-files.ts'
import { clockwork, idIn, nowOf, objectOf } from './job-of.ts'

export const acknowledgeTransmission: Job = {
  queue: 'exchange-acknowledge',
  says: 'Make the receipt, the list of findings and the marked workbook that answer a file.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const id = idIn(data, 'transmissionId')
    const due = await context.inTransaction(tx => findDue(tx, organizationId, id))
    if (due === null) return
    const { transmission } = due
    const answers = await makeAnswers(context, transmission, due)
    killPoint('acknowledge/after-blob')
    await context.inTransaction(async (tx, tell) => {
      if ((await findDue(tx, organizationId, id)) === null) return
      for (const answer of answers) await insertAnswer(tx, answer)
      await deleteStaged(tx, { organizationId, transmissionId: id })
      const { step } = transmission
      if (step !== 'refused') {
        const move = {
          to: 'acknowledged',
          at: nowOf(context),
          by: clockwork('exchange-acknowledge'),
        } as const
        await moveTransmission(tx, organizationId, id, { ...move, from: step })
      }
      await sendAnswers(tx, context, transmission)
      await mailAnswers({ tx, house: context.house, now: nowOf(context) }, transmission)
      tell({ objects: [objectOf(id)] })
      killPoint('acknowledge/before-commit')
    })
    killPoint('acknowledge/after-commit')
    if (transmission.sender_transmission_id !== null) context.house.jobs.nudge('exchange-answer')
  },
}

type Due = {
  readonly transmission: Transmission
  readonly mappings: Awaited<ReturnType<typeof listMappings>>
  readonly profiles: Awaited<ReturnType<typeof agreedProfiles>>
}

/** The transmission whose answers are still to be made, with what it was read by; null when none are due. */
async function findDue(tx: Tx, organizationId: Id, id: Id): Promise<Due | null> {
  const transmission = await findTransmission(tx, organizationId, id)
  if (!transmission) return null
  const { step, format, partner_organization_id: partnerId, as_of } = transmission
  const isDue =
    step === 'applied' ||
    (step === 'checked' && (format === 'x12' || format === 'validation')) ||
    (step === 'refused' &&
      (await listAnswers(tx, organizationId, id)).every(({ kind }) => kind !== 'receipt'))
  if (!isDue) return null
  return {
    transmission,
    mappings: await listMappings(tx, organizationId, partnerId),
    profiles: await agreedProfiles(tx, organizationId, partnerId, as_of as Day),
  }
}

/** Across the wall a job goes that acts as the sender. */
async function sendAnswers(tx: Tx, { house }: JobContext, transmission: Transmission): Promise<void> {
  const { partner_organization_id: senderId, sender_transmission_id: sent } = transmission
  if (senderId === null || sent === null) return
  await house.jobs.send(
    tx,
    'exchange-answer',
    {
      organizationId: senderId,
      transmissionId: sent,
      receiverId: transmission.organization_id,
      receivedId: transmission.id,
    },
    { key: transmission.id },
  )
}
