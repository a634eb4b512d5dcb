/** Fetches what is new in an organization's mailbox (IMAP, RFC 9051), and leaves it lying there. */
import { createHash } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { ImapFlow } from 'imapflow'
import type { MailTrouble } from '#domain/mail/troubles.ts'
import type { Tx } from '#store/database.ts'
import { findMailbox, type Mailbox, updateMailbox } from '#store/mail/partners.ts'
import { insertReceived } from '#store/mail/received.ts'
import { idIn, nowOf } from '../../exchange/steps/job-of.ts'
import type { House } from '../../house.ts'
import type { Job, JobContext } from '../../job.ts'
import { putNotice } from '../../notices/put-notice.ts'
import { unsealFor } from '../../people/secrets.ts'
import { isLoopback } from '../../read-mail-settings.ts'
import { isOutside } from '../../sso/guarded-fetch.ts'
import { acceptMail, mostMailBytes } from '../accept.ts'

/** Messages in one turn: the next ones in the next. */
const mostAtOnce = 50

export const passwordPlace = (organizationId: string): string => `mailbox ${organizationId}`

export const fetchMail: Job = {
  queue: 'mail-fetch',
  says: 'Fetch new e-mails from the mailbox of an organization.',
  every: { minutes: 5, for: 'each-organization' },
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const mailbox = await context.inTransaction(tx => findMailbox(tx, organizationId))
    if (mailbox === null || mailbox.closed_at !== null) return
    const trouble = (await isReachable(context.house, mailbox.host))
      ? await fetchFrom(context, mailbox)
      : 'mail/mailbox-not-safe'
    const looked_at = nowOf(context)
    await context.inTransaction(tx => updateMailbox(tx, organizationId, { trouble, looked_at }))
  },
}

/** An administrator names the server: it must not lead into our own house, but on a machine of one's own. */
async function isReachable({ settings }: House, host: string): Promise<boolean> {
  if (isLoopback(host)) return settings.mode !== 'production'
  const found = await lookup(host, { all: true }).catch(() => [])
  return found.length > 0 && found.every(({ address, family }) => isOutside(address, family))
}

/** Null when all went well; else what is amiss with the mailbox. */
async function fetchFrom(context: JobContext, mailbox: Mailbox): Promise<MailTrouble | null> {
  const { house, signal } = context
  const { host, port, account, organization_id: organizationId } = mailbox
  const { plain } = unsealFor(house, 'mailboxes', passwordPlace(organizationId), mailbox.sealed_password)
  const local = isLoopback(host) && house.settings.mode !== 'production'
  const client = new ImapFlow({
    host,
    port,
    secure: port === 993,
    ...(port !== 993 && !local && { doSTARTTLS: true }),
    auth: { user: account, pass: Buffer.from(plain).toString() },
    logger: false,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    tls: { rejectUnauthorized: !local },
  })
  // What happens after the fetch is over concerns nobody.
  client.on('error', () => {})
  const stop = (): void => client.close()
  signal.addEventListener('abort', stop)
  try {
    await client.connect()
    await takeNew(context, client, mailbox)
    await client.logout()
    return null
  } catch (error) {
    client.close()
    signal.throwIfAborted()
    const isRefused = error instanceof Error && 'authenticationFailed' in error
    return isRefused ? 'mail/mailbox-refused' : 'mail/mailbox-away'
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** Message after message; the number of each is noted once it is kept, so that a cut connection loses none. */
async function takeNew(context: JobContext, client: ImapFlow, mailbox: Mailbox): Promise<void> {
  const { organization_id: organizationId, folder, uid_validity: before, last_uid } = mailbox
  const lock = await client.getMailboxLock(folder, { readOnly: true })
  try {
    const opened = client.mailbox
    const validity = opened ? String(opened.uidValidity) : ''
    const last = validity === before ? last_uid : 0
    const found = await client.search({ uid: `${last + 1}:*` }, { uid: true })
    // A range that begins behind the last message names that one (RFC 9051, 9).
    const uids = (found || []).filter(uid => uid > last).sort((one, other) => one - other)
    for (const uid of uids.slice(0, mostAtOnce)) {
      const isTaken = await takeOne(context, client, organizationId, uid)
      await context.inTransaction(async tx => {
        if (!isTaken) await noteTooLarge(tx, context, organizationId, `${validity} ${uid}`)
        await updateMailbox(tx, organizationId, { uid_validity: validity, last_uid: uid })
      })
    }
    if (uids.length > mostAtOnce) context.again()
  } finally {
    lock.release()
  }
}

/** False where the message is larger than any that is taken. */
async function takeOne(
  { house }: JobContext,
  client: ImapFlow,
  organizationId: string,
  uid: number,
): Promise<boolean> {
  const about = await client.fetchOne(String(uid), { size: true }, { uid: true })
  // It was there a moment ago: its owner has taken it away.
  if (!about) return true
  if ((about.size ?? 0) > mostMailBytes) return false
  const { content } = await client.download(String(uid), undefined, { uid: true, maxBytes: mostMailBytes })
  if (!content) return true
  return (await acceptMail(house, organizationId, 'mailbox', content)).ok
}

/** It lies in the mailbox still; that it was left there stands in the list of messages, and people are told. */
async function noteTooLarge(
  tx: Tx,
  { house, newId }: JobContext,
  organizationId: string,
  place: string,
): Promise<void> {
  const now = nowOf({ house })
  const id = newId()
  const inserted = await insertReceived(tx, {
    organization_id: organizationId,
    id,
    came_by: 'mailbox',
    bytes_hash: createHash('sha256').update(`too large ${place}`).digest('hex'),
    sha256: null,
    message_hash: null,
    partner_organization_id: null,
    outcome: 'refused',
    trouble: 'mail/too-large',
    transmission_ids: [],
    received_at: now,
    settled_at: now,
  })
  if (!inserted) return
  const notice = { kind: 'mail-refused', about: `mail:${id}`, objectId: id } as const
  await putNotice({ tx, house, organizationId, now, newId }, notice)
}
