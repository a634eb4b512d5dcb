/** The one way to ask for anything: every door (HTTP, command line, jobs, tests) comes through here. */

import { type Id, idFrom } from '#base/id.ts'
import type { Refusal, Result } from '#base/result.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { Action, Caller, FileStream } from './action.ts'
import { type ActionAnswer, type ActionInput, type ActionName, findAction } from './all-actions.ts'
import type { House } from './house.ts'
import { refuse } from './refusals.ts'
import { type Asked, organizationOf } from './requests/asked.ts'
import { auditRefusal, inOneTransaction } from './requests/in-one-transaction.ts'
import { hashedFile, isKey, placeOf, requestMac } from './requests/kept-answer.ts'
import { objectionTo } from './requests/permission.ts'
import { inOneLine, type Problem, problemsOf, type RefusalWithProblems } from './requests/problems.ts'
import { carriesKey } from './requests/routes.ts'
import { traced } from './requests/trace.ts'

export type AskOptions = {
  /** Names this request, so that asking it twice does it once. Needed for all that changes something. */
  readonly idempotencyKey?: string
  readonly requestId?: string
  readonly file?: FileStream
  readonly caller?: Caller
}

/** Asks by name, for tests and for our own code: what it takes and answers is known to the compiler. */
export async function ask<Name extends ActionName>(
  house: House,
  name: Name,
  actor: Actor,
  input: ActionInput<Name>,
  options: AskOptions = {},
): Promise<Result<ActionAnswer<Name>>> {
  return (await askByName(house, name, actor, input, options)) as Result<ActionAnswer<Name>>
}

/** Asks for whatever somebody named, with whatever they sent. */
export async function askByName(
  house: House,
  name: string,
  actor: Actor,
  input: unknown,
  options: AskOptions = {},
): Promise<Result<unknown>> {
  const action = findAction(name)
  return action === null ? refuse('request/no-such-action') : askAction(house, action, actor, input, options)
}

/**
 * Asks for an action: who may, what it takes, one transaction, the audit. Faults pass through. What was
 * refused is audited too, where an organization acts.
 */
export function askAction(
  house: House,
  action: Action,
  actor: Actor,
  input: unknown,
  options: AskOptions = {},
): Promise<Result<unknown>> {
  const milliseconds = house.clock()
  const at = new Date(milliseconds).toISOString()
  const requestId: Id = options.requestId ?? idFrom(milliseconds, house.random(10))
  const caller = options.caller ?? {}
  const asked: Asked = { house, action, actor, requestId, milliseconds, at, caller }
  return traced(asked, async () => {
    const answer = await answered(asked, input, options)
    if (!answer.ok && !action.keepsWhenRefused) await auditRefusal(asked, answer.refusal)
    return answer
  })
}

async function answered(asked: Asked, input: unknown, options: AskOptions): Promise<Result<unknown>> {
  const { house, action, actor } = asked
  const objection = objectionTo(action, actor)
  if (objection !== null) return refuse(objection)
  const parsed = action.takes.safeParse(input)
  if (!parsed.success) return notUnderstood(action, problemsOf(action, parsed.error))
  const amiss = fileAmiss(action, options) ?? keyAmiss(action, actor, options.idempotencyKey)
  if (amiss !== null) return amiss
  const brought = options.file && hashedFile(options.file)
  const prepared = await prepare(asked, parsed.data, brought?.file)
  if (!prepared.ok) return prepared
  const mac = requestMac(house, action.name, parsed.data, brought?.sha256() ?? null)
  const key = carriesKey(action) ? options.idempotencyKey : undefined
  const place = key === undefined ? null : { ...placeOf(actor, key, mac), mac }
  return inOneTransaction(asked, parsed.data, prepared.value, place)
}

/** A refusal that names every problem, each at its field, for a form to show. */
function notUnderstood(action: Action, problems: readonly Problem[]): Result<never> {
  const refused = refuse<never>('request/not-understood', {
    action: action.name,
    problems: inOneLine(problems),
  })
  return refused.ok ? refused : { ok: false, refusal: withProblems(refused.refusal, problems) }
}

function withProblems(refusal: Refusal, problems: readonly Problem[]): RefusalWithProblems {
  return { ...refusal, problems }
}

function fileAmiss(action: Action, { file }: AskOptions): Result<never> | null {
  if (action.file === 'one' && file === undefined) return refuse('request/file-missing')
  return action.file === undefined && file !== undefined ? refuse('request/file-not-taken') : null
}

/** Our own clockwork needs no key: a job does nothing that it did before. */
function keyAmiss(action: Action, actor: Actor, key: string | undefined): Result<never> | null {
  if (!carriesKey(action)) return null
  if (key === undefined) return actor.kind === 'system' ? null : refuse('request/key-missing')
  return isKey(key) ? null : refuse('request/key-not-understood')
}

async function prepare(asked: Asked, input: object, file: FileStream | undefined): Promise<Result<unknown>> {
  const { house, action, actor, caller } = asked
  if (action.prepare === undefined) return { ok: true, value: undefined }
  return action.prepare(
    { ...input, ...(file && { file }) },
    {
      house,
      actor,
      caller,
      get organizationId() {
        return organizationOf(actor)
      },
    },
  )
}
