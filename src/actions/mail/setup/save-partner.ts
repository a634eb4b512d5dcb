/** With a partner files go by encrypted e-mail: where to, from which addresses, and what of unsigned ones. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listMailPartners, saveMailPartner } from '#store/mail/partners.ts'
import { action } from '../../action.ts'
import { findParty } from '../../exchange/parties.ts'
import { refuse } from '../../refusals.ts'

export const mailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^\s<>@,;:"()[\]\\]+@[^\s<>@,;:"()[\]\\]+\.[^\s<>@,;:"()[\]\\]+$/, 'must be an e-mail address')

export const saveMailPartnerOf = action({
  name: 'mail.save-partner',
  says: 'Set up encrypted e-mail with a partner.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({
    partnerId: z.uuid(),
    sendTo: mailAddress.describe('Where your files and answers go'),
    senders: z.array(mailAddress).min(1).max(20).describe('Addresses that are taken as theirs'),
    unsigned: z
      .enum(['refuse', 'take'])
      .default('refuse')
      .describe('What becomes of a file that is encrypted but not signed by them'),
  }),
  gives: z.strictObject({ partnerId: z.uuid() }),
  changes: true,
  refuses: ['exchange/no-such-partner', 'mail/address-taken'],
  async run({ partnerId, sendTo, senders, unsigned }, { tx, organizationId, now, tell }) {
    if (!(await findParty(tx, organizationId, partnerId))) return refuse('exchange/no-such-partner')
    const others = (await listMailPartners(tx, organizationId)).filter(
      each => each.partner_organization_id !== partnerId,
    )
    if (others.some(each => each.senders.some(sender => senders.includes(sender))))
      return refuse('mail/address-taken')
    await saveMailPartner(tx, {
      organization_id: organizationId,
      partner_organization_id: partnerId,
      send_to: sendTo,
      senders: [...new Set(senders)],
      unsigned,
      changed_at: now,
      closed_at: null,
    })
    tell({ objects: [`mail-partner:${partnerId}`], why: `unsigned files: ${unsigned}` })
    return done({ partnerId })
  },
})
