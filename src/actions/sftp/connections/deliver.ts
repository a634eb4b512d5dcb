/** Brings an outgoing file to a partner's own server: under a passing name, and by its own once it is whole. */
import { Fault } from '#base/fault.ts'
import { killPoint } from '#base/kill-point.ts'
import { receiptNumber } from '#domain/exchange/names.ts'
import { nameBeside, safeName } from '#domain/sftp/names.ts'
import { findTransmission, moveTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import {
  beginDelivery,
  findConnection,
  type SftpConnection,
  type SftpDelivery,
  updateDelivered,
} from '#store/sftp/connections.ts'
import { clockwork, idIn, nowOf, objectOf } from '../../exchange/steps/job-of.ts'
import type { Job, JobContext } from '../../job.ts'
import { type Remote, reach } from './reach.ts'
import { noteAttempt, tellTrouble } from './trouble.ts'

export const deliverBySftp: Job = {
  queue: 'sftp-deliver',
  says: 'Brings a sent file to a partner’s SFTP server.',
  run: async (data, context) => {
    const { organizationId } = data
    const id = idIn(data, 'transmissionId')
    const found = await context.inTransaction(async tx => ({
      sent: await findTransmission(tx, organizationId, id),
      connection: await findConnection(tx, organizationId, idIn(data, 'connectionId')),
    }))
    const { sent, connection } = found
    if (sent?.step !== 'sent' || sent.sha256 === null) return
    if (connection?.folder_out == null)
      throw new Fault('sftp/no-connection', 'The connection to the partner was ended.')
    const delivery = await context.inTransaction(tx => begin(context, tx, sent, connection))
    // It waits under its delivery until somebody goes on with the connection.
    if (connection.suspended_at !== null) return
    try {
      await bring(context, connection, connection.folder_out, sent, delivery)
    } catch (error) {
      if (error instanceof Fault && !context.signal.aborted)
        await context.inTransaction((tx, tell) =>
          tellTrouble(context, connection, { kind: 'bring', transmissionId: id, error }, [tx, tell]),
        )
      throw error
    }
    await context.inLastTransaction(async (tx, tell) => {
      const now = nowOf(context)
      await updateDelivered(tx, organizationId, id, now)
      const brought = { kind: 'bring', trouble: null, hostKeyShown: null, files: 1 } as const
      await noteAttempt(tx, connection, { ...brought, transmissionId: id }, { now, newId: context.newId })
      const by = clockwork('sftp-deliver')
      await moveTransmission(tx, organizationId, id, { from: 'sent', to: 'delivered', at: now, by })
      tell({ objects: [objectOf(id), `sftp-connection:${connection.id}`] })
      killPoint('bring/before-commit')
    })
  },
}

function begin(
  context: JobContext,
  tx: Parameters<typeof beginDelivery>[0],
  sent: Transmission,
  connection: SftpConnection,
): Promise<SftpDelivery> {
  return beginDelivery(tx, {
    organization_id: sent.organization_id,
    transmission_id: sent.id,
    connection_id: connection.id,
    name: safeName(sent.file_name),
    begun_at: nowOf(context),
    delivered_at: null,
  })
}

/**
 * `name.part`, then `name`. A part that an earlier try of this very file left is gone on with. A whole file of the name
 * with the right size is the one that an earlier try brought before it could say so; another's name is left alone.
 */
async function bring(
  { house }: JobContext,
  connection: SftpConnection,
  folder: string,
  sent: Transmission,
  delivery: SftpDelivery,
): Promise<void> {
  const remote = await reach(house, connection)
  try {
    const byteCount = sent.byte_count ?? 0
    const mark = receiptNumber(sent.number)
    const names = [delivery.name, nameBeside(delivery.name, mark)]
    for (const name of names) {
      const there = await remote.stat(`${folder}/${name}`)
      const part = `${folder}/${nameBeside(name, mark)}.part`
      if (there !== null) {
        const isOurs = there.size === byteCount && (await holds(remote, `${folder}/${name}`, house, sent))
        if (isOurs) return
        continue
      }
      const begun = (await remote.stat(part))?.size ?? 0
      const from = begun <= byteCount ? begun : 0
      await remote.write(part, from, house.blobs.read(sent.organization_id, sent.sha256 ?? ''))
      if ((await remote.stat(part))?.size !== byteCount)
        throw new Fault('sftp/not-whole', 'The server does not hold all that was brought.', 'soon')
      killPoint('bring/after-part')
      await remote.rename(part, `${folder}/${name}`)
      killPoint('bring/after-rename')
      return
    }
    throw new Fault(
      'sftp/name-taken',
      'The server holds other files by every name that ours could have.',
      'later',
    )
  } catch (error) {
    throw error instanceof Fault
      ? error
      : new Fault('sftp/not-taken', 'The server does not take the file.', 'later', error)
  } finally {
    remote.end()
  }
}

/** True when the file there has the very bytes of ours. */
async function holds(
  remote: Remote,
  path: string,
  { blobs }: JobContext['house'],
  sent: Transmission,
): Promise<boolean> {
  const ours = blobs.read(sent.organization_id, sent.sha256 ?? '')[Symbol.asyncIterator]()
  let rest = Buffer.alloc(0)
  try {
    for await (const piece of remote.read(path, 0)) {
      while (rest.length < piece.length) {
        const next = await ours.next()
        if (next.done) return false
        rest = Buffer.concat([rest, next.value])
      }
      if (!rest.subarray(0, piece.length).equals(piece)) return false
      rest = rest.subarray(piece.length)
    }
    return true
  } finally {
    await ours.return?.()
  }
}
