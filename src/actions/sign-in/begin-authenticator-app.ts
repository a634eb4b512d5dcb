/** Begins to set up an authenticator app (TOTP): it counts once a code of it was shown. */

import { z } from 'zod'
import { done } from '#base/result.ts'
import {
  deleteAuthenticatorApp,
  insertAuthenticatorApp,
  listAuthenticatorApps,
} from '#store/people/authenticator-apps.ts'
import { findPerson } from '#store/people/persons.ts'
import { action } from '../action.ts'
import { appSetup, sealAppSecret } from './proofs/code.ts'
import { proofObjections, sessionForNewProof } from './proofs/factors.ts'

const label = z.string().trim().min(1).max(100).describe('What you call it, such as “my telephone”')

export const beginApp = action({
  name: 'sign-in.begin-authenticator-app',
  says: 'Begin to set up an authenticator app: its secret, to scan or to type.',
  permission: 'signed-in',
  takes: z.strictObject({ label }),
  gives: z.strictObject({
    appId: z.uuid(),
    uri: z.string().describe('For a QR code (otpauth://)'),
    secret: z.string().describe('The same to type, in base 32'),
  }),
  changes: true,
  withoutKey: true,
  refuses: [...proofObjections],
  async run(asked, context) {
    const { tx, house, now } = context
    const allowed = await sessionForNewProof(context)
    if (!allowed.ok) return allowed
    const { personId } = allowed.value.session
    for (const app of await listAuthenticatorApps(tx, personId))
      if (app.confirmedAt === null) await deleteAuthenticatorApp(tx, personId, app.id)
    const id = context.newId()
    const secret = house.random(20)
    await insertAuthenticatorApp(tx, personId, {
      id,
      label: asked.label,
      sealedSecret: sealAppSecret(house, personId, id, secret),
      lastStep: 0,
      createdAt: now,
      confirmedAt: null,
    })
    const person = await findPerson(tx, personId)
    const { uri, typed } = appSetup(secret, person?.signInName ?? '')
    return done({ appId: id, uri, secret: typed })
  },
})
