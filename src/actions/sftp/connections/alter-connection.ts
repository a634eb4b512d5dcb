/** Changes a connection to a partner's own SFTP server, lets it rest, and goes on with it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import {
  findConnection,
  listWaitingDeliveries,
  type SftpConnection,
  updateConnection,
} from '#store/sftp/connections.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { connectionForm, secretFor } from './set-connection.ts'
import { shownConnection, shownConnectionOf } from './shown-connection.ts'

export const changeConnection = action({
  name: 'sftp.change-connection',
  says: 'Change a connection to a partner’s own SFTP server. On another host or port, its key is trusted anew.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({
    connection: z.uuid().describe('Its id'),
    ...connectionForm,
    signIn: z
      .enum(['as-now', 'new-key', 'password'])
      .default('as-now')
      .describe('How we sign in there: as now, with a key that is made now, or with the password given here'),
    password: z.string().max(500).optional().describe('The password, where the partner gives one'),
  }),
  gives: z.strictObject({ connection: shownConnection }),
  changes: true,
  refuses: ['sftp/no-such-connection'],
  async run(asked, { tx, organizationId, house, tell }) {
    const before = await findConnection(tx, organizationId, asked.connection)
    if (before === null) return refuse('sftp/no-such-connection')
    const place = `${organizationId} ${before.id}`
    const isElsewhere = before.host !== asked.host || before.port !== asked.port
    const change = {
      host: asked.host,
      port: asked.port,
      user_name: asked.user,
      folder_in: asked.folderIn,
      folder_out: asked.folderOut,
      done_ending: asked.doneEnding,
      minutes: asked.minutes,
      ...(isElsewhere && { host_key: null, host_key_shown: null, trouble: null, trouble_at: null }),
      ...(asked.signIn === 'new-key' && secretFor(house, place, undefined)),
      ...(asked.signIn === 'password' && secretFor(house, place, asked.password ?? '')),
    }
    await updateConnection(tx, organizationId, before.id, change)
    tell({ objects: [`sftp-connection:${before.id}`], why: whatChanged(before, asked) })
    return done({ connection: shownConnectionOf({ ...before, ...change }) })
  },
})

type Asked = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly signIn: string
}

function whatChanged(before: SftpConnection, { host, port, user, signIn }: Asked): string {
  const from = `${before.user_name}@${before.host}:${before.port}`
  return `${from} → ${user}@${host}:${port}, ${signIn}`
}

export const suspendConnection = action({
  name: 'sftp.suspend-connection',
  says: 'Let a connection to a partner’s own SFTP server rest, or go on with it: files that waited go then.',
  permission: 'settings/manage',
  takes: z.strictObject({
    connection: z.uuid().describe('Its id'),
    suspended: z.boolean().describe('true: nothing is fetched or brought; false: it goes on'),
  }),
  gives: z.strictObject({ connection: shownConnection }),
  changes: true,
  refuses: ['sftp/no-such-connection'],
  async run(asked, { tx, organizationId, house, now, tell, afterwards }) {
    const connection = await findConnection(tx, organizationId, asked.connection)
    if (connection === null) return refuse('sftp/no-such-connection')
    const change = { suspended_at: asked.suspended ? (connection.suspended_at ?? now) : null }
    await updateConnection(tx, organizationId, connection.id, change)
    if (!asked.suspended) {
      for (const transmissionId of await listWaitingDeliveries(tx, organizationId, connection.id)) {
        const data = { organizationId, connectionId: connection.id, transmissionId }
        await house.jobs.send(tx, 'sftp-deliver', data, { key: transmissionId })
      }
      afterwards(() => house.jobs.nudge('sftp-deliver'))
    }
    tell({
      objects: [`sftp-connection:${connection.id}`],
      why: asked.suspended ? 'suspended' : 'goes on',
    })
    return done({ connection: shownConnectionOf({ ...connection, ...change }) })
  },
})
