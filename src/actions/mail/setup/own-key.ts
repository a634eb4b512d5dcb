/** Keeps a key of the organization's own, sealed; those of before are put away and still open what was sent to them. */
import { insertMailKey, listMailKeys, type MailKey, updateMailKey } from '#store/mail/keys.ts'
import type { Context } from '../../action.ts'
import { sealPrivateKey } from '../keys.ts'
import type { OwnKey } from '../pgp.ts'

/** Null when the organization has the very key already. */
export async function keepOwnKey(context: Context, { facts, privateKey }: OwnKey): Promise<MailKey | null> {
  const { tx, house, organizationId, now, actor, tell } = context
  const id = context.newId()
  const kept: MailKey = {
    organization_id: organizationId,
    id,
    partner_organization_id: null,
    fingerprint: facts.fingerprint,
    owner_name: facts.ownerName,
    public_key: facts.publicKey,
    sealed_private_key: sealPrivateKey(house, organizationId, id, privateKey),
    made_on: facts.madeOn,
    expires_on: facts.expiresOn,
    added_at: now,
    // Its private part is ours: there is nobody to compare it with.
    confirmed_at: now,
    confirmed_by_person_id: actor.kind === 'person' ? actor.personId : null,
    retired_at: null,
  }
  const before = await listMailKeys(tx, organizationId)
  if (!(await insertMailKey(tx, kept))) return null
  for (const key of before) {
    if (key.partner_organization_id === null && key.retired_at === null)
      await updateMailKey(tx, organizationId, key.id, { retired_at: now })
  }
  tell({ objects: [`mail-key:${id}`] })
  return kept
}
