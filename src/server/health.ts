/** What whoever runs the hub asks of it: whether it lives, whether it can work, what it counted. */
import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '#actions/refusals.ts'
import { countWaitingJobs } from '#actions/requests/queue-depth.ts'
import type { Hub } from './hub.ts'
import { faultFields } from './log.ts'
import { sendRefusal } from './problem.ts'

/** How long the database has to answer: milliseconds. */
const patience = 3000

export function addHealth(server: FastifyInstance, hub: Hub): void {
  server.get('/healthz', (_, reply) => reply.send({ alive: true }))
  server.get('/readyz', async (_, reply) => {
    const parts = { open: hub.isOpen(), ...(await databaseParts(hub)) }
    const ready = Object.values(parts).every(Boolean)
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready, ...parts })
  })
  server.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(hub, request)) return refused(reply)
    const { mediaType, text } = await hub.meters.page()
    return reply.header('cache-control', 'no-store').type(mediaType).send(text)
  })
}

/** A database that was opened has its tables (it is refused otherwise); the queue stands in it. */
async function databaseParts({ house, log }: Hub): Promise<{ database: boolean; queue: boolean }> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('late')), patience).unref()
  })
  try {
    await Promise.race([house.database.ping(), late])
  } catch (error) {
    log.warn(faultFields(error), 'the database does not answer')
    return { database: false, queue: false }
  }
  const queue = await Promise.race([countWaitingJobs(house), late]).catch(() => null)
  return { database: true, queue: queue !== null }
}

/** This very machine, or whoever shows the token. */
function mayReadMetrics({ door }: Hub, request: FastifyRequest): boolean {
  const shown = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (door.metricsToken === null) return isThisMachine(request.ip)
  if (shown === undefined) return false
  const [one, other] = [Buffer.from(shown), Buffer.from(door.metricsToken)]
  return one.length === other.length && timingSafeEqual(one, other)
}

function isThisMachine(address: string): boolean {
  return /^(?:::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address)
}

function refused(reply: FastifyReply): FastifyReply {
  const answer = refuse('request/not-permitted')
  return answer.ok ? reply : sendRefusal(reply, answer.refusal)
}
