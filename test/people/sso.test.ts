/** Single sign-on against a real provider: who comes in, for what, and every tampering on the way refused. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actorOf } from '#actions/people/actor-of.ts'
import { isOutside } from '#actions/sso/guarded-fetch.ts'
import { isIssuer } from '#domain/people/sso.ts'
import { forEachDatabase } from '#test/databases/databases.ts'
import { clientId, clientSecret, openProvider, type TestProvider } from './oidc-provider.ts'
import {
  type Browser,
  freshAddress,
  goodPassword,
  houseOn,
  makeAdministrator,
  makeColleague,
  makeSecureAdministrator,
  openBrowser,
  type Somebody,
  secretIn,
} from './people.ts'

let provider: TestProvider
beforeAll(async () => {
  provider = await openProvider('https://hub.example.org/sign-in/return')
})
afterAll(() => provider.close())

let subjects = 0
/** Somebody at the provider. */
function account(changes: object = {}): { subject: string; email: string } {
  const subject = `subject-${++subjects}`
  const email = freshAddress('sso', 'harbor.example.org')
  const claims = { email, email_verified: true, name: 'Saffron Sample', groups: ['billing'], ...changes }
  provider.accounts.set(subject, claims)
  return { subject, email: claims.email }
}

async function addProvider({ browser }: Somebody, changes: object = {}): Promise<string> {
  const { providerId } = await browser.must('sso.add-provider', {
    name: 'Harbor sign-in',
    issuer: provider.issuer,
    clientId,
    clientSecret,
    roleClaim: 'groups',
    roleMap: { billing: ['biller'], leads: ['supervisor'], admins: ['administrator'] },
    domains: ['harbor.example.org'],
    ...changes,
  })
  return String(providerId)
}

/** The whole way, with what may be changed at each step. */
async function come(
  browser: Browser,
  providerId: string,
  subject: string,
  tamper: { url?: (url: URL) => void; query?: (query: URLSearchParams) => void; flow?: string } = {},
) {
  const begun = await browser.must('sso.begin', { providerId })
  const url = new URL(String(begun.url))
  tamper.url?.(url)
  const query = new URLSearchParams(await provider.visit(url.href, subject))
  tamper.query?.(query)
  return browser.ask('sso.finish', { flow: tamper.flow ?? begun.flow, query: query.toString() })
}

forEachDatabase((_kind, open) => {
  const opened = houseOn(open)

  describe('somebody at the provider', () => {
    test('comes in with the roles that it says, for its organization', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const providerId = await addProvider(administrator)
      const { subject, email } = account({ groups: ['billing', 'something else'] })
      const browser = openBrowser(house)
      expect(await come(browser, providerId, subject)).toMatchObject({
        assurance: 1,
        organizationId: administrator.organizationId,
        organizations: [{ roles: ['biller'] }],
      })
      expect(await browser.must('sign-in.see-self')).toMatchObject({
        signInName: email,
        name: 'Saffron Sample',
      })
    })

    test('has assurance 2 where the provider says that a second factor was shown', async () => {
      const { house } = opened()
      const providerId = await addProvider(await makeSecureAdministrator(house))
      const { subject } = account({ shown: ['pwd', 'otp'] })
      expect(await come(openBrowser(house), providerId, subject)).toMatchObject({ assurance: 2 })
    })

    test('is the same person each time, with the roles of each time', async () => {
      const { house } = opened()
      const providerId = await addProvider(await makeSecureAdministrator(house))
      const { subject } = account()
      const first = await come(openBrowser(house), providerId, subject)
      provider.accounts.set(subject, {
        ...provider.accounts.get(subject),
        email: freshAddress('sso', 'harbor.example.org'),
        groups: ['leads'],
      })
      const second = await come(openBrowser(house), providerId, subject)
      expect(second).toMatchObject({
        personId: (first as { personId: string }).personId,
        organizations: [{ roles: ['supervisor'] }],
      })
    })

    test('is linked to the member who has the address', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const providerId = await addProvider(administrator, { domains: ['example.org'] })
      const colleague = await makeColleague(house, administrator, ['supervisor'])
      const { subject } = account({ email: colleague.address })
      expect(await come(openBrowser(house), providerId, subject)).toMatchObject({
        personId: colleague.personId,
        organizations: [{ roles: ['biller'] }],
      })
    })

    test.each([
      ['sso/no-address', { email_verified: false }],
      ['sso/no-address', { email: 'not an address' }],
      ['sso/other-domain', { email: 'somebody@elsewhere.example.org' }],
      ['sso/other-domain', { email: 'somebody@evil-harbor.example.org' }],
      ['sso/no-role', { groups: ['gardening'] }],
      ['sso/no-role', { groups: ['toString', '__proto__'] }],
      ['sso/no-role', { groups: undefined }],
    ])('is refused: %s for %o', async (code, changes) => {
      const { house } = opened()
      const providerId = await addProvider(await makeSecureAdministrator(house))
      expect(await come(openBrowser(house), providerId, account(changes).subject)).toBe(code)
    })
  })

  describe('an organization’s own sign-in', () => {
    test('brings nobody into another organization, not even one who works there', async () => {
      const { house } = opened()
      const [one, other] = [await makeSecureAdministrator(house), await makeSecureAdministrator(house)]
      const shared = await makeColleague(house, one, ['biller'])
      const { link } = await other.browser.must('people.invite', {
        signInName: shared.address,
        roles: ['biller'],
      })
      await shared.browser.must('people.accept-invitation', { secret: secretIn(link) })
      const providerId = await addProvider(one, { domains: ['example.org'] })
      const browser = openBrowser(house)
      const { subject } = account({ email: shared.address })
      expect(await come(browser, providerId, subject)).toMatchObject({
        organizationId: one.organizationId,
        organizations: [{ id: one.organizationId }],
      })
      const { organizationId } = other
      expect(await browser.ask('sign-in.choose-organization', { organizationId })).toBe(
        'sign-in/not-your-organization',
      )
      const { organizations } = (await browser.must('sign-in.see-self')) as { organizations: unknown[] }
      expect(organizations.length).toBe(1)
    })

    test('changes nothing of how its people prove themselves elsewhere', async () => {
      const { house } = opened()
      const providerId = await addProvider(await makeSecureAdministrator(house))
      const browser = openBrowser(house)
      await come(browser, providerId, account({ shown: ['mfa'] }).subject)
      for (const [name, input] of [
        ['sign-in.change-password', { password: 'nine thieves by the weir' }],
        ['sign-in.begin-own-passkey', {}],
        ['sign-in.begin-authenticator-app', { label: 'Thief' }],
        ['sign-in.renew-recovery-codes', {}],
        ['sign-in.list-sessions', {}],
        ['sign-in.end-sessions', {}],
      ] as const)
        expect(await browser.ask(name, input), name).toBe('sign-in/only-single-sign-on')
    })

    test('does not take over an account by its address alone', async () => {
      const { house } = opened()
      const [attacker, victim] = [await makeSecureAdministrator(house), await makeAdministrator(house)]
      const providerId = await addProvider(attacker, { domains: ['example.org'] })
      const { subject } = account({ email: victim.address, groups: ['admins'] })
      expect(await come(openBrowser(house), providerId, subject)).toBe('sso/known-elsewhere')
    })

    test('does not bring back whose work has ended', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const providerId = await addProvider(administrator)
      const { subject } = account()
      const { personId } = (await come(openBrowser(house), providerId, subject)) as { personId: string }
      await administrator.browser.must('people.end-membership', { personId })
      expect(await come(openBrowser(house), providerId, subject)).toBe('sso/membership-ended')
    })

    test('does not take the last administrator away', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const providerId = await addProvider(administrator, { domains: ['example.org'] })
      const { subject } = account({ email: administrator.address })
      expect(await come(openBrowser(house), providerId, subject)).toMatchObject({
        organizations: [{ roles: ['biller', 'administrator'] }],
      })
    })

    test('does not keep its people from joining another organization, which then proves them anew', async () => {
      const { house } = opened()
      const [one, other] = [await makeSecureAdministrator(house), await makeSecureAdministrator(house)]
      const providerId = await addProvider(one)
      const { subject, email } = account()
      const { personId } = (await come(openBrowser(house), providerId, subject)) as { personId: string }
      const { link } = await other.browser.must('people.invite', { signInName: email, roles: ['biller'] })
      const browser = openBrowser(house)
      expect(
        await browser.must('people.accept-invitation', {
          secret: secretIn(link),
          name: 'Saffron Sample',
          password: goodPassword,
        }),
      ).toMatchObject({ personId, organizationId: other.organizationId })
      const { organizationId } = one
      expect(await browser.ask('sign-in.choose-organization', { organizationId })).toBe(
        'sign-in/not-your-organization',
      )
      await one.browser.must('people.confirm-member', { personId })
      expect(await browser.ask('sign-in.choose-organization', { organizationId })).toMatchObject({
        organizationId,
      })
    })

    test('opens nothing once it is closed', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const providerId = await addProvider(administrator)
      await administrator.browser.must('sso.close-provider', { providerId })
      expect(await openBrowser(house).ask('sso.begin', { providerId })).toBe('sso/not-available')
    })

    test('keeps its secret sealed, and shows it to nobody', async () => {
      const { house, database } = opened()
      const administrator = await makeSecureAdministrator(house)
      await addProvider(administrator)
      const listed = JSON.stringify(await administrator.browser.must('sso.list-providers'))
      expect(listed).toContain(provider.issuer)
      expect(listed).not.toContain(clientSecret)
      const { rows } = await database.asOwner('select sealed_client_secret from sso_provider')
      for (const row of rows)
        expect(Buffer.from(row.sealed_client_secret as Uint8Array).toString('latin1')).not.toContain(
          clientSecret,
        )
    })

    test('that does not answer, or not as it should, is said to be unavailable', async () => {
      const { house } = opened()
      const administrator = await makeSecureAdministrator(house)
      const providerId = await addProvider(administrator, { issuer: 'http://127.0.0.1:1' })
      expect(await openBrowser(house).ask('sso.begin', { providerId })).toBe('sso/not-available')
    })

    test('gives only roles that the organization has', async () => {
      const { house } = opened()
      const { browser } = await makeSecureAdministrator(house, ['county'])
      expect(
        await browser.ask('sso.add-provider', {
          name: 'County',
          issuer: provider.issuer,
          clientId,
          clientSecret,
          roleClaim: 'groups',
          roleMap: { all: ['biller'] },
          domains: ['county.example.org'],
        }),
      ).toBe('people/role-not-here')
    })
  })

  describe('tampering', () => {
    const arranged = async () => {
      const { house } = opened()
      const providerId = await addProvider(await makeSecureAdministrator(house))
      return { house, providerId, subject: account().subject }
    }

    test.each<[string, Parameters<typeof come>[3]]>([
      ['another state', { query: query => query.set('state', 'x'.repeat(43)) }],
      ['no state', { query: query => query.delete('state') }],
      ['another nonce', { url: url => url.searchParams.set('nonce', 'of-somebody-else') }],
      ['another code', { query: query => query.set('code', 'x'.repeat(43)) }],
      ['another issuer (mix-up)', { query: query => query.set('iss', 'https://elsewhere.example.org') }],
      ['another code challenge', { url: url => url.searchParams.set('code_challenge', 'x'.repeat(43)) }],
      ['another browser (somebody else’s answer)', { flow: 'y'.repeat(43) }],
      [
        'an error of the provider',
        {
          query: query => {
            query.delete('code')
            query.set('error', 'access_denied')
          },
        },
      ],
    ])('%s is refused', async (_what, tamper) => {
      const { house, providerId, subject } = await arranged()
      const browser = openBrowser(house)
      expect(await come(browser, providerId, subject, tamper)).toBe('sso/not-accepted')
      expect(browser.session).toBeNull()
    })

    test('a code of another flow is refused (injection)', async () => {
      const { house, providerId, subject } = await arranged()
      const victim = openBrowser(house)
      const begun = await victim.must('sso.begin', { providerId })
      const stolen = new URLSearchParams(await provider.visit(String(begun.url), subject))
      const thief = openBrowser(house)
      const tamper = { query: (query: URLSearchParams) => query.set('code', stolen.get('code') ?? '') }
      expect(await come(thief, providerId, account().subject, tamper)).toBe('sso/not-accepted')
    })

    test('the same answer a second time is refused (replay)', async () => {
      const { house, providerId, subject } = await arranged()
      const browser = openBrowser(house)
      const { url, flow } = await browser.must('sso.begin', { providerId })
      const query = await provider.visit(String(url), subject)
      expect(await browser.ask('sso.finish', { flow, query })).toMatchObject({ assurance: 1 })
      expect(await openBrowser(house).ask('sso.finish', { flow, query })).toBe('sso/not-accepted')
    })

    test('an answer after ten minutes is refused', async () => {
      const { house, providerId, subject } = await arranged()
      const browser = openBrowser(house)
      const { url, flow } = await browser.must('sso.begin', { providerId })
      const query = await provider.visit(String(url), subject)
      house.pass(11 * 60_000)
      expect(await browser.ask('sso.finish', { flow, query })).toBe('sso/not-accepted')
    })

    test('a session secret planted before is not the session after', async () => {
      const { house, providerId, subject } = await arranged()
      const browser = openBrowser(house)
      browser.session = 'A'.repeat(43)
      await come(browser, providerId, subject)
      expect(browser.session).not.toBe('A'.repeat(43))
      expect(await actorOf(house, { sessionSecret: 'A'.repeat(43) })).toEqual({ kind: 'anyone' })
    })
  })
})

describe('where a provider may be', () => {
  test.each(['https://login.example.org', 'https://login.example.org/realms/one'])('%s', address =>
    expect(isIssuer(address, false)).toBe(true),
  )

  test.each([
    'http://login.example.org',
    'https://localhost',
    'https://127.0.0.1',
    'https://[::1]',
    'https://2130706433',
    'https://user:word@login.example.org',
    'https://login.example.org/?next=x',
    'file:///etc/passwd',
    'nothing',
  ])('not %s', address => expect(isIssuer(address, false)).toBe(false))

  test.each([
    ['10.1.2.3', 4],
    ['127.0.0.1', 4],
    ['169.254.169.254', 4],
    ['192.168.1.1', 4],
    ['100.64.0.1', 4],
    ['::1', 6],
    ['fd00::1', 6],
    ['fe80::1', 6],
    ['::ffff:10.0.0.1', 6],
  ])('%s is inside', (address, family) => expect(isOutside(address, family)).toBe(false))

  test.each([
    ['192.0.2.1', 4],
    ['8.8.8.8', 4],
    ['2001:db8::1', 6],
  ])('%s is outside', (address, family) => expect(isOutside(address, family)).toBe(true))
})
