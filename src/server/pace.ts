/** How fast one may ask. Many honest people share an address, so that strangers are slowed by it only late. */
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '#actions/refusals.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { Hub } from './hub.ts'
import { sendRefusal } from './problem.ts'
import { actorBehind } from './who.ts'

/** A county's office behind one address: fifty people who each work as fast as one may. */
const peopleAtOneAddress = 50

/** Who is slowed: a person or a program wherever they are; whoever is not known, by their address. */
function paceKey(actor: Actor, address: string): string {
  if (actor.kind === 'person' || actor.kind === 'stranger') return `person ${actor.personId}`
  return actor.kind === 'machine' ? `token ${actor.tokenId}` : `address ${address}`
}

/**
 * The window of a process, in its memory: with several processes each has its own. `findWho` adds the hook that
 * finds out who asks: after the pace of the address, and before that of the person.
 */
export async function addPace(server: FastifyInstance, hub: Hub, findWho: () => void): Promise<void> {
  await server.register(rateLimit, { global: false })
  const perMinute = hub.door.requestsPerMinute
  const ofAddress = server.createRateLimit({
    max: perMinute * peopleAtOneAddress,
    timeWindow: 60_000,
    keyGenerator: request => request.ip,
  })
  const ofActor = server.createRateLimit({
    max: perMinute,
    timeWindow: 60_000,
    keyGenerator: request => paceKey(actorBehind(request), request.ip),
  })
  const slow = async (check: typeof ofActor, request: FastifyRequest, reply: FastifyReply) => {
    const found = await check(request)
    if (found.isAllowed || !found.isExceeded) return
    hub.meters.countRejected('too-many')
    reply.header('retry-after', String(found.ttlInSeconds))
    const refused = refuse('request/too-many')
    if (!refused.ok) return sendRefusal(reply, refused.refusal)
  }
  server.addHook('onRequest', (request, reply) => slow(ofAddress, request, reply))
  findWho()
  server.addHook('preParsing', (request, reply) => slow(ofActor, request, reply))
}
