/** Makes a password for a program that cannot keep a key, where the organization allows any. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { insertLogin } from '#store/sftp/logins.ts'
import { action } from '../../action.ts'
import { askerOf } from '../../people/invitations/link.ts'
import { hashOf, newSecret } from '../../people/secrets.ts'
import { refuse } from '../../refusals.ts'
import { loginForm, mayGive, rightsOfScope } from './add-key.ts'
import { termsOf } from './terms.ts'

/** What whoever signs in with a password shows to open its row. It has 256 random bits: nobody chooses one. */
export function shownByPassword(userName: string, password: string): string {
  return hashOf(`sftp password ${userName} ${password}`)
}

export const issuePassword = action({
  name: 'sftp.issue-password',
  says: 'Make a password by which a program of yours may sign in over SFTP, where your organization allows any.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({
    ...loginForm,
    days: z.int().min(1).max(366).default(90).describe('It works for so many days'),
  }),
  gives: z.strictObject({
    loginId: z.uuid(),
    userName: z.string().describe('By which the program signs in'),
    password: z.string().describe('Told this once; only a hash is kept'),
    expiresAt: z.iso.datetime(),
  }),
  changes: true,
  refuses: ['sftp/passwords-not-allowed', 'people/right-not-yours'],
  async run(asked, context) {
    const { tx, now, organizationId, actor, house, tell } = context
    if (!mayGive(actor, asked.scope)) return refuse('people/right-not-yours')
    const { user_name: userName, passwords } = await termsOf(context)
    if (!passwords) return refuse('sftp/passwords-not-allowed')
    const password = newSecret(house)
    const id = context.newId()
    const expiresAt = new Date(Date.parse(now) + asked.days * 86_400_000).toISOString()
    await insertLogin(tx, {
      organization_id: organizationId,
      id,
      kind: 'password',
      name: asked.name,
      public_key: null,
      fingerprint: null,
      opened_by: shownByPassword(userName, password),
      rights: [...rightsOfScope(asked.scope)],
      created_by_person_id: askerOf(actor),
      created_at: now,
      since_at: now,
      expires_at: expiresAt,
      used_at: null,
      revoked_at: null,
      revoked_by_person_id: null,
    })
    tell({ objects: [`sftp-login:${id}`], why: `password, ${asked.scope}` })
    return done({ loginId: id, userName, password, expiresAt })
  },
})
