/** What went wrong with a partner's server: noted at its connection, and told to whoever can mend it. */
import type { Fault } from '#base/fault.ts'
import type { Id } from '#base/id.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { Tx } from '#store/database.ts'
import { insertAttempt, type SftpAttempt } from '#store/sftp/attempts.ts'
import { type SftpConnection, updateConnection } from '#store/sftp/connections.ts'
import type { AuditAbout } from '../../action.ts'
import { nowOf } from '../../exchange/steps/job-of.ts'
import type { JobContext } from '../../job.ts'
import { putNotice } from '../../notices/put-notice.ts'
import { OtherHostKey } from './reach.ts'

export type Tried = { readonly trouble: string | null; readonly hostKeyShown: string | null }

/** How a try stands at its connection. */
export function noteTrouble(tried: Tried, now: string) {
  return {
    trouble: tried.trouble,
    trouble_at: tried.trouble === null ? null : now,
    host_key_shown: tried.hostKeyShown,
  }
}

type Attempted = Tried & {
  readonly kind: SftpAttempt['kind']
  readonly files?: number
  readonly transmissionId?: Id | null
}

/** One line of the history that people see at the connection. */
export async function noteAttempt(
  tx: Tx,
  { organization_id, id }: Pick<SftpConnection, 'organization_id' | 'id'>,
  { kind, trouble, hostKeyShown, files = 0, transmissionId = null }: Attempted,
  at: { readonly now: string; newId(): Id },
): Promise<void> {
  await insertAttempt(tx, {
    organization_id,
    id: at.newId(),
    connection_id: id,
    kind,
    trouble,
    host_key_shown: hostKeyShown,
    file_count: files,
    transmission_id: transmissionId,
    tried_at: at.now,
  })
}

export async function tellTrouble(
  context: JobContext,
  connection: SftpConnection,
  { error, ...what }: Pick<Attempted, 'kind' | 'files' | 'transmissionId'> & { readonly error: Fault },
  [tx, tell]: readonly [Tx, (about: AuditAbout) => void],
): Promise<void> {
  const { organization_id: organizationId, id, partner_organization_id: partnerId } = connection
  const now = nowOf(context)
  const shown = error instanceof OtherHostKey ? error.shown : null
  const tried = { trouble: error.code, hostKeyShown: shown }
  const change = noteTrouble(tried, now)
  await updateConnection(tx, organizationId, id, { ...change, looked_at: now })
  await noteAttempt(tx, connection, { ...what, ...tried }, { now, newId: context.newId })
  tell({ objects: [`sftp-connection:${id}`], why: error.code })
  if (error.retry === 'soon') return
  // Once a day for the same trouble.
  const about = `sftp-connection:${id}:${error.code}:${californiaDay(now)}`
  await putNotice(
    { tx, house: context.house, organizationId, now, newId: context.newId },
    { kind: 'partner-server', about, partnerId },
  )
}
