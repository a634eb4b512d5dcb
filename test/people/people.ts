/** A hub with people in it, who ask through browsers that keep a cookie and a device as real ones do. */
import { createHmac } from 'node:crypto'
import { beforeAll } from 'vitest'
import { askByName } from '#actions/ask.ts'
import { actorOf } from '#actions/people/actor-of.ts'
import { enterOrganization } from '#actions/people/set-up.ts'
import type { Settings } from '#actions/settings.ts'
import type { Refusal } from '#base/result.ts'
import type { OrganizationKind } from '#domain/people/rights.ts'
import type { TestHouse } from '#test/actions/house.ts'
import { openTestHouse } from '#test/actions/house.ts'
import type { forEachDatabase, TestDatabase } from '#test/databases/databases.ts'

/** What an action answered, looked at by name. */
type Answer = Readonly<Record<string, unknown>>

export type Browser = {
  /** Asks, and gives the answer or the refusal's code. A new session secret takes the place of the old. */
  ask(name: string, input?: object): Promise<Answer | string>
  /** Asks for what must succeed. */
  must(name: string, input?: object): Promise<Answer>
  /** The whole refusal of what must be refused. */
  refusal(name: string, input?: object): Promise<Refusal>
  session: string | null
  device: string | null
  address: string
}

export function openBrowser(house: TestHouse, address = '192.0.2.10'): Browser {
  const asked = async (name: string, input: object) => {
    const actor = await actorOf(house, browser.session === null ? {} : { sessionSecret: browser.session })
    const caller = { address: browser.address, agent: 'Test browser' }
    const answer = await askByName(house, name, actor, input, { idempotencyKey: house.newId(), caller })
    if (!answer.ok) return answer
    const value = (answer.value ?? {}) as Answer
    if (typeof value.sessionSecret === 'string') browser.session = value.sessionSecret
    if (typeof value.device === 'string') browser.device = value.device
    if (name === 'sign-in.sign-out') browser.session = null
    return { ok: true, value } as const
  }
  const browser: Browser = {
    session: null,
    device: null,
    address,
    async ask(name, input = {}) {
      const answer = await asked(name, input)
      return answer.ok ? answer.value : answer.refusal.code
    },
    async must(name, input = {}) {
      const answer = await asked(name, input)
      if (answer.ok) return answer.value
      throw new Error(`${name}: ${answer.refusal.code}: ${answer.refusal.says}`)
    },
    async refusal(name, input = {}) {
      const answer = await asked(name, input)
      if (!answer.ok) return answer.refusal
      throw new Error(`${name} was not refused.`)
    },
  }
  return browser
}

/** Opens a house over the database of the file, once. */
export function houseOn(
  open: Parameters<Parameters<typeof forEachDatabase>[0]>[1],
  changes: Partial<Settings> = {},
): () => { house: TestHouse; database: TestDatabase } {
  let both: { house: TestHouse; database: TestDatabase } | null = null
  beforeAll(async () => {
    const database = await open()
    both = { database, house: await openTestHouse(database, changes) }
  })
  return () => {
    if (both === null) throw new Error('The house is not open yet.')
    return both
  }
}

/** What stands after the # of a link. */
export function secretIn(link: unknown): string {
  return String(link).split('#')[1] ?? ''
}

let serial = 0
/** An e-mail address that no test has used before. */
export function freshAddress(word = 'testina', domain = 'example.org'): string {
  serial++
  return `${word}.${serial}@${domain}`
}

export const goodPassword = 'seven lanterns over quiet water'

export type Somebody = {
  readonly browser: Browser
  readonly address: string
  readonly personId: string
  readonly organizationId: string
}

/** An organization entered by the operator, and its first administrator signed in with a password alone. */
export async function makeAdministrator(
  house: TestHouse,
  kinds: readonly OrganizationKind[] = ['ecm-provider'],
  name = `Sample Organization ${++serial}`,
): Promise<Somebody> {
  const address = freshAddress('administrator')
  const organization = { name, kinds, npi: null, planCode: null }
  const { organizationId, link } = await enterOrganization(house, organization, address)
  const browser = openBrowser(house)
  const accepted = await browser.must('people.accept-invitation', {
    secret: secretIn(link),
    name: 'Testina Sample',
    password: goodPassword,
  })
  return { browser, address, organizationId, personId: String(accepted.personId) }
}

/** Sets an authenticator app up; gives what makes its codes, and the recovery codes. */
export async function setUpApp(
  house: TestHouse,
  { browser }: Pick<Somebody, 'browser'>,
): Promise<{ code(): string; recoveryCodes: readonly string[]; appId: string }> {
  const begun = await browser.must('sign-in.begin-authenticator-app', { label: 'Telephone' })
  const code = (): string => codeAt(String(begun.secret), Date.parse(house.now()))
  const confirmed = await browser.must('sign-in.confirm-authenticator-app', {
    appId: begun.appId,
    code: code(),
  })
  house.pass(30_000)
  return { code, recoveryCodes: confirmed.recoveryCodes as string[], appId: String(begun.appId) }
}

/** An administrator with a second factor shown. */
export async function makeSecureAdministrator(
  house: TestHouse,
  kinds: readonly OrganizationKind[] = ['ecm-provider'],
): Promise<Somebody & Awaited<ReturnType<typeof setUpApp>>> {
  const somebody = await makeAdministrator(house, kinds)
  return { ...somebody, ...(await setUpApp(house, somebody)) }
}

/** Somebody invited by the administrator, who accepts with a password. */
export async function makeColleague(
  house: TestHouse,
  administrator: Somebody,
  roles: readonly string[],
): Promise<Somebody> {
  const address = freshAddress('colleague')
  const { link } = await administrator.browser.must('people.invite', { signInName: address, roles })
  const browser = openBrowser(house)
  const accepted = await browser.must('people.accept-invitation', {
    secret: secretIn(link),
    name: 'Colin Sample',
    password: goodPassword,
  })
  const { organizationId } = administrator
  return { browser, address, organizationId, personId: String(accepted.personId) }
}

/** A six-digit code by RFC 6238 and RFC 4226, written independently of what the hub uses. */
export function codeAt(base32: string, milliseconds: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...base32].map(letter => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(milliseconds / 30_000)))
  const mac = createHmac('sha1', Buffer.from(bytes)).update(counter).digest()
  const at = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
