/**
 * Submissions, duplicates, corrections, voids, decisions by hand, refunds and payments in any order: ledger,
 * remittances and where each line stands are equal to a small model. `CLAIM_SCHEDULES` says how many.
 */
import { expect, test } from 'vitest'
import { addDays, type Day } from '#base/day.ts'
import { interestOn } from '../billing/payment-clock.ts'
import { balancesAfter, type Entry, refunded } from '../ledger/entry.ts'
import { decideByHand } from './adjudicate.ts'
import type { ClaimLine } from './claim-line.ts'
import { balanceOf } from './decision.ts'
import { type Due, payPayee } from './pay.ts'
import { decided, informed, type Moved, type Standing } from './standing.ts'
import { type Shelf, shelfOf, takeSubmission } from './take.ts'
import { lineWith, providerId, worldWith } from './testing.ts'

const schedules = Number(process.env.CLAIM_SCHEDULES ?? 400)
const payee = { providerId, payeeNpi: '1999999984' }

/** A small generator of chance: the same for the same seed (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed | 0
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let word = Math.imul(state ^ (state >>> 15), 1 | state)
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word
    return ((word ^ (word >>> 14)) >>> 0) % below
  }
}

/** What a plain person would write down: of each line what is due and what was told, and one purse for the payee. */
type Model = {
  readonly lines: Map<
    string,
    {
      number: string
      day: string
      units: number
      state: string
      due: number
      told: number
      from: Day
      receivedOn: Day
    }
  >
  /** Below zero: the payee owes. */
  purse: number
  cashOut: number
  interest: number
  pooled: { cents: number; month: string }[]
}

type World = {
  shelf: Shelf
  entries: Entry[]
  dues: Due[]
  forwarded: number
  ids: number
  on: Day
  model: Model
}

const known = worldWith()
const numbers = ['1000000001', '1000000002', '1000000003']
const days = ['10/01/2026', '10/02/2026', '10/03/2026']

function book(world: World, moved: readonly Moved[]): void {
  for (const { line, decision, entries } of moved) {
    world.entries.push(...entries)
    if (decision && (decision.outcome === 'pay' || decision.outcome === 'deny'))
      expect(balanceOf(line.chargeCents, decision)).toBe(0)
  }
}

function submit(world: World, next: (below: number) => number, frequency: '1' | '7' | '8'): void {
  const number = numbers[next(3)] ?? ''
  const count = 1 + next(2)
  const first = next(3)
  const coming = Array.from({ length: count }, (_, index) => {
    const units = 1 + next(4)
    const day = days[(first + index) % 3] ?? ''
    world.ids += 1
    const line = lineWith(
      {
        invoiceNumber: number,
        serviceStartDate: day,
        serviceEndDate: day,
        serviceUnitCount: String(units),
        serviceChargeAmount: String(units * 25),
      },
      { id: `l-${world.ids}`, kind: '837P', frequency, receivedOn: world.on, lineNumber: index + 1 },
    )
    return { line, recordId: null }
  })
  const { fresh, ended } = takeSubmission(coming, known, world.shelf, world.on)
  book(world, [...ended, ...fresh])
  modelSubmit(
    world.model,
    coming.map(({ line }) => line),
    frequency,
  )
}

function modelSubmit({ lines }: Model, coming: readonly ClaimLine[], frequency: string): void {
  const number = coming[0]?.number ?? ''
  const standing = [...lines.values()].filter(
    each => each.number === number && !['replaced', 'voided', 'noted'].includes(each.state),
  )
  const live = (each: { state: string }): boolean =>
    each.state === 'approved' || each.state === 'paid' || each.state === 'contested'
  const hits = frequency === '1' ? [] : standing
  for (const each of hits) {
    each.state = frequency === '8' ? 'voided' : 'replaced'
    each.due = 0
  }
  const before = standing.filter(each => frequency === '1' && live(each))
  for (const line of coming) {
    const day = line.startedOn ?? ''
    const twin = [...lines.values()].some(each => live(each) && each.day === day)
    let state = 'approved'
    if (frequency !== '1' && hits.length === 0) state = 'denied'
    else if (frequency === '8') state = 'noted'
    else if (before.some(each => each.day === day && each.units === line.units)) state = 'denied'
    else if (before.length > 0) state = 'contested'
    else if (twin) state = 'denied'
    const due = state === 'approved' ? line.units * 2_500 : 0
    lines.set(line.id, {
      number,
      day,
      units: line.units,
      state,
      due,
      told: 0,
      from: line.receivedOn,
      receivedOn: line.receivedOn,
    })
  }
}

/** A person pays a part, or denies, what stands. */
function byHand(world: World, next: (below: number) => number): void {
  const standing = [...world.shelf.lines.values()].filter(
    ({ state }) => !['replaced', 'voided', 'noted'].includes(state),
  )
  const line = standing[next(Math.max(1, standing.length))]
  if (!line) return
  const pays = next(3) > 0
  const units = next(line.units + 1)
  const decision = decideByHand(
    line,
    line,
    pays
      ? { outcome: 'pay', paidCents: units * 2_500, unitsApproved: units }
      : { outcome: 'deny', rule: 'contract/none' },
  )
  if (!decision) throw new Error('a decision by hand was not taken')
  const isAnswered = line.state === 'contested'
  const before: Standing = isAnswered ? informed(line, world.on) : line
  const moved = decided(before, decision, world.on)
  world.shelf.lines.set(line.id, moved.line)
  world.shelf.book.put(moved.line)
  book(world, [moved])
  const own = world.model.lines.get(line.id)
  if (!own) throw new Error('the model has no such line')
  if (isAnswered) own.from = world.on
  own.state = pays ? 'approved' : 'denied'
  own.due = pays ? units * 2_500 : 0
}

function pay(world: World): void {
  const { shelf, model, on } = world
  const lines = [...shelf.lines.values()].filter(({ toRemit }) => toRemit)
  const receivableCents = balancesAfter(world.entries).receivable
  const payment = payPayee({
    ...{ payee, lines, dues: world.dues, receivableCents, forwardedCents: world.forwarded, paidOn: on },
    newId: () => {
      world.ids += 1
      return `d-${world.ids}`
    },
  })
  modelPay(model, on)
  if (payment === null) return
  world.entries.push(...payment.entries)
  for (const line of payment.standings) {
    shelf.lines.set(line.id, line)
    shelf.book.put(line)
  }
  const paidIds = new Set(payment.paidDues.map(({ id }) => id))
  world.dues = [...world.dues, ...payment.newDues].filter(({ id }) => !paidIds.has(id))
  world.forwarded = payment.forwardCents
  // The 835: what is paid is what its lines and its adjustments come to.
  const told = payment.lines.reduce((sum, { cents }) => sum + cents, 0)
  const interest = payment.paidDues.reduce((sum, { cents }) => sum + cents, 0)
  const { openingCents, refundedCents, forwardCents, cents } = payment
  expect(told + interest - openingCents + refundedCents + forwardCents).toBe(cents)
  expect([cents, refundedCents, forwardCents].every(each => each >= 0)).toBe(true)
}

function modelPay(model: Model, on: Day): void {
  const month = on.slice(0, 7)
  for (const line of model.lines.values()) {
    const more = line.due - line.told
    if (line.state === 'approved' && more > 0) {
      const { interestCents } = interestOn(more, line.receivedOn, on, line.from)
      if (interestCents > 0)
        model.pooled.push({ cents: interestCents, month: interestCents < 200 ? month : '' })
    }
    model.purse += more
    line.told = line.due
    if (line.state === 'approved') line.state = 'paid'
  }
  const due = model.pooled.filter(each => each.month !== month)
  model.pooled = model.pooled.filter(each => each.month === month)
  for (const { cents } of due) {
    model.purse += cents
    model.interest += cents
  }
  if (model.purse > 0) {
    model.cashOut += model.purse
    model.purse = 0
  }
}

function refund(world: World, next: (below: number) => number): void {
  // Only what the last remittance told as owed is sent back.
  const most = Math.min(world.forwarded, balancesAfter(world.entries).receivable)
  const already = world.forwarded - Math.max(0, -world.model.purse)
  const cents = next(Math.max(1, most - already + 1))
  const entry = refunded(payee, cents)
  if (entry === null) return
  world.entries.push(entry)
  world.model.purse += cents
  world.model.cashOut -= cents
}

function run(seed: number): World {
  const next = chance(seed)
  const world: World = {
    ...{ shelf: shelfOf([]), entries: [], dues: [], forwarded: 0, ids: 0, on: '2026-10-05' },
    model: { lines: new Map(), purse: 0, cashOut: 0, interest: 0, pooled: [] },
  }
  const length = 3 + next(10)
  for (let step = 0; step < length; step++) {
    const move = next(11)
    if (move < 4) submit(world, next, '1')
    else if (move < 5) submit(world, next, '7')
    else if (move < 6) submit(world, next, '8')
    else if (move < 8) byHand(world, next)
    else if (move < 10) pay(world)
    else refund(world, next)
    world.on = addDays(world.on, next(13))
  }
  pay(world)
  return world
}

function compare(world: World): void {
  const { model, shelf } = world
  const stands = [...shelf.lines.values()].map(({ id, state, toldCents }) => ({ id, state, told: toldCents }))
  const says = [...model.lines].map(([id, { state, told }]) => ({ id, state, told }))
  expect(stands).toEqual(says)
  const balances = balancesAfter(world.entries)
  const told = says.reduce((sum, each) => sum + each.told, 0)
  const pooled = model.pooled.reduce((sum, { cents }) => sum + cents, 0)
  expect(balances).toEqual({
    ...{
      'claims-expense': told,
      'interest-expense': model.interest + pooled,
      'penalty-expense': 0,
      payable: 0,
    },
    ...{
      'interest-payable': 0 - pooled,
      clearing: 0,
      receivable: Math.max(0, 0 - model.purse),
      cash: 0 - model.cashOut,
    },
  })
}

test(`${schedules} schedules in any order are equal to the model`, { timeout: 600_000 }, () => {
  const seen = new Set<string>()
  for (let seed = 1; seed <= schedules; seed++) {
    try {
      const world = run(seed)
      compare(world)
      for (const { state } of world.shelf.lines.values()) seen.add(state)
    } catch (error) {
      throw new Error(`schedule ${seed}: ${error instanceof Error ? error.message : ''}`, { cause: error })
    }
  }
  expect([...seen].sort()).toEqual(['contested', 'denied', 'noted', 'paid', 'replaced', 'voided'])
})
