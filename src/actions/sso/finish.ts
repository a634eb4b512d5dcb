/** Finishes to sign in through an organization's own sign-in: a session for that organization alone. */

import { z } from 'zod'
import { done, type Result } from '#base/result.ts'
import { personFromClaims, type SsoPerson, type SsoProvider } from '#domain/people/sso.ts'
import { nobody } from '#store/database.ts'
import { deleteCeremony } from '#store/people/ceremonies.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { findSsoProvider } from '#store/people/sso.ts'
import { action } from '../action.ts'
import type { House } from '../house.ts'
import { hashOf, unsealFor } from '../people/secrets.ts'
import { refuse } from '../refusals.ts'
import { openedSession, openSession } from '../sign-in/session.ts'
import { flowSeal } from './begin.ts'
import { claimsOf } from './client.ts'
import { vouchedPerson } from './vouched-person.ts'

type Vouched = { readonly provider: SsoProvider; readonly vouched: SsoPerson }

const kept = z.strictObject({ nonce: z.string(), verifier: z.string() })

/** What was begun in this browser, taken away: it finishes once, whether or not it ends well. */
async function takeFlow(house: House, asked: { readonly flow: string; readonly query: string }) {
  const state = new URLSearchParams(asked.query).get('state')
  if (state === null) return null
  const openedBy = hashOf(state)
  const now = new Date(house.clock()).toISOString()
  const ceremony = await house.database.inTransaction({ ...nobody, shown: openedBy }, tx =>
    deleteCeremony(tx, openedBy, 'sso', now),
  )
  const { providerId, flowHash, sealed } = ceremony?.about ?? {}
  if (providerId === undefined || sealed === undefined || flowHash !== hashOf(asked.flow)) return null
  const place = flowSeal.placeOf(openedBy)
  const { plain } = unsealFor(house, flowSeal.purpose, place, Buffer.from(sealed, 'base64'))
  return { state, providerId, ...kept.parse(JSON.parse(Buffer.from(plain).toString())) }
}

async function whoCame(house: House, asked: { flow: string; query: string }): Promise<Result<Vouched>> {
  const flow = await takeFlow(house, asked)
  if (flow === null) return refuse('sso/not-accepted')
  const provider = await house.database.inTransaction({ ...nobody, shown: flow.providerId }, tx =>
    findSsoProvider(tx, flow.providerId),
  )
  if (provider === null || provider.closedAt !== null) return refuse('sso/not-available')
  const claims = await claimsOf(house, provider, flow, asked.query)
  if (!claims.ok) return claims
  const { organizationId } = provider
  const organization = await house.database.inTransaction({ organizationId, personId: null }, tx =>
    findOrganization(tx, organizationId),
  )
  const vouched = personFromClaims(provider, organization?.kinds ?? [], claims.value)
  return typeof vouched === 'string' ? refuse(vouched) : done({ provider, vouched })
}

export const finishSso = action({
  name: 'sso.finish',
  says: 'Finish to sign in as you do at your organization.',
  permission: 'anyone',
  takes: z.strictObject({
    flow: z.string().max(100).describe('What sso.begin gave to this browser'),
    query: z.string().max(8000).describe('What the provider put behind the ? of the return address'),
  }),
  gives: openedSession,
  changes: true,
  withoutKey: true,
  session: 'opens',
  refuses: [
    'sso/not-accepted',
    'sso/not-available',
    'sso/no-address',
    'sso/other-domain',
    'sso/no-role',
    'sso/known-elsewhere',
    'sso/membership-ended',
  ],
  prepare: (asked, { house }) => whoCame(house, asked),
  async run(_asked, context, { provider, vouched }) {
    const person = await vouchedPerson(context, provider, vouched)
    if (!person.ok) return person
    const opened = await openSession(context, 'sso.finish', {
      personId: person.value,
      proofs: ['sso'],
      assurance: vouched.assurance,
      boundTo: provider.organizationId,
      organizationId: provider.organizationId,
    })
    return done(opened)
  },
})
