/** A house for tests: real tables and real blobs, a clock that the test moves, chance that is the same again. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type AskOptions, askByName } from '#actions/ask.ts'
import type { OpenHouse } from '#actions/open.ts'
import { openHouse } from '#actions/open.ts'
import type { Settings } from '#actions/settings.ts'
import { type Id, idFrom } from '#base/id.ts'
import { seededRandom } from '#base/random.ts'
import type { MachineActor, PersonActor, SystemActor } from '#domain/people/actor.ts'
import type { OrganizationKind, Right, Role } from '#domain/people/rights.ts'
import type { Database } from '#store/database.ts'
import { insertMembership } from '#store/people/members.ts'
import { insertOrganization } from '#store/people/organizations.ts'
import { insertPerson } from '#store/people/persons.ts'

export type TestHouse = OpenHouse & {
  /** Sets the clock on by so many milliseconds. It stands still otherwise. */
  pass(milliseconds: number): void
  /** The clock as ISO text. */
  now(): string
  newId(): Id
}

export type TestOrganization = { readonly id: Id; readonly kinds: readonly OrganizationKind[] }

/** 8 in the morning in California on the day after the last release of the guidance that we follow. */
const beginning = Date.parse('2026-11-23T16:00:00.000Z')

export function testSettings(folder: string): Settings {
  return {
    mode: 'test',
    publicUrl: 'https://hub.example.org',
    keys: { audit: new Uint8Array(32).fill(1), sealing: new Uint8Array(32).fill(2) },
    database: { kind: 'embedded', folder: null },
    blobs: { folder },
    limits: { fileBytes: 100_000_000, endedShare: 0.2 },
  }
}

/** Opens a house on a database of test/databases. Its folder of blobs goes when the tests of the file are over. */
export async function openTestHouse(
  database: Database,
  changes: Partial<Settings> = {},
  seed = 1,
): Promise<TestHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-house-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const chance = seededRandom(seed)
  const random = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => chance.below(256))
  let milliseconds = beginning
  const clock = (): number => milliseconds
  const opened = await openHouse({ ...testSettings(folder), ...changes }, { database, clock, random })
  if (!opened.ok) throw new Error(opened.refusal.says)
  return {
    ...opened.value,
    pass: passed => {
      milliseconds += passed
    },
    now: () => new Date(milliseconds).toISOString(),
    newId: () => idFrom(milliseconds, random(10)),
  }
}

/** An organization with a row in the register. */
export async function makeOrganization(
  house: TestHouse,
  kinds: readonly OrganizationKind[],
  name = `Sample ${kinds.join(' and ')}`,
): Promise<TestOrganization> {
  const id = house.newId()
  await house.database.inTransaction({ organizationId: id, personId: null }, tx =>
    insertOrganization(tx, {
      id,
      name,
      kinds,
      npi: null,
      planCode: null,
      foundedByOrganizationId: null,
      createdAt: house.now(),
    }),
  )
  return { id, kinds }
}

/** A new person who works for the organization, signed in with a second factor unless told otherwise. */
export async function makeMember(
  house: TestHouse,
  { id: organizationId, kinds }: TestOrganization,
  roles: readonly Role[],
  assurance: 1 | 2 = 2,
): Promise<PersonActor> {
  const personId = house.newId()
  const sinceAt = house.now()
  await house.database.inTransaction({ organizationId, personId }, async tx => {
    await insertPerson(tx, {
      id: personId,
      signInName: `testina.${personId}@example.org`,
      name: 'Testina Sample',
      language: 'en',
      createdAt: sinceAt,
    })
    await insertMembership(tx, { organizationId, personId, roles, sinceAt, untilAt: null, heldAt: null })
  })
  const sessionId = house.newId()
  return { kind: 'person', personId, organizationId, organizationKinds: kinds, roles, sessionId, assurance }
}

/** A program of the organization; its token stands in no table. */
export function machineOf(
  house: TestHouse,
  { id, kinds }: TestOrganization,
  rights: readonly Right[],
): MachineActor {
  return { kind: 'machine', tokenId: house.newId(), organizationId: id, organizationKinds: kinds, rights }
}

export function clockworkOf({ id }: TestOrganization, job = 'test-job'): SystemActor {
  return { kind: 'system', organizationId: id, job }
}

/** Options with a fresh idempotency key, for what changes something. */
export function once(house: TestHouse, options: AskOptions = {}): AskOptions {
  return { idempotencyKey: house.newId(), ...options }
}

/** A file out of text or bytes, cut into pieces as a network would. */
export function fileOf(bytes: Uint8Array | string, name = 'sample.csv', mediaType = 'text/csv') {
  const whole = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < whole.length; at += 65_536) yield whole.subarray(at, at + 65_536)
  }
  return { name, mediaType, bytes: pieces() }
}

/** Asks, and gives the value or throws what was refused: for arranging. */
export async function mustAsk(...asking: Parameters<typeof askByName>): Promise<unknown> {
  const answer = await askByName(...asking)
  if (answer.ok) return answer.value
  throw new Error(`${asking[1]}: ${answer.refusal.code}: ${answer.refusal.says}`)
}
