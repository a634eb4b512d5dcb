/** Lists the invitations of one's organization. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listInvitations as readInvitations } from '#store/people/invitations.ts'
import { action } from '../../action.ts'
import { shownInvitation, shownInvitationOf } from './link.ts'

export const listInvitations = action({
  name: 'people.list-invitations',
  says: 'Whom your organization has invited, the newest first.',
  permission: 'people/read',
  takes: z.strictObject({
    cursor: z.uuid().optional().describe('Where the page before ended'),
    limit: z.coerce.number().int().min(1).max(500).default(100).describe('Invitations on a page'),
  }),
  gives: z.strictObject({
    invitations: z.array(shownInvitation),
    next: z.string().nullable().describe('The cursor of the next page, or null at the end'),
  }),
  changes: false,
  refuses: [],
  async run({ cursor = null, limit }, { tx, organizationId, now }) {
    const found = await readInvitations(tx, organizationId, cursor, limit + 1)
    const page = found.slice(0, limit)
    const next = found.length > limit ? (page.at(-1)?.id ?? null) : null
    return done({ invitations: page.map(invitation => shownInvitationOf(invitation, now)), next })
  },
})
