/** Marks notices as read. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { countUnread, markRead } from '#store/notices/notices.ts'
import { action } from '../action.ts'
import { toldTo } from './shown-notice.ts'

export const markNoticesRead = action({
  name: 'notices.mark-read',
  says: 'Mark notices as read, or all of them.',
  permission: 'signed-in',
  takes: z.strictObject({
    notices: z.array(z.uuid()).max(500).nullable().default(null).describe('Their ids; null: all of yours'),
  }),
  gives: z.strictObject({ unread: z.int().describe('How many are left unread, counted to 100') }),
  changes: true,
  refuses: [],
  async run({ notices }, { tx, actor, now }) {
    const told = await toldTo(tx, actor)
    if (told === null) return done({ unread: 0 })
    if (notices === null || notices.length > 0) await markRead(tx, told, notices, now)
    return done({ unread: await countUnread(tx, told, 100) })
  },
})
