/** What a person can prove themselves by, and what may be changed about it in a session. */
import type { Id } from '#base/id.ts'
import type { Result } from '#base/result.ts'
import { done } from '#base/result.ts'
import { objectionToNewProof } from '#domain/people/session.ts'
import { nobody, type Tx } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { type AuthenticatorApp, listAuthenticatorApps } from '#store/people/authenticator-apps.ts'
import { listPasskeys, type Passkey } from '#store/people/passkeys.ts'
import { findPassword, type KeptPassword } from '#store/people/passwords.ts'
import type { Session } from '#store/people/sessions.ts'
import type { Context } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { findOwnSession } from '../session.ts'

/** Why a proof is not changed now. */
export const proofObjections = [
  'request/not-signed-in',
  'sign-in/prove-again',
  'sign-in/only-single-sign-on',
] as const

export type Factors = {
  readonly password: KeptPassword | null
  /** Those that a code was shown of. */
  readonly apps: readonly AuthenticatorApp[]
  readonly passkeys: readonly Passkey[]
}

/** The transaction acts as the person. */
export async function findFactors(tx: Tx, personId: Id): Promise<Factors> {
  const password = await findPassword(tx, personId)
  const apps = await listAuthenticatorApps(tx, personId)
  const passkeys = await listPasskeys(tx, personId)
  return { password, apps: apps.filter(app => app.confirmedAt !== null), passkeys }
}

/** False for somebody whom so far only the own sign-in of organizations vouches for. */
export function hasOwnProofs(tx: Tx, personId: Id): Promise<boolean> {
  return asActing(tx, { ...nobody, personId }, async () => {
    const { password, passkeys } = await findFactors(tx, personId)
    return password !== null || passkeys.length > 0
  })
}

export function hasSecondFactor({ apps, passkeys }: Factors): boolean {
  return apps.length > 0 || passkeys.length > 0
}

/** The session and the factors, where the person may change how they sign in now; else why not. */
export async function sessionForNewProof(
  context: Context,
): Promise<Result<{ readonly session: Session; readonly factors: Factors }>> {
  const session = await findOwnSession(context)
  if (session === null) return refuse('request/not-signed-in')
  const factors = await findFactors(context.tx, session.personId)
  const objection = objectionToNewProof(session, hasSecondFactor(factors), context.now)
  return objection === null ? done({ session, factors }) : refuse(objection)
}
