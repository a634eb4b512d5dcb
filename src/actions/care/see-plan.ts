/** A plan's public page: how to reach it, and what its network gives where. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import { done } from '#base/result.ts'
import { type ElectionWord, offeredSpans } from '#domain/network/elections.ts'
import { county } from '#guidance/code-sets/county.ts'
import { listElections } from '#store/network/offers.ts'
import { action } from '../action.ts'
import { day } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { listDirectory } from './directory.ts'
import { findPlan } from './plans.ts'
import { shownPlan, shownPlanOf } from './shown-plan.ts'

const all = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort()

const nameOfCounty = (code: string): string => county.codes.find(each => each.code === code)?.label ?? code

/** By support: the counties in which it is offered today; the last day only where all of them end. */
function offeredToday(words: readonly ElectionWord[], today: Day) {
  const spans = offeredSpans(words).filter(
    ({ from, until }) => from <= today && (until === null || today <= until),
  )
  return [...groupedBy(spans, ({ support }) => support)].map(([support, each]) => ({
    support,
    counties: each.map(span => nameOfCounty(span.county)),
    until: each.map(({ until }) => until).reduce((one, other) => later(one, other)),
  }))
}

const later = (one: Day | null, other: Day | null): Day | null =>
  one === null || other === null ? null : one < other ? other : one

export const seePlan = action({
  name: 'care.see-plan',
  says: 'A plan’s public page: how to reach it, and which populations, supports, counties and languages it has.',
  permission: 'anyone',
  takes: z.strictObject({
    plan: z.string().max(60).describe('The plan, as it stands in the address of its page'),
  }),
  gives: z.strictObject({
    plan: shownPlan,
    populations: z.array(z.string()).describe('Populations of Focus for which it has providers'),
    communitySupports: z
      .array(z.string())
      .describe('Community Supports that it says it offers today; where it never said, those with providers'),
    offered: z
      .array(z.strictObject({ support: z.string(), counties: z.array(z.string()), until: day.nullable() }))
      .describe(
        'In which counties it offers each today, by name; and the last day, where one was said of all',
      ),
    counties: z
      .array(z.strictObject({ code: z.string(), name: z.string() }))
      .describe('Counties in which it has providers'),
    languages: z.array(z.string()),
  }),
  changes: false,
  refuses: ['care/no-such-plan'],
  async run(asked, { tx, today }) {
    const plan = await findPlan(tx, asked.plan)
    if (plan === null) return refuse('care/no-such-plan')
    const entries = plan.page.showsDirectory ? await listDirectory(tx, plan, {}, today) : []
    const offered = offeredToday(await listElections(tx, plan.id), today)
    return done({
      plan: shownPlanOf(plan),
      populations: all(entries.map(({ populations }) => populations)),
      communitySupports:
        offered.length > 0
          ? offered.map(({ support }) => support)
          : all(entries.map(({ communitySupports }) => communitySupports)),
      offered,
      counties: all(entries.map(({ counties }) => counties)).map(code => ({
        code,
        name: nameOfCounty(code),
      })),
      languages: all(entries.map(({ languages }) => languages)),
    })
  },
})
