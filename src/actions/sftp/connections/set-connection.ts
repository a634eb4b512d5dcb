/** Sets up a partner's own SFTP server: where it is, by which key it is known, and which folders are ours there. */

import { z } from 'zod'
import { done } from '#base/result.ts'
import { insertConnection } from '#store/sftp/connections.ts'
import { action } from '../../action.ts'
import { findParty } from '../../exchange/parties.ts'
import type { House } from '../../house.ts'
import { askerOf } from '../../people/invitations/link.ts'
import { sealFor } from '../../people/secrets.ts'
import { refuse } from '../../refusals.ts'
import { makeKeyPair } from '../logins/key-pair.ts'
import { type PartnerSecret, secretPurpose } from './reach.ts'
import { shownConnection, shownConnectionOf } from './shown-connection.ts'

const folder = z
  .string()
  .max(500)
  .regex(/^\P{Cc}*$/u)
  .nullable()
  .default(null)

/** Where a server is and what is ours there: the same to set it up and to change it. */
export const connectionForm = {
  host: z
    .string()
    .regex(/^[A-Za-z0-9._:-]{1,253}$/)
    .describe('Its name or address'),
  port: z.int().min(1).max(65_535).default(22).describe('Its port'),
  user: z.string().min(1).max(100).describe('By which we sign in there'),
  folderIn: folder.describe('Where files for you lie there; null: nothing is fetched'),
  folderOut: folder.describe('Where files from you go there; null: nothing is brought'),
  doneEnding: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,20}$/)
    .nullable()
    .default(null)
    .describe('Ending of the file that says another is complete; null: it is, when two looks find the same'),
  minutes: z.int().min(5).max(1440).default(15).describe('How often we look'),
}

/** As OpenSSH shows it. */
export const hostKey = z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}$/)

/** What we show there: the password that the partner gave, or a key that is made. */
export function secretFor(house: House, place: string, password: string | undefined) {
  const pair = password === undefined ? makeKeyPair('ed25519') : null
  const secret: PartnerSecret = pair ? { privateKey: pair.private } : { password: password ?? '' }
  return {
    public_key: pair?.public ?? null,
    sealed_secret: sealFor(house, secretPurpose, place, Buffer.from(JSON.stringify(secret))),
  }
}

export const setConnection = action({
  name: 'sftp.set-connection',
  says: 'Set up a partner’s own SFTP server, from which we fetch files and to which we bring them.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({
    partner: z.uuid().describe('Whose server it is'),
    ...connectionForm,
    password: z
      .string()
      .max(500)
      .optional()
      .describe(
        'Where the partner gives one. Left out, we make a key, whose public half the partner registers',
      ),
    hostKey: hostKey
      .optional()
      .describe(
        'Fingerprint of its key, as the partner told you. Left out, nothing goes until you trust one',
      ),
  }),
  gives: z.strictObject({ connection: shownConnection }),
  changes: true,
  refuses: ['exchange/no-such-partner'],
  async run(asked, context) {
    const { tx, organizationId, house, now, actor, newId, tell } = context
    if (!(await findParty(tx, organizationId, asked.partner))) return refuse('exchange/no-such-partner')
    const id = newId()
    const connection = {
      organization_id: organizationId,
      id,
      partner_organization_id: asked.partner,
      host: asked.host,
      port: asked.port,
      user_name: asked.user,
      host_key: asked.hostKey ?? null,
      host_key_shown: null,
      ...secretFor(house, `${organizationId} ${id}`, asked.password),
      folder_in: asked.folderIn,
      folder_out: asked.folderOut,
      done_ending: asked.doneEnding,
      minutes: asked.minutes,
      trouble: null,
      trouble_at: null,
      looked_at: null,
      created_by_person_id: askerOf(actor),
      created_at: now,
      ended_at: null,
      suspended_at: null,
    }
    await insertConnection(tx, connection)
    tell({ objects: [`sftp-connection:${id}`] })
    return done({ connection: shownConnectionOf(connection) })
  },
})
