/** Refusals and faults as HTTP answers: problem details (RFC 9457). */
import type { FastifyReply } from 'fastify'
import { type RefusalCode, type RefusalFacts, refusals } from '#actions/refusals.ts'
import type { Problem } from '#actions/requests/problems.ts'
import { Fault } from '#base/fault.ts'
import type { Refusal } from '#base/result.ts'
import type { SaidWords } from '#base/words.ts'
import { languageOf } from './language.ts'

const mediaType = 'application/problem+json; charset=utf-8'

/** The status of a refusal from the register; of one that is not in it, 422: understood, and not done. */
export function statusOf(code: string): number {
  const facts: RefusalFacts | undefined = Object.hasOwn(refusals, code)
    ? refusals[code as RefusalCode]
    : undefined
  return facts?.status ?? 422
}

type Told = { readonly says: SaidWords; readonly remedy?: SaidWords }

/** What is told, in the asker's language; and in every language, for a page on which it is switched. */
function spoken(reply: FastifyReply, { says, remedy }: Told) {
  const language = languageOf(reply.request.headers['accept-language'])
  reply.header('content-language', language)
  return {
    detail: says[language],
    says: says[language],
    ...(remedy && { remedy: remedy[language] }),
    words: { says, ...(remedy && { remedy }) },
  }
}

function toldOf({ says, remedy, spanish }: Refusal): Told {
  return {
    says: { en: says, es: spanish?.says ?? says },
    ...(remedy !== undefined && { remedy: { en: remedy, es: spanish?.remedy ?? remedy } }),
  }
}

/** Each thing that is wrong with a request, in the asker's language too. */
function problemsIn(reply: FastifyReply, refusal: Refusal & { readonly problems?: readonly Problem[] }) {
  const language = languageOf(reply.request.headers['accept-language'])
  return refusal.problems?.map(({ at, says }) => ({ at, says: says[language], words: says }))
}

/** A request that we will not do: what happened and what the asker can do. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const status = statusOf(refusal.code)
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  if (refusal.waitSeconds !== undefined) reply.header('retry-after', String(refusal.waitSeconds))
  const problems = problemsIn(reply, refusal)
  return reply
    .code(status)
    .type(mediaType)
    .send({
      type: `/api/refusals#${refusal.code.replace('/', '-')}`,
      title: refusal.code,
      status,
      code: refusal.code,
      ...spoken(reply, toldOf(refusal)),
      ...(problems && { problems }),
      requestId: reply.request.id,
    })
}

const passing: Told = {
  says: {
    en: 'The service cannot do this just now.',
    es: 'El servicio no puede hacer esto en este momento.',
  },
  remedy: {
    en: 'Try again in a while, with the same Idempotency-Key.',
    es: 'Inténtelo de nuevo en un rato, con el mismo Idempotency-Key.',
  },
}

const failed: Told = {
  says: { en: 'Something failed on our side.', es: 'Algo falló de nuestro lado.' },
  remedy: {
    en: 'Tell whoever runs the hub the id of this request.',
    es: 'Dé el id de esta solicitud a quien administra el sistema.',
  },
}

/** Our machine failed: the asker learns an id by which whoever runs the program finds it, and nothing else. */
export function sendFault(reply: FastifyReply, error: unknown): FastifyReply {
  const passes = error instanceof Fault && error.retry !== 'never'
  const status = passes ? 503 : 500
  if (passes) reply.header('retry-after', error.retry === 'soon' ? '5' : '300')
  return reply
    .code(status)
    .type(mediaType)
    .send({
      type: 'about:blank',
      title: passes ? 'Service Unavailable' : 'Internal Server Error',
      status,
      code: 'fault',
      ...spoken(reply, passes ? passing : failed),
      requestId: reply.request.id,
    })
}
