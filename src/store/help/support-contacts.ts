/** Keeps whom an organization's people and partners ask for help. */
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'

export type SupportContact = {
  readonly organizationId: Id
  /** A person or a desk. */
  readonly name: string
  /** Ten digits. */
  readonly phone: string | null
  readonly email: string | null
  /** When somebody answers, in words. */
  readonly hours: string | null
}

/** The contacts of some organizations: one's own, and those of partners under contract. */
export async function listSupportContacts(
  tx: Tx,
  organizationIds: readonly Id[],
): Promise<readonly SupportContact[]> {
  if (organizationIds.length === 0) return []
  const rows = await tx
    .selectFrom('support_contact')
    .selectAll()
    .where('organization_id', 'in', organizationIds)
    .orderBy('organization_id')
    .execute()
  return rows.map(({ organization_id: organizationId, name, phone, email, hours }) => ({
    organizationId,
    name,
    phone,
    email,
    hours,
  }))
}

/** Saves the acting organization's contact in place of the one before. */
export async function saveSupportContact(tx: Tx, contact: SupportContact, at: string): Promise<void> {
  const { organizationId, ...told } = contact
  const row = { ...told, changed_at: at }
  await tx
    .insertInto('support_contact')
    .values({ organization_id: organizationId, ...row })
    .onConflict(conflict => conflict.column('organization_id').doUpdateSet(row))
    .execute()
}

export async function deleteSupportContact(tx: Tx, organizationId: Id): Promise<void> {
  await tx.deleteFrom('support_contact').where('organization_id', '=', organizationId).execute()
}
