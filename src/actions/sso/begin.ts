/** Begins to sign in through an organization's own sign-in. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { nobody } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { insertCeremony } from '#store/people/ceremonies.ts'
import { findSsoProvider } from '#store/people/sso.ts'
import { action } from '../action.ts'
import { hashOf, newSecret, sealFor } from '../people/secrets.ts'
import { refuse } from '../refusals.ts'
import { type Begun, beginAt } from './client.ts'

const minutes = 10

/** For what the half-finished sign-in keeps, and where. */
export const flowSeal = {
  purpose: 'single sign-on on its way',
  placeOf: (openedBy: string): string => `ceremony ${openedBy}`,
} as const

export const beginSso = action({
  name: 'sso.begin',
  says: 'Begin to sign in as you do at your organization.',
  permission: 'anyone',
  takes: z.strictObject({ providerId: z.uuid().describe('From the organization’s link to sign in') }),
  gives: z.strictObject({
    url: z.string().describe('Where to send the browser'),
    flow: z.string().describe('To be kept in this browser and given back with what the provider answers'),
  }),
  changes: true,
  withoutKey: true,
  refuses: ['sso/not-available'],
  async prepare({ providerId }, { house }) {
    const provider = await house.database.inTransaction({ ...nobody, shown: providerId }, tx =>
      findSsoProvider(tx, providerId),
    )
    return provider === null || provider.closedAt !== null
      ? refuse<Begun>('sso/not-available')
      : beginAt(house, provider)
  },
  async run({ providerId }, { tx, house, now }, begun) {
    const flow = newSecret(house)
    const openedBy = hashOf(begun.state)
    const { nonce, verifier } = begun
    const kept = Buffer.from(JSON.stringify({ nonce, verifier }))
    const sealed = sealFor(house, flowSeal.purpose, flowSeal.placeOf(openedBy), kept)
    const about = {
      providerId,
      // What the browser must still have, so that nobody is signed in by somebody else's answer.
      flowHash: hashOf(flow),
      sealed: Buffer.from(sealed).toString('base64'),
    }
    const expiresAt = new Date(Date.parse(now) + minutes * 60_000).toISOString()
    await asActing(tx, { ...nobody, shown: openedBy }, () =>
      insertCeremony(tx, { openedBy, kind: 'sso', personId: null, about, createdAt: now, expiresAt }),
    )
    return done({ url: begun.url, flow })
  },
})
