/** Registers the public key of a program that is to sign in over SFTP. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import type { Actor } from '#domain/people/actor.ts'
import { mayDo, type Right } from '#domain/people/rights.ts'
import { insertLogin } from '#store/sftp/logins.ts'
import { action } from '../../action.ts'
import { askerOf } from '../../people/invitations/link.ts'
import { hashOf } from '../../people/secrets.ts'
import { refuse } from '../../refusals.ts'
import { readPublicKey } from './public-key.ts'
import { termsOf } from './terms.ts'

/** What a login may do; both are an organization's own to give, as with tokens. */
export const scopes = ['fetch', 'fetch-and-put'] as const

export function rightsOfScope(scope: (typeof scopes)[number]): readonly Right[] {
  return scope === 'fetch' ? ['exchange/read'] : ['exchange/read', 'exchange/send']
}

/** A program is given no more than whoever adds it may do: else an administrator could let themselves in to files. */
export function mayGive(actor: Actor, scope: (typeof scopes)[number]): boolean {
  const own = actor.kind === 'person' ? actor.roles : []
  return rightsOfScope(scope).every(right => mayDo(own, right))
}

/** What whoever signs in with a key shows to open its row. */
export function shownByKey(userName: string, fingerprint: string): string {
  return hashOf(`sftp key ${userName} ${fingerprint}`)
}

export const loginForm = {
  name: z.string().trim().min(1).max(100).describe('What the program is'),
  scope: z.enum(scopes).describe('fetch: only take what lies there; fetch-and-put: also put files'),
}

export const addKey = action({
  name: 'sftp.add-key',
  says: 'Let a program of yours sign in over SFTP with its key.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({
    ...loginForm,
    publicKey: z.string().min(1).max(20_000).describe('The line of the file that ends in .pub'),
    days: z.int().min(1).max(1100).default(366).describe('It works for so many days'),
    since: z.iso.date().optional().describe('From this day on; left out, at once'),
  }),
  gives: z.strictObject({
    loginId: z.uuid(),
    userName: z.string().describe('By which the program signs in'),
    fingerprint: z.string().describe('As OpenSSH shows it'),
    expiresAt: z.iso.datetime(),
  }),
  changes: true,
  refuses: [
    'sftp/not-a-public-key',
    'sftp/private-key',
    'sftp/key-too-weak',
    'sftp/key-known',
    'people/right-not-yours',
  ],
  async run(asked, context) {
    const { tx, now, organizationId, actor, tell } = context
    if (!mayGive(actor, asked.scope)) return refuse('people/right-not-yours')
    const key = readPublicKey(asked.publicKey)
    if (!key.ok) return key
    const { user_name: userName } = await termsOf(context)
    const { text, fingerprint } = key.value
    const id = context.newId()
    const sinceAt = asked.since === undefined ? now : new Date(`${asked.since}T08:00:00Z`).toISOString()
    const from = sinceAt > now ? sinceAt : now
    const expiresAt = new Date(Date.parse(from) + asked.days * 86_400_000).toISOString()
    const isNew = await insertLogin(tx, {
      organization_id: organizationId,
      id,
      kind: 'key',
      name: asked.name,
      public_key: text,
      fingerprint,
      opened_by: shownByKey(userName, fingerprint),
      rights: [...rightsOfScope(asked.scope)],
      created_by_person_id: askerOf(actor),
      created_at: now,
      since_at: from,
      expires_at: expiresAt,
      used_at: null,
      revoked_at: null,
      revoked_by_person_id: null,
    })
    if (!isNew) return refuse('sftp/key-known')
    tell({ objects: [`sftp-login:${id}`], why: `${fingerprint}, ${asked.scope}` })
    return done({ loginId: id, userName, fingerprint, expiresAt })
  },
})
