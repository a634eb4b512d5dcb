/** What a signal to stop does: a command ends at once; one that serves others first ends what is under way. */
import { constants } from 'node:os'
import { removeLeftovers } from './leftovers.ts'

let rest: (() => void) | null = null

/** Ends at once and leaves nothing half-written, unless a command asked to go to rest by itself. */
export function watchSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      if (rest !== null) return rest()
      removeLeftovers()
      process.exit(128 + constants.signals[signal])
    })
  }
}

/** Resolves at the first signal. The second of its kind ends the process as it always would. */
export function untilAskedToStop(): Promise<void> {
  return new Promise(resolve => {
    rest = resolve
  })
}
