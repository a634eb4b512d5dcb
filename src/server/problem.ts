/** Refusals and faults as HTTP answers: problem details (RFC 9457). */
import type { FastifyReply } from 'fastify'
import { type RefusalCode, type RefusalFacts, refusals } from '#actions/refusals.ts'
import { Fault } from '#base/fault.ts'
import type { Refusal } from '#base/result.ts'

const mediaType = 'application/problem+json; charset=utf-8'

/** The status of a refusal from the register; of one that is not in it, 422: understood, and not done. */
function statusOf(code: string): number {
  const facts: RefusalFacts | undefined = Object.hasOwn(refusals, code)
    ? refusals[code as RefusalCode]
    : undefined
  return facts?.status ?? 422
}

/** A request that we will not do: what happened and what the asker can do. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const status = statusOf(refusal.code)
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .code(status)
    .type(mediaType)
    .send({
      type: `/api/refusals#${refusal.code.replace('/', '-')}`,
      title: refusal.code,
      status,
      detail: refusal.says,
      ...refusal,
      requestId: reply.request.id,
    })
}

/** Our machine failed: the asker learns an id by which whoever runs the program finds it, and nothing else. */
export function sendFault(reply: FastifyReply, error: unknown): FastifyReply {
  const passes = error instanceof Fault && error.retry !== 'never'
  const status = passes ? 503 : 500
  if (passes) reply.header('retry-after', error.retry === 'soon' ? '5' : '300')
  const says = passes ? 'The service cannot do this just now.' : 'Something failed on our side.'
  return reply
    .code(status)
    .type(mediaType)
    .send({
      type: 'about:blank',
      title: passes ? 'Service Unavailable' : 'Internal Server Error',
      status,
      detail: says,
      code: 'fault',
      says,
      remedy: passes
        ? 'Try again in a while, with the same Idempotency-Key.'
        : 'Tell whoever runs the hub the id of this request.',
      requestId: reply.request.id,
    })
}
