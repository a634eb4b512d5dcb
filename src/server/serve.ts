/** One process of the hub: the HTTP door, the workers, or both; and how it goes to rest. */
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { allActions } from '#actions/all-actions.ts'
import { allJobs } from '#actions/all-jobs.ts'
import { type OpenHouse, openHouse } from '#actions/open.ts'
import { actorOf } from '#actions/people/actor-of.ts'
import type { AllSettings, DoorSettings } from '#actions/read-settings.ts'
import type { Settings } from '#actions/settings.ts'
import { startWork, usualWork, type Work } from '#actions/work.ts'
import { done, type Result, refused } from '#base/result.ts'
import { buildServer } from './build-server.ts'
import { faultFields, type Log, openLog } from './log.ts'
import { type MailDrop, startMailDrop } from './mail-drop.ts'
import { type Meters, openMeters } from './meters.ts'
import { openSftpDoor, type SftpDoor } from './sftp/open-door.ts'
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
 * Opens the house and starts the parts. Refused for what whoever runs the hub has to change first. `log` is a
 * test's own.
 */
export async function startServing(
  all: AllSettings,
  parts: Parts,
  log: Log = openLog(all.door.logLevel),
): Promise<Result<Serving>> {
  const { settings, door } = all
  const endTracing = door.tracesTo === null ? async () => {} : startTracing(door.tracesTo)
  const opened = await openHouse(settings)
  if (!opened.ok) return opened
  const meters = openMeters(opened.value)
  const house = { ...opened.value, watch: meters.countRequest }
  let open = true
  let work: Work | null = null
  let server: FastifyInstance | null = null
  let sftp: SftpDoor | null = null
  let drop: MailDrop | null = null
  const stop = async (): Promise<void> => {
    open = false
    await server?.close()
    await sftp?.stop()
    await drop?.stop()
    await work?.stop()
    await house.close()
    await endTracing()
  }
  try {
    const hub = { house, door, actions: allActions, actorOf, log, meters, isOpen: () => open }
    if (parts.door) server = await buildServer(hub)
    const address = (await server?.listen({ host: door.host, port: door.port })) ?? null
    if (parts.door) {
      const opened = await openSftpDoor(house, log)
      if (!opened.ok) {
        await stop()
        return opened
      }
      sftp = opened.value
    }
    if (parts.door) drop = await startMailDrop(house, log)
    if (parts.workers) work = await startWorkers(house, meters, log)
    const sftpPort = sftp?.port ?? null
    log.info({ address, sftpPort, ...parts, database: house.database.kind, mode: settings.mode }, 'started')
    const stopGently = async (): Promise<void> => {
      open = false
      if (settings.mode === 'production' && server !== null) await pause(noticeMilliseconds)
      await stop()
      log.info({}, 'stopped')
    }
    return done({ address, stop: stopGently })
  } catch (error) {
    await stop()
    return isPortTaken(error) ? portTaken(door, settings.sftp) : Promise.reject(error)
  }
}

function startWorkers(house: OpenHouse, meters: Meters, log: Log): Promise<Work> {
  return startWork(house, allJobs, usualWork(house.database.kind), outcome => {
    meters.countJob(outcome)
    const { error, queue, seconds } = outcome
    if (error !== undefined) log.error({ queue, seconds, ...faultFields(error) }, 'a job failed')
  })
}

function isPortTaken(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return code === 'EADDRINUSE' || code === 'EACCES' || code === 'EADDRNOTAVAIL'
}

function portTaken({ host, port }: DoorSettings, sftp: Settings['sftp']): Result<never> {
  const places = [`${host}, port ${port}`, ...(sftp ? [`${sftp.host}, port ${sftp.port}`] : [])]
  return refused(
    'settings/port-taken',
    `Nobody can listen at ${places.join(', or at ')}: another program does, or it is not ours to use.`,
    `Set ${sftp ? 'CAUSEWAY_PORT, CAUSEWAY_SFTP_PORT or the hosts' : 'CAUSEWAY_PORT or CAUSEWAY_HOST'} to others.`,
  )
}
