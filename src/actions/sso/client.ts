/** We as a client of an organization's own sign-in: OpenID Connect, authorization code with PKCE. */
import * as oidc from 'openid-client'
import type { Result } from '#base/result.ts'
import { done } from '#base/result.ts'
import type { SsoProvider } from '#domain/people/sso.ts'
import type { House } from '../house.ts'
import { sealFor, unsealFor } from '../people/secrets.ts'
import { refuse } from '../refusals.ts'
import { guardedFetch } from './guarded-fetch.ts'

const purpose = 'single sign-on'
const placeOf = (providerId: string): string => `sso_provider ${providerId}`

export function sealClientSecret(house: House, providerId: string, secret: string): Uint8Array {
  return sealFor(house, purpose, placeOf(providerId), Buffer.from(secret))
}

/** The page that providers lead back to; each provider has it on its list of addresses. */
export function returnAddress(house: House): string {
  return `${house.settings.publicUrl.replace(/\/$/, '')}/sign-in/return`
}

/** The page by which the provider's people come in; the organization hands it to them. */
export function linkToProvider(house: House, providerId: string): string {
  return `${house.settings.publicUrl.replace(/\/$/, '')}/sign-in/with/${providerId}`
}

/** True where the address of this very machine may be an issuer. */
export function allowsLoopback({ settings }: House): boolean {
  return settings.mode !== 'production'
}

const secondsToAnswer = 10

/** What the provider says of itself, found by its issuer. Throws when it does not answer as it should. */
async function discover(house: House, provider: SsoProvider): Promise<oidc.Configuration> {
  const { plain } = unsealFor(house, purpose, placeOf(provider.id), provider.sealedClientSecret)
  const secret = Buffer.from(plain).toString()
  const loopback = allowsLoopback(house)
  const found = await oidc.discovery(new URL(provider.issuer), provider.clientId, secret, undefined, {
    [oidc.customFetch]: guardedFetch(loopback),
    timeout: secondsToAnswer,
    ...(loopback && { execute: [oidc.allowInsecureRequests] }),
  })
  const metadata = found.serverMetadata()
  // The secret goes in the header unless the provider only takes it in the body (OpenID Connect Core, 9).
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const auth = methods.includes('client_secret_basic')
    ? oidc.ClientSecretBasic(secret)
    : oidc.ClientSecretPost(secret)
  const config = new oidc.Configuration(metadata, provider.clientId, secret, auth)
  config[oidc.customFetch] = guardedFetch(loopback)
  config.timeout = secondsToAnswer
  // The signature is looked at too, though the token comes to us straight from the provider.
  oidc.enableNonRepudiationChecks(config)
  if (loopback) oidc.allowInsecureRequests(config)
  return config
}

export type Begun = {
  readonly url: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Where to send the browser, and what must come back with it. */
export async function beginAt(house: House, provider: SsoProvider): Promise<Result<Begun>> {
  try {
    const config = await discover(house, provider)
    const secret = (): string => Buffer.from(house.random(32)).toString('base64url')
    const [state, nonce, verifier] = [secret(), secret(), secret()]
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: returnAddress(house),
      scope: [
        'openid',
        ...provider.scopes.split(/\s+/).filter(scope => scope !== '' && scope !== 'openid'),
      ].join(' '),
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
    return done({ url: url.href, state, nonce, verifier })
  } catch {
    return refuse('sso/not-available')
  }
}

/**
 * The claims of whoever came back, after every check of OpenID Connect Core 3.1.3.7: state, issuer, code with
 * its verifier, signature, audience, nonce, times. `query` is what the provider put behind the return address.
 */
export async function claimsOf(
  house: House,
  provider: SsoProvider,
  begun: Pick<Begun, 'state' | 'nonce' | 'verifier'>,
  query: string,
): Promise<Result<Readonly<Record<string, unknown>>>> {
  const config = await discover(house, provider).catch(() => null)
  if (config === null) return refuse('sso/not-available')
  try {
    const tokens = await oidc.authorizationCodeGrant(config, new URL(`${returnAddress(house)}?${query}`), {
      pkceCodeVerifier: begun.verifier,
      expectedState: begun.state,
      expectedNonce: begun.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims === undefined) return refuse('sso/not-accepted')
    if (config.serverMetadata().userinfo_endpoint === undefined) return done(claims)
    const more = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
    // How somebody proved who they are is believed only from the signed token.
    return done({ ...more, ...claims })
  } catch {
    return refuse('sso/not-accepted')
  }
}
