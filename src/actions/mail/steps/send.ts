/** The outbox: one message goes to its mail server, is tried again later, or is given up, by the kind of fault. */
import { createTransport } from 'nodemailer'
import { Fault } from '#base/fault.ts'
import type { MailTrouble } from '#domain/mail/troubles.ts'
import { moveTransmission } from '#store/exchange/transmissions.ts'
import { findMessage, type MailMessage, settleMessage } from '#store/mail/messages.ts'
import { clockwork, idIn, nowOf, objectOf } from '../../exchange/steps/job-of.ts'
import type { Job, JobContext } from '../../job.ts'
import { putNotice } from '../../notices/put-notice.ts'
import { noteMailedNotice } from '../../referrals/telling/mail-notice.ts'
import type { MailSettings } from '../../settings.ts'
import { returnAddressOf } from '../addresses.ts'
import { type Attached, attachmentsOf } from '../attach.ts'
import { letterOf } from '../outbox.ts'

const by = clockwork('mail-send')

/**
 * When we die between the server's yes and our note of it, the message goes out once more under the same
 * Message-ID, by which mail programs show it once.
 */
export const sendMail: Job = {
  queue: 'mail-send',
  says: 'Hand an e-mail to the mail server.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const id = idIn(data, 'messageId')
    const message = await context.inTransaction(tx => findMessage(tx, organizationId, id))
    const { mail } = context.house.settings
    if (message?.state !== 'waiting') return
    if (mail === undefined) throw new Fault('mail/not-set-up', 'No mail server is set up any more.', 'later')
    const attached = await attachmentsOf(context, message)
    const trouble = typeof attached === 'string' ? attached : await handOver(context, mail, message, attached)
    await (trouble === null ? noteSent(context, message) : noteUndeliverable(context, message, trouble))
  },
}

/** Null when the server has it; else why it will never take it. Throws a Fault for what may pass. */
async function handOver(
  context: JobContext,
  mail: MailSettings,
  message: MailMessage,
  attached: readonly Attached[],
): Promise<MailTrouble | null> {
  const { house } = context
  const { publicUrl } = house.settings
  const transport = createTransport(transportOf(mail))
  const letter = letterOf(house, message)
  const isToPerson = message.purpose === 'notice' || message.purpose === 'digest'
  try {
    await transport.sendMail({
      from: mail.from,
      to: message.address,
      envelope: {
        from: returnAddressOf(house, message.organization_id, message.id) ?? addressIn(mail.from),
        to: message.address,
      },
      messageId: `<${message.id}@${new URL(publicUrl).hostname}>`,
      date: new Date(message.created_at),
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      attachments: attached.map(each => ({ ...each })),
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(isToPerson && { 'List-Unsubscribe': `<${publicUrl}/notices>` }),
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    return null
  } catch (error) {
    return troubleOf(error)
  } finally {
    transport.close()
  }
}

function transportOf({ host, port, tls, user, password }: MailSettings) {
  return {
    host,
    port,
    secure: tls === 'at-once',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none-on-loopback',
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
  }
}

function addressIn(from: string): string {
  return /<([^<>]+)>/.exec(from)?.[1] ?? from
}

/** A 5xx is for good (RFC 5321, 4.2.1); a 4xx, a wrong password of ours and all that the network does may pass. */
function troubleOf(error: unknown): MailTrouble {
  const at = error as { readonly responseCode?: number; readonly code?: string; readonly command?: string }
  if (at.code === 'EAUTH')
    throw new Fault('mail/account-refused', 'The mail server refused our account.', 'later', error)
  if (at.code === 'ETLS' || at.command === 'STARTTLS')
    throw new Fault('mail/no-tls', 'The mail server offers no TLS.', 'later', error)
  const code = at.responseCode ?? 0
  if (code < 500)
    throw new Fault('mail/server-away', 'The mail server does not take e-mail now.', 'later', error)
  return at.command?.startsWith('RCPT') || code === 550 ? 'mail/address-refused' : 'mail/server-refused'
}

async function noteSent(context: JobContext, message: MailMessage): Promise<void> {
  const at = nowOf(context)
  const { organization_id: organizationId, transmission_id: transmissionId, purpose } = message
  await context.inLastTransaction(async (tx, tell) => {
    await settleMessage(tx, message, { from: ['waiting'], to: 'sent', trouble: null, at })
    await noteMailedNotice(tx, organizationId, message.about, at)
    if (transmissionId === null) return
    if (purpose === 'file') {
      const move = { from: 'sent', to: 'delivered', at, by, note: 'by-mail' } as const
      await moveTransmission(tx, organizationId, transmissionId, move)
    }
    tell({ objects: [objectOf(transmissionId), `mail:${message.id}`] })
  })
}

async function noteUndeliverable(
  context: JobContext,
  message: MailMessage,
  trouble: MailTrouble,
): Promise<void> {
  const at = nowOf(context)
  await context.inLastTransaction(async tx => {
    await settleMessage(tx, message, { from: ['waiting'], to: 'undeliverable', trouble, at })
    await tellNotDelivered({ ...context, tx, now: at, organizationId: message.organization_id }, message)
  })
}

/** Whoever sees to it hears that a message did not arrive. */
export function tellNotDelivered(
  context: Parameters<typeof putNotice>[0],
  message: Pick<MailMessage, 'id' | 'transmission_id' | 'partner_organization_id'>,
): Promise<void> {
  const { id, transmission_id: transmissionId, partner_organization_id: partnerId } = message
  const about = `mail:${id}`
  return putNotice(
    context,
    transmissionId === null
      ? { kind: 'address-wrong', about, objectId: id }
      : { kind: 'mail-not-delivered', about, partnerId, objectId: transmissionId },
  )
}
