/** What is counted and timed for /metrics (Prometheus): names of actions and outcomes, never of people. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { House, Told } from '#actions/house.ts'
import type { Outcome } from '#actions/keeping/run-job.ts'
import { countWaitingJobs } from '#actions/requests/queue-depth.ts'

export type Meters = {
  countRequest(told: Told): void
  countJob(outcome: Outcome): void
  countRejected(reason: string): void
  /** The page, in the format that its media type names. */
  page(): Promise<{ readonly mediaType: string; readonly text: string }>
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

export function openMeters(house: House): Meters {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const requests = new Counter({
    name: 'causeway_requests_total',
    help: 'Requests by action and outcome: done, repeated, or the code of a refusal or fault.',
    labelNames: ['action', 'outcome'],
    registers,
  })
  const requestSeconds = new Histogram({
    name: 'causeway_request_seconds',
    help: 'How long requests took.',
    labelNames: ['action'],
    buckets: seconds,
    registers,
  })
  const rejected = new Counter({
    name: 'causeway_requests_rejected_total',
    help: 'Requests that the door turned away before any action was asked.',
    labelNames: ['reason'],
    registers,
  })
  const jobs = new Counter({
    name: 'causeway_jobs_total',
    help: 'Jobs by queue and outcome. Each step of a transmission is a queue.',
    labelNames: ['queue', 'outcome'],
    registers,
  })
  const jobSeconds = new Histogram({
    name: 'causeway_job_seconds',
    help: 'How long jobs took.',
    labelNames: ['queue'],
    buckets: [...seconds, 300, 1800],
    registers,
  })
  new Gauge({
    name: 'causeway_queue_jobs',
    help: 'Jobs in the queues: waiting, active, failed.',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      this.reset()
      for (const { queue, state, count } of await countWaitingJobs(house)) this.set({ queue, state }, count)
    },
  })
  return {
    countRequest: ({ name, outcome, milliseconds }) => {
      requests.inc({ action: name, outcome })
      requestSeconds.observe({ action: name }, milliseconds / 1000)
    },
    countJob: ({ queue, outcome, seconds: took }) => {
      jobs.inc({ queue, outcome })
      jobSeconds.observe({ queue }, took)
    },
    countRejected: reason => rejected.inc({ reason }),
    page: async () => ({ mediaType: register.contentType, text: await register.metrics() }),
  }
}
