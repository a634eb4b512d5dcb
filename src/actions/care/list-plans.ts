/** The plans of this hub that show themselves to the public. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { action } from '../action.ts'
import { listPlans as listShown } from './plans.ts'
import { shownPlan, shownPlanOf } from './shown-plan.ts'

export const listPlans = action({
  name: 'care.list-plans',
  says: 'The health plans here, for whoever looks for care.',
  permission: 'anyone',
  takes: z.strictObject({}),
  gives: z.strictObject({ plans: z.array(shownPlan) }),
  changes: false,
  refuses: [],
  async run(_, { tx }) {
    return done({ plans: (await listShown(tx)).map(shownPlanOf) })
  },
})
