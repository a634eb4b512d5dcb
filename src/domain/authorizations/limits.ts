/** What the State's limits leave of a Community Support to a member, counting what was given and used before. */
import { addDays, type Day, dayNumber } from '#base/day.ts'
import { services } from '#guidance/all-services.ts'
import type { Limit } from '#guidance/define.ts'
import { limits } from '#guidance/services/limits.ts'
import { isInForce } from '../calendar/in-force.ts'
import type { AuthorizationState } from './authorization.ts'
import type { Span } from './term.ts'

const all: readonly Limit[] = limits

/** What is asked, or is about to be given: days, and units where they are counted. */
export type Asked = {
  readonly service: string
  readonly from: Day
  /** Null where nobody has named the end. */
  readonly until: Day | null
  readonly units: number | null
  readonly unit: string | null
}

/** Another authorization of the member, with what was used of it by accepted lines. */
export type Given = Asked & {
  readonly state: AuthorizationState
  readonly used: number
  /** What accepted lines cost; null where that is not known here, as it is not to a provider. */
  readonly usedCents: number | null
}

export type LimitStanding = {
  readonly limit: Limit
  /** In what the limit counts (`limit.of`): what it allows for these days, what is taken, what is asked. */
  readonly most: number
  readonly taken: number
  /** Null where that cannot be reckoned from what was asked, as dollars cannot. */
  readonly asks: number | null
  readonly left: number
  readonly isOver: boolean
}

/** What a unit of a support is where nobody names it: that of its first code in force. */
export function unitOf(service: string, on: Day): string | null {
  return services.find(each => each.service === service && isInForce(each, on))?.unit ?? null
}

/** Each limit of the service that is in force on the first day. */
export function limitsOn(asked: Asked, others: readonly Given[], today: Day): readonly LimitStanding[] {
  return all
    .filter(limit => limit.services.includes(asked.service) && isInForce(limit, asked.from))
    .flatMap(limit => {
      const standing = standingOf(limit, asked, others, today)
      return standing === null ? [] : [standing]
    })
}

function standingOf(limit: Limit, asked: Asked, others: readonly Given[], today: Day): LimitStanding | null {
  const window = windowOf(limit, asked)
  if (window === null) return null
  const most = limit.most * window.times
  const counted = others.filter(
    each => each.state !== 'asked' && each.state !== 'denied' && each.state !== 'withdrawn',
  )
  const its = counted.filter(({ service }) => limit.services.includes(service))
  const taken = its.reduce((sum, each) => sum + takenBy(limit, each, window.span, today), 0)
  const asks = amountOf(limit, asked)
  const left = most - taken
  return { limit, most, taken, asks, left, isOver: asks === null ? left <= 0 : asks > left }
}

/**
 * The days over which a limit counts, and how often its amount is had on them. A rolling year ends on the last day
 * that is asked for; hours of a calendar year are had once for each year that the days touch.
 */
function windowOf(limit: Limit, { from, until }: Asked): { span: Span | null; times: number } | null {
  const last = until ?? from
  if (limit.per === 'lifetime') return { span: null, times: 1 }
  if (limit.per === 'rolling-12-months') return { span: { from: addDays(last, -364), until: last }, times: 1 }
  if (limit.per === 'year') {
    const [first, end] = [Number(from.slice(0, 4)), Number(last.slice(0, 4))]
    return { span: { from: `${first}-01-01` as Day, until: `${end}-12-31` as Day }, times: end - first + 1 }
  }
  // Of what is counted by the day or in one authorization, no other authorization takes anything.
  const nothing = { from: '0001-01-01', until: '0001-01-01' } as const
  if (limit.per === 'day') return { span: nothing, times: daysIn({ from, until: last }) }
  if (limit.per === 'authorization') return { span: nothing, times: 1 }
  // A stay: days on end with what was given just before.
  return limit.of === 'days' ? { span: { from: addDays(from, -1), until: last }, times: 1 } : null
}

const hoursOf: Readonly<Record<string, number>> = { '15 minutes': 0.25, hour: 1, day: 24 }
const daysOf: Readonly<Record<string, number>> = { day: 1, month: 30 }

function daysIn({ from, until }: Span): number {
  return dayNumber(until) - dayNumber(from) + 1
}

/** What is asked, in what the limit counts. Days are the units where they are days, else those from first to last. */
function amountOf(limit: Limit, asked: Asked): number | null {
  const { from, until, units } = asked
  const unit = unitName(asked.unit) ?? unitOf(asked.service, from) ?? ''
  const span = until === null ? null : daysIn({ from, until })
  if (limit.of === 'times') return 1
  if (limit.of === 'weeks') return span === null ? null : Math.ceil(span / 7)
  if (limit.of === 'meals') return unit === 'meal' ? units : null
  if (limit.of === 'hours') return units === null ? null : times(units, hoursOf[unit])
  if (limit.of === 'days') return units === null ? span : (times(units, daysOf[unit]) ?? span)
  return null
}

/** People write one unit or several of it. */
function unitName(unit: string | null): string | null {
  const name = (unit ?? '').trim().toLowerCase()
  if (name === '') return null
  return name === '15 minutes' ? name : name.replace(/s$/, '')
}

function times(units: number, size: number | undefined): number | null {
  return size === undefined ? null : units * size
}

/**
 * What another authorization takes of the limit: while it runs, all that it gives, for it may still be used; when it is
 * over, what was used.
 */
function takenBy(limit: Limit, given: Given, window: Span | null, today: Day): number {
  const until = given.until ?? given.from
  if (window !== null && (until < window.from || given.from > window.until)) return 0
  if (limit.of === 'dollars') return Math.ceil((given.usedCents ?? 0) / 100)
  if (limit.of === 'times') return 1
  const isOver = given.state === 'ended' || until < today
  const units = isOver ? given.used : given.units === null ? null : Math.max(given.units, given.used)
  const amount = amountOf(limit, { ...given, until, units }) ?? 0
  if (limit.of !== 'days' || window === null) return amount
  const within = { from: later(given.from, window.from), until: earlier(until, window.until) }
  return Math.min(amount, daysIn(within))
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other
}
