/** What the outside may know of a request while it runs: its name, how it ended, how long it took. No more. */
import { SpanStatusCode, trace } from '@opentelemetry/api'
import { Fault } from '#base/fault.ts'
import type { Result } from '#base/result.ts'
import type { Told } from '../house.ts'
import type { Asked } from './asked.ts'

const tracer = trace.getTracer('causeway')

/** Runs the request in a span, and tells the house's watch how it ended. The clock only measures. */
export function traced<T>(asked: Asked, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const began = performance.now()
  const { action, actor, requestId, house } = asked
  const attributes = {
    'causeway.action': action.name,
    'causeway.actor': actor.kind,
    'causeway.request': requestId,
  }
  return tracer.startActiveSpan(`ask ${action.name}`, { attributes }, async span => {
    const end = (kind: Told['kind'], outcome: string): void => {
      span.setAttribute('causeway.outcome', outcome)
      if (kind === 'fault') span.setStatus({ code: SpanStatusCode.ERROR })
      span.end()
      house.watch?.({ name: action.name, kind, outcome, milliseconds: performance.now() - began, requestId })
    }
    try {
      const answer = await work()
      if (answer.ok) end('done', 'done')
      else end('refusal', answer.refusal.code)
      return answer
    } catch (error) {
      end('fault', error instanceof Fault ? error.code : 'program/unexpected')
      throw error
    }
  })
}
