/** A real OpenID Connect provider on this machine, and people who sign in at it as its pages would have them. */
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export type ProviderAccount = Readonly<Record<string, unknown>> & {
  readonly email: string
  /** How the provider says that it knew the person. */
  readonly shown?: readonly string[]
}

export type TestProvider = {
  readonly issuer: string
  readonly accounts: Map<string, ProviderAccount>
  /** Signs somebody in at this address of the provider; gives the query that leads back to us. */
  visit(url: string, accountId: string): Promise<string>
  close(): Promise<void>
}

export const clientId = 'causeway'
export const clientSecret = 'a secret of the tests, plainly false'

/** Listens on a free port of this machine. */
export async function openProvider(returnAddress: string): Promise<TestProvider> {
  const accounts = new Map<string, ProviderAccount>()
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnAddress] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'test' }] },
    cookies: { keys: ['cookies of the tests'] },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, ...accounts.get(accountId) }),
    }),
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId,
        accountId: context.oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()
  server.on('request', (request, response) => {
    const isInteraction = request.url?.startsWith('/interaction/') === true
    if (!isInteraction) return void callback(request, response)
    const accountId = String(request.headers['x-test-account'])
    const amr = [...(accounts.get(accountId)?.shown ?? ['pwd'])]
    void provider.interactionFinished(request, response, { login: { accountId, amr } })
  })
  return {
    issuer,
    accounts,
    visit: (url, accountId) => visit(url, accountId, returnAddress),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Goes from redirect to redirect with the cookies of a new browser, till one leads back to us. */
async function visit(url: string, accountId: string, returnAddress: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = url
  for (let step = 0; step < 10; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(at, { redirect: 'manual', headers: { cookie, 'x-test-account': accountId } })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null)
      throw new Error(`The provider led nowhere: ${response.status} ${await response.text()}`)
    at = new URL(location, at).href
    if (at.startsWith(returnAddress)) return at.slice(returnAddress.length + 1)
  }
  throw new Error('The provider leads in circles.')
}
