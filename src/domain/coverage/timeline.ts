/** A member's coverage day by day, out of all that is said: what stands, by whose word, where words differ. */
import { addDays, type Day, dayNumber } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import { changeOfPlan, coverageSources } from '#guidance/coverage/sources.ts'
import type { CoverageStatement } from './statement.ts'

/** Two sources in force that cannot both be right. What stands meanwhile is said all the same. */
export type Contradiction =
  /** Two plans are said to cover the member on the same days. */
  | 'two-plans'
  /** One source says that the plan covers the member, and another that it does not. */
  | 'sources-differ'

/** Days on end on which the same holds. Without a last day: until something else is said. */
export type CoverageSpan = {
  readonly from: Day
  readonly until: Day | null
  /** `eligible`: covered by Medi-Cal, by which plan nobody said. */
  readonly state: 'covered' | 'eligible' | 'not-covered' | 'unknown'
  /** Of a covered span: the plan. */
  readonly planId: Id | null
  readonly contradiction: Contradiction | null
  /** The statements it rests on, the word that stands first. */
  readonly because: readonly Id[]
}

/**
 * What is held to be true, as of an instant: nothing that came to be known later counts (bitemporal). Spans follow
 * one another without a hole from the first day that anything is said of.
 */
export function coverageTimeline(
  statements: readonly CoverageStatement[],
  knownAt?: string,
): readonly CoverageSpan[] {
  const told = inForce(statements, knownAt)
  const days = boundaries(told)
  const plans = [...new Set(told.flatMap(({ planId }) => planId ?? []))].sort()
  const spans = days.map((from, at): Interval => {
    const next = days[at + 1]
    const until = next === undefined ? null : addDays(next, -1)
    return {
      from,
      until,
      plans: plans.map(planId => weigh(planId, told, from)),
      whole: weigh(null, told, from),
    }
  })
  return merged(spans.map((each, at) => spanOf(each, spans, at)))
}

/** Statements known by then, without those that were taken back. */
function inForce(statements: readonly CoverageStatement[], knownAt?: string): readonly CoverageStatement[] {
  const known = statements.filter(({ saidAt }) => knownAt === undefined || saidAt <= knownAt)
  const takenBack = new Set(known.flatMap(({ takesBackId }) => takesBackId ?? []))
  return known.filter(({ id, takesBackId }) => takesBackId === null && !takenBack.has(id))
}

/** Every day on which something may begin to be otherwise, in order. */
function boundaries(told: readonly CoverageStatement[]): readonly Day[] {
  const days = told.flatMap(({ from, until }) => (until === null ? [from] : [from, addDays(until, 1)]))
  return [...new Set(days)].sort()
}

type Weighed = {
  readonly planId: Id | null
  readonly answer: 'covered' | 'not-covered' | 'unknown'
  readonly differs: boolean
  readonly because: readonly CoverageStatement[]
}

type Interval = {
  readonly from: Day
  readonly until: Day | null
  readonly plans: readonly Weighed[]
  readonly whole: Weighed
}

/**
 * What is said of a plan on a day: the latest word of each source, and of each record of a file. A person's word
 * settles what was said before it; what
 * comes afterwards is weighed anew. That Medi-Cal has ended is said of every plan.
 */
function weigh(planId: Id | null, told: readonly CoverageStatement[], on: Day): Weighed {
  const about = told.filter(
    each =>
      each.from <= on &&
      (each.until === null || on <= each.until) &&
      (each.planId === planId || (each.planId === null && each.says === 'not-covered')),
  )
  const sources = groupedBy(about, ({ source, recordId }) => `${source} ${recordId ?? ''}`)
  const latest = [...sources.values()].flatMap(latestOf)
  const said = latest.filter(({ says }) => says !== 'not-told')
  const person = said.find(({ source }) => source === 'person')
  const words = person ? said.filter(each => each === person || isLater(each, person)) : said
  const ordered = words.toSorted((one, other) => placeOf(one) - placeOf(other))
  const [first] = ordered
  if (first === undefined) return { planId, answer: 'unknown', differs: false, because: latest }
  const differs = ordered.some(({ says }) => says !== first.says)
  return { planId, answer: first.says === 'covered' ? 'covered' : 'not-covered', differs, because: ordered }
}

function latestOf(said: readonly CoverageStatement[]): readonly CoverageStatement[] {
  const [first, ...others] = said
  if (first === undefined) return []
  return [others.reduce((latest, each) => (isLater(each, latest) ? each : latest), first)]
}

function isLater(one: CoverageStatement, other: CoverageStatement): boolean {
  return one.saidAt > other.saidAt || (one.saidAt === other.saidAt && one.id > other.id)
}

function placeOf({ source }: CoverageStatement): number {
  return coverageSources.find(({ id }) => id === source)?.place ?? coverageSources.length + 1
}

function spanOf(interval: Interval, all: readonly Interval[], at: number): CoverageSpan {
  const { from, until, plans, whole } = interval
  const covering = plans.filter(({ answer }) => answer === 'covered')
  const standing = covering.length > 1 ? latestBeginning(covering, all, at) : covering[0]
  const differs = plans.some(each => each.differs)
  const because = (weighed: readonly Weighed[]): readonly Id[] => [
    ...new Set(weighed.flatMap(each => each.because.map(({ id }) => id))),
  ]
  if (standing !== undefined) {
    const others = covering.filter(each => each !== standing)
    const isUnsettled = others.some(({ planId }) => !hasLetGo(planId, standing.planId, all, at))
    return {
      ...{ from, until, state: 'covered', planId: standing.planId },
      contradiction: isUnsettled ? 'two-plans' : differs ? 'sources-differ' : null,
      because: because([standing, ...(isUnsettled ? others : [])]),
    }
  }
  const told = plans.filter(({ answer }) => answer === 'not-covered')
  const isNone = whole.answer === 'not-covered' || told.length > 0
  const state = whole.answer === 'covered' ? 'eligible' : isNone ? 'not-covered' : 'unknown'
  return {
    ...{ from, until, state, planId: null },
    contradiction: differs || whole.differs ? 'sources-differ' : null,
    because: because([whole, ...plans]),
  }
}

/** Of plans that cover on one day, the one that began last: whoever changes plans goes to a new one. */
function latestBeginning(
  covering: readonly Weighed[],
  all: readonly Interval[],
  at: number,
): Weighed | undefined {
  return covering.toSorted((one, other) => {
    const [a, b] = [beginningOf(one.planId, all, at), beginningOf(other.planId, all, at)]
    return a < b ? 1 : a > b ? -1 : 0
  })[0]
}

/** First of the days on end, up to this interval, on which the plan covers the member. */
function beginningOf(planId: Id | null, all: readonly Interval[], at: number): Day {
  let from = at
  while (from > 0 && isCovered(planId, all[from - 1])) from--
  return all[from]?.from ?? '0001-01-01'
}

function isCovered(planId: Id | null, interval: Interval | undefined): boolean {
  return interval?.plans.some(each => each.planId === planId && each.answer === 'covered') ?? false
}

/** True when the plan before lets go soon enough after the next one began: a change of plan, not a contradiction. */
function hasLetGo(planId: Id | null, nextId: Id | null, all: readonly Interval[], at: number): boolean {
  let to = at
  while (to < all.length && isCovered(planId, all[to])) to++
  const end = all[to]
  if (end === undefined) return false
  return dayNumber(end.from) - dayNumber(beginningOf(nextId, all, at)) <= changeOfPlan.letsGoWithinDays
}

/** Neighbours that say the same are one span. */
function merged(spans: readonly CoverageSpan[]): readonly CoverageSpan[] {
  const joined: CoverageSpan[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    const isSame =
      last?.state === span.state && last.planId === span.planId && last.contradiction === span.contradiction
    if (last === undefined || !isSame) joined.push(span)
    else
      joined[joined.length - 1] = {
        ...last,
        until: span.until,
        because: [...new Set([...last.because, ...span.because])],
      }
  }
  return joined
}

/** The span that holds a day; null before anything was said. */
export function spanOn(spans: readonly CoverageSpan[], on: Day): CoverageSpan | null {
  return spans.find(({ from, until }) => from <= on && (until === null || on <= until)) ?? null
}
