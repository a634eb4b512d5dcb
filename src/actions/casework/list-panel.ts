/** The list of a care manager: whom to look at, and why each is there. */
import { z } from 'zod'
import { addDays } from '#base/day.ts'
import { done } from '#base/result.ts'
import { reasonsOf } from '#domain/casework/reasons.ts'
import { listPanel as listStored } from '#store/casework/standings.ts'
import { listPersonNames } from '#store/people/persons.ts'
import { action } from '../action.ts'
import { day } from '../network/fields.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownReason, shownReasonOf } from './shown-reason.ts'

export const panelPlace = z.strictObject({
  attentionOn: day.nullable(),
  memberId: z.uuid(),
  program: z.string(),
})

/** What is due within so many days is on the list already. */
const daysAhead = 7

export const listPanel = action({
  name: 'casework.list-panel',
  says: 'The members somebody looks after, those first that somebody has to look at, and why.',
  permission: 'care/read',
  takes: z.strictObject({
    whose: z
      .enum(['mine', 'all', 'nobodys'])
      .default('mine')
      .describe('mine: those whom you lead; nobodys: those without a lead care manager'),
    lead: z.uuid().optional().describe('Those whom this person leads, instead'),
    status: z.string().max(60).optional().describe('Only those who stand so: a code of engagement-status'),
    onlyDue: z.boolean().default(false).describe('Only those for whom something is due within a week'),
    ...paging,
  }),
  gives: z.strictObject({
    members: z
      .array(
        z.strictObject({
          id: z.string().describe('The member'),
          firstName: z.string().describe('First name'),
          lastName: z.string().describe('Last name'),
          cin: z.string().nullable().describe('Medi-Cal Client Index Number'),
          program: z.string().describe('ecm, or a code of community-supports'),
          status: z.string().describe('Code of engagement-status'),
          startedOn: z.string().nullable().describe('First day in the service'),
          lead: z.string().nullable().describe('The lead care manager’s name'),
          lastContactOn: z.string().nullable().describe('When somebody last spoke with the member'),
          reasons: z
            .array(shownReason)
            .describe('Why the member is on the list: what is overdue, or due within a week'),
        }),
      )
      .describe('A page of them, those that have waited longest first'),
    next,
  }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run(asked, context) {
    const { tx, organizationId, actor, today } = context
    const { whose, lead, status, onlyDue, cursor, limit } = asked
    const list = `panel ${JSON.stringify([whose, lead, status, onlyDue])}`
    const from = readCursor(context, list, panelPlace, cursor)
    if (!from.ok) return from
    const mine = actor.kind === 'person' ? actor.personId : null
    const soon = addDays(today, daysAhead)
    const filter = {
      leadId: lead ?? (whose === 'mine' ? mine : null),
      withoutLead: lead === undefined && whose === 'nobodys',
      statuses: status === undefined ? [] : [status],
      attentionBy: onlyDue ? soon : null,
      after: from.value,
    }
    const rows = await listStored(tx, organizationId, filter, limit + 1)
    const page = pageOf(context, list, rows, limit, ({ attentionOn, memberId, program }) => ({
      attentionOn,
      memberId,
      program,
    }))
    const leads = page.rows.flatMap(row => row.lead?.personId ?? [])
    const names = await listPersonNames(tx, [...new Set(leads)])
    context.tell({ members: page.rows.map(({ cin, memberId }) => cin ?? memberId) })
    return done({
      members: page.rows.map(row => ({
        id: row.memberId,
        firstName: row.firstName,
        lastName: row.lastName,
        cin: row.cin,
        program: row.program,
        status: row.status,
        startedOn: row.startedOn,
        lead: row.lead && (names.get(row.lead.personId ?? '') ?? row.lead.name),
        lastContactOn: row.lastContactOn,
        reasons: reasonsOf(row)
          .filter(({ dueOn }) => dueOn <= soon)
          .map(reason => shownReasonOf(reason, today)),
      })),
      next: page.next,
    })
  },
})
