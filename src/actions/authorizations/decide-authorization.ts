/** A plan decides on a service for a member, or on what becomes of it afterwards. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { decideAuthorization as decide, planDeeds } from '#domain/authorizations/authorization.ts'
import { holdAuthorization } from '#store/authorizations/authorizations.ts'
import { nextNumber } from '#store/exchange/transmissions.ts'
import { findMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { day, id, line, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { keepingOf, objectOf, put, tellOther } from './keeping.ts'
import { deedRefusals, shownState } from './shown-authorization.ts'
import { putInFile, toldByFile } from './to-file.ts'

export const decideAuthorization = action({
  name: 'authorizations.decide',
  says: 'Approve a service, whole or in part, deny it, extend or end it, tell the notice, decide an appeal.',
  permission: 'authorizations/decide',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({
    authorization: id.describe('The authorization’s id'),
    deed: z.enum(planDeeds).describe('What is done with it'),
    from: day.optional().describe('First day; left out, the one that was asked for'),
    until: day.optional().describe('Last day; left out, by the State’s term'),
    units: z.int().min(0).max(1_000_000).optional().describe('Units given; left out, as asked'),
    reason: line.optional().describe('Of a no or of less: by the guidance. Of an end: in words'),
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
  refuses: ['authorizations/no-such-authorization', ...deedRefusals],
  async run(asked, context) {
    const { tx, organizationId, now, tell } = context
    const held = await holdAuthorization(tx, organizationId, asked.authorization)
    const member = held && (await findMember(tx, organizationId, held.memberId))
    if (held?.side !== 'plan' || member === null) return refuse('authorizations/no-such-authorization')
    const { deed, from = null, until = null, units = null, reason = null } = asked
    const outcome = decide(held, { deed, at: now, from, until, units, reason })
    if (typeof outcome === 'string') return refuse(outcome)
    const isGiven = outcome.state === 'approved' || outcome.state === 'partial'
    const number =
      asked.number ??
      held.number ??
      (isGiven ? `A${String(await nextNumber(tx, organizationId, 'authorizations')).padStart(7, '0')}` : null)
    const keeping = keepingOf(context)
    const kept = await put(keeping, { ...held, ...outcome, number }, deed, asked.note ?? null)
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
