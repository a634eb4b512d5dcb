/** Passkeys in the browser: asked for to sign in, and made for oneself or to accept an invitation. */
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import type { ActionInput } from '#actions/all-actions.ts'
import { type Answered, askHub } from '../../app/hub.ts'
import { keepDevice } from './device.ts'

export function offersPasskeys(): boolean {
  return browserSupportsWebAuthn()
}

/** A passkey as our actions take it. */
type Made = NonNullable<ActionInput<'people.accept-recovery'>['passkey']>

/** The browser's own types are closed where ours are open; the JSON is the same. */
const asMade = (response: RegistrationResponseJSON): Made => ({
  ...response,
  response: { ...response.response },
})

/** Throws the hub's refusal, or the browser's own error where the person turned it away. */
export async function signInWithPasskey(): Promise<Answered<'sign-in.with-passkey'>> {
  const { options } = await askHub('sign-in.begin-passkey', {})
  const optionsJSON: PublicKeyCredentialRequestOptionsJSON = { ...options }
  const response = await startAuthentication({ optionsJSON })
  const shown = { ...response, response: { ...response.response } }
  const opened = await askHub('sign-in.with-passkey', { response: shown })
  keepDevice(opened.device)
  return opened
}

/** Makes one for whoever is signed in; gives the recovery codes that came with a first factor. */
export async function addOwnPasskey(label: string): Promise<readonly string[]> {
  const { options } = await askHub('sign-in.begin-own-passkey', {})
  const response = asMade(await made(options))
  const { recoveryCodes } = await askHub('sign-in.add-passkey', { response, label })
  return recoveryCodes
}

/** Makes one for whoever the link of an invitation is for. */
export async function makeInvitedPasskey(secret: string, name: string): Promise<Made> {
  const { options } = await askHub('people.begin-invitation-passkey', { secret, name })
  return asMade(await made(options))
}

function made(options: unknown): Promise<RegistrationResponseJSON> {
  // What the hub answers is what its library made for this one.
  return startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
}
