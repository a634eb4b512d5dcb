/** The workers of one process: they take jobs from the queues, in turn, and bring each to an end. */
import { setTimeout as pause } from 'node:timers/promises'
import { nobody } from '#store/database.ts'
import { listTurns, type TakenJob, takeJob } from '#store/jobs/take.ts'
import type { Job } from './job.ts'
import { makeBell } from './keeping/bell.ts'
import { rescueJobs } from './keeping/rescue.ts'
import { retryAfter } from './keeping/retry.ts'
import { type JobTimes, type Outcome, runJob } from './keeping/run-job.ts'
import { startClock, turnJob } from './keeping/take-turns.ts'
import type { OpenHouse } from './open.ts'

export type WorkSettings = JobTimes & {
  /** Jobs at the same time, in this process. */
  readonly concurrency: number
  /** How often we look for jobs that other processes put down. */
  readonly lookSeconds: number
  /** How long a stop waits for the jobs under way. */
  readonly graceSeconds: number
}

/**
 * One job at a time beside the embedded database, which does one transaction after another in any case: then a
 * request waits for one short transaction of a job at most.
 */
export function usualWork(kind: 'embedded' | 'server'): WorkSettings {
  const common = { leaseSeconds: 60, turnSeconds: 2, graceSeconds: 20 }
  return kind === 'embedded'
    ? { ...common, concurrency: 1, lookSeconds: 5 }
    : { ...common, concurrency: 4, lookSeconds: 0.5 }
}

export type Work = {
  /** Takes no more jobs, waits for those under way, and gives back what does not end in time. */
  stop(): Promise<void>
  /** Resolves when no job is ready and none of ours is under way. */
  settled(): Promise<void>
}

/** Takes one job of ours from the queue that is next in turn after `last`; else says how long none can come. */
async function takeNext(
  house: OpenHouse,
  ours: ReadonlyMap<string, Job>,
  last: string,
  leaseSeconds: number,
): Promise<TakenJob | { readonly noneFor: number }> {
  const turns = await house.database.inTransaction(nobody, listTurns)
  const known = turns.filter(turn => ours.has(turn.queue))
  const ready = known.filter(turn => turn.inSeconds <= 0).map(turn => turn.queue)
  for (const queue of [...ready.filter(each => each > last), ...ready.filter(each => each <= last)]) {
    const job = await house.database.inTransaction(nobody, tx => takeJob(tx, queue, leaseSeconds))
    if (job !== null) return job
  }
  const later = known.map(turn => turn.inSeconds).filter(seconds => seconds > 0)
  return { noneFor: Math.min(Number.POSITIVE_INFINITY, ...later) }
}

/** Begins to work. `tell` hears what became of each job, and must not throw. */
export async function startWork(
  house: OpenHouse,
  jobs: readonly Job[],
  settings: WorkSettings,
  tell: (outcome: Outcome) => void = () => {},
): Promise<Work> {
  const ours = new Map([...jobs, turnJob(jobs)].map(job => [job.queue, job]))
  const underWay = new Map<AbortController, Promise<void>>()
  const waitingToSettle = new Set<() => void>()
  const bell = makeBell()
  const deaf = house.jobs.onNudge(bell.ring)
  let stopping = false
  let last = ''

  const begin = (taken: TakenJob, job: Job): void => {
    const stop = new AbortController()
    const end = async (): Promise<void> => {
      tell(await runJob(house, job, taken, settings, stop))
      underWay.delete(stop)
      bell.ring()
    }
    underWay.set(stop, end())
  }

  /** Takes as many jobs as there is room for; gives the seconds to sleep. */
  const look = async (): Promise<number> => {
    while (underWay.size < settings.concurrency && !stopping) {
      const taken = await takeNext(house, ours, last, settings.leaseSeconds)
      if ('noneFor' in taken) return Math.min(settings.lookSeconds, taken.noneFor)
      last = taken.queue
      const job = ours.get(taken.queue)
      if (job !== undefined) begin(taken, job)
    }
    return settings.lookSeconds
  }

  const loop = async (): Promise<void> => {
    let rescueAt = 0
    while (!stopping) {
      let sleepSeconds = 1
      const ringsBefore = bell.rings()
      try {
        if (performance.now() >= rescueAt) {
          rescueAt = performance.now() + settings.leaseSeconds * 250
          await rescueJobs(house, false)
        }
        sleepSeconds = await look()
        if (underWay.size === 0 && bell.rings() === ringsBefore)
          for (const settle of waitingToSettle) settle()
      } catch (error) {
        // The database is away. The jobs wait in it, and we look again.
        tell({ queue: '', outcome: 'failed', code: retryAfter(error).code, seconds: 0, error })
      }
      if (!stopping) await bell.wait(ringsBefore, sleepSeconds)
    }
  }

  // Nobody but this process can be at work on an embedded database: what runs there is a dead one's.
  if (house.database.kind === 'embedded') await rescueJobs(house, true)
  await startClock(house, jobs)
  const looping = loop()
  return {
    stop: async () => {
      stopping = true
      deaf()
      bell.ring()
      await looping
      await endWithin(settings.graceSeconds, underWay)
    },
    settled: () =>
      new Promise(resolve => {
        const settle = (): void => {
          waitingToSettle.delete(settle)
          resolve()
        }
        waitingToSettle.add(settle)
        bell.ring()
      }),
  }
}

/** Waits for what is under way; asks it to stop when the time is up, and waits until it has. */
async function endWithin(
  seconds: number,
  underWay: ReadonlyMap<AbortController, Promise<void>>,
): Promise<void> {
  const timer = new AbortController()
  const timeUp = pause(seconds * 1000, null, { signal: timer.signal }).catch(() => null)
  await Promise.race([Promise.all(underWay.values()), timeUp])
  timer.abort()
  for (const each of underWay.keys()) each.abort()
  await Promise.all(underWay.values())
}
