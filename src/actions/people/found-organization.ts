/** Enters a partner in the register and invites its first administrator. */
import { z } from 'zod'
import { isNpi } from '#base/identifiers.ts'
import { done } from '#base/result.ts'
import { firstRolesOf } from '#domain/people/rights.ts'
import { isSignInName, signInNameFrom } from '#domain/people/sign-in-name.ts'
import { asActing } from '#store/people/acting.ts'
import { insertOrganization } from '#store/people/organizations.ts'
import { action } from '../action.ts'
import { askerOf, link, newInvitation } from './invitations/link.ts'

export const foundOrganization = action({
  name: 'people.found-organization',
  says: 'Enter a provider or delegate that you work with, and invite its first administrator.',
  permission: 'network/manage',
  kinds: ['plan', 'delegate', 'county'],
  needsSecondFactor: true,
  takes: z.strictObject({
    name: z.string().trim().min(1).max(200).describe('As partners know it'),
    // A plan, a county or the State could be played by whoever enters one: those the hub's operator enters.
    kinds: z
      .array(z.enum(['ecm-provider', 'community-supports-provider', 'delegate']))
      .min(1)
      .max(3)
      .describe('What it is; one can be several'),
    npi: z.string().refine(isNpi, 'must be ten digits with a right check digit').nullable().default(null),
    administrator: z
      .string()
      .transform(signInNameFrom)
      .refine(isSignInName, 'must be an e-mail address')
      .describe('E-mail address of its first administrator'),
  }),
  gives: z.strictObject({ organizationId: z.uuid(), invitationId: z.uuid(), link }),
  changes: true,
  refuses: [],
  async run(asked, context) {
    const { tx, house, now, organizationId, actor, tell } = context
    const id = context.newId()
    const kinds = [...new Set(asked.kinds)]
    const invited = await asActing(tx, { organizationId: id, personId: null }, async () => {
      await insertOrganization(tx, {
        id,
        name: asked.name,
        kinds,
        npi: asked.npi,
        planCode: null,
        foundedByOrganizationId: organizationId,
        createdAt: now,
      })
      const about = {
        id: context.newId(),
        organizationId: id,
        kind: 'join',
        signInName: asked.administrator,
        roles: firstRolesOf(kinds),
        invitedByPersonId: askerOf(actor),
      } as const
      return newInvitation(tx, house, about, now)
    })
    tell({ objects: [`organization:${id}`, `invitation:${invited.invitation.id}`] })
    return done({ organizationId: id, invitationId: invited.invitation.id, link: invited.link })
  },
})
