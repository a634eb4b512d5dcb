/** The accounting of disclosures: to whom a member's data went, in the words that a member is owed. */
import type { Id } from '#base/id.ts'
import type { ChainedEntry } from './entry.ts'

/** How many years back a member may ask (45 CFR 164.528(a)(1)). */
export const accountingYears = 6

/** One disclosure, as 45 CFR 164.528(b)(2) wants it told: when, to whom, what, and why. */
export type Disclosure = {
  readonly at: string
  readonly toOrganizationId: Id
  /** What was sent: `transmission:0197…`. */
  readonly what: readonly string[]
  readonly why: string | null
  /** The place of the entry in the audit, so that it can be looked up. */
  readonly sequence: number
}

/** The disclosure that an entry tells of, or null when nothing left the organization. */
export function disclosureFrom(entry: ChainedEntry): Disclosure | null {
  if (entry.disclosedTo === null || entry.outcome !== 'done') return null
  return {
    at: entry.at,
    toOrganizationId: entry.disclosedTo,
    what: entry.objects,
    why: entry.why,
    sequence: entry.sequence,
  }
}
