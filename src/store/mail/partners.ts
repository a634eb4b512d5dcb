/** Keeps with whom files go by e-mail, and the mailbox that they are fetched from. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { MailTables } from './tables.ts'

export type MailPartner = Selectable<MailTables['mail_partner']>
export type Mailbox = Selectable<MailTables['mailbox']>

export async function saveMailPartner(tx: Tx, partner: MailPartner): Promise<void> {
  const { organization_id: _organization, partner_organization_id: _partner, ...values } = partner
  await tx
    .insertInto('mail_partner')
    .values(partner)
    .onConflict(conflict =>
      conflict.columns(['organization_id', 'partner_organization_id']).doUpdateSet(values),
    )
    .execute()
}

/** With whom files go by e-mail now. */
export async function listMailPartners(tx: Tx, organizationId: Id): Promise<readonly MailPartner[]> {
  return tx
    .selectFrom('mail_partner')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('closed_at', 'is', null)
    .orderBy('partner_organization_id')
    .execute()
}

export async function findMailbox(tx: Tx, organizationId: Id): Promise<Mailbox | null> {
  const row = await tx
    .selectFrom('mailbox')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .executeTakeFirst()
  return row ?? null
}

/** Another mailbox than before is read from its beginning. */
export async function saveMailbox(tx: Tx, mailbox: Insertable<MailTables['mailbox']>): Promise<void> {
  const { organization_id: _organization, ...values } = mailbox
  await tx
    .insertInto('mailbox')
    .values(mailbox)
    .onConflict(conflict => conflict.columns(['organization_id']).doUpdateSet(values))
    .execute()
}

export async function updateMailbox(
  tx: Tx,
  organizationId: Id,
  change: Updateable<MailTables['mailbox']>,
): Promise<void> {
  await tx.updateTable('mailbox').set(change).where('organization_id', '=', organizationId).execute()
}
