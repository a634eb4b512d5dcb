/** What is owed, as one of the two sees it. */
import { z } from 'zod'
import type { Due } from '#domain/network/dues.ts'
import { day, id, instant } from '../fields.ts'
import type { Arrived } from './dues-between.ts'

export const dueStates = ['open', 'late', 'answered', 'answered-late'] as const

export const shownDue = z.strictObject({
  key: z.string().describe('Names it, the same each time'),
  contractId: id.nullable().describe('Null for what is owed to the State'),
  partnerId: id.nullable(),
  partnerName: z.string().nullable(),
  obligation: z.string().describe('Id of the obligation in the guidance'),
  file: z.string().describe('Id of the file or report'),
  owedBy: z.enum(['us', 'them']),
  about: z.string().describe('The period, or what started the clock'),
  dueOn: day,
  state: z.enum(dueStates),
  daysLate: z.int(),
  answeredBy: z
    .strictObject({
      transmissionId: id.nullable().describe('Null where it went another way, as reports to the State do'),
      at: instant,
      outcome: z
        .enum(['accepted', 'accepted-in-part', 'rejected'])
        .nullable()
        .describe('What became of the file; null while it is under way'),
    })
    .nullable(),
  by: z.enum(['contract', 'guidance']).describe('Who named the day'),
  basis: z.enum(['dhcs', 'plan', 'assumed']),
  cite: z.string().describe('Where it is written'),
})

export function shownDueOf(
  due: Due,
  organizationId: string,
  names: ReadonlyMap<string, string>,
  arrived: Arrived,
): z.output<typeof shownDue> {
  const { owesId, owedId: _, partnerOrganizationId, answer, ...rest } = due
  return {
    ...rest,
    partnerId: partnerOrganizationId,
    partnerName: partnerOrganizationId === null ? null : (names.get(partnerOrganizationId) ?? null),
    owedBy: owesId === organizationId ? 'us' : 'them',
    answeredBy: answer && { ...answer, outcome: arrived.get(answer.transmissionId ?? '')?.outcome ?? null },
  }
}
