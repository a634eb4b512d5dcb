/** What SP 800-63B-4 asks of adding, recovering and taking away proofs (4), and of sessions (5). */
import { expect } from 'vitest'
import { actorOf } from '#actions/people/actor-of.ts'
import { makeAuthenticator } from '../authenticator.ts'
import {
  goodPassword,
  makeAdministrator,
  makeSecureAdministrator,
  openBrowser,
  secretIn,
  setUpApp,
} from '../people.ts'

import { type Demand, passkeyOf, showPasskey, signIn } from './demand.ts'

export const lifeCycle: readonly Demand[] = [
  [
    '4.1.1',
    'several passkeys at once, each told apart by its name',
    async ({ house }) => {
      const somebody = await makeAdministrator(house)
      await passkeyOf(somebody)
      await passkeyOf(somebody)
      const { passkeys } = (await somebody.browser.must('sign-in.see-self')) as { passkeys: unknown[] }
      expect(passkeys.length).toBe(2)
    },
  ],
  [
    '4.1.2.1',
    'a new proof needs the old second factor, shown lately',
    async ({ house }) => {
      const { address, code } = await makeSecureAdministrator(house)
      const { browser } = await signIn(house, address, goodPassword, code())
      house.pass(16 * 60_000)
      expect(await browser.ask('sign-in.begin-own-passkey')).toBe('sign-in/prove-again')
      await browser.must('sign-in.prove', { password: goodPassword, code: code() })
      expect(await browser.ask('sign-in.begin-own-passkey')).toMatchObject({ options: expect.anything() })
    },
  ],
  [
    '4.1.2.1',
    'a stolen password alone adds no second factor beside the one there is',
    async ({ house }) => {
      const { address, browser, appId } = await makeSecureAdministrator(house)
      const authenticator = await passkeyOf({ browser })
      await browser.must('sign-in.remove-proof', { id: appId })
      const thief = (await signIn(house, address, goodPassword)).browser
      expect(await thief.ask('sign-in.begin-authenticator-app', { label: 'Thief' })).toBe(
        'sign-in/prove-again',
      )
      expect(await thief.ask('sign-in.change-password', { password: 'nine thieves by the weir' })).toBe(
        'sign-in/prove-again',
      )
      expect(await showPasskey(openBrowser(house), authenticator)).toMatchObject({ assurance: 2 })
    },
  ],
  [
    '4.2.1.1',
    'recovery codes are random, of 64 bits at least, and kept as hashes',
    async ({ house, database }) => {
      const { recoveryCodes, personId } = await makeSecureAdministrator(house)
      expect(new Set(recoveryCodes).size).toBe(10)
      expect(
        recoveryCodes.every(code => /^(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/.test(code)),
      ).toBe(true)
      const { rows } = await database.asOwner('select code_hash from recovery_code where person_id = $1', [
        personId,
      ])
      expect(rows.every(row => /^[0-9a-f]{64}$/.test(String(row.code_hash)))).toBe(true)
    },
  ],
  [
    '4.2.1.1',
    'a recovery code works once in place of the second factor',
    async ({ house }) => {
      const { address, recoveryCodes } = await makeSecureAdministrator(house)
      const [code = ''] = recoveryCodes
      expect((await signIn(house, address, goodPassword, code.toLowerCase())).answer).toMatchObject({
        assurance: 2,
      })
      expect((await signIn(house, address, goodPassword, code)).answer).toBe('sign-in/code-not-accepted')
    },
  ],
  [
    '4.2.1.1',
    'new ones end the old',
    async ({ house }) => {
      const { address, browser, recoveryCodes } = await makeSecureAdministrator(house)
      await browser.must('sign-in.renew-recovery-codes')
      expect((await signIn(house, address, goodPassword, recoveryCodes[3])).answer).toBe(
        'sign-in/code-not-accepted',
      )
    },
  ],
  [
    '4.2.1',
    'a recovery code without the password opens nothing',
    async ({ house }) => {
      const { address, recoveryCodes } = await makeSecureAdministrator(house)
      expect((await signIn(house, address, 'not the password', recoveryCodes[0])).answer).toBe(
        'sign-in/not-recognised',
      )
      expect((await signIn(house, address, goodPassword, recoveryCodes[0])).answer).toMatchObject({
        assurance: 2,
      })
    },
  ],
  [
    '4.4',
    'what is taken away opens nothing any more',
    async ({ house }) => {
      const somebody = await makeAdministrator(house)
      const authenticator = await passkeyOf(somebody)
      const { passkeys } = (await somebody.browser.must('sign-in.see-self')) as { passkeys: { id: string }[] }
      await somebody.browser.must('sign-in.remove-proof', { id: passkeys[0]?.id })
      expect(await showPasskey(openBrowser(house), authenticator)).toBe('sign-in/passkey-not-accepted')
    },
  ],
  [
    '4.2.1',
    'recovery codes go with the last factor, and the next first factor shows ten of its own',
    async ({ house }) => {
      const somebody = await makeSecureAdministrator(house)
      await somebody.browser.must('sign-in.remove-proof', { id: somebody.appId })
      expect(await somebody.browser.must('sign-in.see-self')).toMatchObject({ recoveryCodesLeft: 0 })
      const { recoveryCodes } = await setUpApp(house, somebody)
      expect(recoveryCodes.length).toBe(10)
      expect((await signIn(house, somebody.address, goodPassword, somebody.recoveryCodes[0])).answer).toBe(
        'sign-in/code-not-accepted',
      )
    },
  ],
  [
    '4.4',
    'the only way in cannot be taken away',
    async ({ house }) => {
      const administrator = await makeSecureAdministrator(house)
      const { link } = await administrator.browser.must('people.invite', {
        signInName: 'passkey.alone@example.org',
        roles: ['biller'],
      })
      const secret = secretIn(link)
      const browser = openBrowser(house)
      const authenticator = makeAuthenticator()
      const { options } = await browser.must('people.begin-invitation-passkey', {
        secret,
        name: 'Testina Sample',
      })
      const passkey = authenticator.create(options)
      await browser.must('people.accept-invitation', { secret, name: 'Testina Sample', passkey })
      const { passkeys } = (await browser.must('sign-in.see-self')) as { passkeys: { id: string }[] }
      expect(await browser.ask('sign-in.remove-proof', { id: passkeys[0]?.id })).toBe('sign-in/last-proof')
    },
  ],
]

export const sessions: readonly Demand[] = [
  [
    '5.1',
    'a session’s secret has at least 64 bits of chance: it has 256',
    async ({ house }) => {
      const { browser } = await makeAdministrator(house)
      expect(Buffer.from(browser.session ?? '', 'base64url').length).toBe(32)
    },
  ],
  [
    '5.1',
    'and differs each time',
    async ({ house }) => {
      const { address } = await makeAdministrator(house)
      const secrets = new Set<string | null>()
      for (let time = 0; time < 5; time++)
        secrets.add((await signIn(house, address, goodPassword)).browser.session)
      expect(secrets.size).toBe(5)
    },
  ],
  [
    '5.1',
    'it is gone with signing out',
    async ({ house }) => {
      const { browser } = await makeAdministrator(house)
      const sessionSecret = browser.session ?? ''
      await browser.must('sign-in.sign-out')
      expect(await actorOf(house, { sessionSecret })).toEqual({ kind: 'anyone' })
    },
  ],
  [
    '2.2.3',
    'at assurance 2 the person shows again who they are at the latest after 24 hours',
    async ({ house }) => {
      const { browser } = await makeSecureAdministrator(house)
      for (let passed = 0; passed < 24 * 60; passed += 25) {
        house.pass(25 * 60_000)
        await browser.ask('sign-in.see-self')
      }
      expect(await browser.ask('sign-in.see-self')).toBe('request/not-signed-in')
    },
  ],
  [
    '2.2.3',
    'and after an hour without a request: here after half an hour',
    async ({ house }) => {
      const { browser } = await makeSecureAdministrator(house)
      house.pass(31 * 60_000)
      expect(await browser.ask('sign-in.see-self')).toBe('request/not-signed-in')
    },
  ],
  [
    '5.2',
    'proving more raises the same session',
    async ({ house }) => {
      const somebody = await makeAdministrator(house)
      expect(
        await somebody.browser.ask('people.invite', { signInName: 'x@example.org', roles: ['biller'] }),
      ).toBe('request/second-factor-needed')
      await setUpApp(house, somebody)
      expect(
        await somebody.browser.ask('people.invite', { signInName: 'x@example.org', roles: ['biller'] }),
      ).toMatchObject({ invitation: { state: 'open' } })
    },
  ],
]
