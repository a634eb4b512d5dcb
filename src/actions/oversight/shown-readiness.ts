/** The readiness checklist of a contract as both of its parties see it. */

import { z } from 'zod'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { ContractHistory } from '#domain/network/contract.ts'
import { versionOn } from '#domain/network/contract.ts'
import {
  checklistOf,
  itemsFor,
  type ReadinessLine,
  readinessAnswers,
  readinessReviews,
  summaryOf,
} from '#domain/network/readiness.ts'
import type { Tx } from '#store/database.ts'
import { listReadiness } from '#store/network/readiness.ts'
import { day, instant } from '../network/fields.ts'

const said = z.strictObject({
  state: z.enum([...readinessAnswers, ...readinessReviews]),
  note: z.string(),
  on: day.nullable(),
  at: instant,
})

export const shownLine = z.strictObject({
  item: z.string().describe('Id of the item in the guidance'),
  area: z.enum([
    'structure',
    'core-services',
    'claims-and-invoicing',
    'data-exchange',
    'staffing',
    'oversight',
  ]),
  says: z.string(),
  evidence: z.string().describe('What could show it'),
  cite: z.string(),
  state: z.enum(['not-begun', 'in-work', 'to-review', 'returned', 'accepted']),
  answer: said.nullable().describe('What the provider says'),
  review: said.nullable().describe('What the payer says to it'),
  neverExcludes: z.boolean().describe('True where lacking it may not keep the provider out'),
})

export const shownSummary = z.strictObject({
  items: z.int(),
  accepted: z.int(),
  open: z.int(),
  openButNoReason: z.int().describe('Open items that may not keep the provider out'),
  ready: z.boolean(),
})

/** The lines of a contract’s checklist: for the version in force, or the last one there is. */
export async function readinessOf(
  tx: Tx,
  organizationId: Id,
  history: ContractHistory,
  today: Day,
): Promise<readonly ReadinessLine[]> {
  const version = versionOn(history, today) ?? history.versions.at(-1)
  if (version === undefined) return []
  const entries = await listReadiness(tx, organizationId, history.contract.id)
  return checklistOf(itemsFor(version.terms, today), entries)
}

export function shownReadinessOf(lines: readonly ReadinessLine[]): {
  lines: z.output<typeof shownLine>[]
  summary: z.output<typeof shownSummary>
} {
  const saidOf = (entry: ReadinessLine['answer']): z.output<typeof said> | null =>
    entry && { state: entry.state, note: entry.note, on: entry.on, at: entry.at }
  return {
    lines: lines.map(line => ({ ...line, answer: saidOf(line.answer), review: saidOf(line.review) })),
    summary: summaryOf(lines),
  }
}
