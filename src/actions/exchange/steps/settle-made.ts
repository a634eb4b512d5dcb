/** The end of making a file: it is ready to go, or is refused with the reason. */
import { type SentFile, sentFileName } from '#domain/exchange/names.ts'
import type { Layout } from '#files/layout.ts'
import type { Tx } from '#store/database.ts'
import {
  holdAttempt,
  moveTransmission,
  type Transmission,
  type TransmissionChange,
} from '#store/exchange/transmissions.ts'
import type { JobContext } from '../../job.ts'
import { findParty } from '../parties.ts'
import type { AskedOfOutgoing } from './asked-of-outgoing.ts'
import { clockwork, nowOf, objectOf, replaced, sendStep } from './job-of.ts'

export type MadeFile = {
  /** Why the file may not go; null when its receiver would take all of it. */
  readonly because: string | null
  /** What is known of the file, whether it may go or not. */
  readonly set: TransmissionChange
  /** What a file that may go is called and numbered. */
  readonly named: (tx: Tx) => Promise<TransmissionChange>
}

export async function settleMade(
  context: JobContext,
  transmission: Transmission,
  { because, set, named }: MadeFile,
): Promise<void> {
  const { organization_id: organizationId, id, attempt } = transmission
  const { thenSend = false } = transmission.asked as AskedOfOutgoing
  await context.inTransaction(async (tx, tell) => {
    if (!(await holdAttempt(tx, organizationId, id, attempt))) throw replaced()
    const move = { from: 'asked', at: nowOf(context), by: clockwork('exchange-compose') } as const
    if (because !== null) {
      await moveTransmission(tx, organizationId, id, {
        ...move,
        to: 'refused',
        note: because,
        set: { ...set, refused_because: because },
      })
    } else {
      const names = await named(tx)
      await moveTransmission(tx, organizationId, id, { ...move, to: 'composed', set: { ...set, ...names } })
      if (thenSend) await sendStep(tx, context.house, 'exchange-send', organizationId, id)
    }
    tell({ objects: [objectOf(id)] })
  })
  if (thenSend) context.house.jobs.nudge('exchange-send')
}

/** The running number and version of what goes, and the name that they give it. */
export async function numbered(
  tx: Tx,
  { organization_id: organizationId, partner_organization_id: partnerId }: Transmission,
  layout: Layout,
  { sequence, version, ending }: Pick<SentFile, 'sequence' | 'version' | 'ending'>,
): Promise<TransmissionChange> {
  const us = await findParty(tx, organizationId, organizationId)
  const them = await findParty(tx, organizationId, partnerId ?? '')
  const who = { sender: us?.name ?? '', receiver: them?.name ?? '', npi: us?.npi ?? null }
  const what = { short: layout.file.short, asOf: layout.day, sequence, version, ending }
  const name = sentFileName({ ...who, ...what }, layout.profileFile?.fileName)
  return { sequence_number: sequence, version, file_name: name }
}
