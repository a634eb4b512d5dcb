/** How many members each lead care manager looks after, for those who spread the work. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { addToCaseloads, type Caseload } from '#domain/casework/caseload.ts'
import { listLedStandings, type StandingPlace } from '#store/casework/standings.ts'
import { listPersonNames } from '#store/people/persons.ts'
import { action, type Context } from '../action.ts'

const standingsAtOnce = 5000

export const listCaseloads = action({
  name: 'casework.list-caseloads',
  says: 'How many members each lead care manager has, and for how many what is due.',
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
          noContact: z.int().describe('Members in a service with whom nobody spoke for a month'),
          ending: z.int().describe('Members whose authorization, coverage or renewal is near its end'),
        }),
      )
      .describe('Those whom nobody leads first'),
  }),
  changes: false,
  refuses: [],
  async run(_, context) {
    const loads = await countAll(context)
    const names = await listPersonNames(
      context.tx,
      loads.flatMap(({ leadId }) => leadId ?? []),
    )
    return done({
      caseloads: loads.map(({ leadId, ...counts }) => ({
        lead: leadId,
        name: leadId === null ? null : (names.get(leadId) ?? null),
        ...counts,
      })),
    })
  },
})

/** Those whom nobody leads first, then by their ids; who has nobody left is not named. */
async function countAll({ tx, organizationId, today }: Context): Promise<readonly Caseload[]> {
  const loads = new Map<Id | null, Caseload>()
  for (let after: StandingPlace | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listLedStandings>> = await listLedStandings(
      ...([tx, organizationId, after, standingsAtOnce] as const),
    )
    addToCaseloads(loads, page, today)
    const last = page.at(-1)
    if (last === undefined || page.length < standingsAtOnce) break
    after = { memberId: last.memberId, program: last.program }
  }
  const left = [...loads.values()].filter(each => each.reaching + each.enrolled + each.overdue > 0)
  return left.toSorted((one, other) => ((one.leadId ?? '') < (other.leadId ?? '') ? -1 : 1))
}
