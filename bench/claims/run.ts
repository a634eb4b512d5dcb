/**
 * An invoice file from its receipt to paid lines and their remittances, in a process of its own: `run.js {…}`; its
 * figures are the last line it says.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { ActionInput, ActionName } from '#actions/all-actions.ts'
import { allJobs } from '#actions/all-jobs.ts'
import { ask } from '#actions/ask.ts'
import { startWork, usualWork } from '#actions/work.ts'
import { addDays, type Day, usDay } from '#base/day.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { MachineActor } from '#domain/people/actor.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { writtenFile } from '#files/good-rows.ts'
import { findFile } from '#files/guidance.ts'
import { layoutOf } from '#files/layout.ts'
import { nobody, type Tx } from '#store/database.ts'
import { countJobs } from '#store/jobs/count.ts'
import { insertContract, insertVersion } from '#store/network/contracts.ts'
import { insertPartner } from '#store/network/partners.ts'
import { insertOrganization } from '#store/people/organizations.ts'
import { sampleTerms } from '#test/network/sample-terms.ts'
import { openBenchHouse, type Place, timed } from '../inside.ts'

type Task = Place & { readonly lines: number }

/** Attempts of outreach to each member, each a line of its own invoice. */
const linesOfEach = 5
const planId = '01999999-0000-7000-8000-000000000001'
const providerId = '01999999-0000-7000-8000-000000000002'
const contractId = '01999999-0000-7000-8000-000000000003'
const acting = { organizationId: planId, personId: null }
const actor: MachineActor = {
  ...{ kind: 'machine', tokenId: planId, organizationId: planId, organizationKinds: ['plan'] },
  rights: ['exchange/read', 'exchange/send', 'claims/read', 'claims/decide', 'claims/pay'],
}

const task = JSON.parse(process.argv[2] ?? '{}') as Task
const house = await openBenchHouse(task)
const today = californiaDay(house.clock())
const yearBefore = addDays(today, -365)

async function must<Name extends ActionName>(name: Name, input: ActionInput<Name>, more: object = {}) {
  const answer = await ask(house, name, actor, input, { idempotencyKey: crypto.randomUUID(), ...more })
  if (!answer.ok) throw new Error(`${name}: ${answer.refusal.says}`)
  return answer.value
}

const members = Math.ceil(task.lines / linesOfEach)

/** A plan with one provider that it pays for outreach, and the members that it knows. */
async function layPlan(tx: Tx): Promise<void> {
  const createdAt = new Date(house.clock()).toISOString()
  const npi = '1999999984'
  await insertOrganization(tx, {
    ...{ id: planId, name: 'Sample Plan', kinds: ['plan'], npi: null, planCode: null },
    ...{ foundedByOrganizationId: null, createdAt },
  })
  await insertPartner(tx, planId, {
    ...{ id: providerId, name: 'Sample Care', kinds: ['ecm-provider'], npi, planCode: null },
    ...{ contact: null, joinedAsOrganizationId: null, createdAt },
  })
  const parties = { ownerId: planId, otherId: null, payerId: planId, providerId }
  const contract = { id: contractId, ...parties, number: 'C-1', createdAt }
  await insertContract(tx, contract)
  const fee = { way: 'fee-for-service', procedure: null, modifiers: [], feeSchedule: null } as const
  const payment = [{ service: 'ecm-outreach', amountCents: 3_000, unit: 'attempt', ...fee }]
  const version = { version: 1, since: yearBefore, until: null, proposedAt: createdAt, note: null }
  await insertVersion(tx, contract, { ...version, terms: { ...sampleTerms, payment } }, 'system:bench')
  await sql`
    insert into member (organization_id, id, version, cin, last_name, first_name, born_on, facts, disagreements,
      partner_ids, created_at, changed_at)
    select ${planId}, ('0199999a-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 1,
      '9' || lpad(n::text, 7, '0') || 'A', 'Sample', 'Testina', '1980-01-05', '{}', '[]', '{}', now(), now()
    from generate_series(1, ${members}) n`.execute(tx)
  await sql`
    insert into coverage_statement (organization_id, id, member_id, plan_id, source, says, from_on, said_at, said_by)
    select ${planId}, ('0199999b-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid,
      ('0199999a-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, ${planId}, 'plan', 'covered', ${yearBefore}, now(),
      'system:bench'
    from generate_series(1, ${members}) n`.execute(tx)
}

const definition = findFile('INV')
if (definition === null) throw new Error('There is no invoice in the guidance.')
const layout = layoutOf(definition, { day: today })

/** The file's rows: for each member one attempt a day, each an invoice of one line. */
async function* invoices(): AsyncGenerator<readonly string[]> {
  const [sample = []] = sampleRows(layout, { rows: 1, seed: 5 })
  const blank = /^(procedureCodeModifier|memberDiagnosisCode)#/
  const facts = Object.fromEntries(
    layout.columns.map(({ key }, at) => [key, blank.test(key) ? '' : (sample[at] ?? '')]),
  )
  const common = {
    ...{ memberFirstName: 'Testina', memberLastName: 'Sample', memberDateOfBirth: '01/05/1980' },
    ...{ authorizationNumber: '', procedureCode: 'G9008', procedureCodeModifier: 'U8', placeOfService: '11' },
    ...{ serviceName: '', serviceUnitCount: '1', memberDiagnosisCode: 'Z59.00', serviceUnitCost: '30.00' },
    ...{ serviceChargeAmount: '30.00', invoiceAmount: '30.00', invoiceDate: usDay(today) },
    ...{
      billingProviderNpi: '1999999984',
      billingProviderTin: '990000001',
      billingProviderName: 'Sample Care',
    },
  }
  for (let at = 0; at < task.lines; at++) {
    const on: Day = addDays(today, -30 + (at % linesOfEach))
    const row: Readonly<Record<string, string>> = {
      ...{ ...facts, ...common, invoiceNumber: String(1_000_000_000 + at) },
      memberCin: `9${String(1 + Math.floor(at / linesOfEach)).padStart(7, '0')}A`,
      ...{ serviceStartDate: usDay(on), serviceEndDate: usDay(on) },
    }
    yield layout.columns.map(({ key }) => row[key] ?? '')
  }
}

async function settled(): Promise<void> {
  for (;;) {
    const counts = await house.database.inTransaction(nobody, countJobs)
    if (counts.some(({ state }) => state === 'failed')) throw new Error('A step was given up.')
    const ours = counts.filter(({ queue }) => /^(exchange|claims|books|encounters)-/.test(queue))
    if (ours.every(({ state, count }) => state === 'done' || count === 0)) return
    await pause(50)
  }
}

/** Lines of the plan by their state. */
async function states(): Promise<ReadonlyMap<string, number>> {
  const found = await house.database.inTransaction(acting, tx =>
    sql<{ state: string; count: number }>`
      select state, count(*)::int as count from claim_line where organization_id = ${planId} group by state
    `.execute(tx),
  )
  return new Map(found.rows.map(({ state, count }) => [state, count]))
}

async function mustBe(state: string): Promise<void> {
  const all = await states()
  if (all.get(state) !== task.lines) throw new Error(`${state}: ${JSON.stringify([...all])}`)
}

await house.database.inTransaction(acting, layPlan)
await must('claims.save-payer', {
  ...{ name: 'Sample Plan', tin: '990000002', payerNumber: '99999', address: '1 Example Street' },
  ...{ city: 'Sampleville', state: 'CA', zip: '99998', phone: '5550100100', secondLookCents: 50_000 },
})
const work = await startWork(house, allJobs, usualWork(house.database.kind), () => {})
async function* fileBytes(): AsyncGenerator<Uint8Array> {
  for await (const part of writtenFile(invoices(), layout, layout, 'csv'))
    yield typeof part === 'string' ? Buffer.from(part) : part
}
const file = { name: 'invoices.csv', mediaType: 'text/csv', bytes: fileBytes() }
const adjudicated = await timed(async () => {
  await must('exchange.receive-file', { partner: providerId, file: 'INV' }, { file })
  await settled()
})
await mustBe('approved')
const paid = await timed(async () => {
  await must('claims.begin-run', { firstReference: 1000 })
  await settled()
})
await mustBe('paid')
await work.stop()
await house.close()
console.log(JSON.stringify({ adjudicated, paid }))
