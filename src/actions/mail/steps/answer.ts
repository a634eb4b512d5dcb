/** What came by e-mail is answered by e-mail; what is agreed to go by e-mail goes so. */
import type { Id } from '#base/id.ts'
import { receiptNumber } from '#domain/exchange/names.ts'
import { coverLetter } from '#domain/mail/letters.ts'
import type { Tx } from '#store/database.ts'
import type { Transmission } from '#store/exchange/transmissions.ts'
import { listMailPartners } from '#store/mail/partners.ts'
import { findMailOf } from '#store/mail/received.ts'
import { findOrganization } from '#store/people/organizations.ts'
import type { House } from '../../house.ts'
import { queueMail } from '../outbox.ts'

type At = { readonly tx: Tx; readonly house: House; readonly now: string }

/** Puts the answers to a file that came by e-mail into the outbox, encrypted when they go. */
export async function mailAnswers(at: At, transmission: Transmission): Promise<void> {
  const { organization_id: organizationId, id } = transmission
  if ((await findMailOf(at.tx, organizationId, id)) !== null) await queueWith(at, transmission, 'answer')
}

/** Puts a file into the outbox. False where e-mail with the partner, or a mail server, is not set up. */
export function mailFile(at: At, transmission: Transmission, again: Id): Promise<boolean> {
  return queueWith(at, transmission, 'file', again)
}

async function queueWith(
  { tx, house, now }: At,
  transmission: Transmission,
  purpose: 'file' | 'answer',
  again = '',
): Promise<boolean> {
  const { organization_id: organizationId, id, partner_organization_id: partnerId } = transmission
  const partners = await listMailPartners(tx, organizationId)
  const partner = partners.find(each => each.partner_organization_id === partnerId)
  if (!partner) return false
  const organization = await findOrganization(tx, organizationId)
  const letter = coverLetter(purpose, organization?.name ?? 'Causeway', receiptNumber(transmission.number))
  return queueMail(
    { tx, house, organizationId, now },
    {
      about: `${purpose} ${id} ${again}`.trim(),
      purpose,
      address: partner.send_to,
      partnerId: partner.partner_organization_id,
      transmissionId: id,
      letter,
    },
  )
}
