/** The HTTP door: every action at its route, secure headers, limits, and answers that say no more than they should. */
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type RefusalCode, refusals, refuse } from '#actions/refusals.ts'
import { idFrom } from '#base/id.ts'
import { addActionRoutes } from './action-routes.ts'
import { addFhirRoutes } from './fhir-routes.ts'
import { addHealth } from './health.ts'
import type { Hub } from './hub.ts'
import { faultFields } from './log.ts'
import { openApi } from './open-api.ts'
import { addPace } from './pace.ts'
import { addPortal } from './portal.ts'
import { sendFault, sendRefusal } from './problem.ts'
import { isBrokenOff } from './upload.ts'
import { actorBehind, broughtBy, isAskedBy } from './who.ts'

/** A JSON body; files come as streams and have a limit of their own. */
const bodyBytes = 2_000_000

/** Builds the server; it listens when it is told to. */
export async function buildServer(hub: Hub): Promise<FastifyInstance> {
  const { house, door } = hub
  const server = Fastify({
    logger: false,
    bodyLimit: bodyBytes,
    genReqId: () => idFrom(house.clock(), house.random(10)),
    requestIdHeader: false,
    trustProxy: door.trustProxy.length === 0 ? false : [...door.trustProxy],
    exposeHeadRoutes: false,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    requestTimeout: 0,
    connectionTimeout: 120_000,
    frameworkErrors: (error, request, reply) => void sendError(hub, error, request, reply),
  })
  server.removeContentTypeParser('text/plain')
  server.setErrorHandler((error, request, reply) => sendError(hub, error, request, reply))
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  await server.register(helmet, securityHeaders(house.settings.publicUrl))
  await server.register(cookie)
  await server.register(multipart)
  addHealth(server, hub)
  await server.register(async api => {
    await addPace(api, hub, () => addWho(api, hub))
    addActionRoutes(api, hub)
    addFhirRoutes(api, hub)
  })
  addReference(server, hub)
  const notThere = (_: FastifyRequest, reply: FastifyReply) => sendCode(reply, 'request/no-such-action')
  if (!(await addPortal(server, notThere))) server.setNotFoundHandler(notThere)
  logAnswers(server, hub)
  return server
}

/** Answers are data: a browser that shows one runs nothing of it and loads nothing for it. */
function securityHeaders(publicUrl: string) {
  const none = ["'none'"]
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: none, baseUri: none, formAction: none, frameAncestors: none },
    },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    hsts: publicUrl.startsWith('https:') ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
  } as const
}

/** Who asks is found before the pace is looked at, for people and programs have a pace of their own. */
function addWho(api: FastifyInstance, { house, actorOf }: Hub): void {
  api.addHook('onRequest', async request => {
    const brought = broughtBy(request, house.settings.publicUrl)
    if (brought.bearer !== undefined || brought.sessionSecret !== undefined)
      isAskedBy(request, await actorOf(house, brought))
  })
}

/** What the door takes, for people and programs that want to know. */
function addReference(server: FastifyInstance, { actions, house }: Hub): void {
  const document = openApi(actions, house.settings.publicUrl)
  server.get('/api/openapi.json', (_, reply) => reply.send(document))
  server.get('/api/refusals', (_, reply) => reply.send(refusals))
}

function sendCode(reply: FastifyReply, code: RefusalCode): FastifyReply {
  const refused = refuse(code)
  return refused.ok ? reply : sendRefusal(reply, refused.refusal)
}

/** What the framework and its parts could not read, as refusals of ours. */
const unreadable: Readonly<Record<string, RefusalCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request/too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request/media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request/not-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request/not-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request/not-json',
  FST_ERR_BAD_URL: 'request/no-such-action',
  FST_ERR_ASYNC_CONSTRAINT: 'request/no-such-action',
  FST_REQ_FILE_TOO_LARGE: 'request/too-large',
  FST_PARTS_LIMIT: 'request/not-multipart',
  FST_FILES_LIMIT: 'request/not-multipart',
  FST_FIELDS_LIMIT: 'request/not-multipart',
  FST_PROTO_VIOLATION: 'request/not-multipart',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'request/not-multipart',
  FST_INVALID_JSON_FIELD_ERROR: 'request/not-multipart',
}

function refusalOf(error: unknown): RefusalCode | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (Object.hasOwn(unreadable, code)) return unreadable[code] ?? null
  if (error instanceof SyntaxError && 'statusCode' in error && error.statusCode === 400)
    return 'request/not-json'
  return /^(?:Unexpected end of (?:multipart|form)|Multipart: |Malformed part header|Part terminated)/.test(
    error.message,
  )
    ? 'request/not-multipart'
    : null
}

function sendError(hub: Hub, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = refusalOf(error)
  if (code !== null) {
    hub.meters.countRejected(code)
    return sendCode(reply, code)
  }
  const fields = { requestId: request.id, ...faultFields(error) }
  if (isBrokenOff(request)) hub.log.info(fields, 'the sender broke off')
  else hub.log.error(fields, 'a request failed')
  return sendFault(reply, error)
}

/** One line for each answer: by the route, never by the address that was asked, for that may say more. */
function logAnswers(server: FastifyInstance, { log }: Hub): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    const fields = {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      actor: actorBehind(request).kind,
    }
    if (!['/healthz', '/readyz', '/metrics'].includes(route)) log.info(fields, 'answered')
  })
}
