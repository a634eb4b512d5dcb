/** The periods that reports tell of, and the day on which each is due. */
import type { Day } from '#base/day.ts'
import { addDays } from '#base/day.ts'
import { quarterlyImplementationMonitoring } from '#guidance/reports/quarterly-implementation-monitoring.ts'
import { isInForce } from '../calendar/in-force.ts'
import { type Period, periodOf, periodsBetween } from '../calendar/periods.ts'

export type ReportKind = 'quarter' | 'month'

export type ReportPeriod = {
  readonly kind: ReportKind
  /** As the State writes it: `Q1 2026`; a month as `2026-03`. */
  readonly label: string
  readonly from: Day
  readonly to: Day
}

/** `2026 Q1` as the State writes it. */
function written(kind: ReportKind, { label, from, to }: Period): ReportPeriod {
  const quarter = /^(\d{4}) (Q[1-4])$/.exec(label)
  return { kind, label: quarter ? `${quarter[2]} ${quarter[1]}` : label, from, to }
}

/** `Q1 2026` as the calendar of dues has it: `2026 Q1`. */
export function calendarLabel(label: string): string {
  return label.replace(/^(Q[1-4]) (\d{4})$/, '$2 $1')
}

/** The period of a kind in which the day lies. */
export function reportPeriodOf(kind: ReportKind, day: Day): ReportPeriod {
  return written(kind, periodOf(kind, day))
}

/** The periods that ended before a day, the newest first, so many at most. */
export function periodsEndedBefore(kind: ReportKind, day: Day, most: number): readonly ReportPeriod[] {
  const reach = kind === 'quarter' ? 93 * (most + 1) : 31 * (most + 1)
  return periodsBetween(kind, addDays(day, -reach), day)
    .filter(({ to }) => to < day)
    .map(each => written(kind, each))
    .reverse()
    .slice(0, most)
}

/**
 * When the report of a quarter is due: the day that the State named, or as many days after its end as the clock says
 * . Null for months: the State has published no day for its monthly files yet.
 */
export function dueOn({ kind, label, to }: ReportPeriod): Day | null {
  if (kind !== 'quarter') return null
  const clock = quarterlyImplementationMonitoring.clocks.find(each => isInForce(each, to))
  if (clock === undefined) return null
  const named: Readonly<Record<string, Day>> = clock.named
  return named[label] ?? addDays(to, clock.days)
}
