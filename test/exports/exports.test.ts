/** Data out of the house: Parquet as DuckDB reads it, FHIR over HTTP and as lines; what is withheld. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FileStream } from '#actions/action.ts'
import { allActions } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import { exportJobs } from '#actions/exports/all-jobs.ts'
import { forgetExports } from '#actions/exports/forget-exports.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import {
  machineOf,
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  openTestHouse,
  type TestHouse,
} from '../actions/house.ts'
import { openPractice, type Practice, writeDown } from '../casework/house.ts'
import { forEachDatabase, type TestDatabase } from '../databases/databases.ts'
import { work } from '../exchange/house.ts'
import { openTestHub, type TestHub } from '../server/hub.ts'
import { wrongIn } from './fhir-definitions.ts'
import { bytesIn, type Duck, openDuck, takeOut } from './house.ts'

/** Written down only in a record of a substance use program. */
const canary = 'Quillwort'

/** Lines of three months and a payment of some of them, straight into the plan's tables. */
async function layClaims(database: TestDatabase, { plan, provider, members }: Practice): Promise<void> {
  const [member] = members
  await database.asOwner(
    `insert into claim_line (organization_id, id, provider_id, kind, invoice_number, line_number,
       frequency, received_on, counts_from, cin, member_id, billing_npi, authorization_number,
       service, procedure_code, modifiers, started_on, ended_on, units, charge_cents, facts,
       fingerprint, service_key, state, paid_cents, allowed_cents, changed_at) select $1,
       ('01999999-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $2, 'invoice', 'I' || n, 1,
       '1', '2026-11-02', '2026-11-02', $3, null, '1999999984', '', 'ecm', 'G9008', '{U1,U2}', case
       when n % 50 = 0 then null else date '2026-08-01' + (n % 92) end, null, n % 7, n * 101,
       jsonb_build_object('memberDiagnosisCode', 'Z59.00', 'memberDiagnosisCode#2', 'F11.20'),
       n::text, n::text, case when n % 3 = 0 then 'denied' else 'paid' end, case when n % 3 = 0 then
       0 else n * 100 end, n * 100, now() from generate_series(1, 2500) n`,
    [plan.id, provider.id, member?.cin],
  )
  await database.asOwner(
    `insert into payment_run (organization_id, id, number, paid_on, method, first_reference, state, created_at)
     values ($1, $1, 1, '2026-11-20', 'CHK', 1001, 'done', now())`,
    [plan.id],
  )
  await database.asOwner(
    `insert into payment (organization_id, id, run_id, number, provider_id, payee_name, payee_npi, payee_tin, method,
       reference, paid_on, cents, line_count, opening_cents, refunded_cents, forward_cents, created_at)
     values ($1, $1, $1, 1, $2, 'Sample Care', '1999999984', '990000001', 'CHK', '1001', '2026-11-20', 12300, 1, 0, 0,
       0, now())`,
    [plan.id, provider.id],
  )
}

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let database: TestDatabase
  let practice: Practice
  let hub: TestHub
  let duck: Duck
  const folder = mkdtempSync(join(tmpdir(), 'causeway-exports-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  beforeAll(async () => {
    database = await openDatabase()
    house = await openTestHouse(database)
    practice = await openPractice(house, 8)
    const [first] = practice.members
    await writeDown(house, practice.manager, first?.id ?? '', [
      { kind: 'team', said: { role: 'lead-care-manager', personId: practice.manager.personId } },
      { kind: 'need', said: { area: 'social', level: 'urgent' } },
      { kind: 'goal', said: { area: 'social', says: 'A home', state: 'open' } },
      { kind: 'goal', isPart2: true, said: { area: 'substance-use', says: canary, state: 'open' } },
      {
        kind: 'encounter',
        said: { service: 'coordination', mode: 'phone', staff: 'clinical', minutes: '25' },
      },
      {
        kind: 'encounter',
        isPart2: true,
        said: { service: 'coordination', mode: 'phone', staff: 'clinical', says: canary },
      },
    ])
    await layClaims(database, practice)
    const facts = {
      ...{ memberCin: first?.cin, memberFirstName: 'Testina', memberLastName: 'Sample' },
      memberDateOfBirth: '02/03/1990',
    }
    await mustAsk(house, 'members.add-member', practice.analyst, { facts }, once(house))
    hub = await openTestHub(house, allActions)
    duck = await openDuck()
  }, 120_000)

  const lines = async (actor: PersonActor, type: string, recipient?: string) => {
    const asked = { type, ...(recipient !== undefined && { recipient }) }
    const file = (await mustAsk(house, 'exports.stream-resources', actor, asked)) as FileStream
    const text = (await bytesIn(file)).toString('utf8')
    return text
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as Record<string, unknown>)
  }
  const get = async (actor: Parameters<TestHub['as']>[0], path: string) => {
    const answer = await hub.server.inject({
      method: 'GET',
      url: `/api/fhir/r4${path}`,
      headers: hub.as(actor),
    })
    return {
      status: answer.statusCode,
      type: answer.headers['content-type'],
      body: answer.json<Record<string, unknown>>(),
    }
  }

  describe('Parquet', () => {
    test('of a plan: DuckDB counts and sums as plain SQL does, by plan and month', async () => {
      const out = join(folder, `plan-${house.newId()}`)
      const names = await takeOut(house, practice.analyst, { kind: 'parquet' }, out)
      const parts = `read_parquet('${out}/claim_lines/*/*/*.parquet', hive_partitioning = true, hive_types_autocast = false)`
      const read = await duck(
        `select month, count(*) as lines, sum(units) as units, sum(charge_cents) as charged, sum(paid_cents) as paid,
           max(started_on) as latest from ${parts} where plan = '${practice.plan.id}' group by month order by month`,
      )
      const { rows } = await database.asOwner(
        `select to_char(coalesce(started_on, received_on), 'YYYY-MM') as month, count(*)::text as lines,
           sum(units)::text as units, sum(charge_cents)::text as charged, sum(paid_cents)::text as paid,
           max(started_on)::text as latest
         from claim_line where organization_id = $1 group by 1 order by 1`,
        [practice.plan.id],
      )
      expect(read).toEqual(rows)
      expect(rows.map(({ month }) => month)).toEqual(['2026-08', '2026-09', '2026-10', '2026-11'])
      const [paid] = await duck(
        `select sum(cents) as cents from read_parquet('${out}/payments/*/*/*.parquet')`,
      )
      expect(paid).toEqual({ cents: '12300' })
      expect(names.at(-1)).toBe('manifest.json')
    })

    test('columns have their types, and the manifest says what is there', async () => {
      const out = join(folder, `typed-${house.newId()}`)
      const names = await takeOut(house, practice.analyst, { kind: 'parquet' }, out)
      const described = await duck(`describe select * from read_parquet('${out}/claim_lines/*/*/*.parquet')`)
      const typeOf = new Map(described.map(({ column_name, column_type }) => [column_name, column_type]))
      expect(typeOf.get('started_on')).toBe('DATE')
      expect(typeOf.get('charge_cents')).toBe('BIGINT')
      expect(typeOf.get('cin')).toBe('VARCHAR')
      const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
        readonly plans: Record<string, string>
        readonly tables: readonly {
          name: string
          rows: number
          columns: { name: string }[]
          files: { path: string; rows: number }[]
        }[]
      }
      expect(manifest.plans[practice.plan.id]).toBe('Sample Plan')
      const told = manifest.tables.flatMap(({ files }) => files.map(({ path }) => path))
      expect([...told, 'manifest.json']).toEqual(names)
      for (const { name, rows, columns, files } of manifest.tables) {
        if (files.length === 0) continue
        const [read] = await duck(`select count(*) as rows from read_parquet('${out}/${name}/*/*/*.parquet')`)
        expect(read, name).toEqual({ rows: String(rows) })
        const held = await duck(
          `describe select * from read_parquet('${out}/${files[0]?.path ?? ''}', hive_partitioning = false)`,
        )
        expect(held.map(({ column_name }) => column_name)).toEqual(columns.map(each => each.name))
      }
    })

    test('of a provider: members and services, without names and without what Part 2 protects', async () => {
      const out = join(folder, `provider-${house.newId()}`)
      await takeOut(house, practice.supervisor, { kind: 'parquet' }, out)
      const [members] = await duck(
        `select count(*) as members, count(distinct cin) as cins, min(plan) as plan from read_parquet('${out}/members/*/*/*.parquet')`,
      )
      expect(members).toEqual({ members: '8', cins: '8', plan: practice.plan.id })
      const services = await duck(
        `select core_service, minutes, happened_on from read_parquet('${out}/services/*/*/*.parquet')`,
      )
      expect(services).toEqual([{ core_service: 'coordination', minutes: '25', happened_on: '2026-11-23' }])
    })

    test('who may not see the work with members gets none of it; who may see less gets no fuller file', async () => {
      const out = join(folder, `analyst-${house.newId()}`)
      const names = await takeOut(house, practice.analyst, { kind: 'parquet' }, out)
      expect(names.filter(name => name.startsWith('services/'))).toEqual([])
      const begun = await ask(house, 'exports.begin', practice.supervisor, { kind: 'fhir' }, once(house))
      await work(house, exportJobs)
      const id = begun.ok ? begun.value.export.id : ''
      const program = machineOf(house, practice.provider, ['exports/make'])
      expect(await ask(house, 'exports.download', program, { export: id })).toMatchObject({
        ok: false,
        refusal: { code: 'request/not-found' },
      })
    })

    test('a file is gone after a week', async () => {
      const begun = await ask(house, 'exports.begin', practice.supervisor, { kind: 'parquet' }, once(house))
      const id = begun.ok ? begun.value.export.id : ''
      expect(await ask(house, 'exports.download', practice.supervisor, { export: id })).toMatchObject({
        refusal: { code: 'exports/not-made' },
      })
      await work(house, exportJobs)
      house.pass(8 * 86_400_000)
      const data = { organizationId: practice.provider.id }
      const acting = { organizationId: practice.provider.id, personId: null }
      await forgetExports.run(data, {
        ...{ house, acting, signal: new AbortController().signal, newId: house.newId },
        ...{ turnIsOver: () => false, again: () => {} },
        inTransaction: each => house.database.inTransaction(acting, tx => each(tx, () => {})),
        inLastTransaction: each => house.database.inTransaction(acting, tx => each(tx, () => {})),
      })
      house.pass(-8 * 86_400_000)
      const listed = await ask(house, 'exports.list', practice.supervisor, {})
      expect(listed.ok && listed.value.exports.find(each => each.id === id)?.state).toBe('gone')
      expect(await ask(house, 'exports.download', practice.supervisor, { export: id })).toMatchObject({
        refusal: { code: 'exports/not-made' },
      })
    })
  })

  describe('FHIR', () => {
    const types = [
      'Patient',
      'Coverage',
      'CareTeam',
      'CarePlan',
      'Goal',
      'Condition',
      'Organization',
      'PractitionerRole',
    ]

    test('every resource of the house stands before the specification, and can be read by its id', async () => {
      for (const type of types) {
        const all = await lines(practice.supervisor, type)
        expect(all.length, type).toBeGreaterThan(0)
        expect(all.flatMap(each => wrongIn(each))).toEqual([])
        const [first] = all
        const one = await get(practice.supervisor, `/${type}/${String(first?.id)}`)
        expect(one).toMatchObject({ status: 200, type: 'application/fhir+json; charset=utf-8' })
        expect(one.body).toEqual(first)
      }
    })

    test('searches by patient and page by page; what it does not know it says so', async () => {
      const [first] = practice.members
      const goals = await get(practice.supervisor, `/Goal?patient=Patient/${first?.id}`)
      expect(goals.body).toMatchObject({ resourceType: 'Bundle', type: 'searchset' })
      expect(goals.body.entry).toHaveLength(2)
      expect(wrongIn(goals.body)).toEqual([])
      const page = await get(practice.supervisor, '/Patient?_count=5')
      expect(page.body.entry).toHaveLength(5)
      const [, next] = page.body.link as { url: string }[]
      const rest = await get(practice.supervisor, (next?.url ?? '').replace(/^.*\/r4/, ''))
      expect(rest.body.entry).toHaveLength(3)
      for (const [path, status] of [
        ['/Goal', 422],
        ['/Goal?code=x', 400],
        ['/Observation', 400],
        [`/Patient/${house.newId()}`, 404],
      ] as const) {
        const refused = await get(practice.supervisor, path)
        expect(refused, path).toMatchObject({ status, body: { resourceType: 'OperationOutcome' } })
        expect(wrongIn(refused.body)).toEqual([])
      }
      const anybody = await hub.server.inject({ method: 'GET', url: '/api/fhir/r4/metadata' })
      expect(anybody.json()).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' })
      const unknown = await hub.server.inject({ method: 'GET', url: '/api/fhir/r4/Patient' })
      expect(unknown.statusCode).toBe(401)
      expect(unknown.json()).toMatchObject({ issue: [{ code: 'login' }] })
    })

    test('somebody else’s house shows nothing', async () => {
      const other = await makeOrganization(house, ['ecm-provider'], 'Other Care')
      const stranger = await makeMember(house, other, ['supervisor'])
      const [first] = practice.members
      expect(await lines(stranger, 'Patient')).toEqual([])
      expect((await get(stranger, `/Patient/${first?.id}`)).status).toBe(404)
      const goals = await get(stranger, `/Goal?patient=${first?.id}`)
      expect(goals.body.entry).toBeUndefined()
      const named = { type: 'Patient', recipient: practice.plan.id } as const
      expect(await ask(house, 'exports.stream-resources', stranger, named)).toMatchObject({
        refusal: { code: 'exports/no-such-partner' },
      })
      const manager = practice.manager
      expect(await ask(house, 'exports.begin', manager, { kind: 'fhir' }, once(house))).toMatchObject({
        refusal: { code: 'request/not-permitted' },
      })
    })

    test('what Part 2 protects goes to a partner only by the member’s consent, and each time is accounted for', async () => {
      const [first] = practice.members
      const told = async () => JSON.stringify(await lines(practice.supervisor, 'Goal', practice.plan.id))
      expect(JSON.stringify(await lines(practice.supervisor, 'Goal'))).toContain(canary)
      const before = await told()
      expect(before).toContain('A home')
      expect(before).not.toContain(canary)
      const without = machineOf(house, practice.provider, ['exports/make', 'care/read'])
      expect(JSON.stringify((await get(without, `/Goal?patient=${first?.id}`)).body)).not.toContain(canary)
      await writeDown(house, practice.manager, first?.id ?? '', [
        { kind: 'consent', said: { recipient: practice.plan.id, state: 'given' } },
      ])
      expect(await told()).toContain(canary)
      const auditor = await makeMember(house, practice.provider, ['administrator'])
      const account = await ask(house, 'audit.account-disclosures', auditor, { member: first?.cin ?? '' })
      const disclosures = account.ok ? account.value.disclosures : []
      expect(disclosures.filter(({ why }) => why === 'FHIR export')).toHaveLength(2)
      expect(disclosures[0]).toMatchObject({ toOrganizationId: practice.plan.id })
    })

    test('diagnoses of a claim are given out, those of substance use only to who may see such records', async () => {
      const conditions = await lines(practice.analyst, 'Condition')
      expect(conditions.map(({ id }) => String(id).slice(37))).toEqual(['Z59.00'])
    })

    test('as a file of every kind it counts what it holds', async () => {
      const out = join(folder, `fhir-${house.newId()}`)
      const names = await takeOut(house, practice.supervisor, { kind: 'fhir' }, out)
      expect(names).toHaveLength(13)
      const { output } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
        output: { type: string; url: string; count: number }[]
      }
      for (const { type, url, count } of output)
        expect(readFileSync(join(out, url), 'utf8').split('\n').length - 1, type).toBe(count)
      expect(output.find(({ type }) => type === 'Patient')?.count).toBe(8)
    })
  })
})
