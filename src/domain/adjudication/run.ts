/** How a payment run stands, and what may be done with it once nobody is at work on it any more. */

/** Kept: it may still pay; it has paid and told all; it pays nobody more. */
export type RunState = 'begun' | 'done' | 'dropped'

/** Shown: `stopped` is one that has more to do, and nobody does it. */
export type RunStanding = RunState | 'stopped'

export type RunSeen = {
  readonly state: RunState
  /** A job for it waits or is being done. */
  readonly isWorkedOn: boolean
  /** Payments whose remittance is not laid out yet. */
  readonly untold: number
}

export function runStanding({ state, isWorkedOn, untold }: RunSeen): RunStanding {
  if (isWorkedOn || state === 'done') return state
  return state === 'begun' || untold > 0 ? 'stopped' : 'dropped'
}

/**
 * Begun again it goes on where it stopped: a payee that it paid has nothing left, and a payment that was told has its
 * file.
 */
export function mayBeginAgain(run: RunSeen): boolean {
  return runStanding(run) === 'stopped'
}

/** Only one that could still pay, and does not: what it had paid stands in any case. */
export function mayBeDropped(run: RunSeen): boolean {
  return run.state === 'begun' && !run.isWorkedOn
}
