/** How many referrals wait for what, and how many of them are late. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { countReferrals as countKept } from '#store/referrals/referrals.ts'
import { action } from '../action.ts'
import { sides, steps } from './shown-referral.ts'

export const countReferrals = action({
  name: 'referrals.count-referrals',
  says: 'How many referrals stand at each step, how many are late, and since when the oldest waits.',
  permission: 'referrals/read',
  takes: z.strictObject({}),
  gives: z.strictObject({
    counts: z.array(
      z.strictObject({
        side: z.enum(sides),
        step: z.enum(steps),
        count: z.int(),
        late: z.int().describe('Of them, past what is due'),
        oldestAt: z.iso.datetime().nullable().describe('When the oldest of them came'),
      }),
    ),
  }),
  changes: false,
  refuses: [],
  async run(_, { tx, organizationId, now }) {
    return done({ counts: [...(await countKept(tx, organizationId, now))] })
  },
})
