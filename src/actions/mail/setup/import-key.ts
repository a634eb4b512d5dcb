/** Takes an OpenPGP key in that the organization has already, such as the one that its partners know. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { type OwnKey, readOwnKey } from '../pgp.ts'
import { keepOwnKey } from './own-key.ts'
import { shownKey, shownKeyOf } from './shown-key.ts'

export const importMailKey = action({
  name: 'mail.import-key',
  says: 'Take in an OpenPGP key of your own that partners know already; the one of before still opens files.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  asks: 'body',
  takes: z.strictObject({
    privateKey: z
      .string()
      .min(50)
      .max(100_000)
      .describe('The private key as text, with its BEGIN and END lines; kept sealed'),
    passphrase: z.string().max(1000).default('').describe('What opens it; used this once and not kept'),
  }),
  gives: z.strictObject({ key: shownKey }),
  changes: true,
  refuses: [
    'mail/not-a-private-key',
    'mail/wrong-passphrase',
    'mail/key-cannot-encrypt',
    'mail/key-is-over',
    'mail/key-known',
  ],
  async prepare({ privateKey, passphrase }, { house }) {
    const read = await readOwnKey(privateKey, passphrase, new Date(house.clock()))
    return typeof read === 'string' ? refuse<OwnKey>(read) : done(read)
  },
  async run(_, context, read) {
    const kept = await keepOwnKey(context, read)
    return kept === null ? refuse('mail/key-known') : done({ key: shownKeyOf(kept, context.today) })
  },
})
