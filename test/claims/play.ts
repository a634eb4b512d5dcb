/** Schedules of claims asked of a house, round by round, and the house held against the model when they are over. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { ActionAnswer, ActionInput, ActionName } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import type { OpenHouse } from '#actions/open.ts'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { MachineActor } from '#domain/people/actor.ts'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'
import type { Tx } from '#store/database.ts'
import { fileOf } from '../actions/house.ts'
import { fileWith } from './claim-file.ts'
import { layPlan } from './lay-plan.ts'
import { modelBalances } from './model.ts'
import { keyOf, type Round, type Schedules } from './schedules.ts'

const planId: Id = '019b0000-0000-7000-8000-00000000000a'
const providerId: Id = '019b0000-0000-7000-8000-00000000000b'

export type Player = {
  readonly house: OpenHouse
  /** Sets the house's clock to the morning of a day. */
  readonly wake: (on: Day) => void
  /** Till no job is ready. */
  readonly settle: () => Promise<void>
}

const actor: MachineActor = {
  ...{ kind: 'machine', tokenId: planId, organizationId: planId, organizationKinds: ['plan'] },
  rights: ['exchange/read', 'exchange/send', 'claims/read', 'claims/decide', 'claims/pay'],
}

/** Asks with one key however often, as a program does that got no answer. */
async function must<Name extends ActionName>(
  house: OpenHouse,
  name: Name,
  key: string,
  input: ActionInput<Name>,
  file?: ReturnType<typeof fileOf>,
): Promise<ActionAnswer<Name>> {
  const options = { idempotencyKey: key, ...(file === undefined ? {} : { file }) }
  const answer = await ask(house, name, actor, input, options)
  if (answer.ok) return answer.value
  throw new Error(`${name} ${key}: ${answer.refusal.code}: ${answer.refusal.says}`)
}

export async function beginPlay({ house, wake }: Player, members: number): Promise<void> {
  wake('2026-11-22')
  await layPlan(house, { planId, providerId, members, since: '2026-01-01', isProviderOnHub: true })
  await must(house, 'claims.save-payer', 'payer', {
    ...{ name: 'Sample Plan', tin: '990000002', payerNumber: '99999', address: '1 Example Street' },
    ...{ city: 'Sampleville', state: 'CA', zip: '99998', phone: '5550100100', secondLookCents: 500_000 },
  })
}

const seen = <Row>(
  house: OpenHouse,
  read: (tx: Tx) => Promise<{ readonly rows: readonly Row[] }>,
  of = planId,
) => house.database.inTransaction({ organizationId: of, personId: null }, async tx => (await read(tx)).rows)

/** Everything that a round asks. Asked again after a kill it changes nothing that is done. */
export async function playRound(player: Player, schedules: Schedules, round: Round): Promise<void> {
  const { house, wake, settle } = player
  wake(round.on)
  const send = async (of: Round, key: string): Promise<boolean> => {
    const bytes = fileWith(String(of.number + 1), of.claims)
    const file = fileOf(bytes, fileName(of.number), 'text/plain')
    const answer = await must(house, 'exchange.receive-file', key, { partner: providerId }, file)
    await settle()
    return answer.alreadyReceived
  }
  if (round.claims.length > 0) await send(round, `send-${round.number}`)
  const earlier = round.again === null ? undefined : schedules.rounds[round.again]
  if (earlier) expect(await send(earlier, `again-${round.number}`)).toBe(true)
  const ids = await lineIds(house)
  for (const [at, { key, says, units }] of round.hands.entries()) {
    const line = ids.get(key)
    if (line === undefined) throw new Error(`There is no line ${key}.`)
    const about = { line, why: 'Seen in the record of care.' }
    const once = `hand-${round.number}-${at}`
    if (says === 'again') await must(house, 'claims.decide-again', once, { ...about, informedOn: round.on })
    else if (says === 'deny')
      await must(house, 'claims.decide-line', once, {
        ...about,
        decision: { outcome: 'deny', rule: 'contract/none' },
      })
    else {
      const decision = { outcome: 'pay', paidCents: units * 3_000, unitsApproved: units } as const
      await must(house, 'claims.decide-line', once, { ...about, decision })
    }
  }
  if (!round.pays) return
  await must(house, 'claims.begin-run', `pay-${round.number}`, { firstReference: 1 + round.number * 10 })
  await settle()
  if (round.refundCents === 0) return
  const [last] = await seen(house, tx =>
    sql<{ id: Id }>`select id from payment order by created_at desc, id desc limit 1`.execute(tx),
  )
  const refund = { payment: last?.id ?? '', cents: round.refundCents, note: 'Check 77 of the provider' }
  await must(house, 'claims.record-refund', `refund-${round.number}`, refund)
}

/** A file is named after its round: so a line is known by the round in which it came, its number, and its place. */
const fileName = (round: number): string => `round-${round}.837`

async function lineIds(house: OpenHouse): Promise<ReadonlyMap<string, Id>> {
  return new Map((await listLines(house)).map(({ key, id }) => [key, id]))
}

async function listLines(house: OpenHouse) {
  const rows = await seen(house, tx =>
    sql<{ id: Id; file: string; number: string; line: number; state: string; told: number }>`
      select l.id, t.file_name as file, l.invoice_number as number, l.line_number as line, l.state,
        l.told_cents::int as told
      from claim_line l join transmission t on t.organization_id = l.organization_id and t.id = l.transmission_id
    `.execute(tx),
  )
  return rows.map(row => ({ ...row, key: keyOf(Number(/\d+/.exec(row.file)?.[0]), row.number, row.line) }))
}

const byText = (one: readonly unknown[], other: readonly unknown[]): number =>
  String(one[0]) < String(other[0]) ? -1 : 1

/** Where each line stands, the ledger, every remittance, and the provider's books: all as the model says. */
export async function holdAgainstModel(house: OpenHouse, { model, rounds }: Schedules): Promise<void> {
  const lines = await listLines(house)
  const stands = lines.map(({ key, state, told }) => [key, state, told]).sort(byText)
  expect(stands).toEqual([...model.lines].map(([key, { state, told }]) => [key, state, told]).sort(byText))
  const balances = Object.entries(modelBalances(model)).filter(([, cents]) => cents !== 0)
  expect(await listBalances(house)).toEqual(Object.fromEntries(balances))
  const payments = await listPayments(house)
  // A run that had nothing to tell made no payment.
  const told = await Promise.all(payments.map(payment => toldBy(house, payment.remittance)))
  const wanted = rounds.filter(round => round.pays)
  for (const [at, { run, cents }] of payments.entries()) {
    expect(told[at]?.cents).toBe(cents)
    expect(told[at]?.numbers).toEqual(numbersOf(wanted[run - 1]?.told ?? new Map()))
  }
  const silent = wanted.filter((_, at) => !payments.some(({ run }) => run === at + 1))
  expect(silent.flatMap(round => [...round.told])).toEqual([])
  const cashOut = payments.reduce((sum, { cents }) => sum + cents, 0)
  const sentBack = rounds.reduce((sum, { refundCents }) => sum + refundCents, 0)
  expect(cashOut - sentBack).toBe(model.cashOut)
  await holdBooks(house, payments.length, cashOut, wanted)
}

function numbersOf(told: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...told].filter(([, cents]) => cents !== 0).sort(byText)
}

async function listBalances(house: OpenHouse): Promise<Readonly<Record<string, number>>> {
  const rows = await seen(house, tx =>
    sql<{ account: string; cents: number }>`
      select account, sum(cents)::int as cents from (
        select debit as account, cents from ledger_posting union all select credit, 0 - cents from ledger_posting
      ) each group by account having sum(cents) <> 0`.execute(tx),
  )
  return Object.fromEntries(rows.map(({ account, cents }) => [account, cents]))
}

type Paid = { readonly run: number; readonly cents: number; readonly remittance: Id }

function listPayments(house: OpenHouse): Promise<readonly Paid[]> {
  return seen(house, tx =>
    sql<Paid>`
      select r.number::int as run, p.cents::int as cents, p.transmission_id as remittance
      from payment p join payment_run r on r.organization_id = p.organization_id and r.id = p.run_id
      order by r.number, p.number`.execute(tx),
  )
}

/** What an 835 says was paid in all and under each number, once it has passed our own whole check. */
async function toldBy(house: OpenHouse, remittance: Id) {
  const { bytes } = await must(house, 'exchange.download-file', `read-${remittance}`, {
    transmission: remittance,
  })
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  const judge = { today: new Date(house.clock()).toISOString().slice(0, 10) as Day }
  const events = readTransmissionBytes(Buffer.concat(parts), { judge })
  expect(events.flatMap(event => (event.type === 'finding' ? [event.finding.code] : []))).toEqual([])
  const numbers = new Map<string, number>()
  for (const event of events)
    if (event.type === 'remittance-claims')
      for (const { number, paidCents } of event.claims)
        numbers.set(number, (numbers.get(number) ?? 0) + paidCents)
  const [payment] = events.flatMap(event => (event.type === 'payment' ? [event.payment] : []))
  return { cents: payment?.cents, numbers: numbersOf(numbers) }
}

/** The provider has each remittance once, and under each number what the plan has told of it. */
async function holdBooks(
  house: OpenHouse,
  payments: number,
  cents: number,
  paying: readonly Round[],
): Promise<void> {
  const taken = await seen(
    house,
    tx =>
      sql<{ outcome: string; count: number; cents: number }>`
      select outcome, count(*)::int as count, sum(cents)::int as cents from remittance group by outcome`.execute(
        tx,
      ),
    providerId,
  )
  expect(taken).toEqual(payments === 0 ? [] : [{ outcome: 'posted', count: payments, cents }])
  const posted = await seen(
    house,
    tx =>
      sql<{ invoice: string; cents: number }>`
      select invoice, sum(cents)::int as cents from book_entry where kind = 'paid' group by invoice`.execute(
        tx,
      ),
    providerId,
  )
  const all = new Map<string, number>()
  for (const { told } of paying)
    for (const [number, told_] of told) all.set(number, (all.get(number) ?? 0) + told_)
  expect(numbersOf(new Map(posted.map(row => [row.invoice, row.cents])))).toEqual(numbersOf(all))
}
