/** Lists the tokens of one's organization: never the tokens themselves. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { machineRights, mayDo } from '#domain/people/rights.ts'
import { listApiTokens } from '#store/people/api-tokens.ts'
import { action } from '../action.ts'

export const listTokens = action({
  name: 'people.list-tokens',
  says: 'The tokens of your organization’s programs, the newest first.',
  permission: 'settings/manage',
  takes: z.strictObject({}),
  gives: z.strictObject({
    tokens: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        rights: z.array(z.string()),
        state: z.enum(['works', 'expired', 'revoked']),
        createdAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
        usedAt: z.iso.datetime().nullable().describe('Last used, to within five minutes'),
      }),
    ),
    mayCarry: z.array(z.string()).describe('Rights that you may give to a token'),
  }),
  changes: false,
  refuses: [],
  async run(_asked, { tx, organizationId, now, actor }) {
    const own = actor.kind === 'person' ? actor.roles : []
    const tokens = await listApiTokens(tx, organizationId)
    return done({
      tokens: tokens.map(({ id, name, rights, createdAt, expiresAt, usedAt, revokedAt }) => ({
        id,
        name,
        rights: [...rights],
        state:
          revokedAt === null
            ? expiresAt <= now
              ? ('expired' as const)
              : ('works' as const)
            : ('revoked' as const),
        createdAt,
        expiresAt,
        usedAt,
      })),
      mayCarry: machineRights.filter(right => mayDo(own, right)),
    })
  },
})
