/** Somebody decides whether two referrals are for the same person and service; nothing is merged by itself. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { insertEvent } from '#store/referrals/events.ts'
import { holdReferral, updateReferral } from '#store/referrals/referrals.ts'
import { action } from '../action.ts'
import { id, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { movedAnswer } from './decide-referral.ts'
import { keepingOf, membersOf, objectOfReferral } from './keeping.ts'
import { deedRefusals, moveReferral, nudgeCrossing } from './move.ts'

export const settleRepeat = action({
  name: 'referrals.settle-repeat',
  says: 'Decide whether a referral repeats another one: the same is closed in favor of it, both are kept.',
  permission: 'referrals/manage',
  asks: 'body',
  takes: z.strictObject({
    referralId: id,
    decision: z.enum(['same', 'another']).describe('same: for the same person; another: for somebody else'),
    note: words.nullable().default(null).describe('Why'),
  }),
  gives: movedAnswer,
  changes: true,
  refuses: ['request/not-found', 'referrals/nothing-to-settle', ...deedRefusals],
  async run({ referralId, decision, note }, context) {
    const { tx, organizationId, tell } = context
    const keeping = keepingOf(context)
    const found = await holdReferral(tx, organizationId, referralId)
    if (found === null) return refuse('request/not-found')
    if (found.repeatsId === null || found.repeatsDecided !== null || found.step === 'closed')
      return refuse('referrals/nothing-to-settle')
    const decided = { ...found, repeatsDecided: decision, events: found.events + 1, changedAt: keeping.now }
    await updateReferral(tx, organizationId, decided)
    await insertEvent(tx, organizationId, referralId, {
      ...{ number: decided.events, at: keeping.now, kind: 'repeats-decided', step: found.step },
      ...{ status: found.status, reason: decision, note, facts: null, saidBy: keeping.by },
      ...{ aboutId: null, heard: null },
    })
    tell({ objects: [objectOfReferral(referralId)], members: membersOf(found) })
    if (decision === 'another' || found.side !== 'plan') {
      const { step, status, dueAt } = decided
      return done({ referralId, step, status, dueAt })
    }
    const moved = await moveReferral(keeping, decided, { deed: 'close', reason: 'Other', note })
    if (!moved.ok) return moved
    context.afterwards(nudgeCrossing(context))
    const { step, status, dueAt } = moved.value
    return done({ referralId, step, status, dueAt })
  },
})
