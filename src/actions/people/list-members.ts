/** Lists who works for one's organization. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listMembers as readMembers } from '#store/people/members.ts'
import { action } from '../action.ts'
import { shownMember } from './shown-member.ts'

export const listMembers = action({
  name: 'people.list-members',
  says: 'Who works for your organization, and in which roles.',
  permission: 'people/read',
  takes: z.strictObject({
    cursor: z.uuid().optional().describe('Where the page before ended'),
    limit: z.coerce.number().int().min(1).max(500).default(100).describe('People on a page'),
  }),
  gives: z.strictObject({
    members: z.array(shownMember),
    next: z.string().nullable().describe('The cursor of the next page, or null at the end'),
  }),
  changes: false,
  refuses: [],
  async run({ cursor = null, limit }, { tx, organizationId }) {
    const found = await readMembers(tx, organizationId, cursor, limit + 1)
    const page = found.slice(0, limit)
    const next = found.length > limit ? (page.at(-1)?.personId ?? null) : null
    const members = page.map(({ personId, name, signInName, roles, sinceAt, heldAt }) => ({
      personId,
      name,
      signInName,
      roles: [...roles],
      sinceAt,
      heldAt,
    }))
    return done({ members, next })
  },
})
