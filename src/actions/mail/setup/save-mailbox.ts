/** The mailbox of the organization that files are fetched from. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { saveMailbox } from '#store/mail/partners.ts'
import { action } from '../../action.ts'
import { sealFor } from '../../people/secrets.ts'
import { passwordPlace } from '../steps/fetch.ts'

export const saveMailboxOf = action({
  name: 'mail.save-mailbox',
  says: 'Name the mailbox that files are fetched from (IMAP with TLS).',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({
    host: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9.-]{1,253}$/, 'must be the name of a server')
      .describe('Its server: imap.example.org'),
    port: z.int().min(1).max(65_535).default(993).describe('Its port'),
    account: z.string().trim().min(1).max(300).describe('The account’s name there'),
    password: z.string().min(1).max(1000).describe('Its password; kept sealed, never shown again'),
    folder: z.string().trim().min(1).max(200).default('INBOX').describe('The folder that is looked into'),
  }),
  gives: z.strictObject({ savedAt: z.iso.datetime() }),
  changes: true,
  refuses: [],
  async run({ host, port, account, password, folder }, { tx, house, organizationId, now, tell, afterwards }) {
    await saveMailbox(tx, {
      organization_id: organizationId,
      host,
      port,
      account,
      sealed_password: sealFor(house, 'mailboxes', passwordPlace(organizationId), Buffer.from(password)),
      folder,
      changed_at: now,
      closed_at: null,
      uid_validity: null,
      last_uid: 0,
      looked_at: null,
      trouble: null,
    })
    await house.jobs.send(tx, 'mail-fetch', { organizationId }, { key: 'every' })
    tell({ objects: [`mailbox:${organizationId}`] })
    afterwards(() => house.jobs.nudge('mail-fetch'))
    return done({ savedAt: now })
  },
})
