/** An invitation as its organization sees it, and the link that is told once, to whoever invites. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { invitationLetter } from '#domain/mail/letters.ts'
import type { Invitation } from '#domain/people/invitation.ts'
import { invitationExpiry, invitationState } from '#domain/people/invitation.ts'
import type { Tx } from '#store/database.ts'
import { insertInvitation } from '#store/people/invitations.ts'
import { findOrganization } from '#store/people/organizations.ts'
import type { House } from '../../house.ts'
import { queueMail } from '../../mail/outbox.ts'
import { hashOf, newSecret } from '../secrets.ts'

/**
 * Where no e-mail goes out from here the link is handed over by whoever invites. It is told once; only a hash of
 * its secret is kept.
 */
export const link = z
  .string()
  .describe('To be handed to the person, and to nobody else: whoever has it can accept. Told this once')

export const isMailed = z
  .boolean()
  .describe('True when the link goes to the person by e-mail too; false while this hub sends none')

/** Mails the link to the address that can accept it, where a mail server is set up; false where none is. */
export async function mailInvitation(
  tx: Tx,
  house: House,
  { id, organizationId, kind, signInName }: Invitation,
  itsLink: string,
  now: string,
): Promise<boolean> {
  const organization = await findOrganization(tx, organizationId)
  return queueMail(
    { tx, house, organizationId, now },
    {
      // Each link is a letter of its own.
      about: `invitation ${id} ${hashOf(itsLink).slice(0, 16)}`,
      purpose: 'invitation',
      address: signInName,
      letter: invitationLetter(kind, organization?.name ?? 'Causeway', itsLink),
    },
  )
}

/** The secret stands after the `#`, so that no server, proxy or log on the way sees it. */
export function linkTo(house: House, secret: string): string {
  return `${house.settings.publicUrl.replace(/\/$/, '')}/invitation#${secret}`
}

export const shownInvitation = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['join', 'recover']).describe('join: become a member; recover: be let in again'),
  signInName: z.string().describe('E-mail address that can accept it'),
  roles: z.array(z.string()),
  state: z.enum(['open', 'expired', 'accepted', 'revoked']),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})

export function shownInvitationOf(invitation: Invitation, now: string): z.output<typeof shownInvitation> {
  const { id, kind, signInName, roles, createdAt, expiresAt } = invitation
  return {
    id,
    kind,
    signInName,
    roles: [...roles],
    state: invitationState(invitation, now),
    createdAt,
    expiresAt,
  }
}

/** Keeps a new invitation; gives it with its link. The transaction acts for the organization. */
export async function newInvitation(
  tx: Tx,
  house: House,
  about: Pick<Invitation, 'id' | 'organizationId' | 'kind' | 'signInName' | 'roles' | 'invitedByPersonId'>,
  now: string,
): Promise<{ readonly invitation: Invitation; readonly link: string; readonly isMailed: boolean }> {
  const secret = newSecret(house)
  const invitation: Invitation = {
    ...about,
    createdAt: now,
    expiresAt: invitationExpiry(about.kind, now),
    acceptedAt: null,
    revokedAt: null,
  }
  await insertInvitation(tx, invitation, hashOf(secret))
  const newLink = linkTo(house, secret)
  return { invitation, link: newLink, isMailed: await mailInvitation(tx, house, invitation, newLink, now) }
}

/** The person who asks, or null: a machine or the clockwork. */
export function askerOf(actor: { readonly kind: string; readonly personId?: Id }): Id | null {
  return actor.personId ?? null
}
