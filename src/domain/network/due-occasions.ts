/** The occasions on which a file is owed: its periods or days, by the State’s clock or the contract’s own. */
import type { Day } from '#base/day.ts'
import { addDays } from '#base/day.ts'
import { reports } from '#guidance/all-reports.ts'
import type { Clock, Report } from '#guidance/define.ts'
import type { Obligation, OwedWhen } from '#guidance/network/forms.ts'
import type { Period, PeriodKind } from '../calendar/periods.ts'
import { monthDaysBetween, periodsBetween } from '../calendar/periods.ts'
import { workingDayFrom, workingDayUpTo } from '../calendar/working-days.ts'
import type { AgreedFile, Cadence } from './terms.ts'

export type Occasion = {
  /** The period’s name, or the day for what is owed on days of the month. */
  readonly about: string
  /** From this day on, a file that names no period is taken for this occasion. */
  readonly opensOn: Day
  readonly dueOn: Day
  readonly by: 'contract' | 'guidance'
}

/** Days around the span asked for in which periods are looked at: a quarter and its due days, with room. */
export const reach = 200

type Asked = {
  readonly obligation: Obligation
  readonly from: Day
  readonly to: Day
  /** Every cadence that was ever agreed for the file: only its kinds of periods and days are looked at. */
  readonly cadences: readonly Cadence[]
  /** What is agreed on the day; null when nothing is owed then. */
  readonly agreedOn: (day: Day) => { readonly agreed: AgreedFile | null } | null
}

/** When a file is owed, and who says so: the contract where it names a time and the State lets it. */
function ruleOf(
  obligation: Obligation,
  agreed: AgreedFile | null,
): { readonly when: OwedWhen; readonly cadence: Cadence | null } {
  const cadence = obligation.yields ? (agreed?.cadence ?? null) : null
  return { when: obligation.when, cadence }
}

/**
 * Every occasion whose period ends between the two days, oldest first. For each period the agreement on its last day
 * counts: a contract that began in the middle of a month owes that month’s file, one that ended in it does not.
 */
export function occasionsOf(asked: Asked): readonly Occasion[] {
  const { obligation, from, to, agreedOn } = asked
  const rules = [obligation.when, ...asked.cadences]
  const kinds = new Set(
    rules.flatMap((rule): PeriodKind[] => (typeof rule === 'object' && 'every' in rule ? [rule.every] : [])),
  )
  const inPeriods = [...kinds].flatMap(kind =>
    periodsBetween(kind, from, to).flatMap(period => {
      const found = agreedOn(period.to)
      return found ? occasionOfPeriod(obligation, ruleOf(obligation, found.agreed), kind, period) : []
    }),
  )
  return [...inPeriods, ...onDays(asked)].sort((one, other) =>
    one.opensOn < other.opensOn ? -1 : one.opensOn > other.opensOn ? 1 : 0,
  )
}

function occasionOfPeriod(
  obligation: Obligation,
  { when, cadence }: ReturnType<typeof ruleOf>,
  kind: PeriodKind,
  period: Period,
): Occasion[] {
  if (cadence !== null) {
    if (!('every' in cadence) || cadence.every !== kind) return []
    const dueOn = moved(addDays(period.to, cadence.days), cadence.closed)
    // What tells of its own period may come from its first day on; what reports on it, from its last.
    const opensOn = tellsOfThePeriod(when) ? period.from : period.to
    return [{ about: period.label, opensOn, dueOn, by: 'contract' }]
  }
  if (typeof when !== 'object' || !('every' in when) || when.every !== kind) return []
  const named = namedDay(obligation, period)
  return [
    {
      about: period.label,
      opensOn: tellsOfThePeriod(when) ? period.from : period.to,
      dueOn: named ?? addDays(period.to, when.days),
      by: 'guidance',
    },
  ]
}

function tellsOfThePeriod(when: OwedWhen): boolean {
  return typeof when === 'object' && 'every' in when && when.tells === 'of-the-period'
}

/** The day that the State named for a period and that the count does not give. */
function namedDay(obligation: Obligation, period: Period): Day | null {
  const all: readonly Report[] = reports
  const clocks: readonly Clock[] = all.find(({ id }) => id === obligation.file)?.clocks ?? []
  const named = clocks.find(({ id }) => id === obligation.clock)?.named
  const [year, quarter] = period.label.split(' ')
  return named?.[`${quarter} ${year}`] ?? null
}

/** Occasions on days of the month. The file of a day may come from the day after the one before. */
function onDays({ obligation, cadences, from, to, agreedOn }: Asked): readonly Occasion[] {
  const found: Occasion[] = []
  const candidates = [obligation.when, ...cadences].flatMap(rule => daysOf(rule) ?? [])
  let before: Day = addDays(from, -1)
  for (const day of monthDaysBetween(candidates, from, to)) {
    const agreement = agreedOn(day)
    if (agreement === null) continue
    const { when, cadence } = ruleOf(obligation, agreement.agreed)
    const days = daysOf(cadence ?? when)
    if (days === null || !monthDaysBetween(days, day, day).includes(day)) continue
    const dueOn = cadence ? moved(day, cadence.closed) : day
    found.push({ about: day, opensOn: addDays(before, 1), dueOn, by: cadence ? 'contract' : 'guidance' })
    before = day
  }
  return found
}

function daysOf(rule: Cadence | OwedWhen): readonly number[] | null {
  return typeof rule === 'object' && 'onDaysOfMonth' in rule ? rule.onDaysOfMonth : null
}

function moved(day: Day, closed: Cadence['closed']): Day {
  if (closed === 'stays') return day
  return closed === 'next-working-day' ? workingDayFrom(day) : workingDayUpTo(day)
}
