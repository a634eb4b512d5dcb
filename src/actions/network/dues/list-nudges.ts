/** The nudges that the acting organization sent, and those that came to it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { nudgeTemplates } from '#domain/network/nudges.ts'
import { listNudges as listKept } from '#store/network/nudges.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../../action.ts'
import { next, pageOf, paging, readCursor } from '../../requests/paging.ts'
import { day, id, instant } from '../fields.ts'

export const listNudges = action({
  name: 'network.list-nudges',
  says: 'What partners were reminded of, and what they reminded you of, the newest first.',
  permission: 'network/read',
  takes: z.strictObject({ partnerId: id.optional().describe('Only with this partner'), ...paging }),
  gives: z.strictObject({
    nudges: z.array(
      z.strictObject({
        id,
        byUs: z.boolean(),
        partnerId: id,
        partnerName: z.string().nullable(),
        file: z.string(),
        about: z.string(),
        dueOn: day.nullable(),
        template: z.enum(nudgeTemplates),
        sentence: z.string().nullable(),
        saidAt: instant,
      }),
    ),
    next,
  }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ partnerId, cursor, limit }, context) {
    const { tx, organizationId } = context
    const list = `nudges ${partnerId ?? ''}`
    const before = readCursor(context, list, z.string(), cursor)
    if (!before.ok) return before
    const found = await listKept(tx, organizationId, { partnerId, before: before.value, limit: limit + 1 })
    const page = pageOf(context, list, found, limit, each => each.id)
    const ids = page.rows.flatMap(each => [each.byId, each.partnerId])
    const names = await listPartyNames(tx, organizationId, ids)
    const nudges = page.rows.map(({ byId, partnerId: toId, ...rest }) => {
      const byUs = byId === organizationId
      const otherId = byUs ? toId : byId
      return { ...rest, byUs, partnerId: otherId, partnerName: names.get(otherId) ?? null }
    })
    return done({ nudges, next: page.next })
  },
})
