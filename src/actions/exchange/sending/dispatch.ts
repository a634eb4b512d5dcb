/** Puts down how an outgoing file gets to its partner: on this hub, or carried by whoever has agreed to. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import type { Tx } from '#store/database.ts'
import type { House } from '../../house.ts'
import type { Party } from '../parties.ts'

export const wayOut = z
  .enum(['hub', 'carried'])
  .describe('hub: the partner gets it here; carried: fetch the file and bring it by the way you agreed on')

/** The way, and the queue to nudge once all is committed. */
export async function dispatch(
  tx: Tx,
  house: House,
  organizationId: Id,
  party: Party | null,
  transmissionId: Id,
): Promise<{ readonly way: z.output<typeof wayOut>; readonly queue: string | null }> {
  const receiver = party?.onHub ?? null
  if (receiver === null) return { way: 'carried', queue: null }
  const data = { organizationId: receiver, senderId: organizationId, transmissionId }
  await house.jobs.send(tx, 'exchange-deliver', data, { key: transmissionId })
  return { way: 'hub', queue: 'exchange-deliver' }
}
