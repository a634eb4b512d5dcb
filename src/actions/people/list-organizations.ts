/** Lists the register of organizations. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listOrganizations as readOrganizations } from '#store/people/organizations.ts'
import { action } from '../action.ts'
import { shownOrganization, shownOrganizationOf } from './shown-organization.ts'

export const listOrganizations = action({
  name: 'people.list-organizations',
  says: 'All organizations in this hub, in the order in which they came.',
  permission: 'network/read',
  takes: z.strictObject({
    cursor: z.uuid().optional().describe('Where the page before ended'),
    limit: z.coerce.number().int().min(1).max(500).default(100).describe('Organizations on a page'),
  }),
  gives: z.strictObject({
    organizations: z.array(shownOrganization),
    next: z.string().nullable().describe('The cursor of the next page, or null at the end'),
  }),
  changes: false,
  refuses: [],
  async run({ cursor = null, limit }, { tx }) {
    const found = await readOrganizations(tx, cursor, limit + 1)
    const page = found.slice(0, limit)
    const next = found.length > limit ? (page.at(-1)?.id ?? null) : null
    return done({ organizations: page.map(shownOrganizationOf), next })
  },
})
