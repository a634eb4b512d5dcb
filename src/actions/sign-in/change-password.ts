/** Sets a new password; every other session ends with the old one. */

import { z } from 'zod'
import { done } from '#base/result.ts'
import { isLongEnoughAlone, normalizedPassword } from '#domain/people/password-rules.ts'
import { listPlaces } from '#store/people/members.ts'
import { insertPassword } from '#store/people/passwords.ts'
import { findPerson } from '#store/people/persons.ts'
import { deleteOtherSessions } from '#store/people/sessions.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { findFactors, hasSecondFactor, sessionForNewProof } from './proofs/factors.ts'
import { hashNewPassword, sealPassword } from './proofs/password.ts'
import { isSignedIn, openedSession, rotateSession } from './session.ts'

export const changePassword = action({
  name: 'sign-in.change-password',
  says: 'Set a new password.',
  permission: 'signed-in',
  takes: z.strictObject({
    password: z.string().min(1).max(2000).describe('The new password, of whatever characters, blanks too'),
  }),
  gives: openedSession,
  changes: true,
  withoutKey: true,
  session: 'opens',
  refuses: [
    'request/not-signed-in',
    'sign-in/prove-again',
    'sign-in/only-single-sign-on',
    'password/too-short',
    'password/too-long',
    'password/too-common',
  ],
  async prepare(asked, { house, actor }) {
    if (!isSignedIn(actor)) return refuse<string>('request/not-signed-in')
    const { personId } = actor
    const about = await house.database.inTransaction({ organizationId: null, personId }, async tx => {
      const person = await findPerson(tx, personId)
      const places = await listPlaces(tx, personId)
      const names = [person?.name ?? '', person?.signInName ?? '']
      return {
        hasSecondFactor: hasSecondFactor(await findFactors(tx, personId)),
        expected: [...names, ...places.map(({ organizationName }) => organizationName)],
      }
    })
    return hashNewPassword(house, asked.password, about)
  },
  async run(asked, context, hashed) {
    const allowed = await sessionForNewProof(context)
    if (!allowed.ok) return allowed
    const { session } = allowed.value
    await insertPassword(context.tx, session.personId, {
      sealedHash: sealPassword(context.house, session.personId, hashed),
      longEnoughAlone: isLongEnoughAlone(normalizedPassword(asked.password)),
      setAt: context.now,
    })
    await deleteOtherSessions(context.tx, session.personId, session.id)
    context.tell({ objects: [`person:${session.personId}`] })
    return done(await rotateSession(context, session, { provedAt: context.now }))
  },
})
