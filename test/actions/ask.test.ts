/** Asking, on both databases: who may, what it takes, one effect per key, the audit with it and never without. */
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { action } from '#actions/action.ts'
import { askAction } from '#actions/ask.ts'
import { refuse } from '#actions/refusals.ts'
import { done } from '#base/result.ts'
import { anyone } from '#domain/people/actor.ts'
import { theHub } from '#store/database.ts'
import { listOrganizationNames, updateOrganization } from '#store/people/organizations.ts'
import { deletePastKeeping } from '#store/requests/idempotency.ts'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import {
  clockworkOf,
  fileOf,
  machineOf,
  makeMember,
  makeOrganization,
  once,
  openTestHouse,
  type TestHouse,
} from './house.ts'

/** Counts its runs, so that a second effect shows. */
let runs = 0

const rename = action({
  name: 'testing.rename',
  says: 'Give the organization another name.',
  permission: 'settings/manage',
  kinds: ['plan'],
  takes: z.strictObject({ name: z.string().min(3), refusing: z.boolean().optional() }),
  gives: z.strictObject({ name: z.string(), run: z.number() }),
  changes: true,
  refuses: ['request/not-found'],
  run: async (asked, { tx, organizationId, tell, afterwards }) => {
    runs++
    await updateOrganization(tx, organizationId, { name: asked.name, npi: null })
    tell({ members: ['90000001A'], objects: [`organization:${organizationId}`], why: 'a test' })
    afterwards(() => nudges.push(asked.name))
    return asked.refusing ? refuse('request/not-found') : done({ name: asked.name, run: runs })
  },
})

const nudges: string[] = []

const receive = action({
  name: 'testing.receive',
  says: 'Take a file.',
  permission: 'exchange/send',
  takes: z.strictObject({}),
  gives: z.strictObject({ sha256: z.string() }),
  changes: true,
  file: 'one',
  refuses: [],
  prepare: async ({ file }, { house, organizationId }) =>
    file === undefined
      ? refuse('request/file-missing')
      : house.blobs.put(organizationId, file.bytes, { maxBytes: 1_000_000 }),
  run: (_, __, { sha256 }) => Promise.resolve(done({ sha256 })),
})

const wrongAnswer = action({
  name: 'testing.wrong-answer',
  says: 'Answer what was not promised.',
  permission: 'network/read',
  takes: z.strictObject({}),
  gives: z.strictObject({ count: z.number() }),
  changes: false,
  refuses: [],
  run: () => Promise.resolve(done({ count: Number.NaN })),
})

const open = action({
  name: 'testing.open',
  says: 'What anybody may ask, and what changes something.',
  permission: 'anyone',
  takes: z.strictObject({ word: z.string() }),
  gives: z.strictObject({ run: z.number() }),
  changes: true,
  refuses: [],
  run: () => Promise.resolve(done({ run: ++runs })),
})

forEachDatabase((_, openDatabase) => {
  let database: TestDatabase
  let house: TestHouse
  beforeAll(async () => {
    database = await openDatabase()
    house = await openTestHouse(database)
  })

  const entriesOf = async (organizationId: string): Promise<Record<string, unknown>[]> =>
    (
      await database.asOwner('select * from audit_entry where organization_id = $1 order by sequence', [
        organizationId,
      ])
    ).rows

  async function planAndAdministrator() {
    const plan = await makeOrganization(house, ['plan'])
    return { plan, administrator: await makeMember(house, plan, ['administrator']) }
  }

  const nameOf = async (id: string): Promise<string | undefined> =>
    (
      await house.database.inTransaction({ organizationId: id, personId: null }, tx =>
        listOrganizationNames(tx, [id]),
      )
    ).get(id)

  test('what is done is audited in the same transaction, with what it was about', async () => {
    const { plan, administrator } = await planAndAdministrator()
    const answer = await askAction(house, rename, administrator, { name: 'Sample Plan' }, once(house))
    expect(answer).toMatchObject({ ok: true, value: { name: 'Sample Plan' } })
    expect(await nameOf(plan.id)).toBe('Sample Plan')
    expect(await entriesOf(plan.id)).toMatchObject([
      {
        action: 'testing.rename',
        outcome: 'done',
        actor_kind: 'person',
        actor_id: administrator.personId,
        members: ['90000001A'],
        objects: [`organization:${plan.id}`],
        why: 'a test',
      },
    ])
    expect(nudges).toContain('Sample Plan')
  })

  test('a refused request undoes what it did, nudges nobody, and is audited', async () => {
    const { plan, administrator } = await planAndAdministrator()
    const before = await nameOf(plan.id)
    const asking = { name: 'Never Named So', refusing: true }
    const answer = await askAction(house, rename, administrator, asking, once(house))
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'request/not-found' } })
    expect(await nameOf(plan.id)).toBe(before)
    expect(nudges).not.toContain('Never Named So')
    expect(await entriesOf(plan.id)).toMatchObject([{ outcome: 'request/not-found', members: [] }])
  })

  test('a refused request keeps no key: the same key may be tried again', async () => {
    const { administrator } = await planAndAdministrator()
    const options = once(house)
    await askAction(house, rename, administrator, { name: 'One Two', refusing: true }, options)
    const answer = await askAction(house, rename, administrator, { name: 'One Two' }, options)
    expect(answer.ok).toBe(true)
  })

  describe('one effect per key', () => {
    test('the same request gets the same answer, once done and twice audited', async () => {
      const { plan, administrator } = await planAndAdministrator()
      const options = once(house)
      const first = await askAction(house, rename, administrator, { name: 'Once Only' }, options)
      const second = await askAction(house, rename, administrator, { name: 'Once Only' }, options)
      expect(second).toEqual(first)
      const outcomes = (await entriesOf(plan.id)).map(entry => entry.outcome)
      expect(outcomes).toEqual(['done', 'repeated'])
    })

    test('two that come at once are one', async () => {
      const { administrator } = await planAndAdministrator()
      const options = once(house)
      const answers = await Promise.all(
        Array.from({ length: 6 }, () =>
          askAction(house, rename, administrator, { name: 'At Once' }, options),
        ),
      )
      expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
      expect(answers[0]?.ok).toBe(true)
    })

    test('another request under the same key is refused', async () => {
      const { administrator } = await planAndAdministrator()
      const options = once(house)
      await askAction(house, rename, administrator, { name: 'This Name' }, options)
      const other = await askAction(house, rename, administrator, { name: 'Other Name' }, options)
      expect(other).toMatchObject({ ok: false, refusal: { code: 'request/key-used-for-another' } })
    })

    test('the file belongs to the request', async () => {
      const plan = await makeOrganization(house, ['plan'])
      const analyst = await makeMember(house, plan, ['plan-analyst'])
      const key = once(house)
      const send = (text: string) => askAction(house, receive, analyst, {}, { ...key, file: fileOf(text) })
      const first = await send('a,b\n1,2\n')
      expect(await send('a,b\n1,2\n')).toEqual(first)
      expect(await send('a,b\n1,3\n')).toMatchObject({ refusal: { code: 'request/key-used-for-another' } })
    })

    test('keys of two people, and of two organizations, do not meet', async () => {
      const { plan, administrator } = await planAndAdministrator()
      const colleague = await makeMember(house, plan, ['administrator'])
      const stranger = (await planAndAdministrator()).administrator
      const options = once(house)
      const runsOf = []
      for (const actor of [administrator, colleague, stranger])
        runsOf.push(await askAction(house, rename, actor, { name: 'Same Name' }, options))
      expect(new Set(runsOf.map(answer => JSON.stringify(answer))).size).toBe(3)
    })

    test('before sign-in the key goes with the request', async () => {
      const options = once(house)
      const first = await askAction(house, open, anyone, { word: 'one' }, options)
      expect(await askAction(house, open, anyone, { word: 'one' }, options)).toEqual(first)
      const other = await askAction(house, open, anyone, { word: 'two' }, options)
      expect(other.ok && other).not.toEqual(first)
    })

    test('kept answers are sealed, and the request is not there to be guessed', async () => {
      const { plan, administrator } = await planAndAdministrator()
      await askAction(house, rename, administrator, { name: 'Quite Unlikely Words' }, once(house))
      const kept = await database.asOwner('select * from idempotency where organization_id = $1', [plan.id])
      expect(kept.rows).toHaveLength(1)
      const text = kept.rows
        .map(row => `${JSON.stringify(row)}${Buffer.from(row.answer as Uint8Array)}`)
        .join()
      expect(text).not.toContain('Unlikely')
    })

    test('a key is demanded of people and machines, not of our own clockwork', async () => {
      const { plan, administrator } = await planAndAdministrator()
      const asked = { name: 'Keyless' }
      expect(await askAction(house, rename, administrator, asked)).toMatchObject({
        refusal: { code: 'request/key-missing' },
      })
      expect(
        await askAction(house, rename, administrator, asked, { idempotencyKey: 'two words' }),
      ).toMatchObject({
        refusal: { code: 'request/key-not-understood' },
      })
      expect(await askAction(house, rename, clockworkOf(plan), asked)).toMatchObject({ ok: true })
    })
  })

  test('answers are forgotten after a week, everybody’s, and no sooner', async () => {
    const { plan, administrator } = await planAndAdministrator()
    await askAction(house, rename, administrator, { name: 'Long Ago' }, once(house))
    await askAction(house, open, anyone, { word: 'long ago' }, once(house))
    await database.asOwner("update idempotency set asked_at = now() - interval '8 days'", [])
    await askAction(house, rename, administrator, { name: 'Just Now' }, once(house))
    const before = new Date(Date.now() - 7 * 86_400_000).toISOString()
    const gone = await house.database.inTransaction(theHub, tx => deletePastKeeping(tx, before, 5000))
    expect(gone).toBeGreaterThanOrEqual(2)
    const left = await database.asOwner('select organization_id from idempotency', [])
    expect(left.rows).toEqual([{ organization_id: plan.id }])
  })

  test('who may not ask is told why, and it is audited', async () => {
    const { plan } = await planAndAdministrator()
    const provider = await makeOrganization(house, ['ecm-provider'])
    const asking = async (actor: Parameters<typeof askAction>[2]): Promise<unknown> => {
      const answer = await askAction(house, rename, actor, { name: 'Whatever' }, once(house))
      return answer.ok ? 'done' : answer.refusal.code
    }
    expect(await asking(anyone)).toBe('request/not-signed-in')
    expect(await asking(await makeMember(house, plan, ['outreach-worker']))).toBe('request/not-permitted')
    expect(await asking(machineOf(house, plan, ['audit/read']))).toBe('request/not-permitted')
    expect(await asking(await makeMember(house, provider, ['administrator']))).toBe(
      'request/not-for-this-organization',
    )
    expect((await entriesOf(plan.id)).map(entry => entry.outcome)).toEqual([
      'request/not-permitted',
      'request/not-permitted',
    ])
  })

  test('all that is wrong with a request is said at once, and nothing of it repeated', async () => {
    const { administrator } = await planAndAdministrator()
    const asked = { name: 'x', refusing: 'Testina 90000001A', 'CIN 90000002B': 1 }
    const answer = await askAction(house, rename, administrator, asked, once(house))
    expect(answer).toMatchObject({
      refusal: {
        code: 'request/not-understood',
        problems: [
          {
            at: '/name',
            says: { en: 'must have at least 3 characters', es: 'debe tener al menos 3 caracteres' },
          },
          {
            at: '/refusing',
            says: { en: 'must be true or false', es: 'debe ser true o false' },
          },
          {
            at: '',
            says: {
              en: 'it has a field that is not known; known are name, refusing',
              es: 'tiene un campo desconocido; se conocen name, refusing',
            },
          },
        ],
      },
    })
    expect(JSON.stringify(answer)).not.toMatch(/Testina|9000000/)
  })

  test('an answer otherwise than promised is our fault, and nothing stands', async () => {
    const { plan, administrator } = await planAndAdministrator()
    await expect(askAction(house, wrongAnswer, administrator, {})).rejects.toMatchObject({
      code: 'request/answer-not-as-promised',
    })
    expect(await entriesOf(plan.id)).toEqual([])
  })
})
