/** On what terms passkeys are made and shown here (WebAuthn), and the challenges that each serve once. */

import { createHash } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { nobody, type Tx } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { type Ceremony, deleteCeremony, insertCeremony } from '#store/people/ceremonies.ts'
import type { Passkey } from '#store/people/passkeys.ts'
import type { Context } from '../../action.ts'
import type { House } from '../../house.ts'
import { hashOf } from '../../people/secrets.ts'

/** Ours is the host of the public address: a passkey made for it works nowhere else. */
function siteOf(house: House): { readonly rpID: string; readonly origin: string } {
  const { hostname, origin } = new URL(house.settings.publicUrl)
  return { rpID: hostname, origin }
}

const minutes = 5

/** What a browser answers, as @simplewebauthn/browser and the JSON methods of WebAuthn Level 3 write it. */
export const passkeyResponse = z
  .looseObject({
    id: z.string().max(2000),
    rawId: z.string().max(2000),
    type: z.literal('public-key'),
    response: z.looseObject({ clientDataJSON: z.string().max(10_000) }),
  })
  .describe('What the browser answered, as JSON (WebAuthn Level 3, toJSON)')

export type PasskeyResponse = z.output<typeof passkeyResponse>

/** Options for the browser, as JSON (WebAuthn Level 3). */
export const passkeyOptions = z.looseObject({ challenge: z.string() })

async function keepChallenge(
  { tx, now }: Context,
  challenge: string,
  kind: Ceremony['kind'],
  personId: Id | null,
): Promise<void> {
  const openedBy = hashOf(challenge)
  const expiresAt = new Date(Date.parse(now) + minutes * 60_000).toISOString()
  await asActing(tx, { ...nobody, shown: openedBy }, () =>
    insertCeremony(tx, { openedBy, kind, personId, about: {}, createdAt: now, expiresAt }),
  )
}

/** Options to make a passkey for this person: to be found without a name, and opened by finger, face or PIN. */
export async function registrationOptions(
  context: Context,
  person: { readonly id: Id; readonly signInName: string; readonly name: string },
  known: readonly Passkey[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const options = await generateRegistrationOptions({
    rpName: 'Causeway',
    rpID: siteOf(context.house).rpID,
    userName: person.signInName,
    userDisplayName: person.name,
    userID: Uint8Array.from(Buffer.from(person.id)),
    challenge: Uint8Array.from(context.house.random(32)),
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(context, options.challenge, 'passkey-registration', person.id)
  return options
}

/** Options to show any passkey: the browser offers those that it has for us. */
export async function signInOptions(context: Context): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({
    rpID: siteOf(context.house).rpID,
    challenge: Uint8Array.from(context.house.random(32)),
    userVerification: 'required',
  })
  await keepChallenge(context, options.challenge, 'passkey-sign-in', null)
  return options
}

/** The challenge that the browser says it answers. */
function challengeIn(response: PasskeyResponse): string | null {
  try {
    const data: unknown = JSON.parse(Buffer.from(response.response.clientDataJSON, 'base64url').toString())
    return typeof data === 'object' &&
      data !== null &&
      'challenge' in data &&
      typeof data.challenge === 'string'
      ? data.challenge
      : null
  } catch {
    return null
  }
}

/** The challenge, taken away; null when it was never given out, was answered before, or is too old. */
async function takeChallenge(
  tx: Tx,
  response: PasskeyResponse,
  kind: Ceremony['kind'],
  now: string,
): Promise<{ readonly challenge: string; readonly personId: Id | null } | null> {
  const challenge = challengeIn(response)
  if (challenge === null) return null
  const openedBy = hashOf(challenge)
  const ceremony = await asActing(tx, { ...nobody, shown: openedBy }, () =>
    deleteCeremony(tx, openedBy, kind, now),
  )
  return ceremony && { challenge, personId: ceremony.personId }
}

/** The passkey that was made for this person, ready to be kept; null when it is not what we asked for. */
export async function passkeyMade(
  context: Context,
  personId: Id,
  response: PasskeyResponse,
  label: string,
): Promise<Passkey | null> {
  const taken = await takeChallenge(context.tx, response, 'passkey-registration', context.now)
  if (taken === null || taken.personId !== personId) return null
  const { rpID, origin } = siteOf(context.house)
  const verified = await verifyRegistrationResponse({
    response: response as unknown as RegistrationResponseJSON,
    expectedChallenge: taken.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => null)
  if (!verified?.verified) return null
  const { credential, credentialBackedUp } = verified.registrationInfo
  return {
    personId,
    id: context.newId(),
    label,
    credentialId: credential.id,
    openedBy: openedByOf(credential.id),
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: credential.transports ?? [],
    backedUp: credentialBackedUp,
    createdAt: context.now,
    usedAt: null,
  }
}

/** What opens a passkey's row: the hash of the credential id that the browser names. */
export function openedByOf(credentialId: string): string {
  return createHash('sha256').update(`passkey ${credentialId}`).digest('hex')
}

/** The authenticator's new count when the passkey was really shown, now, to us; else null. */
export async function passkeyShown(
  context: Context,
  passkey: Passkey,
  response: PasskeyResponse,
): Promise<number | null> {
  const taken = await takeChallenge(context.tx, response, 'passkey-sign-in', context.now)
  if (taken === null) return null
  const { rpID, origin } = siteOf(context.house)
  // A count that went back means a copy of the key: the library refuses it (WebAuthn Level 3, 6.1.1).
  const verified = await verifyAuthenticationResponse({
    response: response as unknown as AuthenticationResponseJSON,
    expectedChallenge: taken.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: {
      id: passkey.credentialId,
      publicKey: Uint8Array.from(passkey.publicKey),
      counter: passkey.counter,
      transports: passkey.transports as AuthenticatorTransport[],
    },
    requireUserVerification: true,
  }).catch(() => null)
  return verified?.verified ? verified.authenticationInfo.newCounter : null
}
