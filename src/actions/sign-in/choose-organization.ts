/** Turns a session to another of the person's organizations. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listPlaces } from '#store/people/members.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { canEnter, findOwnSession, openedSession, rotateSession } from './session.ts'

export const chooseOrganization = action({
  name: 'sign-in.choose-organization',
  says: 'Choose the organization that you work for now.',
  permission: 'signed-in',
  takes: z.strictObject({ organizationId: z.uuid().describe('One of your organizations') }),
  gives: openedSession,
  changes: true,
  withoutKey: true,
  session: 'opens',
  refuses: ['request/not-signed-in', 'sign-in/not-your-organization'],
  async run(asked, context) {
    const session = await findOwnSession(context)
    if (session === null) return refuse('request/not-signed-in')
    const places = await listPlaces(context.tx, session.personId)
    const place = places.find(({ organizationId }) => organizationId === asked.organizationId)
    if (place === undefined || !canEnter(place, session.boundToOrganizationId))
      return refuse('sign-in/not-your-organization')
    return done(await rotateSession(context, session, { organizationId: place.organizationId }))
  },
})
