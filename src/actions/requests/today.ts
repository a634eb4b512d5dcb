/** Which day it is in California, where the law counts its days. */
import type { Day } from '#base/day.ts'

const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day of an instant (milliseconds since 1970). */
export function californiaDay(milliseconds: number): Day {
  return calendar.format(milliseconds) as Day
}
