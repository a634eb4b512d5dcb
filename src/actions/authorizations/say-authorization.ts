/** Whoever asked withdraws a request, or appeals against a no. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { decideAuthorization as decide, eitherDeeds } from '#domain/authorizations/authorization.ts'
import { holdAuthorization } from '#store/authorizations/authorizations.ts'
import { findMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { id, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { keepingOf, objectOf, put, tellOther } from './keeping.ts'
import { shownState } from './shown-authorization.ts'

export const sayAuthorization = action({
  name: 'authorizations.say',
  says: 'Withdraw a request, or appeal against a no or against less than was asked.',
  permission: 'members/write',
  takes: z.strictObject({
    authorization: id.describe('The authorization’s id'),
    deed: z.enum(eitherDeeds).describe('What is done with it'),
    note: words.optional().describe('For the other side'),
  }),
  gives: z.strictObject({
    state: shownState,
    isTold: z.boolean().describe('True: the other side sees it here'),
  }),
  changes: true,
  refuses: [
    'authorizations/no-such-authorization',
    'authorizations/not-now',
    'authorizations/too-late-to-appeal',
  ],
  async run({ authorization, deed, note }, context) {
    const { tx, organizationId, now, tell } = context
    const held = await holdAuthorization(tx, organizationId, authorization)
    const member = held && (await findMember(tx, organizationId, held.memberId))
    if (held === null || member === null) return refuse('authorizations/no-such-authorization')
    const outcome = decide(held, { deed, at: now })
    if (outcome === 'authorizations/too-late-to-appeal') return refuse(outcome)
    if (typeof outcome === 'string') return refuse('authorizations/not-now')
    const keeping = keepingOf(context)
    const kept = await put(keeping, { ...held, ...outcome }, deed, note ?? null)
    const isTold = await tellOther(keeping, kept)
    context.afterwards(() => keeping.house.jobs.nudge('authorizations-cross'))
    tell({
      members: [toldOf(member)],
      objects: [objectOf(kept.id)],
      ...(isTold && kept.partnerId !== null && { disclosedTo: kept.partnerId }),
    })
    return done({ state: kept.state, isTold })
  },
})
