/** What the public may ask about a plan's care, and how the plan chooses what it shows: one line for each action. */
import { downloadProviders } from './download-providers.ts'
import { listPlans } from './list-plans.ts'
import { listProviders } from './list-providers.ts'
import { changePublicPage, seePublicPage } from './public-page.ts'
import { seePlan } from './see-plan.ts'

export const careActions = [
  listPlans,
  seePlan,
  listProviders,
  downloadProviders,
  seePublicPage,
  changePublicPage,
] as const
