/** An encounter as answers show it. */
import { z } from 'zod'
import { encounterStates } from '#domain/encounters/tracking.ts'
import { encounterRemedies } from '#guidance/encounters/encounters.ts'
import type { KeptEncounter } from '#store/encounters/reading.ts'
import { day, id, instant } from '../network/fields.ts'

export const encounterState = z.enum(encounterStates)

export const shownEncounter = z.strictObject({
  id,
  number: z.string().describe('Its number with the State (CLM01)'),
  invoice: z.string().describe('The provider’s number of the claim'),
  provider: id,
  cin: z.string(),
  kind: z.enum(['837P', '837I']),
  planCode: z.string(),
  startedOn: day.nullable(),
  state: encounterState,
  frequency: z.enum(['1', '7', '8']).describe('1 tells first, 7 replaces, 8 voids'),
  submission: z.int().describe('Which sending it is'),
  lines: z.int(),
  stateNumber: z.string().nullable().describe('What the State calls it'),
  stoppedAt: z
    .enum(['held', 'interchange', 'set', 'claim', 'validation'])
    .nullable()
    .describe('Where it was stopped'),
  reasons: z.array(z.string()).describe('Why, in codes'),
  remedy: z.strictObject({ en: z.string(), es: z.string() }).nullable().describe('What to do about it'),
  file: id.nullable().describe('The file of the latest sending'),
  changedAt: instant,
})

const places = ['held', 'interchange', 'set', 'claim', 'validation'] as const

export function shownEncounterOf(row: KeptEncounter): z.output<typeof shownEncounter> {
  const { state, stage } = row
  const stoppedAt = state === 'held' ? 'held' : state === 'rejected' ? (places[stage] ?? null) : null
  return {
    ...{
      id: row.id,
      number: row.number,
      invoice: row.invoice_number,
      provider: row.provider_id,
      cin: row.cin,
    },
    ...{
      kind: row.kind,
      planCode: row.plan_code,
      startedOn: row.started_on,
      state,
      frequency: row.frequency,
    },
    ...{ submission: row.submission, lines: row.line_count, stateNumber: row.state_number, stoppedAt },
    remedy: encounterRemedies.find(({ id }) => id === stoppedAt)?.says ?? null,
    ...{ reasons: [...row.reasons], file: row.file_id, changedAt: row.changed_at },
  }
}
