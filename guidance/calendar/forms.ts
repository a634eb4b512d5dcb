/** The forms of the calendar: holidays, and what a working day is to whom, as dated data. */
import type { Authority, Day, Words } from '../define.ts'

/** 0 Sunday to 6 Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** On which day of a year a holiday falls. Where no rule of the common calendar gives it, the days are listed. */
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: Weekday; readonly nth: 1 | 2 | 3 | 4 }
  | { readonly month: number; readonly weekday: Weekday; readonly last: true }
  /** Days after another holiday of the same list. */
  | { readonly after: string; readonly days: number }
  | { readonly listed: readonly Day[] }

export type Holiday = Authority & {
  readonly id: string
  readonly name: Words
  readonly on: HolidayRule
  /** Where it is kept when it falls on a weekend. A day that is not named stays where it is. */
  readonly moves?: { readonly saturday?: 'friday'; readonly sunday?: 'monday' }
  /**
   * True where the offices whose list this is are closed. Several of the State’s holidays are holidays in name
   * on which an employee may choose to be away; the offices are open, and the day counts as a working day.
   */
  readonly closes: boolean
}

/** What a working day is under one rule: Monday to Friday but for the closing holidays of one list. */
export type WorkingDays = Authority & {
  readonly id: 'state-offices' | 'claims'
  readonly says: Words
  readonly holidays: 'state' | 'federal'
}

export function defineHoliday<const T extends Holiday>(holiday: T): T {
  return holiday
}
export function defineWorkingDays<const T extends WorkingDays>(workingDays: T): T {
  return workingDays
}
