/**
 * Submissions, duplicates, corrections, voids, decisions by hand, refunds and payments in any order: ledger,
 * remittances and where each line stands are equal to a small model. `CLAIM_SCHEDULES` says how many.
 */
import { expect, test } from 'vitest'
import { addDays, type Day } from '#base/day.ts'
import { type Random, seededRandom } from '#base/random.ts'
import {
  emptyModel,
  type Model,
  modelBalances,
  modelDecide,
  modelInform,
  modelPay,
  modelRefund,
  modelSubmit,
} from '#test/claims/schedules/model.ts'
import { balancesAfter, type Entry, refunded } from '../ledger/entry.ts'
import { decideByHand } from './adjudicate.ts'
import { balanceOf } from './decision.ts'
import { type Due, payPayee } from './pay.ts'
import { decided, informed, type Moved, type Standing } from './standing.ts'
import { type Shelf, shelfOf, takeSubmission } from './take.ts'
import { lineWith, providerId, worldWith } from './testing.ts'

const schedules = Number(process.env.CLAIM_SCHEDULES ?? 400)
const payee = { providerId, payeeNpi: '1999999984' }

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

function submit(world: World, { below }: Random, frequency: '1' | '7' | '8'): void {
  const number = numbers[below(3)] ?? ''
  const count = 1 + below(2)
  const first = below(3)
  const coming = Array.from({ length: count }, (_, index) => {
    const units = 1 + below(4)
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
    coming.map(({ line: { id, startedOn, units } }) => ({ id, number, service: startedOn ?? '', units })),
    frequency,
    world.on,
  )
}

/** A person pays a part, or denies, what stands. */
function byHand(world: World, { below }: Random): void {
  const standing = [...world.shelf.lines.values()].filter(
    ({ state }) => !['replaced', 'voided', 'noted'].includes(state),
  )
  const line = standing[below(Math.max(1, standing.length))]
  if (!line) return
  const pays = below(3) > 0
  const units = below(line.units + 1)
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
  modelInform(own, world.on)
  modelDecide(world.model, own, pays ? units : null)
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

function refund(world: World, { below }: Random): void {
  // Only what the last remittance told as owed is sent back.
  const most = Math.min(world.forwarded, balancesAfter(world.entries).receivable)
  const already = world.forwarded - Math.max(0, -world.model.purse)
  const cents = below(Math.max(1, most - already + 1))
  const entry = refunded(payee, cents)
  if (entry === null) return
  world.entries.push(entry)
  modelRefund(world.model, cents)
}

function run(seed: number): World {
  const random = seededRandom(seed)
  const { below } = random
  const world: World = {
    ...{ shelf: shelfOf([]), entries: [], dues: [], forwarded: 0, ids: 0, on: '2026-10-05' },
    model: emptyModel(2_500),
  }
  const length = 3 + below(10)
  for (let step = 0; step < length; step++) {
    const move = below(11)
    if (move < 4) submit(world, random, '1')
    else if (move < 5) submit(world, random, '7')
    else if (move < 6) submit(world, random, '8')
    else if (move < 8) byHand(world, random)
    else if (move < 10) pay(world)
    else refund(world, random)
    world.on = addDays(world.on, below(13))
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
  expect(balances).toEqual(modelBalances(model))
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
