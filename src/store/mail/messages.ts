/** Keeps the outbox: e-mails that go out, and what became of each. */
import type { Insertable, Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { MailTables } from './tables.ts'

export type MailMessage = Selectable<MailTables['mail_message']>

/** False when such a message was written before: then nothing happens. */
export async function insertMessage(
  tx: Tx,
  message: Insertable<MailTables['mail_message']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('mail_message')
    .values(message)
    .onConflict(conflict => conflict.columns(['organization_id', 'about']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function findMessage(tx: Tx, organizationId: Id, id: Id): Promise<MailMessage | null> {
  const row = await tx
    .selectFrom('mail_message')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Moves a message on from one of the states, and lets its content go. False when it stands elsewhere. */
export async function settleMessage(
  tx: Tx,
  { organization_id, id }: Pick<MailMessage, 'organization_id' | 'id'>,
  move: {
    readonly from: readonly MailMessage['state'][]
    readonly to: MailMessage['state']
    readonly trouble: string | null
    readonly at: string
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('mail_message')
    .set({ state: move.to, trouble: move.trouble, settled_at: move.at, sealed_content: null })
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .where('state', 'in', move.from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The newest first. */
export async function listMessages(
  tx: Tx,
  organizationId: Id,
  limit: number,
): Promise<readonly MailMessage[]> {
  return tx
    .selectFrom('mail_message')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Up to when the person has got the e-mail of the day; null when never. */
export async function findDigest(tx: Tx, organizationId: Id, personId: Id): Promise<string | null> {
  const row = await tx
    .selectFrom('notice_digest')
    .select('through_at')
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.through_at ?? null
}

export async function saveDigest(tx: Tx, organizationId: Id, personId: Id, throughAt: string): Promise<void> {
  await tx
    .insertInto('notice_digest')
    .values({ organization_id: organizationId, person_id: personId, through_at: throughAt })
    .onConflict(conflict =>
      conflict.columns(['organization_id', 'person_id']).doUpdateSet({ through_at: throughAt }),
    )
    .execute()
}
