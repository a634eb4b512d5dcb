/** The first proofs of a person: what somebody chooses who accepts an invitation. */

import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done, type Result } from '#base/result.ts'
import { isLongEnoughAlone, normalizedPassword } from '#domain/people/password-rules.ts'
import { nobody } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { insertPasskey } from '#store/people/passkeys.ts'
import { insertPassword } from '#store/people/passwords.ts'
import type { Context } from '../../action.ts'
import type { House } from '../../house.ts'
import { refuse } from '../../refusals.ts'
import { passkeyMade, passkeyResponse } from '../../sign-in/proofs/passkey-terms.ts'
import { hashNewPassword, sealPassword } from '../../sign-in/proofs/password.ts'
import { firstRecoveryCodes } from '../../sign-in/proofs/recovery-codes.ts'
import { findOpenInvitation } from './see-invitation.ts'

/** A password, a passkey, or both. */
export const newProofs = {
  password: z.string().min(1).max(2000).optional().describe('Any characters, blanks too; at least 15'),
  passkey: passkeyResponse.optional().describe('The passkey that people.begin-invitation-passkey led to'),
  passkeyLabel: z.string().trim().min(1).max(100).default('Passkey').describe('What to call it'),
}

type Asked = {
  readonly secret: string
  readonly name?: string | undefined
  readonly password?: string | undefined
  readonly passkey?: z.output<typeof passkeyResponse> | undefined
  readonly passkeyLabel: string
}

/** The password's hash, made before the transaction because it takes long; null where none was chosen. */
export async function hashChosenPassword(house: House, asked: Asked): Promise<Result<string | null>> {
  const { password } = asked
  if (password === undefined) return done(null)
  const now = new Date(house.clock()).toISOString()
  const found = await house.database.inTransaction(nobody, tx => findOpenInvitation(tx, asked.secret, now))
  if (found === null) return refuse('people/invitation-over')
  return hashNewPassword(house, password, {
    hasSecondFactor: asked.passkey !== undefined,
    expected: [asked.name ?? '', found.invitation.signInName, found.organization.name],
  })
}

export type Chosen = {
  readonly proofs: readonly string[]
  readonly assurance: 1 | 2
  readonly recoveryCodes: readonly string[]
}

/** Keeps what was chosen for the person; refused when it was nothing, or a passkey not made for this. */
export async function keepProofs(
  context: Context,
  personId: Id,
  asked: Asked,
  hashed: string | null,
): Promise<Result<Chosen>> {
  const { tx, house, now } = context
  if (hashed === null && asked.passkey === undefined) return refuse('people/proof-missing')
  const passkey = asked.passkey && (await passkeyMade(context, personId, asked.passkey, asked.passkeyLabel))
  if (passkey === null) return refuse('sign-in/passkey-not-accepted')
  return asActing(tx, { organizationId: null, personId }, async () => {
    if (hashed !== null)
      await insertPassword(tx, personId, {
        sealedHash: sealPassword(house, personId, hashed),
        longEnoughAlone: isLongEnoughAlone(normalizedPassword(asked.password ?? '')),
        setAt: now,
      })
    if (passkey === undefined) return done({ proofs: ['password'], assurance: 1, recoveryCodes: [] })
    if (!(await insertPasskey(tx, passkey))) return refuse('sign-in/passkey-known')
    return done({
      proofs: ['passkey'],
      assurance: 2,
      recoveryCodes: await firstRecoveryCodes(context, personId),
    })
  })
}
