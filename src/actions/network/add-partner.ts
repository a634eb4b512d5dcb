/** Adds an organization that one deals with and that is not on the hub. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { insertPartner } from '#store/network/partners.ts'
import { action } from '../action.ts'
import { partnerAsked, shownPartner, shownPartnerOf } from './partners.ts'

export const addPartner = action({
  name: 'network.add-partner',
  says: 'Add a plan or provider that is not on the hub, to keep contracts and exchange files with it.',
  permission: 'network/manage',
  takes: z.strictObject(partnerAsked),
  gives: z.strictObject({ partner: shownPartner }),
  changes: true,
  refuses: [],
  async run(asked, { tx, organizationId, now, newId, tell }) {
    const partner = { ...asked, id: newId(), joinedAsOrganizationId: null, createdAt: now }
    await insertPartner(tx, organizationId, partner)
    tell({ objects: [`partner:${partner.id}`] })
    return done({ partner: shownPartnerOf(partner) })
  },
})
