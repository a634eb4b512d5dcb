/** A plan as the public sees it. */
import { z } from 'zod'
import type { PublicPlan } from './plans.ts'

export const shownPlan = z.strictObject({
  address: z.string().describe('Stands in the address of its pages: /care/example-harbor'),
  name: z.string(),
  phone: z.string().nullable().describe('Member services, ten digits'),
  tty: z.string().nullable(),
  website: z.string().nullable(),
  showsDirectory: z.boolean(),
  takesReferrals: z.boolean().describe('False: referrals by phone only'),
})

export function shownPlanOf({ name, page }: PublicPlan): z.output<typeof shownPlan> {
  const { phone, tty, website, showsDirectory, takesReferrals } = page
  return { address: page.slug, name, phone, tty, website, showsDirectory, takesReferrals }
}
