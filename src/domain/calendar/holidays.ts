/** On which days of a year the holidays of a list are kept. */
import type { Day } from '#base/day.ts'
import { addDays, dayNumber, dayOf, daysInMonth } from '#base/day.ts'
import { federalHolidays } from '#guidance/calendar/federal-holidays.ts'
import type { Holiday, HolidayRule, Weekday } from '#guidance/calendar/forms.ts'
import { stateHolidays } from '#guidance/calendar/state-holidays.ts'
import { isInForce } from './in-force.ts'

/** A holiday of one year. */
export type KeptHoliday = {
  readonly holiday: Holiday
  /** The day that the rule gives. */
  readonly fallsOn: Day
  /** The day on which it is kept: another one when it falls on a weekend and moves. */
  readonly keptOn: Day
}

const lists: { readonly [list in 'state' | 'federal']: readonly Holiday[] } = {
  state: stateHolidays,
  federal: federalHolidays,
}

/** 0 Sunday to 6 Saturday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): Weekday {
  const index = (((dayNumber(day) + 4) % 7) + 7) % 7
  return weekdays[index] ?? 0
}

const weekdays: readonly Weekday[] = [0, 1, 2, 3, 4, 5, 6]

/** The days on which a rule falls in a year: none for a listed holiday in a year that is not listed. */
function daysOf(rule: HolidayRule, year: number, list: readonly Holiday[]): readonly Day[] {
  if ('listed' in rule) return rule.listed.filter(day => Number(day.slice(0, 4)) === year)
  if ('after' in rule) {
    const first = list.find(({ id }) => id === rule.after)
    return first ? daysOf(first.on, year, list).map(day => addDays(day, rule.days)) : []
  }
  if ('day' in rule) return [dayOf(year, rule.month, rule.day)]
  if ('nth' in rule) {
    const first = weekdayOf(dayOf(year, rule.month, 1))
    return [dayOf(year, rule.month, 1 + ((rule.weekday - first + 7) % 7) + (rule.nth - 1) * 7)]
  }
  const length = daysInMonth(year, rule.month)
  const last = weekdayOf(dayOf(year, rule.month, length))
  return [dayOf(year, rule.month, length - ((last - rule.weekday + 7) % 7))]
}

function keptOn(holiday: Holiday, day: Day): Day {
  const weekday = weekdayOf(day)
  if (weekday === 6 && holiday.moves?.saturday) return addDays(day, -1)
  if (weekday === 0 && holiday.moves?.sunday) return addDays(day, 1)
  return day
}

/**
 * The holidays of a list that fall in a year, in order. New Year’s Day of the next year may be kept on the last
 * day of this one: it is a holiday of the year in which it falls.
 */
export function holidaysOf(list: 'state' | 'federal', year: number): readonly KeptHoliday[] {
  return lists[list]
    .flatMap(holiday =>
      daysOf(holiday.on, year, lists[list])
        .filter(day => isInForce(holiday, day))
        .map(day => ({ holiday, fallsOn: day, keptOn: keptOn(holiday, day) })),
    )
    .sort((one, other) => (one.fallsOn < other.fallsOn ? -1 : 1))
}

/** Worked out once a year and list: a deadline may ask for hundreds of days. */
const closedByYear = new Map<string, ReadonlySet<number>>()

/** The day numbers on which the offices of a list are closed by a holiday kept in the year. */
function closedDays(list: 'state' | 'federal', year: number): ReadonlySet<number> {
  const key = `${list} ${year}`
  const known = closedByYear.get(key)
  if (known) return known
  const kept = [...holidaysOf(list, year), ...holidaysOf(list, year + 1)]
  const days = new Set(
    kept
      .filter(({ holiday, keptOn: day }) => holiday.closes && Number(day.slice(0, 4)) === year)
      .map(({ keptOn: day }) => dayNumber(day)),
  )
  closedByYear.set(key, days)
  return days
}

/** True when a holiday of the list closes its offices on the day. */
export function isClosedByHoliday(list: 'state' | 'federal', day: Day): boolean {
  return closedDays(list, Number(day.slice(0, 4))).has(dayNumber(day))
}

/** True when a holiday of the State is kept on the day, whether or not its offices close (Government Code 6700). */
export function isStateHoliday(day: Day): boolean {
  const year = Number(day.slice(0, 4))
  return [...holidaysOf('state', year), ...holidaysOf('state', year + 1)].some(kept => kept.keptOn === day)
}
