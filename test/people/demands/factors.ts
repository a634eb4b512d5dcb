/** What SP 800-63B-4 asks of second factors and passkeys (2.2, 3.1.4 to 3.2.7). */
import { expect } from 'vitest'
import { goodPassword, makeAdministrator, makeSecureAdministrator, openBrowser } from '../people.ts'

import { type Demand, passkeyOf, showPasskey, signIn } from './demand.ts'

export const factors: readonly Demand[] = [
  [
    '3.1.5.1',
    'a code of the app is a second factor: assurance 2',
    async ({ house }) => {
      const { address, code } = await makeSecureAdministrator(house)
      const { answer } = await signIn(house, address, goodPassword, code())
      expect(answer).toMatchObject({ assurance: 2 })
    },
  ],
  [
    '3.1.4.2',
    'a code is taken once',
    async ({ house }) => {
      const { address, code } = await makeSecureAdministrator(house)
      const used = code()
      expect((await signIn(house, address, goodPassword, used)).answer).toMatchObject({ assurance: 2 })
      expect((await signIn(house, address, goodPassword, used)).answer).toBe('sign-in/code-not-accepted')
    },
  ],
  [
    '3.1.4.2',
    'one of the step before is taken, for clocks differ',
    async ({ house }) => {
      const { address, code } = await makeSecureAdministrator(house)
      const early = code()
      house.pass(30_000)
      expect((await signIn(house, address, goodPassword, early)).answer).toMatchObject({ assurance: 2 })
    },
  ],
  [
    '3.1.4.2',
    'one of two minutes ago is not',
    async ({ house }) => {
      const { address, code } = await makeSecureAdministrator(house)
      const old = code()
      house.pass(120_000)
      expect((await signIn(house, address, goodPassword, old)).answer).toBe('sign-in/code-not-accepted')
    },
  ],
  [
    '3.1.4.2',
    'an older step is not taken after a newer one',
    async ({ house }) => {
      const { address, code } = await makeSecureAdministrator(house)
      const older = code()
      house.pass(30_000)
      expect((await signIn(house, address, goodPassword, code())).answer).toMatchObject({ assurance: 2 })
      expect((await signIn(house, address, goodPassword, older)).answer).toBe('sign-in/code-not-accepted')
    },
  ],
  [
    '3.1.4.1',
    'the app’s secret has at least 112 bits and is sealed at rest',
    async ({ house, database }) => {
      const { browser } = await makeAdministrator(house)
      const begun = await browser.must('sign-in.begin-authenticator-app', { label: 'Telephone' })
      expect(String(begun.secret).replaceAll('=', '').length * 5).toBeGreaterThanOrEqual(112)
      const { rows } = await database.asOwner('select sealed_secret from authenticator_app where id = $1', [
        begun.appId,
      ])
      expect(Buffer.from(rows[0]?.sealed_secret as Uint8Array).length).toBe(12 + 20 + 16)
    },
  ],
  [
    '3.1.4.1',
    'an app counts for nothing before a code of it was shown',
    async ({ house }) => {
      const { browser, address } = await makeAdministrator(house)
      await browser.must('sign-in.begin-authenticator-app', { label: 'Telephone' })
      expect((await signIn(house, address, goodPassword)).answer).toMatchObject({ assurance: 1 })
    },
  ],
  [
    '3.1.7',
    'a passkey with its user verified is two factors: assurance 2',
    async ({ house }) => {
      const authenticator = await passkeyOf(await makeAdministrator(house))
      expect(await showPasskey(openBrowser(house), authenticator)).toMatchObject({ assurance: 2 })
    },
  ],
  [
    '3.1.7',
    'one that did not verify its user is not accepted',
    async ({ house }) => {
      const authenticator = await passkeyOf(await makeAdministrator(house))
      authenticator.verifiesUser = false
      expect(await showPasskey(openBrowser(house), authenticator)).toBe('sign-in/passkey-not-accepted')
    },
  ],
  [
    '3.2.5',
    'a passkey shown on another site is not accepted: phishing',
    async ({ house }) => {
      const authenticator = await passkeyOf(await makeAdministrator(house))
      authenticator.origin = 'https://hub.example.net'
      expect(await showPasskey(openBrowser(house), authenticator)).toBe('sign-in/passkey-not-accepted')
    },
  ],
  [
    '3.2.5',
    'nor one made for another site',
    async ({ house }) => {
      const authenticator = await passkeyOf(await makeAdministrator(house))
      authenticator.rpId = 'example.net'
      expect(await showPasskey(openBrowser(house), authenticator)).toBe('sign-in/passkey-not-accepted')
    },
  ],
  [
    '3.2.7',
    'what a passkey answered once is not accepted again: replay',
    async ({ house }) => {
      const authenticator = await passkeyOf(await makeAdministrator(house))
      const browser = openBrowser(house)
      const { options } = await browser.must('sign-in.begin-passkey')
      const response = authenticator.get(options)
      expect(await browser.ask('sign-in.with-passkey', { response })).toMatchObject({ assurance: 2 })
      expect(await openBrowser(house).ask('sign-in.with-passkey', { response })).toBe(
        'sign-in/passkey-not-accepted',
      )
    },
  ],
  [
    '3.1.7',
    'a count that goes back means a copy, and is not accepted',
    async ({ house }) => {
      const authenticator = await passkeyOf(await makeAdministrator(house))
      await showPasskey(openBrowser(house), authenticator)
      await showPasskey(openBrowser(house), authenticator)
      authenticator.count = 0
      expect(await showPasskey(openBrowser(house), authenticator)).toBe('sign-in/passkey-not-accepted')
    },
  ],
  [
    '2.2.2',
    'a phishing-resistant way is offered to everybody at assurance 2',
    async ({ house }) => {
      const { browser } = await makeAdministrator(house)
      await passkeyOf({ browser })
      expect(await browser.must('sign-in.see-self')).toMatchObject({
        assurance: 2,
        passkeys: [{ label: 'Laptop' }],
      })
    },
  ],
]
