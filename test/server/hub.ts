/** A hub for tests: the real HTTP door before a test house, with askers known by made-up tokens. */
import { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import type { Action } from '#actions/action.ts'
import type { DoorSettings } from '#actions/read-settings.ts'
import { type Actor, anyone } from '#domain/people/actor.ts'
import { buildServer } from '#server/build-server.ts'
import { openLog } from '#server/log.ts'
import { openMeters } from '#server/meters.ts'
import type { TestHouse } from '#test/actions/house.ts'

export type TestHub = {
  readonly server: FastifyInstance
  /** Headers by which the actor asks: of a program, or with `cookie` of a browser's own page. */
  as(actor: Actor, by?: 'cookie'): Record<string, string>
  /** All that was logged so far. */
  logged(): string
  close(): void
}

export const testDoor: DoorSettings = {
  host: '127.0.0.1',
  port: 0,
  trustProxy: [],
  metricsToken: null,
  logLevel: 'debug',
  requestsPerMinute: 1_000_000,
  tracesTo: null,
}

export async function openTestHub(
  house: TestHouse,
  actions: readonly Action[],
  door: Partial<DoorSettings> = {},
): Promise<TestHub> {
  const lines: string[] = []
  const sink = new Writable({
    write: (chunk: Buffer, _, next) => {
      lines.push(chunk.toString())
      next()
    },
  })
  const actors = new Map<string, Actor>()
  const meters = openMeters(house)
  const hub = {
    house: { ...house, watch: meters.countRequest },
    door: { ...testDoor, ...door },
    actions,
    actorOf: (_: unknown, { bearer, sessionSecret }: { bearer?: string; sessionSecret?: string }) =>
      Promise.resolve(actors.get(bearer ?? sessionSecret ?? '') ?? anyone),
    log: openLog('debug', sink),
    meters,
    isOpen: () => open,
  }
  let open = true
  const server = await buildServer(hub)
  afterAll(() => server.close())
  return {
    server,
    as: (actor, by) => {
      const token = `token-${actors.size}`
      actors.set(token, actor)
      return by === 'cookie'
        ? { cookie: `__Host-causeway=${token}`, 'causeway-request': '1', 'sec-fetch-site': 'same-origin' }
        : { authorization: `Bearer ${token}` }
    },
    logged: () => lines.join(''),
    close: () => {
      open = false
    },
  }
}
