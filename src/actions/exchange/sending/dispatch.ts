/** Puts down how an outgoing file gets to its partner: on this hub, or carried by whoever has agreed to. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import type { Tx } from '#store/database.ts'
import { listConnections } from '#store/sftp/connections.ts'
import type { House } from '../../house.ts'
import type { Party } from '../parties.ts'

export const wayOut = z
  .enum(['hub', 'sftp', 'mail', 'carried'])
  .describe(
    'hub: the partner gets it here; sftp: we bring it to the partner’s own server; mail: it goes by encrypted e-mail; carried: fetch the file and bring it by the way you agreed on',
  )

/** The way, and the queue to nudge once all is committed. */
export async function dispatch(
  tx: Tx,
  house: House,
  organizationId: Id,
  party: Party | null,
  transmissionId: Id,
): Promise<{ readonly way: z.output<typeof wayOut>; readonly queue: string | null }> {
  const receiver = party?.onHub ?? null
  if (receiver === null) {
    const [connection] = party ? await listConnections(tx, organizationId, party.id) : []
    if (connection === undefined || connection.folder_out === null) return { way: 'carried', queue: null }
    const data = { organizationId, connectionId: connection.id, transmissionId }
    await house.jobs.send(tx, 'sftp-deliver', data, { key: transmissionId })
    return { way: 'sftp', queue: 'sftp-deliver' }
  }
  const data = { organizationId: receiver, senderId: organizationId, transmissionId }
  await house.jobs.send(tx, 'exchange-deliver', data, { key: transmissionId })
  return { way: 'hub', queue: 'exchange-deliver' }
}
