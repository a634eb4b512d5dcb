/** Every route that takes an id, asked with the ids of another organization's rows by whoever must not see them. */
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Action } from '#actions/action.ts'
import { allActions } from '#actions/all-actions.ts'
import { isAskedByGet, pathOf } from '#actions/requests/routes.ts'
import { done } from '#base/result.ts'
import { type OrganizationKind, rights } from '#domain/people/rights.ts'
import { listVersions } from '#store/exchange/records.ts'
import { asActing } from '#store/people/acting.ts'
import { machineOf, makeOrganization, openTestHouse, type TestHouse } from '#test/actions/house.ts'
import { forEachDatabase, type TestDatabase } from '#test/databases/databases.ts'
import { attemptsOn, plantAll } from '#test/databases/isolation.ts'
import { openTestHub, type TestHub } from './hub.ts'
import type { Reach } from './tenant-asks/reach.ts'
import { reachesFor } from './tenant-asks.ts'
import { kindsOfA, makeWorld, ownWord, signedIn, type World } from './tenant-world.ts'

const routes = allActions.filter(({ permission }) => permission !== 'system')

/** Whoever takes an id and nothing that is none. */
function isIdField(schema: z.ZodType): boolean {
  const id = '01890000-0000-7000-8000-000000000001'
  return schema.safeParse(id).success && !schema.safeParse('Testina').success
}

/** The names of the fields of a form that take ids, at whatever depth. */
function idFieldsOf(schema: unknown, name = ''): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return idFieldsOf(schema.unwrap(), name)
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, part]) => idFieldsOf(part, key))
  if (schema instanceof z.ZodArray) return idFieldsOf(schema.element, name)
  return schema instanceof z.ZodType && isIdField(schema) ? [name] : []
}

type Asker = { readonly name: string; readonly headers: Readonly<Record<string, string>> }

type Askers = { readonly always: readonly Asker[]; readonly inTurn: readonly Asker[] }

/**
 * Whoever is not of the organization: those who may most and those who may nothing, who ask for everything; and
 * on the server those of each single kind, of whom each route meets the next one. (The embedded database has the
 * same rules and tables, and is slower.)
 */
async function makeAskers(house: TestHouse, hub: TestHub, ofAll: boolean): Promise<Askers> {
  const kinds: readonly (readonly [string, readonly OrganizationKind[]])[] = [
    ['another plan', ['plan']],
    ['a provider', ['ecm-provider', 'community-supports-provider']],
    ['a delegate', ['delegate']],
    ['a county', ['county']],
    ['a State reviewer', ['state-reviewer']],
  ]
  const both = async (name: string, of: readonly OrganizationKind[]): Promise<readonly Asker[]> => {
    const actor = await signedIn(house, await makeOrganization(house, of))
    const machine = machineOf(house, { id: actor.organizationId, kinds: of }, rights)
    return [
      { name, headers: hub.as(actor, 'cookie') },
      { name: `a program of ${name}`, headers: hub.as(machine) },
    ]
  }
  const inTurn: Asker[] = []
  for (const [name, of] of ofAll ? kinds : []) inTurn.push(...(await both(name, of)))
  const { personId, sessionId } = await signedIn(house, await makeOrganization(house, ['plan']))
  const always = [
    ...(await both('another organization of the same kinds', kindsOfA)),
    { name: 'a person without membership', headers: hub.as({ kind: 'stranger', personId, sessionId }) },
    { name: 'an unknown token', headers: { authorization: 'Bearer nothing' } },
    { name: 'nobody', headers: { 'causeway-request': '1' } },
  ]
  return { always, inTurn }
}

type Probe = {
  readonly action: Action
  readonly reach: Reach
  readonly method: 'GET' | 'POST'
  readonly input: Readonly<Record<string, unknown>>
}

/** By each method, and where the id stands in upper case too, which names the same row to the database. */
function probesOf(action: Action, reach: Reach): readonly Probe[] {
  const methods = isAskedByGet(action) ? (['POST', 'GET'] as const) : (['POST'] as const)
  return reach.inputs.flatMap(input =>
    methods.map(method => ({ action, reach, method, input: method === 'GET' ? upperIds(input) : input })),
  )
}

function upperIds(input: Probe['input']): Probe['input'] {
  const upper = (value: unknown): unknown =>
    typeof value === 'string' && /^[0-9a-f]{8}-/.test(value) ? value.toUpperCase() : value
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, upper(value)]))
}

async function send(house: TestHouse, hub: TestHub, { headers }: Asker, { action, method, input }: Probe) {
  const url = pathOf(action)
  const all = { ...headers, 'idempotency-key': house.newId() }
  if (method === 'GET')
    return hub.server.inject({ url, headers: all, query: input as Record<string, string> })
  if (action.file === undefined) return hub.server.inject({ method, url, headers: all, payload: input })
  const fields = Object.entries(input).map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`,
  )
  const file = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\na,b\r\n--b--\r\n'
  return hub.server.inject({
    method,
    url,
    headers: { ...all, 'content-type': 'multipart/form-data; boundary=b' },
    payload: [...fields, file].join(''),
  })
}

function idsIn(input: Probe['input']): readonly string[] {
  return [...JSON.stringify(input).matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)].map(([id]) => id)
}

type Heard = { readonly statusCode: number; readonly body: string }

/** The status, and the code of a refusal. */
function gist({ statusCode, body }: Heard): string {
  const code = statusCode === 200 ? '' : /"code":"([^"]*)"/.exec(body)?.[1]
  return code === undefined || code === '' ? `${statusCode}` : `${statusCode} ${code}`
}

/** The same, of ids that nobody has. */
function ofNothing(house: TestHouse, probe: Probe): Probe {
  const text = JSON.stringify(probe.input)
  const other = text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, id =>
    id === id.toLowerCase() ? house.newId() : house.newId().toUpperCase(),
  )
  return { ...probe, input: JSON.parse(other) as Probe['input'] }
}

/**
 * What is wrong with the answer to somebody who is not of the organization; null when nothing is. It says the
 * same (`expected`) as of an id that nobody has, so that not even whether there is such a row can be learned.
 */
function amiss(
  { reach, input }: Probe,
  answer: Heard,
  expected: string,
  own: ReadonlySet<string>,
): string | null {
  if (new RegExp(`${ownWord}|98877001A`, 'i').test(answer.body)) return 'shows words of the organization'
  if (typeof reach.hears === 'object') return answer.statusCode < 500 ? null : gist(answer)
  const asked = JSON.stringify(input).toLowerCase()
  const shown = [...answer.body.toLowerCase().matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)]
    .map(([id]) => id)
    .find(id => own.has(id) && !asked.includes(id))
  if (shown !== undefined) return `shows the id ${shown}`
  const allowed = reach.hears === 'nothing' ? [200, ...refusing] : refusing
  const says = gist(answer)
  return says === expected && allowed.includes(answer.statusCode) ? null : `answers ${says}, not ${expected}`
}

/** 409 where an organization of its kind does no such thing, 400 where an id may not stand in upper case. */
const refusing = [400, 401, 403, 404, 409, 422]

/** Every id of the organization’s rows and of its people’s, and the rows themselves as text, table by table. */
async function rowsOfA(database: TestDatabase, { organization, ids: { person } }: World) {
  const tables = await database.asOwner(
    `select table_name as name, min(column_name) as owner
      from information_schema.columns join pg_class on relname = table_name
      where table_schema = 'public' and column_name in ('organization_id', 'person_id')
        and relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
      group by table_name order by 1`,
  )
  const ids = new Set<string>()
  const prints: Record<string, string> = {}
  for (const { name, owner } of tables.rows) {
    const { rows } = await database.asOwner(
      `select to_jsonb(t)::text as row from public."${String(name)}" t
        where ${String(owner)} = any($1::uuid[]) order by 1`,
      [[organization.id, ...person]],
    )
    const text = rows.map(({ row }) => String(row)).join('\n')
    prints[String(name)] = text
    for (const [, id] of text.matchAll(/"id": "([0-9a-f-]{36})"/g)) if (id !== undefined) ids.add(id)
  }
  return { ids, prints }
}

/** How many attempts isolation.test.ts makes on the tables of this database. */
function countTableProbes(database: TestDatabase): Promise<number> {
  return database.withOwner(async client => {
    await client.query('begin')
    try {
      return (await plantAll(client)).reduce((sum, planted) => sum + attemptsOn(planted).length, 0)
    } finally {
      await client.query('rollback')
    }
  })
}

let probes = 0

forEachDatabase((kind, openDatabase) => {
  let database: TestDatabase
  let house: TestHouse
  let hub: TestHub
  let world: World
  let reaches: ReadonlyMap<string, Reach>
  let askers: Askers
  beforeAll(async () => {
    database = await openDatabase()
    house = await openTestHouse(database)
    probes += await countTableProbes(database)
    world = await makeWorld(house)
    hub = await openTestHub(house, allActions)
    reaches = new Map(Object.entries(reachesFor(house, world)))
    askers = await makeAskers(house, hub, kind === 'server')
  }, 240_000)

  test('every route that takes an id is reached for, by each of its ids', () => {
    const missing = routes.flatMap(({ name, takes }) => {
      const asked = JSON.stringify(reaches.get(name)?.inputs ?? [])
      return idFieldsOf(takes).flatMap(field =>
        new RegExp(`"${field}":\\[?"[0-9a-f]{8}-`).test(asked) ? [] : [`${name} ${field}`],
      )
    })
    expect(missing).toEqual([])
    for (const [name, { inputs }] of reaches) expect(inputs.length, name).toBeGreaterThan(0)
  })

  test('whoever is not of the organization gets nothing of it and changes nothing of it', async () => {
    const before = await rowsOfA(database, world)
    const wrong: string[] = []
    for (const [turn, action] of routes.entries())
      for (const asker of [
        ...askers.always,
        ...askers.inTurn.filter((_, at, all) => turn % all.length === at),
      ]) {
        const reach = reaches.get(action.name)
        const all = reach === undefined ? [] : probesOf(action, reach)
        const expected = new Map<string, string>()
        for (const probe of all) {
          const same = `${probe.method} ${JSON.stringify(probe.input).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, '')}`
          const nothing = expected.get(same) ?? gist(await send(house, hub, asker, ofNothing(house, probe)))
          expected.set(same, nothing)
          const found = amiss(probe, await send(house, hub, asker, probe), nothing, before.ids)
          if (found !== null) wrong.push(`${action.name} ${probe.method} to ${asker.name} ${found}`)
          probes++
        }
      }
    expect([...new Set(wrong)]).toEqual([])
    expect(before.ids.size).toBeGreaterThan(40)
    expect((await rowsOfA(database, world)).prints).toEqual(before.prints)
  }, 600_000)

  test('a route that shows another’s row is noticed', async () => {
    const see = allActions.find(({ name }) => name === 'exchange.see-record')
    const reach = reaches.get('exchange.see-record')
    if (see === undefined || reach === undefined) throw new Error('no route')
    const leaky: Action = {
      ...see,
      gives: z.unknown(),
      run: ({ record }, { tx }) => {
        const { id: organizationId } = world.organization
        const wrong = { organizationId, personId: null }
        return asActing(tx, wrong, async () => done(await listVersions(tx, organizationId, String(record))))
      },
    }
    const other = await openTestHub(house, [leaky])
    const asker = {
      name: 'another',
      headers: other.as(await signedIn(house, await makeOrganization(house, ['plan']))),
    }
    const [probe] = probesOf(leaky, reach)
    if (probe === undefined) throw new Error('no probe')
    expect(amiss(probe, await send(house, other, asker, probe), '404', new Set())).toMatch(/^answers 200/)
  })

  // Last, for it changes and ends what there is.
  describe('asked by its own keeper', () => {
    test('each is found: the ids and the forms are real', async () => {
      const keeper = { name: 'keeper', headers: hub.as(world.keeper, 'cookie') }
      const wrong: string[] = []
      const used = new Set<string>()
      for (const action of routes) {
        const reach = reaches.get(action.name)
        if (reach === undefined) continue
        const all = probesOf(action, reach).filter(({ method }) => method === 'POST')
        // Each its own row, as far as there are some: what one ends the next would not find.
        const probe = all.find(({ input }) => !idsIn(input).some(id => used.has(id))) ?? all[0]
        if (probe === undefined) continue
        if (action.changes) for (const id of idsIn(probe.input)) used.add(id)
        const answer = await send(house, hub, keeper, probe)
        const code = answer.statusCode === 200 ? undefined : answer.json<{ code: string }>().code
        if (code !== probe.reach.evenKeeper) wrong.push(`${action.name}: ${answer.statusCode} ${code}`)
      }
      expect(wrong).toEqual([])
    }, 120_000)
  })
})

describe('altogether', () => {
  test('there are at least five thousand probes over both databases, of tables and of routes', () => {
    expect(probes).toBeGreaterThanOrEqual(5000)
  })
})
