/** Shows oneself: where one works, what one may do there, and how one can sign in. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { done } from '#base/result.ts'
import { passwordLength } from '#domain/people/password-rules.ts'
import { rightsOf } from '#domain/people/rights.ts'
import type { Tx } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { listPlaces } from '#store/people/members.ts'
import { countRecoveryCodesLeft } from '#store/people/passwords.ts'
import { findPerson } from '#store/people/persons.ts'
import { listSsoProviders } from '#store/people/sso.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { findFactors, hasSecondFactor } from './proofs/factors.ts'
import { findOwnSession } from './session.ts'

const proof = z.strictObject({ id: z.uuid(), label: z.string(), createdAt: z.iso.datetime() })

export const seeSelf = action({
  name: 'sign-in.see-self',
  says: 'Who you are here, where you work, what you may do, and how you can sign in.',
  permission: 'signed-in',
  takes: z.strictObject({}),
  gives: z.strictObject({
    personId: z.uuid(),
    signInName: z.string().describe('E-mail address'),
    name: z.string(),
    language: z.enum(['en', 'es']),
    assurance: z.literal([1, 2]),
    organizationId: z.uuid().nullable().describe('The organization chosen for now'),
    rights: z.array(z.string()).describe('What you may do there'),
    organizations: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        kinds: z.array(z.string()),
        roles: z.array(z.string()),
        onHold: z.boolean().describe('Waits for an administrator there'),
      }),
    ),
    hasPassword: z.boolean(),
    authenticatorApps: z.array(proof),
    passkeys: z.array(proof.extend({ usedAt: z.iso.datetime().nullable(), backedUp: z.boolean() })),
    recoveryCodesLeft: z.int(),
    passwordLength: z.int().describe('Characters that a new password of yours needs'),
    ownSignIns: z
      .array(z.strictObject({ id: z.uuid(), name: z.string() }))
      .describe('Where your organization’s own sign-in opened this session: by which you come in again'),
  }),
  changes: false,
  refuses: ['request/not-signed-in'],
  async run(_asked, context) {
    const { tx, actor } = context
    const session = await findOwnSession(context)
    const person = session && (await findPerson(tx, session.personId))
    if (session === null || person === null) return refuse('request/not-signed-in')
    const bound = session.boundToOrganizationId
    const places = await listPlaces(tx, person.id)
    const factors = await findFactors(tx, person.id)
    return done({
      personId: person.id,
      signInName: person.signInName,
      name: person.name,
      language: person.language,
      assurance: session.assurance,
      organizationId: actor.kind === 'person' ? actor.organizationId : null,
      rights: actor.kind === 'person' ? [...rightsOf(actor.roles)] : [],
      organizations: places
        .filter(place => bound === null || place.organizationId === bound)
        .map(place => ({
          id: place.organizationId,
          name: place.organizationName,
          kinds: [...place.organizationKinds],
          roles: [...place.roles],
          onHold: place.heldAt !== null,
        })),
      hasPassword: factors.password !== null,
      authenticatorApps: factors.apps.map(({ id, label, createdAt }) => ({ id, label, createdAt })),
      passkeys: factors.passkeys.map(({ id, label, createdAt, usedAt, backedUp }) => ({
        id,
        label,
        createdAt,
        usedAt,
        backedUp,
      })),
      recoveryCodesLeft: await countRecoveryCodesLeft(tx, person.id),
      passwordLength: hasSecondFactor(factors) ? passwordLength.withSecondFactor : passwordLength.alone,
      ownSignIns: bound === null ? [] : await openProvidersOf(tx, bound),
    })
  },
})

async function openProvidersOf(tx: Tx, organizationId: Id): Promise<{ id: Id; name: string }[]> {
  const providers = await asActing(tx, { organizationId, personId: null }, () =>
    listSsoProviders(tx, organizationId),
  )
  return providers.filter(({ closedAt }) => closedAt === null).map(({ id, name }) => ({ id, name }))
}
