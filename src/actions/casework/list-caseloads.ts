/** How many members each lead care manager looks after, for those who spread the work. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { engagementMeanings } from '#guidance/casework/engagement.ts'
import { listCaseloads as listStored } from '#store/casework/standings.ts'
import { listPersonNames } from '#store/people/persons.ts'
import { action } from '../action.ts'

const { notStarted, reaching, enrolled, onHold } = engagementMeanings.codes

export const listCaseloads = action({
  name: 'casework.list-caseloads',
  says: 'How many members each lead care manager has, and for how many something is overdue.',
  permission: 'care/read',
  takes: z.strictObject({}),
  gives: z.strictObject({
    caseloads: z
      .array(
        z.strictObject({
          lead: z.string().nullable().describe('The person; null for members without a lead care manager'),
          name: z.string().nullable().describe('Their name'),
          reaching: z.int().describe('Members to be reached'),
          enrolled: z.int().describe('Members in a service'),
          overdue: z.int().describe('Members for whom something is overdue'),
        }),
      )
      .describe('Those whom nobody leads first'),
  }),
  changes: false,
  refuses: [],
  async run(_, { tx, organizationId, today }) {
    const about = { today, reaching: [notStarted, reaching], enrolled: [enrolled, onHold] }
    const rows = await listStored(tx, organizationId, about)
    const names = await listPersonNames(
      tx,
      rows.flatMap(({ leadId }) => leadId ?? []),
    )
    return done({
      caseloads: rows.map(({ leadId, ...counts }) => ({
        lead: leadId,
        name: leadId === null ? null : (names.get(leadId) ?? null),
        ...counts,
      })),
    })
  },
})
