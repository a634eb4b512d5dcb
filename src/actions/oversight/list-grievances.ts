/** Grievances, the first to be resolved first: the acting organization’s own, or those passed on to it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { grievanceStates } from '#domain/network/grievances.ts'
import { listGrievances as listKept } from '#store/network/grievances.ts'
import { action } from '../action.ts'
import { id, instant } from '../network/fields.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { decidesOnGrievances, shownGrievance, shownGrievanceOf } from './shown-grievance.ts'

export const listGrievances = action({
  name: 'oversight.list-grievances',
  says: 'Members’ grievances with their clocks, the most pressing first.',
  permission: 'oversight/read',
  asks: 'body',
  takes: z.strictObject({
    states: z.array(z.enum(grievanceStates)).min(1).optional().describe('Only those that stand so'),
    aboutId: id.optional().describe('Only about this provider'),
    passedOn: z.boolean().default(false).describe('True: what providers passed on to you'),
    ...paging,
  }),
  gives: z.strictObject({ grievances: z.array(shownGrievance), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ states, aboutId, passedOn, cursor, limit }, context) {
    const { tx, organizationId, now, tell } = context
    const list = `grievances ${passedOn} ${aboutId ?? ''} ${states?.join(' ') ?? ''}`
    const after = readCursor(context, list, z.strictObject({ resolveBy: instant, id }), cursor)
    if (!after.ok) return after
    const search = { passedOn, ...(states && { states }), ...(aboutId !== undefined && { aboutId }) }
    const found = await listKept(tx, organizationId, search, after.value, limit + 1)
    const page = pageOf(context, list, found, limit, last => ({ resolveBy: last.resolveBy, id: last.id }))
    const decides = decidesOnGrievances(context)
    tell({ members: [...new Set(page.rows.flatMap(({ memberCin }) => memberCin ?? []))] })
    return done({
      grievances: page.rows.map(each => shownGrievanceOf(each, organizationId, decides, now)),
      next: page.next,
    })
  },
})
