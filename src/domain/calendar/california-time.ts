/** Between instants and the days of California, by which the law counts. */
import type { Day } from '#base/day.ts'
import { addDays, dayOf } from '#base/day.ts'

const inCalifornia = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Los_Angeles',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** The day that an instant (ISO text, or milliseconds since 1970) falls on in California. */
export function californiaDay(instant: string | number): Day {
  const parts = new Map(
    inCalifornia.formatToParts(new Date(instant)).map(({ type, value }) => [type, Number(value)]),
  )
  return dayOf(parts.get('year') ?? 1, parts.get('month') ?? 1, parts.get('day') ?? 1)
}

/**
 * The instant (ISO, UTC) at which a day begins in California. Clocks change at two in the morning, so that every
 * day has a midnight: seven hours after that of Greenwich in summer, eight in winter.
 */
export function startOfCaliforniaDay(day: Day): string {
  const summer = new Date(`${day}T07:00:00.000Z`)
  return californiaDay(summer.getTime()) === day
    ? summer.toISOString()
    : new Date(summer.getTime() + 3_600_000).toISOString()
}

/** The last millisecond of a day in California: until then a thing that is due on the day is on time. */
export function endOfCaliforniaDay(day: Day): string {
  return new Date(new Date(startOfCaliforniaDay(addDays(day, 1))).getTime() - 1).toISOString()
}
