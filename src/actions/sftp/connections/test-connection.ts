/** Tries a connection: whether the server answers, shows the trusted key, lets us in, and has our folders. */
import { z } from 'zod'
import { Fault } from '#base/fault.ts'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { findConnection, type SftpConnection, updateConnection } from '#store/sftp/connections.ts'
import { action } from '../../action.ts'
import type { House } from '../../house.ts'
import { refuse } from '../../refusals.ts'
import { OtherHostKey, reach } from './reach.ts'
import { noteAttempt, noteTrouble, type Tried } from './trouble.ts'

/** What became of one try. Nothing of it is thrown. */
async function tryOut(house: House, connection: SftpConnection): Promise<Tried> {
  try {
    const remote = await reach(house, connection)
    try {
      for (const folder of [connection.folder_in, connection.folder_out]) {
        if (folder !== null && !(await remote.stat(folder))?.isDirectory())
          return { trouble: 'sftp/no-such-remote-folder', hostKeyShown: null }
      }
      return { trouble: null, hostKeyShown: null }
    } finally {
      remote.end()
    }
  } catch (error) {
    const trouble = error instanceof Fault ? error.code : 'sftp/not-reached'
    const isNew = connection.host_key === null && error instanceof OtherHostKey
    return {
      trouble: isNew ? 'sftp/host-key-not-trusted' : trouble,
      hostKeyShown: error instanceof OtherHostKey ? error.shown : null,
    }
  }
}

export const testConnection = action({
  name: 'sftp.test-connection',
  says: 'Try a connection to a partner’s own SFTP server, and see what is missing.',
  permission: 'settings/manage',
  takes: z.strictObject({ connection: z.uuid().describe('Its id') }),
  gives: z.strictObject({
    trouble: z.string().nullable().describe('Null: all is well. Otherwise the code of what is wrong'),
    hostKeyShown: z.string().nullable().describe('The key that it showed, where that is not the trusted one'),
  }),
  changes: true,
  withoutKey: true,
  refuses: ['sftp/no-such-connection'],
  async prepare(asked, { house, organizationId }) {
    const connection = await findOne(house, organizationId, asked.connection)
    if (connection === null) return refuse<Tried>('sftp/no-such-connection')
    return done(await tryOut(house, connection))
  },
  async run(asked, { tx, organizationId, now, newId, tell }, tried) {
    await updateConnection(tx, organizationId, asked.connection, noteTrouble(tried, now))
    const tested = { organization_id: organizationId, id: asked.connection }
    await noteAttempt(tx, tested, { kind: 'test', ...tried }, { now, newId })
    tell({ objects: [`sftp-connection:${asked.connection}`], why: tried.trouble ?? 'all is well' })
    return done(tried)
  },
})

function findOne(house: House, organizationId: Id, id: Id): Promise<SftpConnection | null> {
  return house.database.inTransaction({ organizationId, personId: null }, tx =>
    findConnection(tx, organizationId, id),
  )
}
