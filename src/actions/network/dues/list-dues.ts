/** Who owes whom which file by when, what came, what is late: for both sides, from what each holds. */
import { z } from 'zod'
import { addDays, dayNumber } from '#base/day.ts'
import { done } from '#base/result.ts'
import { orderOf } from '#domain/network/dues.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { next, pageOf, paging, readCursor } from '../../requests/paging.ts'
import { day, id } from '../fields.ts'
import { duesBetween } from './dues-between.ts'
import { dueStates, shownDue, shownDueOf } from './shown-due.ts'

export const listDues = action({
  name: 'network.list-dues',
  says: 'Which files are due or late, by whom, and what answered them.',
  permission: 'network/read',
  takes: z.strictObject({
    from: day.optional().describe('First due day; left out, 45 days ago'),
    to: day.optional().describe('Last due day; left out, in 45 days'),
    partnerId: id.optional().describe('Only with this partner'),
    state: z.enum(dueStates).optional().describe('Only what stands so'),
    owedBy: z
      .enum(['us', 'them'])
      .optional()
      .describe('Only what your organization owes, or what it is owed'),
    ...paging,
  }),
  gives: z.strictObject({ dues: z.array(shownDue), next }),
  changes: false,
  refuses: ['request/no-such-cursor', 'network/span-too-long'],
  async run(asked, context) {
    const { organizationId, today } = context
    const from = asked.from ?? addDays(today, -45)
    const to = asked.to ?? addDays(today, 45)
    if (dayNumber(to) - dayNumber(from) > 400) return refuse('network/span-too-long')
    const list = `dues ${from} ${to} ${asked.partnerId ?? ''} ${asked.state ?? ''} ${asked.owedBy ?? ''}`
    const after = readCursor(context, list, z.string(), asked.cursor)
    if (!after.ok) return after
    const { dues: all, arrived } = await duesBetween(context, from, to)
    const wanted = all.filter(
      due =>
        (asked.partnerId === undefined || due.partnerOrganizationId === asked.partnerId) &&
        (asked.state === undefined || due.state === asked.state) &&
        (asked.owedBy === undefined || (due.owesId === organizationId) === (asked.owedBy === 'us')),
    )
    const rest = wanted.filter(due => after.value === null || orderOf(due) > after.value)
    const page = pageOf(context, list, rest, asked.limit, orderOf)
    const partnerIds = page.rows.flatMap(due => due.partnerOrganizationId ?? [])
    const names = await listPartyNames(context.tx, organizationId, partnerIds)
    return done({
      dues: page.rows.map(due => shownDueOf(due, organizationId, names, arrived)),
      next: page.next,
    })
  },
})
