/** The day in California as the browser's clock has it. */
import { type Day, readDay } from '#base/day.ts'

export function todayHere(): Day {
  const written = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(new Date())
  return readDay(written) ?? '2026-01-01'
}
