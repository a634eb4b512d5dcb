/** Finishes setting up an authenticator app by a code of it. */

import { z } from 'zod'
import { done } from '#base/result.ts'
import { readTypedCode } from '#domain/people/one-time-code.ts'
import { listAuthenticatorApps, updateAppConfirmed } from '#store/people/authenticator-apps.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { takeAppCode } from './proofs/code.ts'
import { proofObjections, sessionForNewProof } from './proofs/factors.ts'
import { firstRecoveryCodes, recoveryCodes } from './proofs/recovery-codes.ts'
import { openedSession, rotateSession } from './session.ts'

export const confirmApp = action({
  name: 'sign-in.confirm-authenticator-app',
  says: 'Finish setting up an authenticator app by a code of it.',
  permission: 'signed-in',
  takes: z.strictObject({ appId: z.uuid(), code: z.string().max(60).describe('Six digits') }),
  gives: openedSession.extend({ recoveryCodes }),
  changes: true,
  withoutKey: true,
  session: 'opens',
  refuses: [...proofObjections, 'request/not-found', 'sign-in/code-not-accepted'],
  async run(asked, context) {
    const { tx, house, now } = context
    const allowed = await sessionForNewProof(context)
    if (!allowed.ok) return allowed
    const { session } = allowed.value
    const { personId } = session
    const apps = await listAuthenticatorApps(tx, personId)
    const app = apps.find(({ id, confirmedAt }) => id === asked.appId && confirmedAt === null)
    if (app === undefined) return refuse('request/not-found')
    const code = readTypedCode(asked.code)
    if (code?.kind !== 'totp' || !(await takeAppCode(tx, house, personId, app, code.digits, now)))
      return refuse('sign-in/code-not-accepted')
    await updateAppConfirmed(tx, personId, app.id, now)
    context.tell({ objects: [`authenticator-app:${app.id}`] })
    const codes = await firstRecoveryCodes(context, personId)
    const proofs = [...new Set([...session.proofs, 'totp'])]
    const opened = await rotateSession(context, session, { assurance: 2, proofs, provedAt: now })
    return done({ ...opened, recoveryCodes: codes })
  },
})
