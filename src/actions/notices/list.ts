/** What the person has been told of, the newest first, and how much of it they have not read. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { countUnread, listNotices } from '#store/notices/notices.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { languageAsked, shownNotice, textsOf, toldTo } from './shown-notice.ts'

/** Beyond so many it is only told that there are more. */
const mostCounted = 100

export const listNoticesOf = action({
  name: 'notices.list',
  says: 'What happened that you should know of, the newest first.',
  permission: 'signed-in',
  takes: z.strictObject({ language: languageAsked, ...paging }),
  gives: z.strictObject({
    notices: z.array(shownNotice),
    unread: z.int().describe('How many you have not read; 100 when there are that many or more'),
    next,
  }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ language, cursor, limit }, context) {
    const { tx, actor } = context
    const told = await toldTo(tx, actor)
    if (told === null) return done({ notices: [], unread: 0, next: null })
    const before = readCursor(context, 'notices', z.uuid(), cursor)
    if (!before.ok) return before
    const found = await listNotices(tx, told, before.value, limit + 1)
    const page = pageOf(context, 'notices', found, limit, ({ id }) => id)
    const texts = await textsOf(tx, told.organizationId, page.rows, language)
    const notices = page.rows.flatMap(({ id, kind, createdAt, isRead }, index) => {
      const text = texts[index]
      return text ? [{ id, kind, ...text, at: createdAt, isRead }] : []
    })
    return done({ notices, unread: await countUnread(tx, told, mostCounted), next: page.next })
  },
})
