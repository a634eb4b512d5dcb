/** A plan decides on a referral: asks for more, finds it eligible, declines it, takes it back, or closes it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { holdReferral } from '#store/referrals/referrals.ts'
import { action } from '../action.ts'
import { id, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { keepingOf, membersOf, objectOfReferral } from './keeping.ts'
import { deedRefusals, moveReferral, nudgeCrossing } from './move.ts'
import { steps } from './shown-referral.ts'

export const movedAnswer = z.strictObject({
  referralId: id,
  step: z.enum(steps).describe('What it waits for now'),
  status: z.string(),
  dueAt: z.iso.datetime().nullable(),
})

export const decideReferral = action({
  name: 'referrals.decide-referral',
  says: 'Decide on a referral to your plan: ask for more, find it eligible, deny it, take it back, close it.',
  permission: 'referrals/manage',
  kinds: ['plan', 'delegate'],
  asks: 'body',
  takes: z.strictObject({
    referralId: id,
    deed: z
      .enum(['ask-for-more', 'find-eligible', 'deny', 'take-back', 'close'])
      .describe('deny and close need a reason of referral-loop-closure-reason'),
    reason: z.string().max(60).nullable().default(null).describe('A code of the guidance'),
    note: words
      .nullable()
      .default(null)
      .describe('In your own words; what is asked for is told to who referred'),
  }),
  gives: movedAnswer,
  changes: true,
  refuses: ['request/not-found', ...deedRefusals],
  async run({ referralId, deed, reason, note }, context) {
    const referral = await holdReferral(context.tx, context.organizationId, referralId)
    if (referral?.side !== 'plan') return refuse('request/not-found')
    const aboutId = deed === 'take-back' ? referral.with?.organizationId : undefined
    const moved = await moveReferral(keepingOf(context), referral, {
      ...{ deed, reason, note },
      ...(aboutId !== undefined && { aboutId }),
    })
    if (!moved.ok) return moved
    context.tell({ objects: [objectOfReferral(referralId)], members: membersOf(referral) })
    context.afterwards(nudgeCrossing(context))
    const { step, status, dueAt } = moved.value
    return done({ referralId, step, status, dueAt })
  },
})
