/** A bell that wakes the workers of a process: what rang while they were busy is not missed. */

export type Bell = {
  ring(): void
  /** How often it rang so far. */
  rings(): number
  /** Sleeps so many seconds, or until it has rung more often than `ringsBefore`. */
  wait(ringsBefore: number, seconds: number): Promise<void>
}

export function makeBell(): Bell {
  let count = 0
  let wake: () => void = () => {}
  return {
    ring: () => {
      count++
      wake()
    },
    rings: () => count,
    wait: (ringsBefore, seconds) =>
      new Promise(resolve => {
        if (count > ringsBefore) return resolve()
        const timer = setTimeout(resolve, Math.max(0, seconds * 1000))
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
  }
}
