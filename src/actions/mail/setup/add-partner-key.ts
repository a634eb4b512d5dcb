/** Takes a partner’s public key in. It is not used before a person has compared its fingerprint. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { insertMailKey, type MailKey } from '#store/mail/keys.ts'
import { action } from '../../action.ts'
import { findParty } from '../../exchange/parties.ts'
import { refuse } from '../../refusals.ts'
import { readPublicKey } from '../pgp.ts'
import { shownKey, shownKeyOf } from './shown-key.ts'

export const addPartnerKey = action({
  name: 'mail.add-partner-key',
  says: 'Add a partner’s public key; it is used once you have confirmed its fingerprint.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({
    partnerId: z.uuid(),
    publicKey: z.string().min(50).max(100_000).describe('The key as text, with its BEGIN and END lines'),
  }),
  gives: z.strictObject({ key: shownKey }),
  changes: true,
  refuses: [
    'exchange/no-such-partner',
    'mail/not-a-key',
    'mail/private-key-given',
    'mail/key-cannot-encrypt',
    'mail/key-is-over',
    'mail/key-known',
  ],
  async run({ partnerId, publicKey }, { tx, organizationId, now, today, newId, tell }) {
    if (!(await findParty(tx, organizationId, partnerId))) return refuse('exchange/no-such-partner')
    const facts = await readPublicKey(publicKey, new Date(now))
    if (typeof facts === 'string') return refuse(facts)
    const id = newId()
    const added: MailKey = {
      organization_id: organizationId,
      id,
      partner_organization_id: partnerId,
      fingerprint: facts.fingerprint,
      owner_name: facts.ownerName,
      public_key: facts.publicKey,
      sealed_private_key: null,
      made_on: facts.madeOn,
      expires_on: facts.expiresOn,
      added_at: now,
      confirmed_at: null,
      confirmed_by_person_id: null,
      retired_at: null,
    }
    if (!(await insertMailKey(tx, added))) return refuse('mail/key-known')
    tell({ objects: [`mail-key:${id}`] })
    return done({ key: shownKeyOf(added, today) })
  },
})
