/** What happened to a member's coverage: losses and returns, changes of plan, and what was held when. */
import { addDays, type Day, dayNumber } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { renewalCure } from '#guidance/coverage/renewals.ts'
import type { Span } from '../authorizations/term.ts'
import type { CoverageStatement } from './statement.ts'
import { type CoverageSpan, coverageTimeline, spanOn } from './timeline.ts'

/** Days without coverage between, or after, days with it. */
export type Loss = {
  readonly from: Day
  /** Last day without; null while it lasts. */
  readonly until: Day | null
  readonly planBeforeId: Id | null
  readonly planAfterId: Id | null
  /** True when it came back soon enough to be the same story: no new application, no new start of care. */
  readonly isMended: boolean
}

const isHeld = ({ state }: CoverageSpan): boolean => state === 'covered' || state === 'eligible'

/** Each loss, in order. What nobody knows is no loss. */
export function lossesIn(spans: readonly CoverageSpan[]): readonly Loss[] {
  const losses: Loss[] = []
  for (const [at, span] of spans.entries()) {
    if (span.state !== 'not-covered') continue
    const before = spans.slice(0, at).findLast(isHeld)
    if (before === undefined) continue
    const next = spans[at + 1]
    const after = next !== undefined && isHeld(next) ? next : null
    const days = span.until === null ? null : dayNumber(span.until) - dayNumber(span.from) + 1
    losses.push({
      from: span.from,
      until: span.until,
      planBeforeId: before.planId,
      planAfterId: after?.planId ?? null,
      isMended: after !== null && days !== null && days <= renewalCure.days,
    })
  }
  return losses
}

/** A change from one plan to another without a day between. */
export type PlanChange = {
  readonly on: Day
  readonly fromId: Id
  readonly toId: Id
  readonly isMidMonth: boolean
}

export function planChangesIn(spans: readonly CoverageSpan[]): readonly PlanChange[] {
  return spans.flatMap((span, at): readonly PlanChange[] => {
    const before = spans[at - 1]
    if (before?.state !== 'covered' || span.state !== 'covered') return []
    if (before.planId === null || span.planId === null || before.planId === span.planId) return []
    return [
      { on: span.from, fromId: before.planId, toId: span.planId, isMidMonth: span.from.slice(8) !== '01' },
    ]
  })
}

/** What was held to be true of a day, from when on. */
export type Held = {
  readonly since: string
  readonly state: CoverageSpan['state']
  readonly planId: Id | null
}

/** How our knowledge of one day changed, in order: retroactive losses and reinstatements show here. */
export function heldOf(statements: readonly CoverageStatement[], on: Day): readonly Held[] {
  const instants = [...new Set(statements.map(({ saidAt }) => saidAt))].sort()
  const held: Held[] = []
  for (const since of instants) {
    const span = spanOn(coverageTimeline(statements, since), on)
    const { state, planId } = span ?? { state: 'unknown' as const, planId: null }
    const last = held.at(-1)
    if ((last?.state ?? 'unknown') !== state || (last?.planId ?? null) !== planId)
      held.push({ since, state, planId })
  }
  return held
}

/**
 * The days of an authorization on which the plan that gave it covers the member: what may be billed to it. Days that
 * nobody knows of are left in, as `unsure`; a retroactive loss takes days out, a reinstatement puts them back.
 */
export function borneDays(
  authorization: Span,
  planId: Id,
  spans: readonly CoverageSpan[],
): readonly (Span & { readonly unsure: boolean })[] {
  const [first] = spans
  const before: readonly CoverageSpan[] =
    first === undefined || first.from > authorization.from
      ? [
          {
            from: authorization.from,
            until: first === undefined ? null : addDays(first.from, -1),
            ...{ state: 'unknown', planId: null, contradiction: null, because: [] },
          },
        ]
      : []
  const borne: (Span & { unsure: boolean })[] = []
  for (const span of [...before, ...spans]) {
    const from = span.from > authorization.from ? span.from : authorization.from
    const end = span.until ?? authorization.until
    const until = end < authorization.until ? end : authorization.until
    if (from > until || span.state === 'not-covered') continue
    if (span.state === 'covered' && span.planId !== planId) continue
    const unsure = span.state !== 'covered' || span.contradiction !== null
    const last = borne.at(-1)
    if (last?.unsure === unsure && addDays(last.until, 1) === from)
      borne[borne.length - 1] = { ...last, until }
    else borne.push({ from, until, unsure })
  }
  return borne
}
