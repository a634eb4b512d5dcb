/** Makes a token for a program of the organization, with few rights and an end. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { machineRights, mayDo, rights } from '#domain/people/rights.ts'
import { insertApiToken } from '#store/people/api-tokens.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { askerOf } from './invitations/link.ts'
import { hashOf, newApiToken } from './secrets.ts'

export const issueToken = action({
  name: 'people.issue-token',
  says: 'Make a token by which a program of yours may ask, with no more rights than it needs.',
  permission: 'settings/manage',
  needsSecondFactor: true,
  takes: z.strictObject({
    name: z.string().trim().min(1).max(100).describe('What the program is'),
    rights: z.array(z.enum(rights)).min(1).describe('What it may do; at most what you may do yourself'),
    days: z.int().min(1).max(366).default(90).describe('For so many days'),
  }),
  gives: z.strictObject({
    tokenId: z.uuid(),
    token: z.string().describe('For Authorization: Bearer. Told this once; only a hash is kept'),
    expiresAt: z.iso.datetime(),
  }),
  changes: true,
  refuses: ['people/right-not-yours'],
  async run(asked, context) {
    const { tx, house, now, organizationId, actor, tell } = context
    const own = actor.kind === 'person' ? actor.roles : []
    if (!asked.rights.every(right => machineRights.includes(right) && mayDo(own, right)))
      return refuse('people/right-not-yours')
    const token = newApiToken(house)
    const id = context.newId()
    const expiresAt = new Date(Date.parse(now) + asked.days * 86_400_000).toISOString()
    const kept = {
      organizationId,
      id,
      name: asked.name,
      rights: [...new Set(asked.rights)],
      createdByPersonId: askerOf(actor),
      createdAt: now,
      expiresAt,
      usedAt: null,
      revokedAt: null,
    }
    await insertApiToken(tx, kept, hashOf(token))
    tell({ objects: [`api-token:${id}`], why: `rights: ${kept.rights.join(', ')}` })
    return done({ tokenId: id, token, expiresAt })
  },
})
