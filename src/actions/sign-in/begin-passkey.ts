/** Begins to sign in with a passkey. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { action } from '../action.ts'
import { passkeyOptions, signInOptions } from './proofs/passkey-terms.ts'

export const beginPasskey = action({
  name: 'sign-in.begin-passkey',
  says: 'Begin to sign in with a passkey: what the browser needs to ask for it.',
  permission: 'anyone',
  takes: z.strictObject({}),
  gives: z.strictObject({ options: passkeyOptions.describe('For navigator.credentials.get, as JSON') }),
  changes: true,
  withoutKey: true,
  refuses: [],
  async run(_asked, context) {
    return done({ options: { ...(await signInOptions(context)) } })
  },
})
