/** Closes an organization's own sign-in: nobody comes in by it any more. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { updateSsoProviderClosed } from '#store/people/sso.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'

export const closeProvider = action({
  name: 'sso.close-provider',
  says: 'Close one of your organization’s own sign-ins. Sessions that it opened last till they end.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({ providerId: z.uuid() }),
  gives: z.strictObject({ closed: z.literal(true) }),
  changes: true,
  refuses: ['request/not-found'],
  async run({ providerId }, { tx, organizationId, now, tell }) {
    if (!(await updateSsoProviderClosed(tx, organizationId, providerId, now)))
      return refuse('request/not-found')
    tell({ objects: [`sso-provider:${providerId}`] })
    return done({ closed: true as const })
  },
})
