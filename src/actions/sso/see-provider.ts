/** Shows whose sign-in a link leads to, before anybody follows it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { nobody } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { findSsoProvider } from '#store/people/sso.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'

export const seeProvider = action({
  name: 'sso.see-provider',
  says: 'Whose own sign-in a link leads to.',
  permission: 'anyone',
  takes: z.strictObject({ providerId: z.uuid().describe('From the organization’s link to sign in') }),
  gives: z.strictObject({ name: z.string(), organizationName: z.string() }),
  changes: false,
  refuses: ['sso/not-available'],
  async run({ providerId }, { tx }) {
    const provider = await asActing(tx, { ...nobody, shown: providerId }, () =>
      findSsoProvider(tx, providerId),
    )
    if (provider === null || provider.closedAt !== null) return refuse('sso/not-available')
    const { organizationId, name } = provider
    const organization = await asActing(tx, { organizationId, personId: null }, () =>
      findOrganization(tx, organizationId),
    )
    return done({ name, organizationName: organization?.name ?? '' })
  },
})
