/** What was told of a member's county and of the providers that they want or have, the latest first. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { standingWishes } from '#domain/assignments/wish.ts'
import { listWishes } from '#store/assignments/wishes.ts'
import { findMember } from '#store/members/members.ts'
import { action } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { refuse } from '../refusals.ts'
import { shownWish } from './wishes.ts'

export const seeWishes = action({
  name: 'assignments.see-wishes',
  says: 'In which county a member lives and which providers they want or have, as it was told, with its days.',
  permission: 'referrals/read',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({ member: z.uuid().describe('The member’s id') }),
  gives: z.strictObject({ wishes: z.array(shownWish).describe('What stands first, then what stood before') }),
  changes: false,
  refuses: ['members/no-such-member'],
  async run({ member: asked }, { tx, organizationId, today, tell }) {
    const member = await findMember(tx, organizationId, asked)
    if (member === null) return refuse('members/no-such-member')
    const words = await listWishes(tx, organizationId, member.id)
    const standing = new Set(standingWishes(words, today).map(({ id }) => id))
    tell({ members: [toldOf(member)] })
    const shown = words
      .toReversed()
      .map(({ id, kind, value, on }) => ({ kind, value, on, stands: standing.has(id) }))
    return done({ wishes: [...shown.filter(each => each.stands), ...shown.filter(each => !each.stands)] })
  },
})
