/** What an organization's own sign-in (OpenID Connect) says of a person, and what we make of it. */
import type { Id } from '#base/id.ts'
import { objectionToRoles } from './membership.ts'
import type { OrganizationKind, Role } from './rights.ts'
import { domainOf, isSignInName, signInNameFrom } from './sign-in-name.ts'

export type SsoProvider = {
  readonly organizationId: Id
  readonly id: Id
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly sealedClientSecret: Uint8Array
  /** Asked for besides `openid`, blank between them. */
  readonly scopes: string
  /** The claim whose values say what a person is there; dots lead inward. */
  readonly roleClaim: string
  readonly roleMap: Readonly<Record<string, readonly Role[]>>
  /** E-mail domains whose people it may bring; none: all. */
  readonly domains: readonly string[]
  /** Values of `amr` or `acr` that mean a second factor was shown. */
  readonly secondFactorValues: readonly string[]
  readonly createdAt: string
  readonly closedAt: string | null
}

type Claims = Readonly<Record<string, unknown>>

/** Whom the provider means. */
export type SsoPerson = {
  readonly subject: string
  readonly signInName: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly assurance: 1 | 2
}

export type SsoObjection = 'sso/no-address' | 'sso/other-domain' | 'sso/no-role'

/** The claim of that name, or what its dots lead to. */
function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path]
  let value: unknown = claims
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string, unknown>)[step]
  }
  return value
}

function textsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.filter(entry => typeof entry === 'string')
}

/** The person that the claims of an ID token mean, or why we do not take them. */
export function personFromClaims(
  provider: SsoProvider,
  kinds: readonly OrganizationKind[],
  claims: Claims,
): SsoPerson | SsoObjection {
  const email = typeof claims.email === 'string' ? signInNameFrom(claims.email) : ''
  // An address that the provider itself did not verify names nobody (OpenID Connect Core, 5.7).
  if (!isSignInName(email) || claims.email_verified !== true) return 'sso/no-address'
  if (provider.domains.length > 0 && !provider.domains.includes(domainOf(email))) return 'sso/other-domain'
  const given = new Set(
    textsOf(claimAt(claims, provider.roleClaim)).flatMap(value =>
      Object.hasOwn(provider.roleMap, value) ? (provider.roleMap[value] ?? []) : [],
    ),
  )
  const roles = [...given].filter(role => objectionToRoles([role], kinds) === null)
  if (roles.length === 0) return 'sso/no-role'
  const shown = [...textsOf(claims.amr), ...textsOf(claims.acr)]
  return {
    subject: String(claims.sub),
    signInName: email,
    name:
      typeof claims.name === 'string' && claims.name.trim() !== '' ? claims.name.trim().slice(0, 200) : email,
    roles,
    assurance: shown.some(value => provider.secondFactorValues.includes(value)) ? 2 : 1,
  }
}

/** Values of `amr` that mean more than one factor (RFC 8176, 2). */
export const usualSecondFactorValues: readonly string[] = ['mfa', 'otp', 'hwk', 'swk', 'sc', 'pop']

/**
 * True when the address can be an issuer. Only https, and no address inside a house: the hub asks it on
 * an administrator's word. `loopback` allows this machine itself, for development and tests.
 */
export function isIssuer(text: string, loopback: boolean): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  if (username !== '' || password !== '' || search !== '' || hash !== '') return false
  if (loopback && protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost')) return true
  return protocol === 'https:' && /[a-z]/.test(hostname) && hostname.includes('.') && !hostname.includes(':')
}
