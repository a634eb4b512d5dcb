/** An organization's terms for our SFTP server: made with its first login, and shown with where the server is. */
import { z } from 'zod'
import { slugOf } from '#domain/sftp/names.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { findOrMakeTerms, type SftpTerms } from '#store/sftp/logins.ts'
import type { Context } from '../../action.ts'
import { openHostKeys } from './host-keys.ts'

export const shownTerms = z.strictObject({
  userName: z.string().describe('By which all programs of your organization sign in'),
  passwords: z.boolean().describe('Passwords are allowed besides keys'),
  completeBy: z
    .enum(['close', 'rename'])
    .describe('close: a file is complete once it is closed; rename: only once it is renamed'),
})

export const shownServer = z
  .strictObject({
    host: z.string().describe('Its name'),
    port: z.int().describe('Its port'),
    hostKeys: z
      .array(z.string())
      .describe(
        'Fingerprints of its keys: what a program shows at its first connection must be one of these',
      ),
  })
  .nullable()
  .describe('Where the server is; null where this hub runs none')

/** The terms, made with a user name of their own where there are none: keys only, complete when closed. */
export async function termsOf({ tx, organizationId, house, now }: Context): Promise<SftpTerms> {
  const organization = await findOrganization(tx, organizationId)
  const chance = Buffer.from(house.random(4)).toString('hex').slice(0, 6)
  return findOrMakeTerms(tx, {
    organization_id: organizationId,
    user_name: `${slugOf(organization?.name ?? 'organization', 24)}-${chance}`,
    passwords: false,
    complete_by: 'close',
    changed_by_person_id: null,
    changed_at: now,
  })
}

export function shownTermsOf(terms: SftpTerms): z.output<typeof shownTerms> {
  return { userName: terms.user_name, passwords: terms.passwords, completeBy: terms.complete_by }
}

export function shownServerOf({ house }: Context): z.output<typeof shownServer> {
  const { sftp, publicUrl } = house.settings
  if (sftp === undefined) return null
  const keys = openHostKeys(house.settings)
  return {
    host: new URL(publicUrl).hostname,
    port: sftp.port,
    hostKeys: keys.ok ? keys.value.map(({ fingerprint }) => fingerprint) : [],
  }
}
