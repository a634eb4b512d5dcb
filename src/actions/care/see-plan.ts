/** A plan's public page: how to reach it, and what its network gives where. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { county } from '#guidance/code-sets/county.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { listDirectory } from './directory.ts'
import { findPlan } from './plans.ts'
import { shownPlan, shownPlanOf } from './shown-plan.ts'

const all = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort()

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
    communitySupports: z.array(z.string()).describe('Community Supports for which it has providers'),
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
    return done({
      plan: shownPlanOf(plan),
      populations: all(entries.map(({ populations }) => populations)),
      communitySupports: all(entries.map(({ communitySupports }) => communitySupports)),
      counties: all(entries.map(({ counties }) => counties)).map(code => ({
        code,
        name: county.codes.find(each => each.code === code)?.label ?? code,
      })),
      languages: all(entries.map(({ languages }) => languages)),
    })
  },
})
