/** No files go by e-mail with a partner any more. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listMailPartners, saveMailPartner } from '#store/mail/partners.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'

export const closeMailPartner = action({
  name: 'mail.close-partner',
  says: 'End encrypted e-mail with a partner.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({ partnerId: z.uuid() }),
  gives: z.strictObject({ closedAt: z.iso.datetime() }),
  changes: true,
  refuses: ['request/not-found'],
  async run({ partnerId }, { tx, organizationId, now, tell }) {
    const partners = await listMailPartners(tx, organizationId)
    const partner = partners.find(each => each.partner_organization_id === partnerId)
    if (!partner) return refuse('request/not-found')
    await saveMailPartner(tx, { ...partner, changed_at: now, closed_at: now })
    tell({ objects: [`mail-partner:${partnerId}`] })
    return done({ closedAt: now })
  },
})
