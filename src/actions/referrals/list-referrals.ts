/** The referrals of the acting organization, by what they wait for, the newest first. */
import { z } from 'zod'
import { isId } from '#base/id.ts'
import { done } from '#base/result.ts'
import { readReceiptNumber } from '#domain/referrals/number.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { listReferrals as listKept } from '#store/referrals/referrals.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { membersOf } from './keeping.ts'
import { listedReferral, listedReferralOf, partiesOf, sides, steps } from './shown-referral.ts'

export const listReferrals = action({
  name: 'referrals.list-referrals',
  says: 'Referrals to you and from you: by step, service, source, lateness or number.',
  permission: 'referrals/read',
  takes: z.strictObject({
    side: z.enum(sides).optional().describe('Only those in which we are this'),
    step: z.enum(steps).optional().describe('Only those that wait for this'),
    open: z.enum(['yes']).optional().describe('yes: only those that are not closed'),
    service: z.string().max(20).optional().describe('ecm, or a code of Community Supports'),
    source: z.string().max(60).optional().describe('Who referred'),
    late: z.enum(['yes']).optional().describe('yes: only what is late'),
    repeats: z.enum(['yes']).optional().describe('yes: only what seems to repeat another and is not decided'),
    number: z.string().max(40).optional().describe('Number of the receipt, however it is written'),
    ...paging,
  }),
  gives: z.strictObject({ referrals: z.array(listedReferral), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ cursor, limit, open, late, repeats, number, ...rest }, context) {
    const { tx, organizationId, now, tell } = context
    const list = `referrals ${JSON.stringify([rest, open, late, repeats, number])}`
    const before = readCursor(context, list, z.string().refine(isId), cursor)
    if (!before.ok) return before
    const search = {
      ...rest,
      open: open === 'yes',
      repeats: repeats === 'yes',
      lateAt: late === 'yes' ? now : undefined,
      // What can be no number is no referral's.
      number: number === undefined ? undefined : (readReceiptNumber(number) ?? '—'),
    }
    const found = await listKept(tx, organizationId, search, before.value, limit + 1)
    const page = pageOf(context, list, found, limit, last => last.id)
    const names = await listPartyNames(tx, organizationId, page.rows.flatMap(partiesOf))
    tell({ members: page.rows.flatMap(membersOf) })
    return done({
      referrals: page.rows.map(referral => listedReferralOf(referral, names, now)),
      next: page.next,
    })
  },
})
