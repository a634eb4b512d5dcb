/** What went wrong with a partner's server: noted at its connection, and told to whoever can mend it. */
import type { Fault } from '#base/fault.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { Tx } from '#store/database.ts'
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

export async function tellTrouble(
  context: JobContext,
  connection: SftpConnection,
  error: Fault,
  [tx, tell]: readonly [Tx, (about: AuditAbout) => void],
): Promise<void> {
  const { organization_id: organizationId, id, partner_organization_id: partnerId } = connection
  const now = nowOf(context)
  const shown = error instanceof OtherHostKey ? error.shown : null
  const change = noteTrouble({ trouble: error.code, hostKeyShown: shown }, now)
  await updateConnection(tx, organizationId, id, { ...change, looked_at: now })
  tell({ objects: [`sftp-connection:${id}`], why: error.code })
  if (error.retry === 'soon') return
  // Once a day for the same trouble.
  const about = `sftp-connection:${id}:${error.code}:${californiaDay(now)}`
  await putNotice(
    { tx, house: context.house, organizationId, now, newId: context.newId },
    { kind: 'partner-server', about, partnerId },
  )
}
