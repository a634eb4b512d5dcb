/** A plan gives a referral to a provider of its network. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { holdReferral } from '#store/referrals/referrals.ts'
import { action } from '../action.ts'
import { coversService, listContracted } from '../care/contracted.ts'
import { id, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { movedAnswer } from './decide-referral.ts'
import { keepingOf, membersOf, objectOfReferral } from './keeping.ts'
import { deedRefusals, moveReferral, nudgeCrossing } from './move.ts'

export const giveReferral = action({
  name: 'referrals.give-referral',
  says: 'Give an eligible referral to a provider under contract; on the hub the provider sees it at once.',
  permission: 'referrals/manage',
  kinds: ['plan', 'delegate'],
  asks: 'body',
  takes: z.strictObject({
    referralId: id,
    providerId: id.describe('An organization of the hub, or a partner of yours'),
    note: words.nullable().default(null).describe('For the provider'),
  }),
  gives: movedAnswer,
  changes: true,
  refuses: ['request/not-found', 'referrals/not-contracted', ...deedRefusals],
  async run({ referralId, providerId, note }, context) {
    const { tx, organizationId, today, tell } = context
    const referral = await holdReferral(tx, organizationId, referralId)
    if (referral?.side !== 'plan') return refuse('request/not-found')
    const contracted = await listContracted(tx, organizationId, today)
    const provider = contracted.find(each => each.providerId === providerId)
    if (provider === undefined || !coversService(provider, referral.service))
      return refuse('referrals/not-contracted')
    const moved = await moveReferral(keepingOf(context), referral, {
      ...{ deed: 'give', reason: null, note, aboutId: providerId },
    })
    if (!moved.ok) return moved
    const isOnHub = (await findOrganization(tx, providerId)) !== null
    tell({
      objects: [objectOfReferral(referralId)],
      members: membersOf(referral),
      ...(isOnHub && { disclosedTo: providerId }),
    })
    context.afterwards(nudgeCrossing(context))
    const { step, status, dueAt } = moved.value
    return done({ referralId, step, status, dueAt })
  },
})
