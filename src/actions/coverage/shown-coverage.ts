/** Coverage as it is shown to those who look after a member. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { renewalOn } from '#domain/coverage/renewal.ts'
import type { CoverageSpan } from '#domain/coverage/timeline.ts'
import { coverageSources } from '#guidance/coverage/sources.ts'
import type { KeptRenewalNote } from '#store/coverage/standing.ts'
import type { KeptStatement } from '#store/coverage/statements.ts'
import { day, id } from '../network/fields.ts'

const instant = z.iso.datetime()

export const contradictions = ['two-plans', 'sources-differ'] as const
export const sources = coverageSources.map(each => each.id)

export const shownSpan = z.strictObject({
  from: day,
  until: day.nullable().describe('Null: until something else is said'),
  state: z
    .enum(['covered', 'eligible', 'not-covered', 'unknown'])
    .describe('eligible: by Medi-Cal, by which plan nobody said'),
  planId: id.nullable(),
  contradiction: z.enum(contradictions).nullable().describe('What somebody has to settle'),
  because: z.array(id).describe('The statements it rests on, the word that stands first'),
})

export function shownSpanOf(span: CoverageSpan): z.output<typeof shownSpan> {
  return { ...span, because: [...span.because] }
}

export const shownStatement = z.strictObject({
  id,
  planId: id.nullable().describe('The plan it is about; null for Medi-Cal as a whole'),
  source: z.enum(sources).describe('Who said so'),
  says: z
    .enum(['covered', 'not-covered', 'not-told'])
    .describe('not-told: the file speaks of the member no more'),
  from: day,
  until: day.nullable(),
  renewsOn: day.nullable(),
  saidAt: instant.describe('When we came to know it'),
  why: z.string().nullable(),
  takesBackId: id.nullable().describe('The statement that it takes back'),
  isTakenBack: z.boolean(),
})

export function shownStatementOf(
  statement: KeptStatement,
  all: readonly KeptStatement[],
): z.output<typeof shownStatement> {
  const { id: own, planId, source, says, from, until, renewsOn, saidAt, why, takesBackId } = statement
  const isTakenBack = all.some(each => each.takesBackId === own)
  return { id: own, planId, source, says, from, until, renewsOn, saidAt, why, takesBackId, isTakenBack }
}

export const shownRenewal = z.strictObject({
  renewsOn: day,
  state: z
    .enum(['far', 'due', 'reminded', 'done', 'past', 'over'])
    .describe('due: a reminder is due and nobody has acted on it; past: gone by, and still to be mended'),
  daysLeft: z.int().describe('Less than none when the day has gone by'),
  reminder: z.string().nullable().describe('Which reminder, by the guidance'),
})

export function shownRenewalOf(
  renewsOn: Day,
  notes: readonly KeptRenewalNote[],
  today: Day,
): z.output<typeof shownRenewal> {
  const { state, daysLeft, reminder } = renewalOn(renewsOn, notes, today)
  return { renewsOn, state, daysLeft, reminder: reminder?.id ?? null }
}
