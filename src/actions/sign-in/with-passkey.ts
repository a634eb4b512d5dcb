/** Signs in by passkey, without a name; also the way to show a second factor in a session that lasts. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { nobody } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { findPasskey, updatePasskeyUsed } from '#store/people/passkeys.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { openedByOf, passkeyResponse, passkeyShown } from './proofs/passkey-terms.ts'
import { openedSession, openSession, rememberDevice } from './session.ts'

export const signInWithPasskey = action({
  name: 'sign-in.with-passkey',
  says: 'Sign in with a passkey.',
  permission: 'anyone',
  takes: z.strictObject({
    response: passkeyResponse,
  }),
  gives: openedSession.extend({
    device: z.string().describe('To be sent with the next sign-in in this browser; it opens nothing'),
  }),
  changes: true,
  withoutKey: true,
  session: 'opens',
  refuses: ['sign-in/passkey-not-accepted'],
  async run(asked, context) {
    const { tx, now } = context
    const openedBy = openedByOf(asked.response.id)
    const passkey = await asActing(tx, { ...nobody, shown: openedBy }, () => findPasskey(tx, openedBy))
    if (passkey === null) return refuse('sign-in/passkey-not-accepted')
    const { personId } = passkey
    const counter = await passkeyShown(context, passkey, asked.response)
    if (counter === null) return refuse('sign-in/passkey-not-accepted')
    const counted = await asActing(tx, { organizationId: null, personId }, () =>
      updatePasskeyUsed(tx, passkey, counter, now),
    )
    if (!counted) return refuse('sign-in/passkey-not-accepted')
    const device = await rememberDevice(context, personId, undefined)
    const opened = await openSession(context, 'sign-in.with-passkey', {
      personId,
      proofs: ['passkey'],
      assurance: 2,
      boundTo: null,
      organizationId: null,
    })
    return done({ ...opened, device })
  },
})
