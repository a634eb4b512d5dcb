/** Keeps the passkey that the browser made. */

import { z } from 'zod'
import { done } from '#base/result.ts'
import { insertPasskey } from '#store/people/passkeys.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { proofObjections, sessionForNewProof } from './proofs/factors.ts'
import { passkeyMade, passkeyResponse } from './proofs/passkey-terms.ts'
import { firstRecoveryCodes, recoveryCodes } from './proofs/recovery-codes.ts'
import { openedSession, rotateSession } from './session.ts'

export const addPasskey = action({
  name: 'sign-in.add-passkey',
  says: 'Keep the passkey that the browser made.',
  permission: 'signed-in',
  takes: z.strictObject({
    response: passkeyResponse,
    label: z.string().trim().min(1).max(100).describe('What you call it, such as “my laptop”'),
  }),
  gives: openedSession.extend({ recoveryCodes }),
  changes: true,
  withoutKey: true,
  session: 'opens',
  refuses: [...proofObjections, 'sign-in/passkey-not-accepted', 'sign-in/passkey-known'],
  async run(asked, context) {
    const allowed = await sessionForNewProof(context)
    if (!allowed.ok) return allowed
    const { session } = allowed.value
    const passkey = await passkeyMade(context, session.personId, asked.response, asked.label)
    if (passkey === null) return refuse('sign-in/passkey-not-accepted')
    if (!(await insertPasskey(context.tx, passkey))) return refuse('sign-in/passkey-known')
    context.tell({ objects: [`passkey:${passkey.id}`] })
    const codes = await firstRecoveryCodes(context, session.personId)
    const proofs = [...new Set([...session.proofs, 'passkey'])]
    const opened = await rotateSession(context, session, { assurance: 2, proofs, provedAt: context.now })
    return done({ ...opened, recoveryCodes: codes })
  },
})
