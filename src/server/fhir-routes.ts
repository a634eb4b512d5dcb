/** FHIR R4 over HTTP, to read: the actions of exports at FHIR's own addresses, answered in its own forms. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { askByName } from '#actions/ask.ts'
import type { Refusal } from '#base/result.ts'
import { operationOutcome, searchBundle } from '#domain/exports/fhir/answers.ts'
import type { Hub } from './hub.ts'
import { languageOf } from './language.ts'
import { statusOf } from './problem.ts'
import { actorBehind } from './who.ts'

const mediaType = 'application/fhir+json; charset=utf-8'
const fhirPath = '/api/fhir/r4'

type Found = { readonly resourceType: string; readonly id: string }

/** What we refuse for, in FHIR's words (IssueType). */
function issueOf(status: number): string {
  const known: Readonly<Record<number, string>> = {
    401: 'login',
    403: 'forbidden',
    404: 'not-found',
    429: 'throttled',
  }
  return known[status] ?? 'invalid'
}

export function addFhirRoutes(server: FastifyInstance, hub: Hub): void {
  server.get(`${fhirPath}/metadata`, async (request, reply) => {
    const asked = await ask(hub, request, 'exports.describe-fhir', {})
    return asked.ok
      ? send(reply, (asked.value as { statement: object }).statement)
      : refused(reply, asked.refusal)
  })
  server.get<{ Params: { type: string; id: string } }>(`${fhirPath}/:type/:id`, async (request, reply) => {
    const { type, id } = request.params
    const asked = await ask(hub, request, 'exports.read-resource', { type, id })
    return asked.ok
      ? send(reply, (asked.value as { resource: object }).resource)
      : refused(reply, asked.refusal)
  })
  server.get<{ Params: { type: string } }>(`${fhirPath}/:type`, (request, reply) =>
    search(hub, request, request.params.type, reply),
  )
}

async function ask(hub: Hub, request: FastifyRequest, name: string, input: object) {
  const agent = request.headers['user-agent']
  return askByName(hub.house, name, actorBehind(request), input, {
    requestId: request.id,
    caller: { address: request.ip, ...(agent !== undefined && { agent }) },
  })
}

/** `_id` reads one; `patient` and `_count` as FHIR has them; `cursor` is ours: the link to the next page has it. */
async function search(
  hub: Hub,
  request: FastifyRequest,
  type: string,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { _id, patient, _count, cursor, ...unknown } = request.query as Readonly<Record<string, string>>
  const [other] = Object.keys(unknown)
  if (other !== undefined)
    return sendOutcome(reply, 400, 'not-supported', 'This search takes _id, patient, _count and no more.')
  const base = `${hub.house.settings.publicUrl}${fhirPath}`
  if (_id !== undefined) {
    const one = await ask(hub, request, 'exports.read-resource', { type, id: _id })
    if (one.ok)
      return send(reply, searchBundle(base, type, [(one.value as { resource: Found }).resource], null))
    if (one.refusal.code !== 'exports/no-such-resource') return refused(reply, one.refusal)
    return send(reply, searchBundle(base, type, [], null))
  }
  const asked = await ask(hub, request, 'exports.search-resources', {
    type,
    ...(patient !== undefined && { patient: patient.replace(/^Patient\//, '') }),
    ...(_count !== undefined && { limit: Math.min(Number(_count), 500) }),
    ...(cursor !== undefined && { cursor }),
  })
  if (!asked.ok) return refused(reply, asked.refusal)
  const { resources, next } = asked.value as { resources: readonly Found[]; next: string | null }
  const more = next === null ? null : `${base}/${type}?cursor=${encodeURIComponent(next)}`
  return send(reply, searchBundle(base, type, resources, more))
}

function send(reply: FastifyReply, body: object): FastifyReply {
  return reply.header('cache-control', 'no-store').type(mediaType).send(JSON.stringify(body))
}

function refused(reply: FastifyReply, { code, says, spanish }: Refusal): FastifyReply {
  const status = statusOf(code)
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  const language = languageOf(reply.request.headers['accept-language'])
  const words = language === 'es' ? (spanish?.says ?? says) : says
  return sendOutcome(reply, status, issueOf(status), `${words} (${code})`)
}

function sendOutcome(reply: FastifyReply, status: number, code: string, says: string): FastifyReply {
  return send(reply.code(status), operationOutcome(code, says))
}
