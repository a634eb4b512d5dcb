/** Working days: which day is one, and days counted by them. */
import type { Day } from '#base/day.ts'
import { addDays } from '#base/day.ts'
import { workingDays } from '#guidance/calendar/working-days.ts'
import { isClosedByHoliday, weekdayOf } from './holidays.ts'

/** Whose working days: State offices', or a health plan's that has a claim to decide. */
export type WorkingDayKind = (typeof workingDays)[number]['id']

const holidaysOfKind = new Map(workingDays.map(each => [each.id, each.holidays]))

/** True from Monday to Friday, but for the days on which a holiday closes. */
export function isWorkingDay(day: Day, kind: WorkingDayKind = 'state-offices'): boolean {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && !isClosedByHoliday(holidaysOfKind.get(kind) ?? 'state', day)
}

/** The first working day after the day. */
export function nextWorkingDay(day: Day, kind: WorkingDayKind = 'state-offices'): Day {
  let next = addDays(day, 1)
  while (!isWorkingDay(next, kind)) next = addDays(next, 1)
  return next
}

/** The day itself when it is a working day, else the first one after it. */
export function workingDayFrom(day: Day, kind: WorkingDayKind = 'state-offices'): Day {
  return isWorkingDay(day, kind) ? day : nextWorkingDay(day, kind)
}

/** The day itself when it is a working day, else the last one before it. */
export function workingDayUpTo(day: Day, kind: WorkingDayKind = 'state-offices'): Day {
  let last = day
  while (!isWorkingDay(last, kind)) last = addDays(last, -1)
  return last
}

/**
 * The day a number of working days later. The day it counts from is day 0 and need not be a working day
 * itself; with 0 it is that day (Government Code 6800: the first day is excluded, the last included).
 */
export function addWorkingDays(day: Day, days: number, kind: WorkingDayKind = 'state-offices'): Day {
  let last = day
  for (let left = days; left > 0; left--) last = nextWorkingDay(last, kind)
  return last
}

/** How many working days lie after the first day, up to and including the last; 0 when there is none. */
export function workingDaysBetween(from: Day, to: Day, kind: WorkingDayKind = 'state-offices'): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, kind)) count++
  return count
}
