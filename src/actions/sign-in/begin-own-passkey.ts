/** Begins to make a passkey for whoever is signed in. */

import { z } from 'zod'
import { done } from '#base/result.ts'
import { findPerson } from '#store/people/persons.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { proofObjections, sessionForNewProof } from './proofs/factors.ts'
import { passkeyOptions, registrationOptions } from './proofs/passkey-terms.ts'

export const beginOwnPasskey = action({
  name: 'sign-in.begin-own-passkey',
  says: 'Begin to make a passkey for yourself: what the browser needs to make it.',
  permission: 'signed-in',
  takes: z.strictObject({}),
  gives: z.strictObject({ options: passkeyOptions.describe('For navigator.credentials.create, as JSON') }),
  changes: true,
  withoutKey: true,
  refuses: [...proofObjections],
  async run(_asked, context) {
    const allowed = await sessionForNewProof(context)
    if (!allowed.ok) return allowed
    const person = await findPerson(context.tx, allowed.value.session.personId)
    if (person === null) return refuse('request/not-signed-in')
    return done({
      options: { ...(await registrationOptions(context, person, allowed.value.factors.passkeys)) },
    })
  },
})
