/** Signs in by name and password, with a code where the person has a second factor. */

import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { signInNameFrom } from '#domain/people/sign-in-name.ts'
import { nobody, type Tx } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { type KeptPassword, updatePasswordHash } from '#store/people/passwords.ts'
import { findPersonByName } from '#store/people/persons.ts'
import { hasKnownDevice } from '#store/people/sessions.ts'
import { action } from '../action.ts'
import type { House } from '../house.ts'
import { hashOf } from '../people/secrets.ts'
import { refuse } from '../refusals.ts'
import { hasDevices, tellNewDevice } from './new-device.ts'
import { takeCode } from './proofs/code.ts'
import { type Factors, findFactors } from './proofs/factors.ts'
import { forgiveTry, type Try, takeTry } from './proofs/pace.ts'
import { comparePassword, sealPassword } from './proofs/password.ts'
import { openedSession, openSession, rememberDevice } from './session.ts'

/** An id that no person has. */
const nobodysId: Id = '00000000-0000-0000-0000-000000000000'

type Looked = {
  readonly tried: Try
  readonly found: { readonly personId: Id; readonly factors: Factors; readonly knownDevice: boolean } | null
}

/** Takes the try down and finds what to compare with, in one short transaction; the comparing comes after it. */
async function look(
  tx: Tx,
  house: House,
  asked: { readonly name: string; readonly device?: string | undefined },
  address: string | undefined,
): Promise<Looked> {
  const now = new Date(house.clock()).toISOString()
  const name = signInNameFrom(asked.name)
  const person = await asActing(tx, { ...nobody, shown: name }, () => findPersonByName(tx, name))
  const deviceHash = asked.device === undefined ? null : hashOf(asked.device)
  // Where nobody has the name the same is looked for, so that it takes as long.
  const personId = person?.id ?? nobodysId
  const looked = await asActing(tx, { organizationId: null, personId }, async () => ({
    personId,
    factors: await findFactors(tx, personId),
    knownDevice: deviceHash !== null && (await hasKnownDevice(tx, personId, deviceHash, now)),
  }))
  const from = { address, deviceHash: looked.knownDevice ? deviceHash : null }
  return { tried: await takeTry(tx, house, name, from, now), found: person === null ? null : looked }
}

type Prepared = {
  readonly tried: Try
  readonly personId: Id
  readonly password: KeptPassword
  readonly factors: Factors
  readonly knownDevice: boolean
  readonly renewed: string | null
}

/** A code is needed where an app is set up, and where the password is too short to stand alone. */
function needsCode({ apps }: Factors, password: KeptPassword): boolean {
  return apps.length > 0 || !password.longEnoughAlone
}

export const signInWithPassword = action({
  name: 'sign-in.with-password',
  says: 'Sign in with e-mail address and password, and a code where there is a second factor.',
  permission: 'anyone',
  takes: z.strictObject({
    name: z.string().min(1).max(300).describe('E-mail address'),
    password: z.string().min(1).max(2000).describe('The password, whole and as it was typed'),
    code: z.string().max(60).optional().describe('Six digits of the authenticator app, or a recovery code'),
    device: z
      .string()
      .max(100)
      .optional()
      .describe('What the last sign-in in this browser answered as device'),
  }),
  gives: openedSession.extend({
    device: z.string().describe('To be sent with the next sign-in in this browser; it opens nothing'),
  }),
  changes: true,
  withoutKey: true,
  session: 'opens',
  refuses: [
    'sign-in/not-recognised',
    'sign-in/second-factor-needed',
    'sign-in/code-not-accepted',
    'sign-in/too-many-tries',
  ],
  async prepare(asked, { house, caller }) {
    const { tried, found } = await house.database.inTransaction(nobody, tx =>
      look(tx, house, asked, caller.address),
    )
    if (tried.seconds > 0) return refuse<Prepared>('sign-in/too-many-tries', { seconds: tried.seconds })
    const password = found?.factors.password ?? null
    const kept = found && password && { personId: found.personId, sealedHash: password.sealedHash }
    const { right, renewed } = await comparePassword(house, asked.password, kept)
    if (!right || found === null || password === null) return refuse<Prepared>('sign-in/not-recognised')
    return done<Prepared>({ tried, password, renewed, ...found })
  },
  async run(asked, context, { personId, tried, password, factors, knownDevice, renewed }) {
    const { tx, house, now } = context
    const code = asked.code
    const needed = needsCode(factors, password)
    if (needed && code === undefined) return refuse('sign-in/second-factor-needed')
    const shown = await asActing(tx, { organizationId: null, personId }, async () => {
      if (renewed !== null)
        await updatePasswordHash(tx, personId, password.setAt, sealPassword(house, personId, renewed))
      return code === undefined ? null : takeCode(tx, house, personId, code, now)
    })
    if (code !== undefined && shown === null) return refuse('sign-in/code-not-accepted')
    await forgiveTry(tx, tried, now)
    const isNewDevice = !knownDevice && (await hasDevices(tx, personId, now))
    const device = await rememberDevice(context, personId, knownDevice ? asked.device : undefined)
    const opened = await openSession(context, 'sign-in.with-password', {
      personId,
      proofs: shown === null ? ['password'] : ['password', shown],
      assurance: shown === null ? 1 : 2,
      boundTo: null,
      organizationId: null,
    })
    if (isNewDevice) await tellNewDevice(context, personId, opened)
    return done({ ...opened, device })
  },
})
