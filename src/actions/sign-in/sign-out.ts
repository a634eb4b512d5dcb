/** Ends the session that the request came in. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { deleteSession } from '#store/people/sessions.ts'
import { action } from '../action.ts'
import { findOwnSession } from './session.ts'

export const signOut = action({
  name: 'sign-in.sign-out',
  says: 'Sign out: this session ends.',
  permission: 'signed-in',
  takes: z.strictObject({}),
  gives: z.strictObject({ ended: z.literal(true) }),
  changes: true,
  withoutKey: true,
  session: 'closes',
  refuses: [],
  async run(_asked, context) {
    const session = await findOwnSession(context)
    if (session !== null) await deleteSession(context.tx, session.personId, session.id)
    return done({ ended: true as const })
  },
})
