/** When people are told that an OpenPGP key is about to end. */
import { type Day, dayNumber } from '#base/day.ts'

/** Days before the end at which it is told, the last first. */
export const keyWarningDays = [14, 30, 60] as const

/** Which warning is due: the nearest that was reached; null while there is time, and once the key is over. */
export function keyWarning(today: Day, expiresOn: Day | null): (typeof keyWarningDays)[number] | null {
  if (expiresOn === null || expiresOn <= today) return null
  const left = dayNumber(expiresOn) - dayNumber(today)
  return keyWarningDays.find(days => left <= days) ?? null
}
