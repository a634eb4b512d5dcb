/** The State's validation response, which is no file of the guidance: taken, and heard by a job of its own. */
import type { ByteSource } from '#base/bytes.ts'
import { findProfile } from '#store/encounters/profile.ts'
import { holdAttempt, moveTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import { clockwork, nowOf, objectOf, replaced, sendStep } from '../../exchange/steps/job-of.ts'
import type { JobContext } from '../../job.ts'
import { isFromState } from './hear.ts'
import { isResponse } from './sayings.ts'

/** True when it was one, and its step is made. */
export async function takeResponse(
  context: JobContext,
  transmission: Transmission,
  source: ByteSource,
): Promise<boolean> {
  const { organization_id: organizationId, id, attempt } = transmission
  const profile = await context.inTransaction(tx => findProfile(tx, organizationId))
  if (profile === null || !isFromState(transmission, profile.state_id)) return false
  const head = Buffer.from(await source.read(0, 4)).toString('latin1')
  if (head.startsWith('PK') || !(await isResponse(source))) return false
  await context.inTransaction(async (tx, tell) => {
    if (!(await holdAttempt(tx, organizationId, id, attempt))) throw replaced()
    const move = { at: nowOf(context), by: clockwork('exchange-read') }
    const set = { format: 'validation', outcome: 'accepted' } as const
    await moveTransmission(tx, organizationId, id, { ...move, from: 'received', to: 'read', set })
    await moveTransmission(tx, organizationId, id, { ...move, from: 'read', to: 'checked' })
    await sendStep(tx, context.house, 'exchange-acknowledge', organizationId, id)
    await sendStep(tx, context.house, 'encounters-hear', organizationId, id)
    tell({ objects: [objectOf(id)] })
  })
  context.house.jobs.nudge('exchange-acknowledge')
  context.house.jobs.nudge('encounters-hear')
  return true
}
