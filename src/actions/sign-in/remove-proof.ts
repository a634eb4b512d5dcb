/** Takes away an authenticator app or a passkey that is used no more. */

import { z } from 'zod'
import { done } from '#base/result.ts'
import { passwordLength } from '#domain/people/password-rules.ts'
import { deleteAuthenticatorApp } from '#store/people/authenticator-apps.ts'
import { deletePasskey } from '#store/people/passkeys.ts'
import { replaceRecoveryCodes } from '#store/people/passwords.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { type Factors, hasSecondFactor, proofObjections, sessionForNewProof } from './proofs/factors.ts'

/** Why this proof must stay, or null. */
function objectionToRemoval(left: Factors): 'sign-in/last-proof' | 'sign-in/password-too-short-alone' | null {
  if (left.password === null) return left.passkeys.length === 0 ? 'sign-in/last-proof' : null
  return !left.password.longEnoughAlone && !hasSecondFactor(left) ? 'sign-in/password-too-short-alone' : null
}

export const removeProof = action({
  name: 'sign-in.remove-proof',
  says: 'Take away an authenticator app or a passkey.',
  permission: 'signed-in',
  takes: z.strictObject({ id: z.uuid().describe('The app or passkey, as your own page shows it') }),
  gives: z.strictObject({ removed: z.literal(true) }),
  changes: true,
  refuses: [
    ...proofObjections,
    'request/not-found',
    'sign-in/last-proof',
    'sign-in/password-too-short-alone',
  ],
  async run(asked, context) {
    const allowed = await sessionForNewProof(context)
    if (!allowed.ok) return allowed
    const { session, factors } = allowed.value
    const left: Factors = {
      password: factors.password,
      apps: factors.apps.filter(({ id }) => id !== asked.id),
      passkeys: factors.passkeys.filter(({ id }) => id !== asked.id),
    }
    const removedApp = left.apps.length < factors.apps.length
    if (!removedApp && left.passkeys.length === factors.passkeys.length) return refuse('request/not-found')
    const objection = objectionToRemoval(left)
    if (objection !== null) return refuse(objection, { needed: passwordLength.alone })
    if (removedApp) await deleteAuthenticatorApp(context.tx, session.personId, asked.id)
    else await deletePasskey(context.tx, session.personId, asked.id)
    // Recovery codes stand in for a factor: with the last one they go, and the next first factor brings its own.
    if (!hasSecondFactor(left)) await replaceRecoveryCodes(context.tx, session.personId, [], context.now)
    context.tell({ objects: [`${removedApp ? 'authenticator-app' : 'passkey'}:${asked.id}`] })
    return done({ removed: true as const })
  },
})
