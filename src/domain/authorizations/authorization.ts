/** An authorization as plan or provider keeps it: what was asked, what was decided, what may be done next. */
import type { Day } from '#base/day.ts'
import { addDays } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { appealWindow, denialReasons, presumedDays } from '#guidance/authorizations/decisions.ts'
import { californiaDay } from '../calendar/california-time.ts'
import { isInForce } from '../calendar/in-force.ts'
import { decideRequestBy } from './decision.ts'
import { advanceNoticeDue, noticeDue } from './notice.ts'
import { type Span, spanOf } from './term.ts'

export const authorizationStates = ['asked', 'approved', 'partial', 'denied', 'withdrawn', 'ended'] as const
export type AuthorizationState = (typeof authorizationStates)[number]

/** What somebody does with it. The plan decides; either side withdraws a request or appeals. */
export const planDeeds = [
  'approve',
  'approve-in-part',
  'deny',
  'extend',
  'lessen',
  'end',
  'take-back',
  'tell-notice',
  'uphold',
  'overturn',
] as const
export const eitherDeeds = ['withdraw', 'appeal'] as const
export type AuthorizationDeed = (typeof planDeeds)[number] | (typeof eitherDeeds)[number]

/** What an authorization says. Units are whole; null where none were named. */
export type Authorization = {
  readonly id: Id
  /** What our organization is in it. */
  readonly side: 'plan' | 'provider'
  readonly memberId: Id
  /** `ecm`, or a code of `community-supports`. */
  readonly service: string
  /** The other side; null while the plan has not said which provider. */
  readonly partnerId: Id | null
  readonly number: string | null
  readonly urgency: 'routine' | 'expedited'
  readonly way: 'standard' | 'presumptive'
  readonly which: 'first' | 'next'
  readonly state: AuthorizationState
  /** When it was asked, and by when it is to be decided; ISO in UTC. */
  readonly receivedAt: string
  readonly decideBy: string | null
  readonly decidedAt: string | null
  readonly askedFrom: Day
  readonly askedUnits: number | null
  readonly from: Day | null
  readonly until: Day | null
  readonly units: number | null
  readonly unit: string | null
  readonly reason: string | null
  readonly noticeDueAt: string | null
  readonly noticeToldAt: string | null
  readonly appeal: 'none' | 'filed' | 'upheld' | 'overturned'
  readonly appealBy: Day | null
}

/** What was given before the latest decision: days, units, and why not all of it. */
export type Before = Pick<Authorization, 'state' | 'from' | 'until' | 'units' | 'reason'>

/** What was done, with what is said along. */
export type AuthorizationDone = {
  readonly deed: AuthorizationDeed
  readonly at: string
  readonly from?: Day | null
  readonly until?: Day | null
  readonly units?: number | null
  readonly reason?: string | null
  /** Of a take-back, or where the end of a service is overturned: how it stood before; null, it was asked. */
  readonly before?: Before | null
}

export type AuthorizationObjection =
  | 'authorizations/not-now'
  | 'authorizations/reason-missing'
  | 'authorizations/no-such-reason'
  | 'authorizations/end-missing'
  | 'authorizations/ends-before-it-begins'
  | 'authorizations/shorter-than-the-state-says'
  | 'authorizations/not-less'
  | 'authorizations/not-longer'
  | 'authorizations/too-late-to-appeal'

const mayFollow: Readonly<Record<AuthorizationDeed, readonly AuthorizationState[]>> = {
  approve: ['asked'],
  'approve-in-part': ['asked'],
  deny: ['asked'],
  withdraw: ['asked'],
  extend: ['approved', 'partial'],
  lessen: ['approved', 'partial'],
  end: ['approved', 'partial'],
  'take-back': ['approved', 'partial', 'denied', 'ended'],
  'tell-notice': ['denied', 'partial', 'ended'],
  appeal: ['denied', 'partial', 'ended'],
  uphold: ['denied', 'partial', 'ended'],
  overturn: ['denied', 'partial', 'ended'],
}

/** The deeds that are open now to a side, for a page to offer. */
export function deedsOn(authorization: Authorization, on: Day): readonly AuthorizationDeed[] {
  const all = authorization.side === 'plan' ? [...planDeeds, ...eitherDeeds] : eitherDeeds
  return all.filter(deed => isOpen(authorization, deed, on))
}

function isOpen(authorization: Authorization, deed: AuthorizationDeed, on: Day): boolean {
  const { state, noticeDueAt, noticeToldAt, appeal, appealBy } = authorization
  if (!mayFollow[deed].includes(state)) return false
  if (deed === 'tell-notice') return noticeToldAt === null && (state !== 'ended' || noticeDueAt !== null)
  // What the member was told of, or appealed against, is mended by a decision that they are told of too.
  if (deed === 'take-back') return (noticeDueAt === null || noticeToldAt === null) && appeal === 'none'
  // Of an end that nobody was told of in writing there is nothing to appeal.
  if (deed === 'appeal' && state === 'ended' && noticeDueAt === null) return false
  if (deed === 'uphold' || deed === 'overturn') return appeal === 'filed'
  return deed !== 'appeal' || (appeal === 'none' && (appealBy === null || on <= appealBy))
}

/** What becomes of it, or why it cannot be. A plan gives no less than the State's own term of ECM. */
export function decideAuthorization(
  authorization: Authorization,
  done: AuthorizationDone,
): Authorization | AuthorizationObjection {
  const on = californiaDay(done.at)
  if (!isOpen(authorization, done.deed, on)) {
    const isLate = done.deed === 'appeal' && authorization.appealBy !== null && on > authorization.appealBy
    return isLate ? 'authorizations/too-late-to-appeal' : 'authorizations/not-now'
  }
  if (done.deed === 'withdraw') return { ...authorization, state: 'withdrawn', decideBy: null }
  if (done.deed === 'appeal') return { ...authorization, appeal: 'filed' }
  if (done.deed === 'uphold') return { ...authorization, appeal: 'upheld' }
  if (done.deed === 'tell-notice')
    return { ...authorization, noticeToldAt: done.at, appealBy: addDays(on, appealWindow.days) }
  if (done.deed === 'deny') return denied(authorization, done, on)
  if (done.deed === 'extend') return extended(authorization, done)
  if (done.deed === 'lessen') return lessened(authorization, done, on)
  if (done.deed === 'end') return ended(authorization, done, on)
  if (done.deed === 'take-back') return takenBack(authorization, done)
  if (authorization.state === 'ended') return { ...goneOn(authorization, done), appeal: 'overturned' }
  return granted(authorization, done, on)
}

function objectionToReason(authorization: Authorization, reason: string | null | undefined, on: Day) {
  if (reason == null) return 'authorizations/reason-missing'
  const kind = authorization.service === 'ecm' ? 'ecm' : 'community-supports'
  const known = denialReasons.find(each => each.id === reason && isInForce(each, on))
  return known === undefined || (known.only ?? kind) !== kind ? 'authorizations/no-such-reason' : null
}

function denied(
  authorization: Authorization,
  { at, reason }: AuthorizationDone,
  on: Day,
): Authorization | AuthorizationObjection {
  const objection = objectionToReason(authorization, reason, on)
  if (objection !== null) return objection
  return {
    ...authorization,
    ...{ state: 'denied', decidedAt: at, decideBy: null, reason: reason ?? null, noticeDueAt: noticeDue(on) },
  }
}

function granted(
  authorization: Authorization,
  { deed, at, from: said, until: saidEnd, units, reason }: AuthorizationDone,
  on: Day,
): Authorization | AuthorizationObjection {
  const from = said ?? authorization.askedFrom
  const standard = spanOf(authorization.service, from, authorization.which)
  const until = saidEnd ?? standard?.until ?? null
  if (until === null) return 'authorizations/end-missing'
  if (until < from) return 'authorizations/ends-before-it-begins'
  const given = units ?? authorization.askedUnits
  const isLess = isLessThanAsked(authorization, { from, until }, standard, given)
  if (authorization.service === 'ecm' && standard !== null && until < standard.until)
    return 'authorizations/shorter-than-the-state-says'
  if (deed === 'approve-in-part') {
    const objection = objectionToReason(authorization, reason, on)
    if (objection !== null) return objection
    if (!isLess) return 'authorizations/not-less'
  }
  // Less than was asked is told, whatever it is called: it can be appealed.
  if (deed === 'approve' && isLess) return 'authorizations/reason-missing'
  const isPartial = deed === 'approve-in-part'
  return {
    ...authorization,
    ...{ from, until, units: given, decidedAt: at, decideBy: null },
    state: isPartial ? 'partial' : 'approved',
    reason: isPartial ? (reason ?? null) : null,
    noticeDueAt: isPartial ? noticeDue(on) : null,
    appeal: deed === 'overturn' ? 'overturned' : authorization.appeal,
  }
}

function isLessThanAsked(
  { askedFrom, askedUnits }: Authorization,
  { from, until }: Span,
  standard: Span | null,
  units: number | null,
): boolean {
  const isShorter = standard !== null && until < standard.until
  return from > askedFrom || isShorter || (askedUnits !== null && (units ?? 0) < askedUnits)
}

function extended(
  authorization: Authorization,
  { until, units }: AuthorizationDone,
): Authorization | AuthorizationObjection {
  if (until == null) return 'authorizations/end-missing'
  const isLonger = authorization.until === null || until > authorization.until
  return isLonger
    ? { ...authorization, until, units: units ?? authorization.units }
    : 'authorizations/not-longer'
}

/** Less from now on of what runs: an earlier last day or fewer units, for a reason of the guidance. */
function lessened(
  authorization: Authorization,
  { until: saidEnd, units: saidUnits, reason }: AuthorizationDone,
  on: Day,
): Authorization | AuthorizationObjection {
  const objection = objectionToReason(authorization, reason, on)
  if (objection !== null) return objection
  const { service, from, which } = authorization
  const until = saidEnd ?? authorization.until
  const units = saidUnits ?? authorization.units
  if (until === null) return 'authorizations/end-missing'
  if (from !== null && until < from) return 'authorizations/ends-before-it-begins'
  const isShorter = authorization.until === null || until < authorization.until
  const isFewer = units !== null && (authorization.units === null || units < authorization.units)
  if (!isShorter && !isFewer) return 'authorizations/not-less'
  const standard = from === null ? null : spanOf(service, from, which)
  if (service === 'ecm' && standard !== null && until < standard.until)
    return 'authorizations/shorter-than-the-state-says'
  const owed = { noticeDueAt: advanceNoticeDue(on, isShorter ? until : on), ...notTold }
  return { ...authorization, state: 'partial', until, units, reason: reason ?? null, ...owed }
}

/** A notice that is owed anew opens the way to appeal anew. */
const notTold = { noticeToldAt: null, appeal: 'none', appealBy: null } as const

function ended(
  authorization: Authorization,
  { until, reason }: AuthorizationDone,
  on: Day,
): Authorization | AuthorizationObjection {
  if (until == null) return 'authorizations/end-missing'
  if (reason == null) return 'authorizations/reason-missing'
  if (authorization.from !== null && until < authorization.from) return 'authorizations/ends-before-it-begins'
  return {
    ...authorization,
    state: 'ended',
    until,
    reason,
    noticeDueAt: advanceNoticeDue(on, until),
    ...notTold,
  }
}

/** As it was before a decision that was a mistake. What was asked is to be decided again, by its old clock. */
function takenBack(
  authorization: Authorization,
  done: AuthorizationDone,
): Authorization | AuthorizationObjection {
  return done.reason == null ? 'authorizations/reason-missing' : goneOn(authorization, done)
}

function goneOn(authorization: Authorization, { before = null }: AuthorizationDone): Authorization {
  const { receivedAt, urgency } = authorization
  const nothing = { state: 'asked', from: null, until: null, units: null, reason: null } as const
  const decided =
    before === null ? { decidedAt: null, decideBy: decideRequestBy(receivedAt, urgency) } : { decideBy: null }
  return { ...authorization, ...(before ?? nothing), ...decided, noticeDueAt: null, ...notTold }
}

const decisions: readonly string[] = [
  'approve',
  'approve-in-part',
  'deny',
  'extend',
  'lessen',
  'end',
  'overturn',
]

/** How it stood before its latest decision that was not taken back; null where it was asked then. Events in order. */
export function beforeLatestDecision(events: readonly ({ readonly kind: string } & Before)[]): Before | null {
  const standing: Before[] = []
  for (const { kind, state, from, until, units, reason } of events) {
    if (kind === 'take-back') standing.pop()
    if (decisions.includes(kind)) standing.push({ state, from, until, units, reason })
  }
  return standing.at(-2) ?? null
}

/**
 * The days on which care may be given before, or without, a decision: of a presumptive request from its first day
 * till the decision, and for thirty days at least; they are paid even where the decision is no.
 */
export function presumedSpan({ way, askedFrom, decidedAt }: Authorization): Span | null {
  if (way !== 'presumptive') return null
  const least = addDays(askedFrom, presumedDays.days - 1)
  const decidedOn = decidedAt === null ? null : californiaDay(decidedAt)
  return { from: askedFrom, until: decidedOn !== null && decidedOn > least ? decidedOn : least }
}

/** Units given, used and left; null where none were named. More used than given is less than none left. */
export function unitsLeft(units: number | null, used: number): number | null {
  return units === null ? null : units - used
}
