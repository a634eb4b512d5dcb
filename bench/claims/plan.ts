/** A plan of the benches of claims: it covers members, pays one provider for outreach, and is asked as by a program. */
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { ActionInput, ActionName } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import type { Outcome } from '#actions/keeping/run-job.ts'
import { addDays, type Day, usDay } from '#base/day.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { MachineActor } from '#domain/people/actor.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { writtenFile } from '#files/good-rows.ts'
import { findFile } from '#files/guidance.ts'
import { layoutOf } from '#files/layout.ts'
import { nobody } from '#store/database.ts'
import { countJobs } from '#store/jobs/count.ts'
import { cinOf, layPlan } from '#test/claims/lay-plan.ts'
import { openBenchHouse, type Place } from '../inside.ts'

/** Attempts of outreach to each member, each a line of its own invoice. */
export const linesOfEach = 5
export const planId = '01999999-0000-7000-8000-000000000001'
export const providerId = '01999999-0000-7000-8000-000000000002'
export const acting = { organizationId: planId, personId: null }
const actor: MachineActor = {
  ...{ kind: 'machine', tokenId: planId, organizationId: planId, organizationKinds: ['plan'] },
  rights: ['exchange/read', 'exchange/send', 'claims/read', 'claims/decide', 'claims/pay'],
}

export async function openPlan(task: Place & { readonly lines: number }) {
  const house = await openBenchHouse(task)
  const today = californiaDay(house.clock())
  const members = Math.ceil(task.lines / linesOfEach)
  const since = addDays(today, -365)
  const isNew = await layPlan(house, { planId, providerId, members, since, isProviderOnHub: false })

  async function must<Name extends ActionName>(name: Name, input: ActionInput<Name>, more: object = {}) {
    const answer = await ask(house, name, actor, input, { idempotencyKey: crypto.randomUUID(), ...more })
    if (!answer.ok) throw new Error(`${name}: ${answer.refusal.says}`)
    return answer.value
  }
  if (isNew)
    await must('claims.save-payer', {
      ...{ name: 'Sample Plan', tin: '990000002', payerNumber: '99999', address: '1 Example Street' },
      ...{ city: 'Sampleville', state: 'CA', zip: '99998', phone: '5550100100', secondLookCents: 50_000 },
    })

  async function settled(): Promise<void> {
    for (;;) {
      const counts = await house.database.inTransaction(nobody, countJobs)
      if (counts.some(({ state }) => state === 'failed')) throw new Error('A step was given up.')
      const ours = counts.filter(({ queue }) => /^(exchange|claims|books|encounters)-/.test(queue))
      if (ours.every(({ state, count }) => state === 'done' || count === 0)) return
      await pause(50)
    }
  }

  async function mustBe(state: string, lines: number): Promise<void> {
    const found = await house.database.inTransaction(acting, tx =>
      sql<{ count: number }>`
        select count(*)::int as count from claim_line where organization_id = ${planId} and state = ${state}
      `.execute(tx),
    )
    const count = found.rows[0]?.count
    if (count !== lines) throw new Error(`${state}: ${count} of ${lines}`)
  }

  return { house, today, must, settled, mustBe }
}

/** A bench ends at the first step that fails: tried again for ever it would only seem slow. */
export function tellTrouble({ outcome, error }: Outcome): void {
  if (outcome === 'done' || outcome === 'again') return
  console.error(error ?? outcome)
  process.exit(1)
}

/** A file of invoices: for each member one attempt a day, each an invoice of one line. */
export function invoiceFile(lines: number, today: Day) {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const part of writtenFile(invoices(lines, today), layout, layout, 'csv'))
      yield typeof part === 'string' ? Buffer.from(part) : part
  }
  const layout = layoutOf(definition, { day: today })
  return { name: 'invoices.csv', mediaType: 'text/csv', bytes: bytes() }
}

const definition = invoiceDefinition()

function invoiceDefinition() {
  const found = findFile('INV')
  if (found === null) throw new Error('There is no invoice in the guidance.')
  return found
}

async function* invoices(lines: number, today: Day): AsyncGenerator<readonly string[]> {
  const layout = layoutOf(definition, { day: today })
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
  for (let at = 0; at < lines; at++) {
    const on: Day = addDays(today, -30 + (at % linesOfEach))
    const row: Readonly<Record<string, string>> = {
      ...{ ...facts, ...common, invoiceNumber: String(1_000_000_000 + at) },
      memberCin: cinOf(1 + Math.floor(at / linesOfEach)),
      ...{ serviceStartDate: usDay(on), serviceEndDate: usDay(on) },
    }
    yield layout.columns.map(({ key }) => row[key] ?? '')
  }
}
