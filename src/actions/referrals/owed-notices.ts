/** What is still owed to be told of referrals: listed, and written down once it was told. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findNotice, listOwedNotices, updateNoticeTold } from '#store/referrals/events.ts'
import { findReferral } from '#store/referrals/referrals.ts'
import { action } from '../action.ts'
import { id, line, sayerOf } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { membersOf, objectOfReferral } from './keeping.ts'
import { shownNotice, shownNoticeOf } from './shown-referral.ts'

export const listNotices = action({
  name: 'referrals.list-notices',
  says: 'What is owed to be told to members and to those who referred, the oldest first.',
  permission: 'referrals/read',
  takes: z.strictObject(paging),
  gives: z.strictObject({ notices: z.array(shownNotice), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ cursor, limit }, context) {
    const { tx, organizationId } = context
    const after = readCursor(context, 'owed notices', z.string(), cursor)
    if (!after.ok) return after
    const found = await listOwedNotices(tx, organizationId, after.value, limit + 1)
    const page = pageOf(context, 'owed notices', found, limit, last => last.id)
    return done({ notices: page.rows.map(shownNoticeOf), next: page.next })
  },
})

export const tellNotice = action({
  name: 'referrals.tell-notice',
  says: 'Write down that something owed was told, by which way, or why it was not.',
  permission: 'referrals/manage',
  takes: z.strictObject({
    noticeId: id,
    state: z.enum(['told', 'not-told']).describe('not-told: it is not safe or not possible'),
    way: z.enum(['letter', 'phone', 'e-mail', 'text', 'in-person', 'portal', 'none']).describe('How'),
    note: line.nullable().default(null).describe('Needed for not-told: why'),
  }),
  gives: z.strictObject({ noticeId: id, state: z.enum(['told', 'not-told']) }),
  changes: true,
  refuses: ['request/not-found', 'referrals/already-told', 'referrals/reason-missing'],
  async run({ noticeId, state, way, note }, { tx, organizationId, now, actor, tell }) {
    const notice = await findNotice(tx, organizationId, noticeId)
    const referral = notice && (await findReferral(tx, organizationId, notice.referralId))
    if (notice === null || referral === null) return refuse('request/not-found')
    if (state === 'not-told' && note === null) return refuse('referrals/reason-missing')
    const told = { state, way, note, at: now, by: sayerOf(actor) }
    if (!(await updateNoticeTold(tx, organizationId, noticeId, told))) return refuse('referrals/already-told')
    tell({ objects: [objectOfReferral(referral.id)], members: membersOf(referral) })
    return done({ noticeId, state })
  },
})
