/** One export of a made-up plan in a process of its own: `run.js {…}`; its figures are the last line it says. */
import { sql } from 'kysely'
import { exportParts } from '#actions/exports/of-organization.ts'
import { idFrom } from '#base/id.ts'
import type { Tx } from '#store/database.ts'
import { insertOrganization } from '#store/people/organizations.ts'
import { openBenchHouse, type Place, timed } from '../inside.ts'

type Task = Place & { readonly members: number }

const task = JSON.parse(process.argv[2] ?? '{}') as Task
const house = await openBenchHouse(task)
const organizationId = idFrom(house.clock(), house.random(10))
const acting = { organizationId, personId: null }

/** An id that says which row of which table it is; no two are the same. */
const id = (kind: number, n: string) =>
  sql`(${sql.lit(`0199999${kind}-0000-7000-8000-`)} || lpad(${sql.raw(n)}::text, 12, '0'))::uuid`

const series = sql`generate_series(1, ${task.members})`

async function layMembers(tx: Tx): Promise<void> {
  await sql`
    insert into member (organization_id, id, version, cin, last_name, first_name, born_on, facts, disagreements,
      partner_ids, created_at, changed_at)
    select ${organizationId}, ${id(1, 'n')}, 1, lpad(n::text, 8, '9') || 'A', 'Sample', 'Testina ' || n,
      date '1960-01-01' + n % 20000,
      jsonb_build_object('memberGenderCode', 'F', 'memberPreferredLanguageSpoken', '1', 'memberResidentialZip', '94204',
        'memberResidentialCity', 'Sampleville', 'memberResidentialAddress', n || ' Sample Street',
        'memberPhoneNumber', '5550100100'),
      '[]', '{}', now() - make_interval(days => n % 700), now()
    from ${series} n`.execute(tx)
  await sql`
    insert into coverage_statement (organization_id, id, member_id, plan_id, source, says, from_on, said_at, said_by)
    select ${organizationId}, ${id(2, 'n')}, ${id(1, 'n')}, ${organizationId}, 'plan', 'covered',
      date '2025-01-01' + n % 600, now(), 'system:bench' from ${series} n`.execute(tx)
}

async function layServices(tx: Tx): Promise<void> {
  await sql`
    insert into service_authorization (organization_id, id, side, member_id, service, partner_id, number, urgency, way,
      which, state, received_at, asked_from, from_on, until_on, units, unit, appeal, events, changed_at)
    select ${organizationId}, ${id(3, 'n')}, 'plan', ${id(1, 'n')}, 'ecm', null, 'A' || n, 'routine', 'standard',
      'first', 'approved', now() - make_interval(days => n % 400), date '2026-01-01', date '2026-01-01', date '2026-12-31', 12,
      'hour', 'none', 1, now() from ${series} n where n % 2 = 0`.execute(tx)
  await sql`
    insert into claim_line (organization_id, id, provider_id, kind, invoice_number, line_number, frequency, received_on,
      counts_from, cin, member_id, billing_npi, authorization_number, service, procedure_code, modifiers, started_on,
      ended_on, units, charge_cents, facts, fingerprint, service_key, state, paid_cents, allowed_cents, changed_at)
    select ${organizationId}, ${id(4, '(n * 10 + m)')}, ${organizationId}, 'invoice', 'I' || n || '-' || m, 1, '1',
      date '2026-11-02', date '2026-11-02', lpad(n::text, 8, '9') || 'A', ${id(1, 'n')}, '1999999984', '', 'ecm',
      'G9008', '{U1}', date '2025-06-01' + (n + m * 31) % 500, null, 2, 15000, '{"memberDiagnosisCode": "Z59.00"}',
      n || ' ' || m, n || ' ' || m, 'paid', 15000, 15000, now()
    from ${series} n, generate_series(1, 5) m`.execute(tx)
}

/** Takes the export out and throws the bytes away. */
async function takeOut(kind: 'parquet' | 'fhir') {
  const counts: Record<string, number> = {}
  let bytes = 0
  let files = 0
  const figures = await timed(async () => {
    for await (const part of (await exportParts(house, organizationId, kind, counts)) ?? []) {
      files++
      for await (const piece of part.bytes) bytes += piece.length
    }
  })
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return { ...figures, bytes, files, rows }
}

await house.database.inTransaction(acting, tx =>
  insertOrganization(tx, {
    ...{ id: organizationId, name: 'Sample Plan', kinds: ['plan'], npi: null, planCode: null },
    ...{ foundedByOrganizationId: null, createdAt: new Date(house.clock()).toISOString() },
  }),
)
await house.database.inTransaction(acting, layMembers)
await house.database.inTransaction(acting, layServices)
const parquet = await takeOut('parquet')
const fhir = await takeOut('fhir')
await house.close()
console.log(JSON.stringify({ parquet, fhir }))
