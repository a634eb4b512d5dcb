/** An e-mail has come: it is kept, sealed, and read by a job; the same bytes are taken once. */
import type { Id } from '#base/id.ts'
import { idFrom } from '#base/id.ts'
import { killPoint } from '#base/kill-point.ts'
import type { Result } from '#base/result.ts'
import { done } from '#base/result.ts'
import { findMessage, settleMessage } from '#store/mail/messages.ts'
import { listMailPartners } from '#store/mail/partners.ts'
import { insertReceived } from '#store/mail/received.ts'
import type { House } from '../house.ts'
import { type OurAddress, readOurAddress } from './addresses.ts'
import { tellNotDelivered } from './steps/send.ts'

/** The largest message that is taken, as it comes. */
export const mostMailBytes = 35_000_000

/** Keeps a message and puts down the job that reads it. True when it was new. */
export async function acceptMail(
  house: House,
  organizationId: Id,
  cameBy: 'drop' | 'mailbox',
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<boolean>> {
  const put = await house.blobs.put(organizationId, bytes, { maxBytes: mostMailBytes })
  if (!put.ok) return put
  const { sha256 } = put.value
  const milliseconds = house.clock()
  const id = idFrom(milliseconds, house.random(10))
  const isNew = await house.database.inTransaction({ organizationId, personId: null }, async tx => {
    const inserted = await insertReceived(tx, {
      organization_id: organizationId,
      id,
      came_by: cameBy,
      bytes_hash: sha256,
      sha256,
      message_hash: null,
      partner_organization_id: null,
      outcome: 'waiting',
      trouble: null,
      transmission_ids: [],
      received_at: new Date(milliseconds).toISOString(),
      settled_at: null,
    })
    if (inserted) await house.jobs.send(tx, 'mail-take', { organizationId, mailId: id }, { key: id })
    return inserted
  })
  killPoint('mail-accept/after-commit')
  house.jobs.nudge('mail-take')
  return done(isNew)
}

/** What one of our addresses takes from a sender; null where it takes nothing. An empty sender is a mail server. */
export async function whatIsTaken(house: House, to: string, from: string): Promise<OurAddress | null> {
  const ours = readOurAddress(house, to)
  if (ours === null) return null
  if (ours.kind === 'return') return ours
  const { organizationId } = ours
  const partners = await house.database.inTransaction({ organizationId, personId: null }, tx =>
    listMailPartners(tx, organizationId),
  )
  return partners.some(({ senders }) => senders.includes(from.toLowerCase())) ? ours : null
}

/** A mail server gives a message of ours back: it did not arrive. */
export async function noteBounce(house: House, { organizationId, messageId }: ReturnAddress): Promise<void> {
  const milliseconds = house.clock()
  const now = new Date(milliseconds).toISOString()
  await house.database.inTransaction({ organizationId, personId: null }, async tx => {
    const message = await findMessage(tx, organizationId, messageId)
    if (message === null) return
    const move = { from: ['waiting', 'sent'], to: 'bounced', trouble: 'mail/came-back', at: now } as const
    if (!(await settleMessage(tx, message, move))) return
    const newId = (): Id => idFrom(milliseconds, house.random(10))
    await tellNotDelivered({ tx, house, organizationId, now, newId }, message)
  })
}

type ReturnAddress = Extract<OurAddress, { readonly kind: 'return' }>
