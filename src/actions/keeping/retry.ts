/** How a job that failed is tried again: by the kind of its fault. */
import { Fault } from '#base/fault.ts'
import type { Retry } from '#store/jobs/take.ts'

/** Adding up the waits: `soon` goes on for more than an hour, `later` for some days, what we do not know a minute. */
const retries = {
  soon: { limit: 12, delaySeconds: 1, doubles: true },
  later: { limit: 12, delaySeconds: 60, doubles: true },
  unknown: { limit: 5, delaySeconds: 2, doubles: true },
  never: { limit: 0, delaySeconds: 0, doubles: false },
} as const satisfies Record<string, Retry>

/** Our process is stopping, or the job had no chance: at once, and it does not count as a try. */
export function withoutLoss(attempt: number): Retry {
  return { limit: attempt + 1, delaySeconds: 0, doubles: false }
}

/** A worker died with the job in its hands: at once, then later. A job that kills every worker ends too. */
export function afterDeath(attempt: number): Retry {
  return { limit: 10, delaySeconds: attempt === 0 ? 0 : 1, doubles: true }
}

/** The way on after what a job threw, and the code that is all that is kept of it. */
export function retryAfter(error: unknown): { readonly retry: Retry; readonly code: string } {
  if (error instanceof Fault) return { retry: retries[error.retry], code: error.code }
  return { retry: retries.unknown, code: 'job/unknown-fault' }
}
