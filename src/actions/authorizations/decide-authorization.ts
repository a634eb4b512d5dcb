/** A plan decides on a service for a member, or on what becomes of it afterwards. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done, type Result } from '#base/result.ts'
import {
  type Authorization,
  type AuthorizationDeed,
  type Before,
  beforeLatestDecision,
  decideAuthorization as decide,
  planDeeds,
} from '#domain/authorizations/authorization.ts'
import { noticeOf } from '#domain/authorizations/notice.ts'
import {
  holdAuthorization,
  type KeptAuthorization,
  listEvents,
} from '#store/authorizations/authorizations.ts'
import { dropNotices, insertNotice, listNotices, updateNoticeSent } from '#store/authorizations/notices.ts'
import { nextNumber } from '#store/exchange/transmissions.ts'
import { findMember, type Member } from '#store/members/members.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action, type Context } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { day, id, line, sayerOf, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { keepingOf, objectOf, put, tellOther } from './keeping.ts'
import { languageOf, wordsOf } from './papers/notice-facts.ts'
import { deedRefusals, shownState } from './shown-authorization.ts'
import { putInFile, toldByFile } from './to-file.ts'
import { unitsOf, weighLimits } from './weighing.ts'

export const decideAuthorization = action({
  name: 'authorizations.decide',
  says: 'Approve a service, whole or in part, deny it, extend, lessen or end it, take a decision back, decide an appeal.',
  permission: 'authorizations/decide',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({
    authorization: id.describe('The authorization’s id'),
    deed: z.enum(planDeeds).describe('What is done with it'),
    from: day.optional().describe('First day; left out, the one that was asked for'),
    until: day.optional().describe('Last day; left out, by the State’s term'),
    units: z.int().min(0).max(1_000_000).optional().describe('Units given; left out, as asked'),
    reason: line
      .optional()
      .describe('Of a no or of less: by the guidance. Of an end or a take-back: in words'),
    exception: line.optional().describe('Why more is given than the State’s limit leaves, where a plan may'),
    number: line.optional().describe('Your number of it; left out, the next of the hub’s'),
    diagnoses: z.array(z.string().max(10)).max(10).default([]).describe('That the file tells the provider'),
    note: words.optional(),
  }),
  gives: z.strictObject({
    state: shownState,
    from: day.nullable(),
    until: day.nullable(),
    units: z.int().nullable(),
    number: z.string().nullable(),
    noticeDueAt: z.iso.datetime().nullable().describe('By when it is told in writing'),
    file: toldByFile.nullable().describe('How it goes to the provider by file; null where none carries it'),
  }),
  changes: true,
  refuses: [
    'authorizations/no-such-authorization',
    'authorizations/over-the-limit',
    'authorizations/exception-missing',
    'authorizations/used-already',
    ...deedRefusals,
  ],
  async run(asked, context) {
    const { tx, organizationId, now, tell } = context
    const held = await holdAuthorization(tx, organizationId, asked.authorization)
    const member = held && (await findMember(tx, organizationId, held.memberId))
    if (held?.side !== 'plan' || member === null) return refuse('authorizations/no-such-authorization')
    const { deed, from = null, until = null, units = null, reason = null } = asked
    const before = await beforeOf(context, held.id)
    const outcome = decide(held, { deed, at: now, from, until, units, reason, before })
    if (typeof outcome === 'string') return refuse(outcome)
    const objection = await objectionTo(context, held, outcome, asked)
    if (objection !== null) return objection
    const isGiven = outcome.state === 'approved' || outcome.state === 'partial'
    const number =
      asked.number ??
      held.number ??
      (isGiven ? `A${String(await nextNumber(tx, organizationId, 'authorizations')).padStart(7, '0')}` : null)
    const keeping = keepingOf(context)
    const said = [deed === 'take-back' ? reason : null, asked.exception ?? null, asked.note ?? null]
    const note = said.filter(each => each !== null).join(' · ')
    const kept = await put(keeping, { ...held, ...outcome, number }, deed, note === '' ? null : note)
    await oweNotice(context, kept, member, deed)
    const file = deed === 'tell-notice' ? null : await putInFile(context, kept, member, asked.diagnoses)
    const isTold = await tellOther(keeping, kept)
    context.afterwards(() => keeping.house.jobs.nudge('authorizations-cross'))
    tell({
      members: [toldOf(member)],
      objects: [objectOf(kept.id)],
      ...(isTold && kept.partnerId !== null && { disclosedTo: kept.partnerId }),
    })
    const { state, noticeDueAt } = kept
    return done({ state, from: kept.from, until: kept.until, units: kept.units, number, noticeDueAt, file })
  },
})

async function beforeOf({ tx, organizationId }: Context, id: Id): Promise<Before | null> {
  const events = await listEvents(tx, organizationId, id)
  return beforeLatestDecision(events.toReversed())
}

const gives: readonly string[] = ['approve', 'approve-in-part', 'extend', 'overturn']

/** Against more than the State's limits leave, and against undoing what services were paid for. */
async function objectionTo(
  { tx, organizationId, today }: Context,
  held: KeptAuthorization,
  outcome: Authorization,
  { deed, exception }: { readonly deed: AuthorizationDeed; readonly exception?: string | undefined },
): Promise<Result<never> | null> {
  if (deed === 'take-back') {
    const used = await unitsOf(tx, organizationId, [held])
    const undone = outcome.state === 'asked' && used(held.id).used > 0
    return undone ? refuse('authorizations/used-already') : null
  }
  if (!gives.includes(deed) || outcome.from === null) return null
  const { service, from, until, units, unit, memberId } = outcome
  const asked = { service, from, until, units, unit }
  const limits = await weighLimits(tx, organizationId, { memberId, asked, except: held.id, today })
  const over = limits.filter(({ isOver }) => isOver)
  if (over.some(({ limit }) => limit.mayBeExceeded !== true)) return refuse('authorizations/over-the-limit')
  const isSaid = over.length === 0 || exception !== undefined
  return isSaid ? null : refuse('authorizations/exception-missing')
}

/** What is owed in writing after a deed: a notice of its own, or none any more; or it is told, as it stands. */
async function oweNotice(
  { tx, organizationId, now, today, actor }: Context,
  kept: KeptAuthorization,
  member: Member,
  deed: AuthorizationDeed,
): Promise<void> {
  const about = noticeOf(deed)
  if (deed === 'tell-notice') {
    const owed = (await listNotices(tx, organizationId, [kept.id])).find(({ state }) => state === 'owed')
    const events = await listEvents(tx, organizationId, kept.id)
    const event = events.find(({ number }) => number === owed?.event)
    if (owed === undefined || event === undefined) return
    const plan = (await findOrganization(tx, organizationId))?.name ?? ''
    const language = languageOf(member.facts)
    const written = wordsOf(owed, { authorization: kept, event, plan, language, today })
    const sent = { language, way: 'mail', written, at: now, by: sayerOf(actor) }
    await updateNoticeSent(tx, organizationId, owed, sent)
    return
  }
  if (about === null && deed !== 'take-back' && deed !== 'overturn') return
  await dropNotices(tx, organizationId, kept.id)
  if (about === null || kept.noticeDueAt === null) return
  const notice = {
    authorizationId: kept.id,
    event: kept.events,
    about,
    owedAt: now,
    sendBy: kept.noticeDueAt,
  }
  await insertNotice(tx, organizationId, notice)
}
