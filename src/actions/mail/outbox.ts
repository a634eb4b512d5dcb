/** Puts e-mails into the outbox: in the transaction of their cause, each once, sealed until it is sent. */
import { type Id, idFrom } from '#base/id.ts'
import type { Letter } from '#domain/mail/letters.ts'
import type { Tx } from '#store/database.ts'
import { insertMessage, type MailMessage } from '#store/mail/messages.ts'
import type { House } from '../house.ts'
import { sealFor, unsealFor } from '../people/secrets.ts'

const purpose = 'e-mails'
const placeOf = (organizationId: Id, id: Id): string => `mail_message ${organizationId} ${id}`

export type MailToQueue = {
  /** Names the occasion and the receiver, so that it is written once. */
  readonly about: string
  readonly purpose: MailMessage['purpose']
  readonly address: string
  readonly letter: Letter
  readonly personId?: Id
  readonly partnerId?: Id
  /** Whose file, or whose answers, go with it, encrypted. */
  readonly transmissionId?: Id
}

/** False, and nothing is put down, where no mail server is set up. The transaction acts for the organization. */
export async function queueMail(
  at: { readonly tx: Tx; readonly house: House; readonly organizationId: Id; readonly now: string },
  mail: MailToQueue,
): Promise<boolean> {
  const { tx, house, organizationId, now } = at
  if (house.settings.mail === undefined) return false
  const id = idFrom(house.clock(), house.random(10))
  const content = Buffer.from(JSON.stringify(mail.letter))
  const isNew = await insertMessage(tx, {
    organization_id: organizationId,
    id,
    about: mail.about,
    purpose: mail.purpose,
    address: mail.address,
    person_id: mail.personId ?? null,
    partner_organization_id: mail.partnerId ?? null,
    transmission_id: mail.transmissionId ?? null,
    sealed_content: sealFor(house, purpose, placeOf(organizationId, id), content),
    state: 'waiting',
    trouble: null,
    created_at: now,
    settled_at: null,
  })
  if (isNew) await house.jobs.send(tx, 'mail-send', { organizationId, messageId: id }, { key: id })
  return true
}

/** What the message says. */
export function letterOf(house: House, message: MailMessage): Letter {
  const place = placeOf(message.organization_id, message.id)
  const { plain } = unsealFor(house, purpose, place, message.sealed_content ?? new Uint8Array())
  return JSON.parse(Buffer.from(plain).toString()) as Letter
}
