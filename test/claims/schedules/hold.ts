/** A house held against the model when its schedules are over: lines, ledger, remittances, books, and the State. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { OpenHouse } from '#actions/open.ts'
import type { Id } from '#base/id.ts'
import { readTransmissionBytes } from '#formats/x12/values/read-transmission.ts'
import { afterAll, bytesIn, providerId, seen } from './asking.ts'
import type { Round, Schedules } from './make.ts'
import { type Model, modelBalances } from './model.ts'
import { listLines } from './play.ts'
import { listRejected, type State } from './state.ts'

const byText = (one: readonly unknown[], other: readonly unknown[]): number =>
  String(one[0]) < String(other[0]) ? -1 : 1

/** Where each line stands, the ledger, every remittance, and the provider's books: all as the model says. */
export async function holdAgainstModel(
  house: OpenHouse,
  { model, rounds }: Schedules,
  state: State,
): Promise<void> {
  const rejected = await listRejected(house)
  holdState(model, state, new Set(rejected.map(({ number }) => number)))
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
  const events = readTransmissionBytes(await bytesIn(house, remittance), { judge: { today: afterAll } })
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

/**
 * Each service that was decided stands with the State once, at what the plan paid for it. A service of a number of
 * which a line is still asked about stands as it was told before, and keeps out who would tell it elsewhere.
 */
function holdState(model: Model, { holds }: State, rejected: ReadonlySet<string>): void {
  const lines = [...model.lines.values()]
  const servicesOf = (numbers: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(lines.flatMap(({ number, service }) => (numbers.has(number) ? [service] : [])))
  const waiting = new Set(lines.flatMap(({ number, state }) => (state === 'contested' ? [number] : [])))
  // Whom one of these keeps out keeps out others in turn.
  const asked = new Set(waiting)
  for (let before = -1; before < asked.size; ) {
    before = asked.size
    const services = servicesOf(asked)
    for (const number of rejected)
      if ([...servicesOf(new Set([number]))].some(service => services.has(service))) asked.add(number)
  }
  expect([...rejected].filter(number => !asked.has(number))).toEqual([])
  const unsure = servicesOf(new Set([...waiting, ...rejected]))
  const decided = new Map<string, Set<number>>()
  for (const { service, frequency, state, told } of lines) {
    if (unsure.has(service) || frequency === '8' || (state !== 'paid' && state !== 'denied')) continue
    const paid = decided.get(service) ?? new Set()
    decided.set(service, paid.add(state === 'paid' ? told : -1))
  }
  const held = [...holds.values()].flatMap(each => [...each]).filter(([service]) => !unsure.has(service))
  expect(held.map(([service]) => service).sort()).toEqual([...decided.keys()].sort())
  for (const [service, cents] of held) {
    // Of several lines of one service the paid one is told; where people paid two, one of them.
    const paid = [...(decided.get(service) ?? [])].filter(told => told >= 0)
    expect(paid.length === 0 ? [0] : paid).toContain(cents)
  }
}
