/** Authorizations that somebody has to see to: to be decided, ending, or to be told in writing. */
import { z } from 'zod'
import { addDays } from '#base/day.ts'
import { done } from '#base/result.ts'
import { warningDays } from '#guidance/authorizations/terms.ts'
import { listDue } from '#store/authorizations/authorizations.ts'
import { action } from '../action.ts'
import { toldOf } from '../members/shown-member.ts'
import { id } from '../network/fields.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownAuthorization, shownAuthorizationOf } from './shown-authorization.ts'

const place = z.strictObject({ due: z.string(), id })

export const listAuthorizations = action({
  name: 'authorizations.list',
  says: 'Authorizations to be decided, ending within sixty days, or whose notice is owed; what is due first, first.',
  permission: 'members/read',
  takes: z.strictObject({
    list: z.enum(['to-decide', 'ending', 'to-tell']).describe('Which of the three'),
    side: z.enum(['plan', 'provider']).nullable().default(null).describe('Only where you are this'),
    ...paging,
  }),
  gives: z.strictObject({
    authorizations: z.array(
      z.strictObject({
        ...shownAuthorization.omit({ unitsLeft: true, unitsUsed: true, unitsWaiting: true }).shape,
        memberId: id,
        cin: z.string().nullable(),
        firstName: z.string(),
        lastName: z.string(),
      }),
    ),
    next,
  }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ list, side, cursor, limit }, context) {
    const { tx, organizationId, now, today } = context
    const name = `authorizations ${list} ${side ?? ''}`
    const after = readCursor(context, name, place, cursor)
    if (!after.ok) return after
    const ends = { from: addDays(today, -30), to: addDays(today, Math.max(...warningDays)) }
    const rows = await listDue(tx, organizationId, { list, side, ends, after: after.value }, limit + 1)
    const page = pageOf(context, name, rows, limit, each => ({ due: each.due, id: each.id }))
    context.tell({ members: page.rows.map(({ cin, memberId }) => toldOf({ cin, id: memberId })) })
    return done({
      authorizations: page.rows.map(({ due: _, cin, firstName, lastName, ...each }) => {
        const counted = shownAuthorizationOf(each, { used: 0, waiting: 0 }, now, today)
        const { unitsLeft: __, unitsUsed: ___, unitsWaiting: ____, ...shown } = counted
        return { ...shown, memberId: each.memberId, cin, firstName, lastName }
      }),
      next: page.next,
    })
  },
})
