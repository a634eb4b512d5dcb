/**
 * Schedules of claims that are sent, sent again, corrected, taken back, decided by hand and anew, paid, and paid back,
 * many at a time: one plan and one provider, a member and three numbers for each schedule. What is asked in a round
 * hangs on its seed and the model alone, so that a program which was killed can be asked for the same again.
 */
import { addDays, type Day } from '#base/day.ts'
import { type Random, seededRandom } from '#base/random.ts'
import type { Asked } from '../claim-file.ts'
import { cinOf } from '../lay-plan.ts'
import {
  emptyModel,
  isOver,
  type Model,
  modelDecide,
  modelDecideAgain,
  modelInform,
  modelPay,
  modelRefund,
  modelSubmit,
} from './model.ts'

/** Outreach is paid thirty dollars an attempt: see `payTerms`. */
export const unitCents = 3_000
const services: readonly Day[] = ['2026-11-02', '2026-11-03', '2026-11-04']
const begins: Day = '2026-11-23'

/** What a person says of a line: pays so many units, denies it, or has the rules look anew. */
export type Hand = { readonly key: string; readonly says: 'pay' | 'deny' | 'again'; readonly units: number }

/** What is asked in one round, in this order. */
export type Round = {
  readonly number: number
  readonly on: Day
  readonly claims: readonly Asked[]
  /** A file of an earlier round that comes again. */
  readonly again: number | null
  readonly hands: readonly Hand[]
  readonly pays: boolean
  readonly refundCents: number
  /** What each number has to be told by this round's remittance, in cents. */
  readonly told: ReadonlyMap<string, number>
}

export type Schedules = { readonly rounds: readonly Round[]; readonly model: Model }

const numberOf = (schedule: number, of: number): string => `S${schedule}N${of}`
/** How a line is found again: the round in which it came, its number, and its place in the claim. */
export const keyOf = (round: number, number: string, line: number): string => `${round} ${number} ${line}`

/**
 * All rounds of so many schedules, and how everything has to stand after them. One round in `payOneIn` pays, and the
 * last; the first rounds of more are the same ones.
 */
export function makeSchedules(seed: number, count: number, roundCount: number, payOneIn = 2): Schedules {
  const model = emptyModel(unitCents)
  const common = seededRandom(seed)
  const randoms = Array.from({ length: count }, (_, at) => seededRandom(seed * 100_003 + at + 1))
  const rounds: Round[] = []
  let on = begins
  for (let number = 0; number < roundCount; number++) {
    const claims: Asked[] = []
    const hands: Hand[] = []
    for (const [schedule, random] of randoms.entries()) {
      const move = random.below(10)
      const frequency = ([null, null, '1', '1', '1', '7', '8'] as const)[move] ?? null
      if (frequency !== null) claims.push(submit(model, { number, on, schedule, random }, frequency))
    }
    // What people decide comes after what the round's file brought.
    for (const [schedule, random] of randoms.entries()) {
      const hand = random.oneIn(4) ? decide(model, on, schedule, random) : null
      if (hand !== null) hands.push(hand)
    }
    const sent = rounds.filter(round => round.claims.length > 0)
    const again = sent.length > 0 && common.oneIn(2) ? common.pick(sent).number : null
    const isPaying = common.oneIn(payOneIn)
    const pays = isPaying || number === roundCount - 1
    const told = pays ? modelPay(model, on) : new Map<string, number>()
    const refundCents = pays && common.oneIn(2) ? common.below(1 + Math.max(0, 0 - model.purse)) : 0
    modelRefund(model, refundCents)
    rounds.push({ number, on, claims, again, hands, pays, refundCents, told })
    on = addDays(on, common.below(13))
  }
  return { rounds, model }
}

type Turn = { readonly number: number; readonly on: Day; readonly schedule: number; readonly random: Random }

function submit(
  model: Model,
  { number: round, on, schedule, random }: Turn,
  frequency: '1' | '7' | '8',
): Asked {
  const number = numberOf(schedule, random.below(3))
  const first = random.below(3)
  const lines = Array.from({ length: 1 + random.below(2) }, (_, at) => {
    const units = 1 + random.below(4)
    const day = services[(first + at) % 3] ?? begins
    return { procedure: 'G9008:U8', on: day, units, charge: units * (unitCents / 100) }
  })
  const coming = lines.map((line, at) => ({
    ...{
      id: keyOf(round, number, at + 1),
      number,
      units: line.units,
      service: `${cinOf(1 + schedule)} ${line.on}`,
    },
  }))
  modelSubmit(model, coming, frequency, on)
  // Who corrects or takes back names a number; ours finds what stands under its own where it is not ours.
  const named = frequency === '1' ? {} : { payerNumber: 'THEIRS' }
  return { number, cin: cinOf(1 + schedule), frequency, lines, ...named }
}

/** A person looks at one of the schedule's lines that is not over; a claim that takes back has nothing to be paid. */
function decide(model: Model, on: Day, schedule: number, random: Random): Hand | null {
  const open = [...model.lines].filter(
    ([, line]) =>
      line.service.startsWith(`${cinOf(1 + schedule)} `) && !isOver(line) && line.frequency !== '8',
  )
  if (open.length === 0) return null
  const [key, line] = random.pick(open)
  const says = random.pick(['pay', 'pay', 'deny', 'again'] as const)
  const units = random.below(line.units + 1)
  if (says === 'again') {
    modelInform(line, on)
    modelDecideAgain(model, line)
  } else modelDecide(model, line, says === 'pay' ? units : null)
  return { key, says, units }
}
