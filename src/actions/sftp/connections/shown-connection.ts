/** A connection to a partner's own SFTP server, as its organization sees it: never what we show there. */
import { z } from 'zod'
import type { SftpConnection } from '#store/sftp/connections.ts'

export const shownConnection = z.strictObject({
  id: z.string().describe('Its id'),
  partner: z.string().describe('Whose server it is'),
  host: z.string(),
  port: z.int(),
  user: z.string().describe('By which we sign in there'),
  publicKey: z
    .string()
    .nullable()
    .describe('What the partner registers for us; null where a password is used'),
  hostKey: z.string().nullable().describe('Fingerprint of the server’s key that you trust'),
  hostKeyShown: z.string().nullable().describe('Fingerprint that it showed instead, the last time'),
  folderIn: z.string().nullable().describe('Where files for you lie there'),
  folderOut: z.string().nullable().describe('Where files from you go there'),
  doneEnding: z.string().nullable().describe('Ending of the file that says another is complete'),
  minutes: z.int().describe('How often we look'),
  trouble: z.string().nullable().describe('Code of what went wrong last'),
  troubleAt: z.string().nullable(),
  suspendedAt: z.string().nullable().describe('Since when it rests; null: it works'),
  lookedAt: z.string().nullable().describe('When we last looked'),
})

export function shownConnectionOf(c: SftpConnection): z.output<typeof shownConnection> {
  return {
    id: c.id,
    partner: c.partner_organization_id,
    host: c.host,
    port: c.port,
    user: c.user_name,
    publicKey: c.public_key,
    hostKey: c.host_key,
    hostKeyShown: c.host_key_shown,
    folderIn: c.folder_in,
    folderOut: c.folder_out,
    doneEnding: c.done_ending,
    minutes: c.minutes,
    trouble: c.trouble,
    troubleAt: c.trouble_at,
    suspendedAt: c.suspended_at,
    lookedAt: c.looked_at,
  }
}
