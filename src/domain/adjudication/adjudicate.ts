/** The one function that decides on a line: every rule in its order, then what is paid and why not more. */
import type { Id } from '#base/id.ts'
import type { Adjustment } from '#formats/x12/values/parts.ts'
import type { RuleOutcome } from '#guidance/adjudication/rules.ts'
import { authorizationFor } from './authorized.ts'
import {
  againstContract,
  againstCoverage,
  againstFiling,
  againstLine,
  againstMember,
  againstPlace,
  personOf,
} from './checks.ts'
import { type ClaimLine, serviceOf } from './claim-line.ts'
import { type Decision, type Outcome, type Reason, ruleOf } from './decision.ts'
import type { Book, Known } from './known.ts'
import { limitsFor } from './limits.ts'
import type { Placed } from './place.ts'
import { type Price, priceOf } from './price.ts'

const strength: Readonly<Record<RuleOutcome, number>> = { deny: 3, contest: 2, pend: 1, reduce: 0, pay: 0 }

/** What all the reasons come to: the strongest of deny, contest, pend; else it is paid. */
export function outcomeOf(reasons: readonly Reason[]): Exclude<Outcome, 'replaced' | 'void' | 'note'> {
  const most = Math.max(0, ...reasons.map(({ rule }) => strength[ruleOf(rule).outcome]))
  return most === 3 ? 'deny' : most === 2 ? 'contest' : most === 1 ? 'pend' : 'pay'
}

/**
 * Decides on a line by what is known: the same by the same, whoever asks and when. Cents; a member never owes.
 * `placed`: where its submission stands among those before. The book holds all other lines as they stand.
 */
export function adjudicate(line: ClaimLine, placed: Placed, known: Known, book: Book): Decision {
  const person = personOf(line, known)
  const provider = known.providers.get(line.providerId) ?? null
  const on = line.startedOn ?? line.receivedOn
  const found = serviceOf(line, on)
  const { service } = found
  const authorized = authorizationFor(line, person, service, book, on)
  const price = priceOf(line, service, provider, known.rates, book, on)
  const cost = costOf(line, price, line.units)
  const limited = limitsFor(line, service, authorized.authorization, book, on, cost)
  const reasons: Reason[] = [
    ...againstMember(line, person),
    ...againstCoverage(person, known.planId, on),
    ...authorized.reasons,
    ...againstContract(line, provider, service, on),
    ...againstLine(line),
    ...(found.why === null ? [] : [{ rule: found.why, values: { code: line.procedure, day: on } }]),
    ...placed.reasons,
    ...againstFiling(line.endedOn ?? on, placed.firstReceivedOn),
    ...limited.reasons,
    ...againstPlace(line, service),
    ...(price?.way === 'none' ? [price.reason] : []),
  ]
  const of = { memberId: person?.id ?? null, authorizationId: authorized.authorization?.id ?? null }
  const outcome = outcomeOf(reasons)
  const units = Math.min(line.units, authorized.left ?? line.units, limited.units ?? line.units)
  if (outcome === 'pay')
    return { ...paidDecision(line, price, units, limited.cents, reasons), ...of, service: service?.id ?? '' }
  const denied = outcome === 'deny' ? deniedBy(line, reasons) : []
  return {
    ...{ outcome, allowedCents: 0, paidCents: 0, unitsApproved: 0, isCapitated: false, reasons },
    ...{ adjustments: denied, remarks: remarksOf(reasons), ...of, service: service?.id ?? '' },
  }
}

/** Charge of so many of its units; whole cents, rounded down, and all of it for all units. */
function chargeOf({ chargeCents, units }: ClaimLine, some: number): number {
  return some >= units ? chargeCents : Math.floor((chargeCents * some) / units)
}

/** What so many units cost: by the price, never above what is charged for them. */
function costOf(line: ClaimLine, price: Price | null, units: number): number {
  const charge = chargeOf(line, units)
  if (price === null || price.way === 'none' || price.way === 'capitated') return charge
  return Math.min(charge, price.way === 'unit' ? price.unitCents * units : price.monthCents)
}

function paidDecision(
  line: ClaimLine,
  price: Price | null,
  units: number,
  mostCents: number | null,
  given: readonly Reason[],
): Omit<Decision, 'memberId' | 'authorizationId' | 'service'> {
  const charge = chargeOf(line, units)
  const cost = Math.min(costOf(line, price, units), mostCents ?? Number.MAX_SAFE_INTEGER)
  const isCapitated = price?.way === 'capitated'
  const isMonthPaid = price?.way === 'month' && price.isPaid
  const paidCents = isCapitated || isMonthPaid ? 0 : cost
  const why = isCapitated ? 'price/capitated' : isMonthPaid ? 'price/month-paid' : 'price/above-agreed'
  const reduced = given.filter(({ rule }) => ruleOf(rule).outcome === 'reduce')
  // What limits in dollars leave out is told as the limit's; what the price leaves out, as the price's.
  const priced = isCapitated || isMonthPaid ? charge : charge - costOf(line, price, units)
  const adjustments: Adjustment[] = []
  const add = (rule: string, cents: number): void => {
    const { group, reason } = ruleOf(rule)
    if (cents <= 0 || reason === null) return
    const same = adjustments.findIndex(each => each.group === group && each.reason === reason)
    const before = adjustments[same]
    if (before) adjustments[same] = { ...before, cents: before.cents + cents }
    else adjustments.push({ group, reason, cents })
  }
  add(why, priced)
  add(reduced[0]?.rule ?? why, line.chargeCents - paidCents - priced)
  const reasons = priced > 0 ? [...given, { rule: why }] : given
  return {
    ...{ outcome: 'pay', paidCents, unitsApproved: units, isCapitated },
    allowedCents: isMonthPaid ? 0 : cost,
    ...{ reasons, adjustments, remarks: remarksOf(reasons) },
  }
}

/** All of the charge, by the first reason that denies. */
function deniedBy(line: ClaimLine, reasons: readonly Reason[]): readonly Adjustment[] {
  const first = reasons.map(({ rule }) => ruleOf(rule)).find(({ outcome }) => outcome === 'deny')
  if (first?.reason == null || line.chargeCents === 0) return []
  return [{ group: first.group, reason: first.reason, cents: line.chargeCents }]
}

function remarksOf(reasons: readonly Reason[]): readonly string[] {
  return [...new Set(reasons.flatMap(({ rule }) => ruleOf(rule).remarks))]
}

/** What a person decides over the rules: pays so much, or denies by one of them. */
export type ByHand =
  | { readonly outcome: 'pay'; readonly paidCents: number; readonly unitsApproved: number }
  | { readonly outcome: 'deny' | 'contest'; readonly rule: string }

/** Null where it cannot be: more than is charged, more units than came, or a rule that does not do that. */
export function decideByHand(
  line: Pick<ClaimLine, 'chargeCents' | 'units'>,
  of: { readonly memberId: Id | null; readonly authorizationId: Id | null; readonly service: string },
  by: ByHand,
): Decision | null {
  const { memberId, authorizationId, service } = of
  const none = {
    ...{ allowedCents: 0, paidCents: 0, unitsApproved: 0, isCapitated: false },
    ...{ memberId, authorizationId, service },
  }
  if (by.outcome === 'pay') {
    const { paidCents, unitsApproved } = by
    if (paidCents < 0 || paidCents > line.chargeCents) return null
    if (unitsApproved < 0 || unitsApproved > line.units) return null
    const rest = line.chargeCents - paidCents
    const { group, reason } = ruleOf('price/above-agreed')
    return {
      ...none,
      ...{ outcome: 'pay', allowedCents: paidCents, paidCents, unitsApproved, remarks: [] },
      reasons: rest > 0 ? [{ rule: 'price/above-agreed' }] : [],
      adjustments: rest > 0 && reason !== null ? [{ group, reason, cents: rest }] : [],
    }
  }
  const rule = ruleOf(by.rule)
  if (rule.outcome !== by.outcome) return null
  const { group, reason, remarks } = rule
  const isDenied = by.outcome === 'deny' && reason !== null && line.chargeCents > 0
  return {
    ...none,
    ...{ outcome: by.outcome, reasons: [{ rule: by.rule }], remarks },
    adjustments: isDenied ? [{ group, reason, cents: line.chargeCents }] : [],
  }
}
