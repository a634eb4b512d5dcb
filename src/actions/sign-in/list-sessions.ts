/** Lists one's own sessions. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { isSessionOver } from '#domain/people/session.ts'
import { listSessions } from '#store/people/sessions.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { findOwnSession } from './session.ts'

export const listOwnSessions = action({
  name: 'sign-in.list-sessions',
  says: 'Where you are signed in now.',
  permission: 'signed-in',
  takes: z.strictObject({}),
  gives: z.strictObject({
    sessions: z.array(
      z.strictObject({
        id: z.uuid(),
        isThisOne: z.boolean(),
        agent: z.string().nullable().describe('What the browser calls itself'),
        createdAt: z.iso.datetime(),
        seenAt: z.iso.datetime().describe('Last used, to within a minute'),
        expiresAt: z.iso.datetime(),
        assurance: z.literal([1, 2]),
        proofs: z.array(z.string()).describe('What was shown'),
        organizationId: z.uuid().nullable(),
      }),
    ),
  }),
  changes: false,
  refuses: ['request/not-signed-in', 'sign-in/only-single-sign-on'],
  async run(_asked, context) {
    const own = await findOwnSession(context)
    if (own === null) return refuse('request/not-signed-in')
    if (own.boundToOrganizationId !== null) return refuse('sign-in/only-single-sign-on')
    const all = await listSessions(context.tx, own.personId)
    const lasting = all.filter(session => !isSessionOver(session, context.now))
    return done({
      sessions: lasting.map(session => ({
        id: session.id,
        isThisOne: session.id === own.id,
        agent: session.agent,
        createdAt: session.createdAt,
        seenAt: session.seenAt,
        expiresAt: session.expiresAt,
        assurance: session.assurance,
        proofs: [...session.proofs],
        organizationId: session.organizationId,
      })),
    })
  },
})
