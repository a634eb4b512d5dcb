/** Lists an organization's SFTP keys and passwords, with where the server is and on what terms. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listPersonNames } from '#store/people/persons.ts'
import { findTerms, listLogins as listKept, type SftpLogin } from '#store/sftp/logins.ts'
import { action } from '../../action.ts'
import { scopes } from './add-key.ts'
import { shownServer, shownServerOf, shownTerms, shownTermsOf } from './terms.ts'

const shownLogin = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['key', 'password']),
  name: z.string(),
  scope: z.enum(scopes),
  state: z.enum(['not-yet', 'works', 'expired', 'revoked']),
  fingerprint: z.string().nullable().describe('Of a key, as OpenSSH shows it'),
  addedBy: z.string().nullable().describe('Who added it'),
  createdAt: z.iso.datetime(),
  sinceAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable().describe('Last used, to within five minutes'),
})

export const listLogins = action({
  name: 'sftp.list-logins',
  says: 'The SFTP keys and passwords of your organization, the newest first; and where the server is.',
  permission: 'settings/manage',
  takes: z.strictObject({}),
  gives: z.strictObject({
    server: shownServer,
    terms: shownTerms.nullable().describe('Null until there was a first key'),
    logins: z.array(shownLogin),
  }),
  changes: false,
  refuses: [],
  async run(_asked, context) {
    const { tx, organizationId, now } = context
    const terms = await findTerms(tx, organizationId)
    const logins = await listKept(tx, organizationId)
    const names = await listPersonNames(
      tx,
      logins.flatMap(({ created_by_person_id: by }) => (by === null ? [] : [by])),
    )
    return done({
      server: shownServerOf(context),
      terms: terms && shownTermsOf(terms),
      logins: logins.map(login => ({
        id: login.id,
        kind: login.kind,
        name: login.name,
        scope: login.rights.includes('exchange/send') ? ('fetch-and-put' as const) : ('fetch' as const),
        state: stateOf(login, now),
        fingerprint: login.fingerprint,
        addedBy: names.get(login.created_by_person_id ?? '') ?? null,
        createdAt: login.created_at,
        sinceAt: login.since_at,
        expiresAt: login.expires_at,
        usedAt: login.used_at,
      })),
    })
  },
})

function stateOf(login: SftpLogin, now: string): z.output<typeof shownLogin>['state'] {
  if (login.revoked_at !== null) return 'revoked'
  if (login.expires_at <= now) return 'expired'
  return login.since_at > now ? 'not-yet' : 'works'
}
