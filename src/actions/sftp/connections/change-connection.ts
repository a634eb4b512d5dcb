/** Lists connections, trusts a server's key, ends a connection. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findConnection, listConnections as listKept, updateConnection } from '#store/sftp/connections.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { hostKey } from './set-connection.ts'
import { shownConnection, shownConnectionOf } from './shown-connection.ts'

export const listConnections = action({
  name: 'sftp.list-connections',
  says: 'Partners’ own SFTP servers, as you set them up, with what went wrong last.',
  permission: 'settings/manage',
  takes: z.strictObject({}),
  gives: z.strictObject({ connections: z.array(shownConnection) }),
  changes: false,
  refuses: [],
  async run(_asked, { tx, organizationId }) {
    const connections = await listKept(tx, organizationId)
    return done({ connections: connections.map(shownConnectionOf) })
  },
})

export const trustHostKey = action({
  name: 'sftp.trust-host-key',
  says: 'Trust a key of a partner’s SFTP server, after the partner told you by another way that it is theirs.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({
    connection: z.uuid().describe('Its id'),
    hostKey: hostKey.describe('The fingerprint, as the partner told it'),
  }),
  gives: z.strictObject({ connection: shownConnection }),
  changes: true,
  refuses: ['sftp/no-such-connection'],
  async run(asked, { tx, organizationId, tell }) {
    const connection = await findConnection(tx, organizationId, asked.connection)
    if (connection === null) return refuse('sftp/no-such-connection')
    const change = { host_key: asked.hostKey, host_key_shown: null, trouble: null, trouble_at: null }
    await updateConnection(tx, organizationId, connection.id, change)
    const why = `${connection.host_key ?? 'none'} → ${asked.hostKey}`
    tell({ objects: [`sftp-connection:${connection.id}`], why })
    return done({ connection: shownConnectionOf({ ...connection, ...change }) })
  },
})

export const endConnection = action({
  name: 'sftp.end-connection',
  says: 'End a connection to a partner’s own SFTP server; our key for it is forgotten.',
  permission: 'settings/manage',
  takes: z.strictObject({ connection: z.uuid().describe('Its id') }),
  gives: z.strictObject({ ended: z.literal(true) }),
  changes: true,
  refuses: ['sftp/no-such-connection'],
  async run(asked, { tx, organizationId, now, tell }) {
    const connection = await findConnection(tx, organizationId, asked.connection)
    if (connection === null) return refuse('sftp/no-such-connection')
    const change = { ended_at: now, sealed_secret: new Uint8Array() }
    await updateConnection(tx, organizationId, connection.id, change)
    tell({ objects: [`sftp-connection:${connection.id}`] })
    return done({ ended: true as const })
  },
})
