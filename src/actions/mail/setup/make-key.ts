/** Makes a pair of keys for the organization; those of before are put away. */
import { z } from 'zod'
import { done, type Result } from '#base/result.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action } from '../../action.ts'
import { dropAddressOf } from '../addresses.ts'
import { makeKeyPair, type OwnKey } from '../pgp.ts'
import { keepOwnKey } from './own-key.ts'
import { shownKey, shownKeyOf } from './shown-key.ts'

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
  async prepare({ days }, { house, organizationId }): Promise<Result<OwnKey>> {
    const acting = { organizationId, personId: null }
    const organization = await house.database.inTransaction(acting, tx =>
      findOrganization(tx, organizationId),
    )
    const name = (organization?.name ?? 'Causeway').replace(/[<>()]/g, ' ').slice(0, 200)
    const email = dropAddressOf(house, organizationId)
    const owner = { name, ...(email !== null && { email }) }
    return done(await makeKeyPair(owner, new Date(house.clock()), days))
  },
  async run(_, context, made) {
    const kept = await keepOwnKey(context, made)
    if (kept === null) throw new Error('A key that was just made is there already.')
    return done({ key: shownKeyOf(kept, context.today) })
  },
})
