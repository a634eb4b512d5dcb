/** What goes with an e-mail: a file, or the answers to one, each signed by us and encrypted to the partner. */

import type { Id } from '#base/id.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { receiptNumber } from '#domain/exchange/names.ts'
import type { MailTrouble } from '#domain/mail/troubles.ts'
import { listAnswers } from '#store/exchange/answers.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import type { MailMessage } from '#store/mail/messages.ts'
import { nowOf } from '../exchange/steps/job-of.ts'
import type { JobContext } from '../job.ts'
import { findKeyRing, type KeyRing } from './keys.ts'
import { signAndEncrypt } from './pgp.ts'

export type Attached = { readonly filename: string; readonly content: Buffer; readonly contentType: string }

/** Most servers take 25 MB; a third more is what mail adds to bytes. */
const mostBytes = 15_000_000

type Part = { readonly name: string; readonly sha256: string; readonly byteCount: number }

/** The attachments of a message, or why it cannot go. */
export async function attachmentsOf(
  context: JobContext,
  message: MailMessage,
): Promise<readonly Attached[] | MailTrouble> {
  if (message.transmission_id === null) return []
  const now = nowOf(context)
  const { organization_id: organizationId, partner_organization_id: partnerId } = message
  const found = await context.inTransaction(async tx => ({
    ring: await findKeyRing(tx, context.house, organizationId, partnerId, californiaDay(now)),
    transmission: await findTransmission(tx, organizationId, message.transmission_id ?? ''),
    answers: await listAnswers(tx, organizationId, message.transmission_id ?? ''),
  }))
  const { ring, transmission } = found
  if (transmission === null || ring.theirs.length === 0 || ring.signing === null) return 'mail/no-key'
  const receipt = receiptNumber(transmission.number)
  const parts: readonly Part[] =
    message.purpose === 'file'
      ? [
          {
            name: transmission.file_name,
            sha256: transmission.sha256 ?? '',
            byteCount: transmission.byte_count ?? 0,
          },
        ]
      : found.answers.map(answer => ({
          // The sender's own name of the file may name a person, and would stand open on the way.
          name: `${receipt}.${answer.kind}${/\.[a-z0-9]{1,5}$/i.exec(answer.file_name)?.[0] ?? ''}`,
          sha256: answer.sha256,
          byteCount: answer.byte_count,
        }))
  if (parts.reduce((sum, { byteCount }) => sum + byteCount, 0) > mostBytes) return 'mail/too-large'
  const attached: Attached[] = []
  for (const part of parts) attached.push(await sealed(context, organizationId, part, ring, now))
  return attached
}

async function sealed(
  { house }: JobContext,
  organizationId: Id,
  { name, sha256 }: Part,
  ring: KeyRing,
  now: string,
): Promise<Attached> {
  const pieces: Uint8Array[] = []
  for await (const piece of house.blobs.read(organizationId, sha256)) pieces.push(piece)
  const keys = { to: ring.theirs, by: ring.signing }
  const content = Buffer.from(await signAndEncrypt(Buffer.concat(pieces), name, keys, new Date(now)))
  return { filename: `${name}.pgp`, content, contentType: 'application/pgp-encrypted' }
}
