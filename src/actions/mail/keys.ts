/** The keys of an organization at work: which are in use, and its private ones opened for a moment. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Tx } from '#store/database.ts'
import { listMailKeys, type MailKey, updateMailKey } from '#store/mail/keys.ts'
import type { House } from '../house.ts'
import { sealFor, unsealFor } from '../people/secrets.ts'

const purpose = 'mail keys'
const placeOf = (organizationId: Id, id: Id): string => `mail_key ${organizationId} ${id}`

export function sealPrivateKey(house: House, organizationId: Id, id: Id, privateKey: string): Uint8Array {
  return sealFor(house, purpose, placeOf(organizationId, id), Buffer.from(privateKey))
}

/** Of our own keys: the private part, and whether an old sealing key opened it. */
export function openPrivateKey(
  house: House,
  key: MailKey,
): { readonly text: string; readonly byOldKey: boolean } {
  const place = placeOf(key.organization_id, key.id)
  const { plain, byOldKey } = unsealFor(house, purpose, place, key.sealed_private_key ?? new Uint8Array())
  return { text: Buffer.from(plain).toString(), byOldKey }
}

/** In use: confirmed by a person, not put away, not over. */
export function isInUse(key: MailKey, today: Day): boolean {
  return (
    key.retired_at === null &&
    key.confirmed_at !== null &&
    (key.expires_on === null || key.expires_on > today)
  )
}

export type KeyRing = {
  /** Private keys that may open what came, those put away too. */
  readonly opening: readonly string[]
  /** The private key that signs, or null while there is none in use. */
  readonly signing: string | null
  /** The partner's keys in use. */
  readonly theirs: readonly string[]
}

/** The keys between the organization and a partner. */
export async function findKeyRing(
  tx: Tx,
  house: House,
  organizationId: Id,
  partnerId: Id | null,
  today: Day,
): Promise<KeyRing> {
  const keys = await listMailKeys(tx, organizationId)
  const ours = keys.filter(key => key.partner_organization_id === null && key.sealed_private_key !== null)
  const signing = ours.find(key => isInUse(key, today))
  return {
    opening: ours.map(key => openPrivateKey(house, key).text),
    signing: signing ? openPrivateKey(house, signing).text : null,
    theirs: keys
      .filter(key => key.partner_organization_id === partnerId && partnerId !== null && isInUse(key, today))
      .map(key => key.public_key),
  }
}

/** Seals anew what an old sealing key sealed, so that the old key can go. */
export async function resealKeys(tx: Tx, house: House, organizationId: Id): Promise<void> {
  for (const key of await listMailKeys(tx, organizationId)) {
    if (key.sealed_private_key === null) continue
    const { text, byOldKey } = openPrivateKey(house, key)
    if (!byOldKey) continue
    const sealed = sealPrivateKey(house, organizationId, key.id, text)
    await updateMailKey(tx, organizationId, key.id, { sealed_private_key: sealed })
  }
}
