/** What a demand of SP 800-63B-4 is, and the steps that several of them take. */
import type { TestHouse } from '#test/actions/house.ts'
import type { TestDatabase } from '#test/databases/databases.ts'
import { makeAuthenticator } from '../authenticator.ts'
import { type Browser, openBrowser, type Somebody } from '../people.ts'

export type Hub = { readonly house: TestHouse; readonly database: TestDatabase }
export type Demand = readonly [section: string, demand: string, shown: (hub: Hub) => Promise<void>]

export async function signIn(house: TestHouse, name: string, password: string, code?: string) {
  const browser = openBrowser(house)
  const answer = await browser.ask('sign-in.with-password', {
    name,
    password,
    ...(code !== undefined && { code }),
  })
  return { browser, answer }
}

export async function passkeyOf({ browser }: Pick<Somebody, 'browser'>) {
  const authenticator = makeAuthenticator()
  const { options } = await browser.must('sign-in.begin-own-passkey')
  await browser.must('sign-in.add-passkey', { response: authenticator.create(options), label: 'Laptop' })
  return authenticator
}

export async function showPasskey(browser: Browser, authenticator: ReturnType<typeof makeAuthenticator>) {
  const { options } = await browser.must('sign-in.begin-passkey')
  return browser.ask('sign-in.with-passkey', { response: authenticator.get(options) })
}
