/** Runs an action in one transaction: the key it came under, the work, the promised answer, and the audit last. */

import { Fault } from '#base/fault.ts'
import { idFrom } from '#base/id.ts'
import type { Refusal, Result } from '#base/result.ts'
import type { AuditEntry } from '#domain/audit/entry.ts'
import type { Actor } from '#domain/people/actor.ts'
import { appendAudit } from '#store/audit/append.ts'
import type { Acting, Tx } from '#store/database.ts'
import type { KeyPlace } from '#store/requests/idempotency.ts'
import { claimKey, updateKeptAnswer } from '#store/requests/idempotency.ts'
import type { AuditAbout, Context } from '../action.ts'
import { refuse } from '../refusals.ts'
import { type Asked, organizationOf } from './asked.ts'
import { sealAnswer, unsealAnswer } from './kept-answer.ts'
import { californiaDay } from './today.ts'

/** Where the answer is kept, and the keyed hash of the request. */
type Place = KeyPlace & { readonly mac: string }

/** What a request tells while it runs. Begun anew when the transaction is. */
type Gathered = { readonly about: AuditAbout[]; readonly afterwards: (() => void)[] }

type Outcome = { readonly answer: Result<unknown>; readonly word: string }

export async function inOneTransaction(
  asked: Asked,
  input: Record<string, unknown>,
  prepared: unknown,
  place: Place | null,
): Promise<Result<unknown>> {
  const undone = new Fault('request/undone', 'A refused request undoes what it did.')
  let refused: Result<unknown> | null = null
  let gathered: Gathered = { about: [], afterwards: [] }
  try {
    const { answer } = await asked.house.database.inTransaction(actingOf(asked, input), async tx => {
      gathered = { about: [], afterwards: [] }
      const outcome = await once(tx, asked, input, prepared, place, gathered)
      if (!outcome.answer.ok && !asked.action.keepsWhenRefused) {
        refused = outcome.answer
        throw undone
      }
      await audit(tx, asked, outcome.word, gathered.about)
      return outcome
    })
    for (const work of gathered.afterwards) work()
    return answer
  } catch (error) {
    if (error === undone && refused !== null) return refused
    throw error
  }
}

/** As whom the transaction runs. Before sign-in, as nobody who shows one thing. */
function actingOf({ action, actor, house }: Asked, input: Record<string, unknown>): Acting {
  if (actor.kind === 'person') return { organizationId: actor.organizationId, personId: actor.personId }
  const acting = {
    organizationId: 'organizationId' in actor ? actor.organizationId : null,
    personId: actor.kind === 'stranger' ? actor.personId : null,
  }
  return action.shows === undefined ? acting : { ...acting, shown: action.shows(input, house) }
}

/** The answer kept under the key, or the work and its answer. */
async function once(
  tx: Tx,
  asked: Asked,
  input: Record<string, unknown>,
  prepared: unknown,
  place: Place | null,
  gathered: Gathered,
): Promise<Outcome> {
  const { house, action, at } = asked
  if (place === null) return worked(tx, asked, input, prepared, gathered)
  const kept = await claimKey(tx, place, { action: action.name, requestMac: place.mac, at })
  if (kept === null) {
    const outcome = await worked(tx, asked, input, prepared, gathered)
    const objects = gathered.about.flatMap(about => about.objects ?? [])
    if (outcome.answer.ok)
      await updateKeptAnswer(tx, place, sealAnswer(house, place, { value: outcome.answer.value, objects }))
    return outcome
  }
  if (kept.requestMac !== place.mac) return { answer: refuse('request/key-used-for-another'), word: '' }
  if (kept.answer === null) throw new Fault('request/answer-missing', 'A key is kept without its answer.')
  const { value, objects } = unsealAnswer(house, place, kept.answer)
  gathered.about.push({ objects })
  return { answer: { ok: true, value }, word: 'repeated' }
}

async function worked(
  tx: Tx,
  asked: Asked,
  input: Record<string, unknown>,
  prepared: unknown,
  gathered: Gathered,
): Promise<Outcome> {
  const answer = await asked.action.run(input, contextOf(tx, asked, gathered), prepared)
  if (!answer.ok) return { answer, word: answer.refusal.code }
  return { answer: { ok: true, value: promised(asked, answer.value) }, word: 'done' }
}

function contextOf(tx: Tx, asked: Asked, gathered: Gathered): Context {
  const { house, actor, at, milliseconds, caller, requestId } = asked
  return {
    tx,
    actor,
    caller,
    requestId,
    get organizationId() {
      return organizationOf(actor)
    },
    now: at,
    today: californiaDay(milliseconds),
    house,
    newId: () => idFrom(milliseconds, house.random(10)),
    tell: about => void gathered.about.push(about),
    afterwards: work => void gathered.afterwards.push(work),
  }
}

/** The answer in the form that the action promises. Where it is not, the mistake is ours. */
function promised({ action }: Asked, value: unknown): unknown {
  if (action.gives === 'file') {
    if (typeof value === 'object' && value !== null && 'bytes' in value) return value
    throw new Fault('request/answer-not-as-promised', `${action.name} promises a file and gave none.`)
  }
  const parsed = action.gives.safeParse(value)
  if (parsed.success) return parsed.data
  const where = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.code}`).join(', ')
  throw new Fault('request/answer-not-as-promised', `${action.name} answers otherwise than it says: ${where}`)
}

/** A refused request, in a transaction of its own. */
export async function auditRefusal(asked: Asked, refusal: Refusal): Promise<void> {
  const { actor, house } = asked
  if (!('organizationId' in actor)) return
  const personId = actor.kind === 'person' ? actor.personId : null
  await house.database.inTransaction({ organizationId: actor.organizationId, personId }, tx =>
    audit(tx, asked, refusal.code, []),
  )
}

async function audit(tx: Tx, asked: Asked, outcome: string, abouts: readonly AuditAbout[]): Promise<void> {
  const { actor, action, house, at, requestId } = asked
  if (!('organizationId' in actor)) return
  const entry: AuditEntry = {
    organizationId: actor.organizationId,
    at,
    actor: { kind: actor.kind, id: idOf(actor) },
    action: action.name,
    outcome,
    objects: [...new Set(abouts.flatMap(about => about.objects ?? []))],
    members: [...new Set(abouts.flatMap(about => about.members ?? []))],
    disclosedTo: abouts.findLast(about => about.disclosedTo !== undefined)?.disclosedTo ?? null,
    why: abouts.findLast(about => about.why !== undefined)?.why ?? null,
    requestId,
  }
  await appendAudit(tx, entry, house.settings.keys.audit)
}

function idOf(actor: Exclude<Actor, { kind: 'anyone' | 'stranger' }>): string {
  if (actor.kind === 'person') return actor.personId
  return actor.kind === 'machine' ? actor.tokenId : actor.job
}
