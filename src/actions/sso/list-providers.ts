/** Lists the sign-ins of one's own organization, without their secrets. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listSsoProviders } from '#store/people/sso.ts'
import { action } from '../action.ts'
import { linkToProvider, returnAddress } from './client.ts'

export const listProviders = action({
  name: 'sso.list-providers',
  says: 'How your organization’s people can sign in by its own sign-in.',
  permission: 'settings/manage',
  takes: z.strictObject({}),
  gives: z.strictObject({
    providers: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        issuer: z.string(),
        clientId: z.string(),
        roleClaim: z.string(),
        roleMap: z.record(z.string(), z.array(z.string())),
        domains: z.array(z.string()),
        secondFactorValues: z.array(z.string()),
        createdAt: z.iso.datetime(),
        closedAt: z.iso.datetime().nullable(),
        link: z.string().describe('For your people: the page by which they come in'),
      }),
    ),
    returnAddress: z.string().describe('To be registered at each provider as redirect URI'),
  }),
  changes: false,
  refuses: [],
  async run(_asked, { tx, house, organizationId }) {
    const providers = await listSsoProviders(tx, organizationId)
    return done({
      providers: providers.map(provider => ({
        id: provider.id,
        name: provider.name,
        issuer: provider.issuer,
        clientId: provider.clientId,
        roleClaim: provider.roleClaim,
        roleMap: Object.fromEntries(
          Object.entries(provider.roleMap).map(([value, roles]) => [value, [...roles]]),
        ),
        domains: [...provider.domains],
        secondFactorValues: [...provider.secondFactorValues],
        createdAt: provider.createdAt,
        closedAt: provider.closedAt,
        link: linkToProvider(house, provider.id),
      })),
      returnAddress: returnAddress(house),
    })
  },
})
