/** Three clocks for one piece of work: the one on the wall, and what the processors did for it. */
import { readFileSync } from 'node:fs'

export type Times = {
  readonly seconds: number
  /** Processor time of the process, its helpers' (compiling, collecting garbage, reading) included. */
  readonly cpuSeconds: number
  /**
   * Processor time of the thread that does the work: on a busy machine the nearest to what the clock of a quiet
   * one shows. That of the process where the system (any but Linux) does not tell.
   */
  readonly threadSeconds: number
}

/** Starts them; the function stops them. */
export function startClocks(): () => Times {
  const before = process.cpuUsage()
  const threadBefore = threadNow()
  const began = performance.now()
  return () => {
    const seconds = (performance.now() - began) / 1000
    const threadAfter = threadNow()
    const { user, system } = process.cpuUsage(before)
    const cpuSeconds = (user + system) / 1e6
    const isTold = threadBefore !== null && threadAfter !== null
    return { seconds, cpuSeconds, threadSeconds: isTold ? threadAfter - threadBefore : cpuSeconds }
  }
}

function threadNow(): number | null {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e9
  } catch {
    return null
  }
}
