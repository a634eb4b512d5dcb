/** Changes the entry of a partner, or says which organization of the hub it has become. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findPartner, updatePartner } from '#store/network/partners.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { id } from './fields.ts'
import { partnerAsked, shownPartner, shownPartnerOf } from './partners.ts'

export const changePartner = action({
  name: 'network.change-partner',
  says: 'Change what stands of a partner, or join it to the organization that it is on the hub.',
  permission: 'network/manage',
  takes: z.strictObject({
    partnerId: id,
    ...partnerAsked,
    joinedAsOrganizationId: id
      .nullable()
      .default(null)
      .describe('The organization of the hub that it has become: new contracts go to it'),
  }),
  gives: z.strictObject({ partner: shownPartner }),
  changes: true,
  refuses: ['request/not-found', 'network/no-such-partner'],
  async run({ partnerId, ...asked }, { tx, organizationId, tell }) {
    const known = await findPartner(tx, organizationId, partnerId)
    if (known === null) return refuse('request/not-found')
    const joined = asked.joinedAsOrganizationId
    if (joined !== null && (joined === organizationId || (await findOrganization(tx, joined)) === null))
      return refuse('network/no-such-partner', { partnerId: joined })
    const partner = { ...known, ...asked }
    await updatePartner(tx, organizationId, partner)
    tell({ objects: [`partner:${partnerId}`] })
    return done({ partner: shownPartnerOf(partner) })
  },
})
