/** A provider says of an item of readiness where it stands, and what shows it. */
import { z } from 'zod'
import { readinessAnswers } from '#domain/network/readiness.ts'
import { action } from '../action.ts'
import { id, line } from '../network/fields.ts'
import { sayReadiness } from './say-readiness.ts'
import { shownLine, shownSummary } from './shown-readiness.ts'

export const answerReadiness = action({
  name: 'oversight.answer-readiness',
  says: 'Say of an item of the readiness checklist where you stand, and what shows it.',
  permission: 'network/manage',
  takes: z.strictObject({
    contractId: id,
    item: line.describe('Id of the item'),
    state: z.enum(readinessAnswers),
    note: z.string().trim().max(4000).describe('The evidence, or where it lies'),
  }),
  gives: z.strictObject({ lines: z.array(shownLine), summary: shownSummary }),
  changes: true,
  refuses: ['request/not-found', 'oversight/not-yours-to-say', 'oversight/item-not-asked'],
  run: ({ contractId, ...entry }, context) =>
    sayReadiness(context, contractId, { ...entry, part: 'answer', on: null }),
})
