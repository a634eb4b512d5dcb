/** A plan's provider directory, page by page, for anybody who looks. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { action } from '../action.ts'
import { day } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { listDirectory } from './directory.ts'
import { findPlan } from './plans.ts'
import { searchAsked, searchOf } from './search-fields.ts'
import { shownEntry, shownEntryOf } from './shown-entry.ts'

export const listProviders = action({
  name: 'care.list-providers',
  says: 'Who gives ECM or a Community Support to a plan’s members, and where; for anyone.',
  permission: 'anyone',
  takes: z.strictObject({
    ...searchAsked,
    // Public, and so no secret where the page ended.
    from: z.int().min(0).max(1_000_000).default(0).describe('How many entries to pass over'),
    limit: z.int().min(1).max(200).default(25).describe('How many at most'),
  }),
  gives: z.strictObject({
    asOf: day.describe('The day on which this holds'),
    count: z.int().describe('How many there are in all'),
    entries: z.array(shownEntry),
    next: z.int().nullable().describe('The “from” of the next page; null when this is the last'),
  }),
  changes: false,
  refuses: ['care/no-such-plan', 'care/not-shown'],
  async run({ from, limit, ...asked }, { tx, today }) {
    const plan = await findPlan(tx, asked.plan)
    if (plan === null) return refuse('care/no-such-plan')
    if (!plan.page.showsDirectory) return refuse('care/not-shown')
    const all = await listDirectory(tx, plan, searchOf(asked), today)
    const entries = all.slice(from, from + limit).map(shownEntryOf)
    const next = from + limit < all.length ? from + limit : null
    return done({ asOf: today, count: all.length, entries, next })
  },
})
