/** A key as those see it who keep the settings. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import type { MailKey } from '#store/mail/keys.ts'
import { isInUse } from '../keys.ts'

export const shownKey = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid().nullable().describe('Whose it is; null for your own'),
  ownerName: z.string().describe('The name that the key bears'),
  fingerprint: z.string().describe('By which people compare it, in groups of four'),
  publicKey: z.string().describe('The key as text, to give to others'),
  madeOn: z.iso.date(),
  expiresOn: z.iso.date().nullable().describe('First day on which it does not hold any more; null: never'),
  confirmedAt: z.iso.datetime().nullable().describe('When a person compared the fingerprint'),
  retiredAt: z.iso.datetime().nullable().describe('When it was put away'),
  inUse: z.boolean(),
})

export function shownKeyOf(key: MailKey, today: Day): z.output<typeof shownKey> {
  return {
    id: key.id,
    partnerId: key.partner_organization_id,
    ownerName: key.owner_name,
    fingerprint: key.fingerprint.match(/.{1,4}/g)?.join(' ') ?? '',
    publicKey: key.public_key,
    madeOn: key.made_on,
    expiresOn: key.expires_on,
    confirmedAt: key.confirmed_at,
    retiredAt: key.retired_at,
    inUse: isInUse(key, today),
  }
}
