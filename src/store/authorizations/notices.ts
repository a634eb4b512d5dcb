/** Keeps what a plan owes members in writing about its decisions, and the words as they went out. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { NoticeKind, WrittenNotice } from '#domain/authorizations/notice.ts'
import type { Tx } from '../database.ts'

export type KeptNotice = {
  readonly authorizationId: Id
  /** Number of the event of the authorization that it tells of. */
  readonly event: number
  readonly about: NoticeKind
  /** `dropped`: the decision was taken back before it was told. */
  readonly state: 'owed' | 'sent' | 'dropped'
  readonly owedAt: string
  readonly sendBy: string
  readonly language: 'en' | 'es' | null
  readonly way: string | null
  readonly written: WrittenNotice | null
  readonly sentAt: string | null
}

/** Puts down that a notice is owed. */
export async function insertNotice(
  tx: Tx,
  organizationId: Id,
  notice: Pick<KeptNotice, 'authorizationId' | 'event' | 'about' | 'owedAt' | 'sendBy'>,
): Promise<void> {
  const { authorizationId, event, about, owedAt, sendBy } = notice
  await tx
    .insertInto('authorization_notice')
    .values({
      ...{ organization_id: organizationId, authorization_id: authorizationId, event, about, state: 'owed' },
      ...{ owed_at: owedAt, send_by: sendBy, language: null, way: null, written: null },
      ...{ sent_at: null, sent_by: null },
    })
    .execute()
}

/** What was owed and not sent is owed no more: what it would tell of was taken back, or another decision followed. */
export async function dropNotices(tx: Tx, organizationId: Id, authorizationId: Id): Promise<void> {
  await tx
    .updateTable('authorization_notice')
    .set({ state: 'dropped' })
    .where('organization_id', '=', organizationId)
    .where('authorization_id', '=', authorizationId)
    .where('state', '=', 'owed')
    .execute()
}

/** That it went out, with its words; false where it is not owed (any more). */
export async function updateNoticeSent(
  tx: Tx,
  organizationId: Id,
  notice: { readonly authorizationId: Id; readonly event: number },
  sent: {
    readonly language: 'en' | 'es'
    readonly way: string
    readonly written: WrittenNotice
    readonly at: string
    readonly by: string
  },
): Promise<boolean> {
  const { language, way, written, at, by } = sent
  const updated = await tx
    .updateTable('authorization_notice')
    .set({ state: 'sent', language, way, written: JSON.stringify(written), sent_at: at, sent_by: by })
    .where('organization_id', '=', organizationId)
    .where('authorization_id', '=', notice.authorizationId)
    .where('event', '=', notice.event)
    .where('state', '=', 'owed')
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** By authorization, the latest first. */
export async function listNotices(
  tx: Tx,
  organizationId: Id,
  authorizationIds: readonly Id[],
): Promise<readonly KeptNotice[]> {
  const found = await sql<KeptNotice>`
    select authorization_id as "authorizationId", event, about, state, owed_at as "owedAt", send_by as "sendBy",
      language, way, written, sent_at as "sentAt"
    from authorization_notice
    where organization_id = ${organizationId} and authorization_id = any(${[...authorizationIds]}::uuid[])
    order by authorization_id, event desc
  `.execute(tx)
  return found.rows
}
