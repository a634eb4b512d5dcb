/** Takes a token back: from the next request on it opens nothing. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { updateApiTokenRevoked } from '#store/people/api-tokens.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'

export const revokeToken = action({
  name: 'people.revoke-token',
  says: 'Take a token back, at once.',
  permission: 'settings/manage',
  takes: z.strictObject({ tokenId: z.uuid() }),
  gives: z.strictObject({ revoked: z.literal(true) }),
  changes: true,
  refuses: ['request/not-found'],
  async run({ tokenId }, { tx, organizationId, now, tell }) {
    if (!(await updateApiTokenRevoked(tx, organizationId, tokenId, now))) return refuse('request/not-found')
    tell({ objects: [`api-token:${tokenId}`] })
    return done({ revoked: true as const })
  },
})
