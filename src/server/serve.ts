/** One process of the hub: the HTTP door, the workers, or both; and how it goes to rest. */
import { setTimeout as pause } from 'node:timers/promises'
import { allActions } from '#actions/all-actions.ts'
import { allJobs } from '#actions/all-jobs.ts'
import { openHouse } from '#actions/open.ts'
import { actorOf } from '#actions/people/actor-of.ts'
import type { AllSettings } from '#actions/read-settings.ts'
import { startWork, usualWork, type Work } from '#actions/work.ts'
import { done, type Result } from '#base/result.ts'
import { buildServer } from './build-server.ts'
import { faultFields, type Log, openLog } from './log.ts'
import { openMeters } from './meters.ts'
import { startTracing } from './tracing.ts'

export type Parts = { readonly door: boolean; readonly workers: boolean }

export type Serving = {
  /** Where it listens, or null where only workers run. */
  readonly address: string | null
  /** Takes nothing more, ends what is under way, and closes the house. */
  stop(): Promise<void>
}

/** How long a balancer has to notice that we are not ready any more, before we stop listening: milliseconds. */
const noticeMilliseconds = 2000

/**
 * Opens the house and starts the parts. Refused when the database's keeper has to do something first. `log` is a
 * test's own.
 */
export async function startServing(
  { settings, door }: AllSettings,
  parts: Parts,
  log: Log = openLog(door.logLevel),
): Promise<Result<Serving>> {
  const endTracing = door.tracesTo === null ? async () => {} : startTracing(door.tracesTo)
  const opened = await openHouse(settings)
  if (!opened.ok) return opened
  let open = true
  const meters = openMeters(opened.value)
  const house = { ...opened.value, watch: meters.countRequest }
  const work: Work | null = parts.workers
    ? await startWork(house, allJobs, usualWork(house.database.kind), outcome => {
        meters.countJob(outcome)
        const { error, queue, seconds } = outcome
        if (error !== undefined) log.error({ queue, seconds, ...faultFields(error) }, 'a job failed')
      })
    : null
  const hub = { house, door, actions: allActions, actorOf, log, meters, isOpen: () => open }
  const server = parts.door ? await buildServer(hub) : null
  const address = server === null ? null : await server.listen({ host: door.host, port: door.port })
  log.info({ address, workers: parts.workers, database: house.database.kind, mode: settings.mode }, 'started')
  return done({
    address,
    stop: async () => {
      open = false
      if (settings.mode === 'production' && server !== null) await pause(noticeMilliseconds)
      await server?.close()
      await work?.stop()
      await house.close()
      await endTracing()
      log.info({}, 'stopped')
    },
  })
}
