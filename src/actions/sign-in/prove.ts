/** Shows once more, in a session that lasts, who one is: before something delicate, or to add the second factor. */

import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { nobody } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { findPassword } from '#store/people/passwords.ts'
import { findPerson } from '#store/people/persons.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { takeCode } from './proofs/code.ts'
import { forgiveTry, type Try, takeTry } from './proofs/pace.ts'
import { comparePassword } from './proofs/password.ts'
import { findOwnSession, isSignedIn, openedSession, rotateSession } from './session.ts'

type Prepared = { readonly tried: Try; readonly personId: Id }

export const prove = action({
  name: 'sign-in.prove',
  says: 'Show once more who you are, with your password and, if you have one, a code of your second factor.',
  permission: 'signed-in',
  takes: z.strictObject({
    password: z.string().min(1).max(2000).describe('The password, whole and as it was typed'),
    code: z.string().max(60).optional().describe('Six digits of the authenticator app, or a recovery code'),
  }),
  gives: openedSession,
  changes: true,
  withoutKey: true,
  session: 'opens',
  refuses: [
    'sign-in/not-recognised',
    'sign-in/code-not-accepted',
    'sign-in/too-many-tries',
    'sign-in/only-single-sign-on',
    'request/not-signed-in',
  ],
  async prepare(asked, { house, caller, actor }) {
    if (!isSignedIn(actor)) return refuse<Prepared>('request/not-signed-in')
    const { personId } = actor
    const now = new Date(house.clock()).toISOString()
    const { tried, password } = await house.database.inTransaction({ ...nobody, personId }, async tx => {
      const person = await findPerson(tx, personId)
      const kept = await findPassword(tx, personId)
      // A session is a known device of its own: what strangers try does not slow it, and it slows itself.
      const from = { address: caller.address, deviceHash: actor.sessionId }
      return { tried: await takeTry(tx, house, person?.signInName ?? '', from, now), password: kept }
    })
    if (tried.seconds > 0) return refuse<Prepared>('sign-in/too-many-tries', { seconds: tried.seconds })
    const kept = password && { personId, sealedHash: password.sealedHash }
    const { right } = await comparePassword(house, asked.password, kept)
    return right ? done<Prepared>({ tried, personId }) : refuse<Prepared>('sign-in/not-recognised')
  },
  async run(asked, context, { tried, personId }) {
    const { tx, house, now } = context
    const session = await findOwnSession(context)
    if (session === null) return refuse('request/not-signed-in')
    if (session.boundToOrganizationId !== null) return refuse('sign-in/only-single-sign-on')
    const { code } = asked
    const shown =
      code === undefined
        ? null
        : await asActing(tx, { ...nobody, personId }, () => takeCode(tx, house, personId, code, now))
    if (code !== undefined && shown === null) return refuse('sign-in/code-not-accepted')
    await forgiveTry(tx, tried, now)
    const proofs = [...new Set([...session.proofs, 'password', ...(shown === null ? [] : [shown])])]
    const assurance = shown === null ? session.assurance : 2
    return done(await rotateSession(context, session, { proofs, assurance, provedAt: now }))
  },
})
