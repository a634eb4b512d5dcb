/** Fetches what partners laid for us on their own servers: each complete file once. */
import { createHash } from 'node:crypto'
import type { FileEntryWithStats } from 'ssh2'
import { Fault } from '#base/fault.ts'
import { killPoint } from '#base/kill-point.ts'
import type { Result } from '#base/result.ts'
import { isPartName, troubleWithName } from '#domain/sftp/names.ts'
import type { Tx } from '#store/database.ts'
import {
  findConnection,
  listConnections,
  listRemoteFiles,
  type RemoteFile,
  type SftpConnection,
  saveRemoteFile,
  updateConnection,
} from '#store/sftp/connections.ts'
import { ask } from '../../ask.ts'
import { idIn, nowOf } from '../../exchange/steps/job-of.ts'
import type { Job, JobContext } from '../../job.ts'
import { putNotice } from '../../notices/put-notice.ts'
import { type Remote, reach } from './reach.ts'
import { noteAttempt, noteTrouble, tellTrouble } from './trouble.ts'

/** Tries to go on within one download. */
const goesOn = 3

export const lookAtServers: Job = {
  queue: 'sftp-look',
  says: 'Puts down which partners’ SFTP servers are to be looked at.',
  every: { minutes: 5, for: 'each-organization' },
  run: async ({ organizationId }, context) => {
    const now = nowOf(context)
    await context.inTransaction(async tx => {
      for (const connection of await listConnections(tx, organizationId)) {
        const { id, minutes, looked_at, folder_in, suspended_at } = connection
        const due = looked_at === null || Date.parse(looked_at) + minutes * 60_000 <= Date.parse(now) + 60_000
        if (folder_in === null || suspended_at !== null || !due) continue
        const data = { organizationId, connectionId: id }
        await context.house.jobs.send(tx, 'sftp-fetch', data, { key: id })
      }
    })
    context.house.jobs.nudge('sftp-fetch')
  },
}

export const fetchFiles: Job = {
  queue: 'sftp-fetch',
  says: 'Fetches complete files from a partner’s SFTP server.',
  run: async (data, context) => {
    const organizationId = data.organizationId
    const connectionId = idIn(data, 'connectionId')
    const connection = await context.inTransaction(tx => findConnection(tx, organizationId, connectionId))
    if (connection?.folder_in === null || connection === null || connection.suspended_at !== null) return
    const now = nowOf(context)
    try {
      const files = await look(context, connection, connection.folder_in)
      const well = { trouble: null, hostKeyShown: null }
      await context.inTransaction(async tx => {
        const change = { ...noteTrouble(well, now), looked_at: now }
        await updateConnection(tx, organizationId, connectionId, change)
        // Nothing new and no trouble, every few minutes: nobody would read that.
        if (files > 0 || connection.trouble !== null)
          await noteAttempt(tx, connection, { kind: 'look', ...well, files }, { now, newId: context.newId })
      })
    } catch (error) {
      if (context.signal.aborted || !(error instanceof Fault)) throw error
      await context.inTransaction((tx, tell) =>
        tellTrouble(context, connection, { kind: 'look', error }, [tx, tell]),
      )
      // The clock comes again. What only a person can mend is told, and not tried faster than that.
      if (error.retry === 'soon') throw error
    }
  },
}

/** How many files were taken. */
async function look(context: JobContext, connection: SftpConnection, folder: string): Promise<number> {
  const { organization_id: organizationId, id } = connection
  const remote = await reach(context.house, connection)
  let taken = 0
  try {
    const there = await remote.list(folder)
    const known = await context.inTransaction(tx => listRemoteFiles(tx, organizationId, id))
    const names = new Set(there.map(({ filename }) => filename))
    for (const entry of there) {
      context.signal.throwIfAborted()
      if (!isWanted(entry, connection)) continue
      const seen = remoteFileOf(context, connection, entry)
      const before = known.get(entry.filename)
      if (before && before.state !== 'seen' && isSame(before, seen)) continue
      const { done_ending: ending } = connection
      const isComplete =
        ending === null
          ? before !== undefined && isSame(before, seen)
          : names.has(`${entry.filename}${ending}`)
      const kept = isComplete
        ? await take(context, connection, remote, `${folder}/${entry.filename}`, seen)
        : seen
      killPoint('fetch/after-receive')
      await context.inTransaction(async (tx, tell) => {
        await saveRemoteFile(tx, kept)
        if (kept.state === 'refused') await tellRefused(tx, context, connection, kept)
        if (kept.state !== 'seen') tell({ objects: [`sftp-connection:${id}`, ...objectsOf(kept)] })
        killPoint('fetch/before-commit')
      })
      if (kept.state === 'fetched') taken++
    }
    return taken
  } finally {
    remote.end()
  }
}

/** Nothing on the partner's server is changed: it hears of it from our people. */
async function tellRefused(
  tx: Tx,
  { house, newId }: JobContext,
  { organization_id: organizationId, id, partner_organization_id: partnerId }: SftpConnection,
  { name, byte_count, modified_at, refused_because: trouble, seen_at: now }: RemoteFile,
): Promise<void> {
  await noteAttempt(
    tx,
    { organization_id: organizationId, id },
    { kind: 'look', trouble, hostKeyShown: null },
    { now, newId },
  )
  // The name may name a person: the occasion does not hold it.
  const of = createHash('sha256').update(`${name} ${byte_count} ${modified_at}`).digest('hex').slice(0, 32)
  const notice = {
    kind: 'fetched-refused',
    about: `sftp-connection:${id}:${of}`,
    partnerId,
    objectId: id,
  } as const
  await putNotice({ tx, house, organizationId, now, newId }, notice)
}

function objectsOf({ transmission_id: id }: RemoteFile): readonly string[] {
  return id === null ? [] : [`transmission:${id}`]
}

/** Files by names that do no harm; not what says of itself that it is incomplete, nor what only marks another. */
function isWanted({ filename, attrs }: FileEntryWithStats, { done_ending: ending }: SftpConnection): boolean {
  if (!attrs.isFile() || isPartName(filename) || troubleWithName(filename) !== null) return false
  return ending === null || !filename.endsWith(ending)
}

/** By name, size and day. The same bytes under another name are known by exchange. */
function isSame(one: RemoteFile, other: RemoteFile): boolean {
  return one.byte_count === other.byte_count && one.modified_at === other.modified_at
}

function remoteFileOf(
  context: JobContext,
  { organization_id, id }: SftpConnection,
  { filename, attrs }: FileEntryWithStats,
): RemoteFile {
  return {
    organization_id,
    connection_id: id,
    name: filename,
    byte_count: attrs.size,
    modified_at: new Date(attrs.mtime * 1000).toISOString(),
    state: 'seen',
    transmission_id: null,
    refused_because: null,
    seen_at: nowOf(context),
  }
}

/** Into exchange, as the partner's. Died we before it is noted, the same bytes come again and do nothing. */
async function take(
  context: JobContext,
  connection: SftpConnection,
  remote: Remote,
  path: string,
  seen: RemoteFile,
): Promise<RemoteFile> {
  const { house } = context
  const { organization_id: organizationId, partner_organization_id: partner } = connection
  const actor = { kind: 'system', organizationId, job: 'sftp-fetch' } as const
  const bytes = wholeOf(context, connection, remote, path, seen.byte_count)
  const file = { name: seen.name, mediaType: 'application/octet-stream', bytes }
  const answer = await ask(house, 'exchange.receive-file', actor, { partner }, { file })
  return settled(seen, answer)
}

function settled(
  seen: RemoteFile,
  answer: Result<{ readonly transmission: { readonly id: string } }>,
): RemoteFile {
  return answer.ok
    ? { ...seen, state: 'fetched', transmission_id: answer.value.transmission.id }
    : { ...seen, state: 'refused', refused_because: answer.refusal.code }
}

/** The bytes; where the line breaks it goes on from where it was. A file that changed meanwhile is not taken. */
async function* wholeOf(
  { house, signal }: JobContext,
  connection: SftpConnection,
  first: Remote,
  path: string,
  byteCount: number,
): AsyncGenerator<Uint8Array> {
  let at = 0
  let remote = first
  for (let tries = 0; ; tries++) {
    try {
      for await (const piece of remote.read(path, at)) {
        signal.throwIfAborted()
        at += piece.length
        yield piece
      }
      break
    } catch (error) {
      const isBroken = error instanceof Fault && error.retry === 'soon'
      if (!isBroken || tries >= goesOn) throw error
      remote = await reach(house, connection)
    }
  }
  if (remote !== first) remote.end()
  if (at !== byteCount)
    throw new Fault('sftp/changed-meanwhile', 'The file changed while it was fetched.', 'later')
}
