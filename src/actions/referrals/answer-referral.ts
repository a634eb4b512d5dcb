/** A provider answers a referral that a plan gave it; for one that is not on the hub, the plan writes it down. */
import { z } from 'zod'
import { done, type Result } from '#base/result.ts'
import type { Referral } from '#domain/referrals/referral.ts'
import type { ReferralDeed } from '#domain/referrals/steps.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { holdReferral } from '#store/referrals/referrals.ts'
import { action, type Context } from '../action.ts'
import { id, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { movedAnswer } from './decide-referral.ts'
import { keepingOf, membersOf, objectOfReferral } from './keeping.ts'
import { deedRefusals, moveReferral, nudgeCrossing } from './move.ts'

const heard = {
  accept: 'hear-accepted',
  decline: 'hear-declined',
  'begin-outreach': 'hear-outreach',
  report: 'hear-report',
} as const satisfies Record<string, ReferralDeed>

export const answerReferral = action({
  name: 'referrals.answer-referral',
  says: 'Answer a referral: accept it, decline it, say that outreach has begun, or report how it ended.',
  permission: 'referrals/manage',
  asks: 'body',
  takes: z.strictObject({
    referralId: id,
    deed: z
      .enum(['accept', 'decline', 'begin-outreach', 'report'])
      .describe('decline needs a reason of declining, report one of closing'),
    reason: z.string().max(60).nullable().default(null).describe('A code of the guidance'),
    note: words.nullable().default(null).describe('For the plan'),
  }),
  gives: movedAnswer,
  changes: true,
  refuses: ['request/not-found', 'referrals/answers-itself', ...deedRefusals],
  async run({ referralId, deed, reason, note }, context) {
    const referral = await holdReferral(context.tx, context.organizationId, referralId)
    if (referral === null || referral.side === 'referrer') return refuse('request/not-found')
    const asked = referral.side === 'provider' ? deed : await deedForPlan(context, referral, deed)
    if (typeof asked !== 'string') return asked
    const aboutId = referral.with?.organizationId
    const moved = await moveReferral(keepingOf(context), referral, {
      ...{ deed: asked, reason, note },
      ...(aboutId !== undefined && { aboutId }),
    })
    if (!moved.ok) return moved
    context.tell({ objects: [objectOfReferral(referralId)], members: membersOf(referral) })
    context.afterwards(nudgeCrossing(context))
    const { step, status, dueAt } = moved.value
    return done({ referralId, step, status, dueAt })
  },
})

async function deedForPlan(
  { tx }: Context,
  referral: Referral,
  deed: keyof typeof heard,
): Promise<ReferralDeed | Result<never>> {
  const providerId = referral.with?.organizationId
  if (providerId === undefined) return refuse('referrals/not-now')
  return (await findOrganization(tx, providerId)) === null ? heard[deed] : refuse('referrals/answers-itself')
}
