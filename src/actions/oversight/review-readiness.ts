/** A payer accepts what a provider says of an item of readiness, or gives it back. */
import { z } from 'zod'
import { readinessReviews } from '#domain/network/readiness.ts'
import { action } from '../action.ts'
import { day, id, line } from '../network/fields.ts'
import { sayReadiness } from './say-readiness.ts'
import { shownLine, shownSummary } from './shown-readiness.ts'

export const reviewReadiness = action({
  name: 'oversight.review-readiness',
  says: 'Accept what a provider shows for an item of readiness, or give it back with a reason.',
  permission: 'oversight/manage',
  takes: z.strictObject({
    contractId: id,
    item: line.describe('Id of the item'),
    state: z.enum(readinessReviews),
    note: z.string().trim().max(4000).describe('What was seen, or what is missing'),
    on: day.nullable().default(null).describe('Day of a review that was made elsewhere'),
  }),
  gives: z.strictObject({ lines: z.array(shownLine), summary: shownSummary }),
  changes: true,
  refuses: ['request/not-found', 'oversight/not-yours-to-say', 'oversight/item-not-asked'],
  run: ({ contractId, ...entry }, context) => sayReadiness(context, contractId, { ...entry, part: 'review' }),
})
