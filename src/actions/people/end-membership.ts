/** Ends somebody's work for the organization: from the next request on, they see nothing of it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { objectionToEnd } from '#domain/people/membership.ts'
import { countOtherAdministrators, findMembership, updateMembership } from '#store/people/members.ts'
import { lockOrganization } from '#store/people/organizations.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'

export const endMembership = action({
  name: 'people.end-membership',
  says: 'End somebody’s work for your organization, at once.',
  permission: 'people/manage',
  needsSecondFactor: true,
  takes: z.strictObject({ personId: z.uuid() }),
  gives: z.strictObject({ ended: z.literal(true) }),
  changes: true,
  refuses: ['request/not-found', 'people/last-administrator'],
  async run({ personId }, { tx, organizationId, now, tell }) {
    await lockOrganization(tx, organizationId)
    const member = await findMembership(tx, organizationId, personId)
    if (member === null || member.untilAt !== null) return refuse('request/not-found')
    const otherAdministrators = await countOtherAdministrators(tx, organizationId, personId)
    const objection = objectionToEnd({ before: member.roles, otherAdministrators })
    if (objection !== null) return refuse(objection)
    await updateMembership(tx, organizationId, personId, { untilAt: now })
    tell({ objects: [`person:${personId}`] })
    return done({ ended: true as const })
  },
})
