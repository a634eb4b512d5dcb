/** Runs one job that we took, under its lease, and brings it to an end. */
import { Fault } from '#base/fault.ts'
import { idFrom } from '#base/id.ts'
import { appendAudit } from '#store/audit/append.ts'
import { nobody, type Tx, theHub } from '#store/database.ts'
import { finishJob, finishTurn, giveBack, holdLease, prolong, type TakenJob } from '#store/jobs/take.ts'
import type { AuditAbout } from '../action.ts'
import type { House } from '../house.ts'
import type { Job, JobContext } from '../job.ts'
import { retryAfter, withoutLoss } from './retry.ts'

/** What became of a job, for counting. It names nobody. */
export type Outcome = {
  readonly queue: string
  readonly outcome: 'done' | 'again' | 'failed' | 'dead' | 'lost' | 'given-back'
  /** The fault's code, of one that failed. */
  readonly code: string | null
  readonly seconds: number
  /** What was thrown, for the log of faults, which leaves its message out. */
  readonly error?: unknown
}

export type JobTimes = {
  /** How long a job is ours without a sign of life from us. */
  readonly leaseSeconds: number
  /** How long a job may go on before it makes room for others. */
  readonly turnSeconds: number
}

/** Never throws: what cannot even be given back comes back by itself when its lease has run out. */
export async function runJob(
  house: House,
  job: Job,
  taken: TakenJob,
  times: JobTimes,
  stop: AbortController,
): Promise<Outcome> {
  const beganAt = performance.now()
  const heartbeat = setInterval(() => {
    house.database
      .inTransaction(nobody, tx => prolong(tx, taken, times.leaseSeconds))
      .then(
        ours => {
          if (!ours) stop.abort(new Fault('job/lease-lost', 'Another worker has this job now.'))
        },
        // The database is away. If it stays away for long, the lease is lost, and no commit gets past that.
        () => {},
      )
  }, times.leaseSeconds * 300)
  const ended = await endOf(house, job, taken, times, stop.signal)
  clearInterval(heartbeat)
  return { queue: taken.queue, seconds: (performance.now() - beganAt) / 1000, ...ended }
}

/** What the job said of its own course. */
type Course = { again: boolean; ended: boolean }

type End = Pick<Outcome, 'outcome' | 'code' | 'error'>

async function endOf(
  house: House,
  job: Job,
  taken: TakenJob,
  times: JobTimes,
  signal: AbortSignal,
): Promise<End> {
  try {
    const course: Course = { again: false, ended: false }
    await job.run(taken.data, contextOf(house, taken, times, signal, course))
    if (!course.ended) {
      const end = course.again ? finishTurn : finishJob
      await house.database.inTransaction(nobody, tx => end(tx, taken))
    }
    return { outcome: course.again && !course.ended ? 'again' : 'done', code: null }
  } catch (error) {
    const { retry, code } = retryAfter(error)
    if (code === 'job/lease-lost') return { outcome: 'lost', code }
    const stopped = signal.aborted
    const way = stopped ? withoutLoss(taken.attempt) : retry
    await house.database.inTransaction(nobody, tx => giveBack(tx, taken, way, code)).catch(() => {})
    if (stopped) return { outcome: 'given-back', code }
    return { outcome: taken.attempt < retry.limit ? 'failed' : 'dead', code, error }
  }
}

function contextOf(
  house: House,
  taken: TakenJob,
  times: JobTimes,
  signal: AbortSignal,
  course: Course,
): JobContext {
  const acting = { organizationId: taken.data.organizationId, personId: null }
  const turnEndsAt = performance.now() + times.turnSeconds * 1000
  const inOne = <T>(work: Work<T>, last: boolean): Promise<T> => {
    signal.throwIfAborted()
    return house.database.inTransaction(acting, async tx => {
      const told: AuditAbout[] = []
      const value = await work(tx, about => void told.push(about))
      await (last ? finishJob(tx, taken) : holdLease(tx, taken, times.leaseSeconds))
      if (told.length > 0 && acting.organizationId !== theHub.organizationId) {
        await appendAudit(tx, entryOf(house, taken, told), house.settings.keys.audit)
      }
      return value
    })
  }
  return {
    house,
    acting,
    signal,
    newId: () => idFrom(house.clock(), house.random(10)),
    turnIsOver: () => performance.now() >= turnEndsAt,
    again: () => {
      course.again = true
    },
    inTransaction: work => inOne(work, false),
    inLastTransaction: async work => {
      const value = await inOne(work, true)
      course.ended = true
      return value
    },
  }
}

type Work<T> = (tx: Tx, tell: (about: AuditAbout) => void) => Promise<T>

/** The entry of one transaction of a job. */
function entryOf(
  house: House,
  taken: TakenJob,
  told: readonly AuditAbout[],
): Parameters<typeof appendAudit>[1] {
  return {
    organizationId: taken.data.organizationId,
    at: new Date(house.clock()).toISOString(),
    actor: { kind: 'system', id: taken.queue },
    action: taken.queue,
    outcome: 'done',
    objects: [...new Set(told.flatMap(about => about.objects ?? []))],
    members: [...new Set(told.flatMap(about => about.members ?? []))],
    disclosedTo: told.findLast(about => about.disclosedTo !== undefined)?.disclosedTo ?? null,
    why: told.findLast(about => about.why !== undefined)?.why ?? null,
    requestId: taken.id,
  }
}
