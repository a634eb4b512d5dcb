/** Accepts an invitation: a new person chooses how to sign in; one who is known signs in first, then joins. */

import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done, type Result } from '#base/result.ts'
import type { Invitation } from '#domain/people/invitation.ts'
import { nobody } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { updateInvitationClosed } from '#store/people/invitations.ts'
import { findMembership, insertMembership } from '#store/people/members.ts'
import { findPersonByName, insertPerson, type Person } from '#store/people/persons.ts'
import { action, type Context } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { hasOwnProofs } from '../../sign-in/proofs/factors.ts'
import { recoveryCodes } from '../../sign-in/proofs/recovery-codes.ts'
import { findOwnSession, isSignedIn, openedSession, openSession, type Proved } from '../../sign-in/session.ts'
import { newPersonIdOf } from './begin-invitation-passkey.ts'
import { holdElsewhere } from './hold-elsewhere.ts'
import { type Chosen, hashChosenPassword, keepProofs, newProofs } from './new-proofs.ts'
import { findOpenInvitation, invitationSecret } from './see-invitation.ts'

/** Closes the invitation and takes the person in. Refused when somebody was quicker. */
async function join(context: Context, invitation: Invitation, personId: Id): Promise<Result<null>> {
  const { tx, now } = context
  const { organizationId, roles } = invitation
  return asActing(tx, { organizationId, personId }, async () => {
    const before = await findMembership(tx, organizationId, personId)
    if (before !== null && before.untilAt === null) return refuse('people/already-member')
    if (!(await updateInvitationClosed(tx, invitation, { acceptedAt: now })))
      return refuse('people/invitation-over')
    await insertMembership(tx, { organizationId, personId, roles, sinceAt: now, untilAt: null, heldAt: null })
    return done(null)
  })
}

/** Somebody known joins: as whom they are signed in, with what they have proved. */
async function joinAs(context: Context, invitation: Invitation, person: Person): Promise<Result<Proved>> {
  if (!isSignedIn(context.actor)) return refuse('people/sign-in-first')
  if (context.actor.personId !== person.id) return refuse('people/other-address')
  const session = await asActing(context.tx, { organizationId: null, personId: person.id }, () =>
    findOwnSession(context),
  )
  if (session === null) return refuse('people/sign-in-first')
  if (session.boundToOrganizationId !== null) return refuse('sign-in/only-single-sign-on')
  const joined = await join(context, invitation, person.id)
  if (!joined.ok) return joined
  const { proofs, assurance } = session
  const { organizationId } = invitation
  return done({ personId: person.id, proofs, assurance, boundTo: null, organizationId })
}

type NewPerson = Parameters<typeof keepProofs>[2] & { readonly language: 'en' | 'es' }

/**
 * Somebody whom so far only the own sign-in of other organizations vouched for: they choose proofs of their
 * own, and those organizations have to confirm that it is the same person.
 */
async function joinVouched(
  context: Context,
  invitation: Invitation,
  person: Person,
  asked: NewPerson,
  hashed: string | null,
): Promise<Result<Proved & Chosen>> {
  await holdElsewhere(context.tx, person.id, invitation.organizationId, context.now)
  return joinWithProofs(context, invitation, person.id, asked, hashed)
}

/** A person whom nobody knew. */
async function joinNew(
  context: Context,
  invitation: Invitation,
  asked: NewPerson,
  hashed: string | null,
): Promise<Result<Proved & Chosen>> {
  const { tx, now } = context
  const { name } = asked
  if (name === undefined) return refuse('people/proof-missing')
  const personId = newPersonIdOf(invitation)
  const { signInName } = invitation
  const inserted = await asActing(tx, { ...nobody, personId }, () =>
    insertPerson(tx, { id: personId, signInName, name, language: asked.language, createdAt: now }),
  )
  // Somebody was quicker, with this link or another one.
  if (!inserted) return refuse('people/sign-in-first')
  return joinWithProofs(context, invitation, personId, asked, hashed)
}

/** Keeps what was chosen to sign in by, and takes the person in. */
async function joinWithProofs(
  context: Context,
  invitation: Invitation,
  personId: Id,
  asked: NewPerson,
  hashed: string | null,
): Promise<Result<Proved & Chosen>> {
  const { organizationId } = invitation
  const chosen = await keepProofs(context, personId, asked, hashed)
  if (!chosen.ok) return chosen
  const joined = await join(context, invitation, personId)
  return joined.ok ? done({ personId, boundTo: null, organizationId, ...chosen.value }) : joined
}

async function accept(
  context: Context,
  invitation: Invitation,
  person: Person | null,
  asked: NewPerson,
  hashed: string | null,
): Promise<Result<Proved & Partial<Chosen>>> {
  if (person === null) return joinNew(context, invitation, asked, hashed)
  return (await hasOwnProofs(context.tx, person.id))
    ? joinAs(context, invitation, person)
    : joinVouched(context, invitation, person, asked, hashed)
}

export const acceptInvitation = action({
  name: 'people.accept-invitation',
  says: 'Accept an invitation to work for an organization, with a new account or your own.',
  permission: 'anyone',
  takes: z.strictObject({
    secret: invitationSecret,
    name: z.string().trim().min(1).max(200).optional().describe('Your name; needed for a new account'),
    language: z.enum(['en', 'es']).default('en').describe('Language of screens and letters'),
    ...newProofs,
  }),
  gives: openedSession.extend({ recoveryCodes }),
  changes: true,
  withoutKey: true,
  session: 'opens',
  refuses: [
    'people/invitation-over',
    'people/sign-in-first',
    'people/other-address',
    'people/already-member',
    'people/proof-missing',
    'password/too-short',
    'password/too-long',
    'password/too-common',
    'sign-in/passkey-not-accepted',
    'sign-in/passkey-known',
    'sign-in/only-single-sign-on',
  ],
  prepare: (asked, { house }) => hashChosenPassword(house, asked),
  async run(asked, context, hashed) {
    const { tx, now } = context
    const found = await findOpenInvitation(tx, asked.secret, now)
    if (found === null || found.invitation.kind !== 'join') return refuse('people/invitation-over')
    const { invitation } = found
    const { signInName } = invitation
    const person = await asActing(tx, { ...nobody, shown: signInName }, () =>
      findPersonByName(tx, signInName),
    )
    const accepted = await accept(context, invitation, person, asked, hashed)
    if (!accepted.ok) return accepted
    const opened = await openSession(context, 'people.accept-invitation', accepted.value)
    return done({ ...opened, recoveryCodes: [...(accepted.value.recoveryCodes ?? [])] })
  },
})
