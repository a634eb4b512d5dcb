/** Makes a pair of keys for the organization; those of before are put away. */
import { z } from 'zod'
import { done, type Result } from '#base/result.ts'
import { insertMailKey, listMailKeys, type MailKey, updateMailKey } from '#store/mail/keys.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action } from '../../action.ts'
import { dropAddressOf } from '../addresses.ts'
import { sealPrivateKey } from '../keys.ts'
import { makeKeyPair } from '../pgp.ts'
import { shownKey, shownKeyOf } from './shown-key.ts'

type Pair = Awaited<ReturnType<typeof makeKeyPair>>

export const makeMailKey = action({
  name: 'mail.make-key',
  says: 'Make an OpenPGP key of your own; the one of before can still open what was sent to it.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({
    days: z.int().min(30).max(1100).default(730).describe('How long it holds'),
  }),
  gives: z.strictObject({ key: shownKey }),
  changes: true,
  refuses: [],
  async prepare({ days }, { house, organizationId }): Promise<Result<Pair>> {
    const acting = { organizationId, personId: null }
    const organization = await house.database.inTransaction(acting, tx =>
      findOrganization(tx, organizationId),
    )
    const name = (organization?.name ?? 'Causeway').replace(/[<>()]/g, ' ').slice(0, 200)
    const email = dropAddressOf(house, organizationId)
    const owner = { name, ...(email !== null && { email }) }
    return done(await makeKeyPair(owner, new Date(house.clock()), days))
  },
  async run(_, context, { facts, privateKey }) {
    const { tx, house, organizationId, now, today, actor, tell } = context
    for (const key of await listMailKeys(tx, organizationId)) {
      if (key.partner_organization_id === null && key.retired_at === null)
        await updateMailKey(tx, organizationId, key.id, { retired_at: now })
    }
    const id = context.newId()
    const made: MailKey = {
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
      // We made it ourselves: there is nobody to compare it with.
      confirmed_at: now,
      confirmed_by_person_id: actor.kind === 'person' ? actor.personId : null,
      retired_at: null,
    }
    await insertMailKey(tx, made)
    tell({ objects: [`mail-key:${id}`] })
    return done({ key: shownKeyOf(made, today) })
  },
})
