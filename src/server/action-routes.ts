/** A route for every action: GET where what it takes may stand in an address, and POST for all of them. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Action, FileStream } from '#actions/action.ts'
import { type AskOptions, askAction } from '#actions/ask.ts'
import { refuse } from '#actions/refusals.ts'
import { fromTexts } from '#actions/requests/fields.ts'
import { isAskedByGet, pathOf } from '#actions/requests/routes.ts'
import { Fault } from '#base/fault.ts'
import type { Result } from '#base/result.ts'
import { sendFile } from './download.ts'
import type { Hub } from './hub.ts'
import { sendRefusal } from './problem.ts'
import { inTraceOf } from './tracing.ts'
import { readUpload } from './upload.ts'
import { actorBehind, closeSessionCookie, isOurs, openSessionCookie } from './who.ts'

export function addActionRoutes(server: FastifyInstance, hub: Hub): void {
  for (const action of hub.actions) {
    // No door leads to what only our own clockwork may ask.
    if (action.permission === 'system') continue
    const url = pathOf(action)
    if (isAskedByGet(action))
      server.get(url, (request, reply) =>
        answer(
          hub,
          action,
          request,
          reply,
          fromTexts(action.takes, request.query as Record<string, unknown>),
        ),
      )
    server.post(url, (request, reply) => post(hub, action, request, reply))
  }
}

/** A browser sends its cookie whoever led it to: what comes by POST must come from our own page. */
async function post(
  hub: Hub,
  action: Action,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (!isOurs(request, hub.house.settings.publicUrl)) {
    hub.meters.countRejected('from-elsewhere')
    return sendResult(hub, action, reply, refuse('request/from-elsewhere'))
  }
  if (!request.isMultipart()) return answer(hub, action, request, reply, request.body ?? {})
  const upload = await readUpload(request, hub.house.settings.limits.fileBytes)
  if (!upload.ok) return sendResult(hub, action, reply, upload)
  const { fields, file } = upload.value
  const asked = await answer(hub, action, request, reply, fromTexts(action.takes, fields), file)
  discardRest(request)
  return asked
}

async function answer(
  hub: Hub,
  action: Action,
  request: FastifyRequest,
  reply: FastifyReply,
  input: unknown,
  file: FileStream | null = null,
): Promise<FastifyReply> {
  const options: AskOptions = { ...optionsOf(request), ...(file && { file }) }
  const asking = inTraceOf(request.headers, () =>
    askAction(hub.house, action, actorBehind(request), input, options),
  )
  return sendResult(hub, action, reply, await asking.catch(refusedInStream))
}

function optionsOf(request: FastifyRequest): AskOptions {
  const key = request.headers['idempotency-key']
  const agent = request.headers['user-agent']
  return {
    requestId: request.id,
    caller: { address: request.ip, ...(agent !== undefined && { agent }) },
    ...(typeof key === 'string' && { idempotencyKey: key }),
  }
}

/** What only showed while the file was being taken. */
function refusedInStream(error: unknown): Result<never> {
  const code = error instanceof Fault ? error.code : ''
  if (code === 'request/file-not-last') return refuse('request/file-not-last')
  if (code === 'request/file-too-large') return refuse('request/too-large')
  throw error
}

function sendResult(hub: Hub, action: Action, reply: FastifyReply, result: Result<unknown>): FastifyReply {
  reply.header('cache-control', 'no-store')
  if (!result.ok) return sendRefusal(reply, result.refusal)
  if (action.gives === 'file') return sendFile(reply, result.value as FileStream)
  return reply.send(withSession(hub, action, reply, result.value))
}

/** The session's secret goes into the cookie, and stands nowhere that a page's script could read. */
function withSession({ house }: Hub, { session }: Action, reply: FastifyReply, value: unknown): unknown {
  const { publicUrl } = house.settings
  if (session === 'closes') closeSessionCookie(reply, publicUrl)
  if (session !== 'opens' || typeof value !== 'object' || value === null) return value
  if (!('sessionSecret' in value)) return value
  const { sessionSecret, ...rest } = value
  if (typeof sessionSecret === 'string') openSessionCookie(reply, publicUrl, sessionSecret)
  return rest
}

/** Who is refused may still be sending: what comes is thrown away for a while, so that they hear the answer. */
function discardRest({ raw }: FastifyRequest): void {
  if (raw.complete) return
  raw.unpipe()
  raw.resume()
  const patience = setTimeout(() => raw.destroy(), 5000)
  raw.once('close', () => clearTimeout(patience))
}
