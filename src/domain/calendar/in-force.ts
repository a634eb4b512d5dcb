/** Whether an entry of the guidance holds on a day. */
import type { Day } from '#base/day.ts'

/** True when the entry holds on the day, both its ends included. Without dates it always holds. */
export function isInForce(entry: { readonly since?: Day; readonly until?: Day }, day: Day): boolean {
  return (
    (entry.since === undefined || entry.since <= day) && (entry.until === undefined || day <= entry.until)
  )
}
