/** Ends one of one's own sessions, or all but this one. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { deleteOtherSessions, deleteSession, findSession } from '#store/people/sessions.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { findOwnSession } from './session.ts'

export const endSessions = action({
  name: 'sign-in.end-sessions',
  says: 'End one of your sessions, or all but this one.',
  permission: 'signed-in',
  takes: z.strictObject({
    sessionId: z.uuid().optional().describe('The session to end; left out, all but this one'),
  }),
  gives: z.strictObject({ ended: z.literal(true) }),
  changes: true,
  refuses: ['request/not-signed-in', 'request/not-found', 'sign-in/only-single-sign-on'],
  async run(asked, context) {
    const own = await findOwnSession(context)
    if (own === null) return refuse('request/not-signed-in')
    if (own.boundToOrganizationId !== null) return refuse('sign-in/only-single-sign-on')
    if (asked.sessionId === undefined) await deleteOtherSessions(context.tx, own.personId, own.id)
    else {
      const session = await findSession(context.tx, own.personId, asked.sessionId)
      if (session === null) return refuse('request/not-found')
      await deleteSession(context.tx, own.personId, session.id)
    }
    context.tell({ objects: [`session:${asked.sessionId ?? 'all others'}`] })
    return done({ ended: true as const })
  },
})
