/** Codes in place of a second factor: an authenticator app's, each step once, or a recovery code, once. */
import { Secret, TOTP } from 'otpauth'
import type { Id } from '#base/id.ts'
import { readTypedCode, totpSeconds, totpStep } from '#domain/people/one-time-code.ts'
import type { Tx } from '#store/database.ts'
import {
  type AuthenticatorApp,
  listAuthenticatorApps,
  updateLastStep,
} from '#store/people/authenticator-apps.ts'
import { updateRecoveryCodeUsed } from '#store/people/passwords.ts'
import type { House } from '../../house.ts'
import { hashOf, sealFor, unsealFor } from '../../people/secrets.ts'

const purpose = 'authenticator apps'
const placeOf = (personId: Id, appId: Id): string => `authenticator_app ${personId} ${appId}`

export function sealAppSecret(house: House, personId: Id, appId: Id, secret: Uint8Array): Uint8Array {
  return sealFor(house, purpose, placeOf(personId, appId), secret)
}

function totpOf(secret: Uint8Array, label = ''): TOTP {
  const bytes = Uint8Array.from(secret)
  return new TOTP({
    issuer: 'Causeway',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: totpSeconds,
    secret: new Secret({ buffer: bytes.buffer }),
  })
}

/** What an app is set up with: an address for a QR code, and the secret in base 32 to type. */
export function appSetup(
  secret: Uint8Array,
  label: string,
): { readonly uri: string; readonly typed: string } {
  const totp = totpOf(secret, label)
  return { uri: totp.toString(), typed: totp.secret.base32 }
}

/** Takes the code if it is of this step or a neighbour's and of a later one than the last. Uses the step up. */
export async function takeAppCode(
  tx: Tx,
  house: House,
  personId: Id,
  app: AuthenticatorApp,
  digits: string,
  now: string,
): Promise<boolean> {
  const { plain, byOldKey } = unsealFor(house, purpose, placeOf(personId, app.id), app.sealedSecret)
  const away = totpOf(plain).validate({ token: digits, timestamp: Date.parse(now), window: 1 })
  const sealedSecret = byOldKey ? sealAppSecret(house, personId, app.id, plain) : app.sealedSecret
  return away !== null && updateLastStep(tx, personId, app.id, totpStep(now) + away, sealedSecret)
}

/** What the code was, used up; null when it is none that counts. */
export async function takeCode(
  tx: Tx,
  house: House,
  personId: Id,
  typed: string,
  now: string,
): Promise<'totp' | 'recovery-code' | null> {
  const code = readTypedCode(typed)
  if (code === null) return null
  if (code.kind === 'recovery')
    return (await updateRecoveryCodeUsed(tx, personId, hashOf(code.code), now)) ? 'recovery-code' : null
  for (const app of await listAuthenticatorApps(tx, personId))
    if (app.confirmedAt !== null && (await takeAppCode(tx, house, personId, app, code.digits, now)))
      return 'totp'
  return null
}
