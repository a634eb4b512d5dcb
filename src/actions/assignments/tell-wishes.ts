/** Somebody tells where a member lives, and which providers they want or have: kept with its day. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listWishes } from '#store/assignments/wishes.ts'
import { findMember, lockMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { findParty } from '../exchange/parties.ts'
import { toldOf } from '../members/shown-member.ts'
import { day } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { keepWishes, keptWishesAsked, wishesSaid } from './wishes.ts'

export const tellWishes = action({
  name: 'assignments.tell-wishes',
  says: 'Say in which county a member lives, and which providers they want or have; nothing said before is lost.',
  permission: 'referrals/manage',
  kinds: ['plan', 'delegate'],
  asks: 'body',
  takes: z.strictObject({
    member: z.uuid().describe('The member’s id'),
    ...keptWishesAsked,
    on: day.optional().describe('Since when it is so; left out, today'),
  }),
  gives: z.strictObject({ said: z.int().describe('How much of it was new') }),
  changes: true,
  refuses: ['members/no-such-member', 'members/in-the-future', 'exchange/no-such-partner'],
  async run(asked, context) {
    const { tx, organizationId, today, tell } = context
    const member = await findMember(tx, organizationId, asked.member)
    if (member === null) return refuse('members/no-such-member')
    if (asked.on !== undefined && asked.on > today) return refuse('members/in-the-future')
    for (const each of [asked.memberChoice, asked.behavioralHealth, asked.primaryCare])
      if (each != null && (await findParty(tx, organizationId, each)) === null)
        return refuse('exchange/no-such-partner')
    await lockMember(tx, organizationId, member.id)
    const kept = await listWishes(tx, organizationId, member.id)
    const said = await keepWishes(context, member.id, kept, wishesSaid(asked), asked.on)
    tell({ members: [toldOf(member)], objects: [`member:${member.id}`] })
    return done({ said })
  },
})
