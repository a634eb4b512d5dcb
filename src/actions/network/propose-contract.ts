/** A plan, or its delegate, proposes a contract to a provider. */
import { z } from 'zod'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { contractAsked, findParty, writeContract, written } from './write-contract.ts'

const providerKinds = ['ecm-provider', 'community-supports-provider', 'delegate', 'county'] as const

export const proposeContract = action({
  name: 'network.propose-contract',
  says: 'Propose a contract to a provider; one that is not on the hub is taken as agreed.',
  permission: 'network/manage',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject(contractAsked),
  gives: written,
  changes: true,
  refuses: [
    'network/no-such-partner',
    'network/partner-not-a-provider',
    'network/terms-not-valid',
    'network/profile-not-valid',
    'network/number-taken',
  ],
  async run(asked, context) {
    const { partnerId } = asked
    const provider = await findParty(context, partnerId)
    if (provider === null) return refuse('network/no-such-partner', { partnerId })
    if (!providerKinds.some(kind => provider.kinds.includes(kind)))
      return refuse('network/partner-not-a-provider')
    return writeContract(context, asked, {
      payerId: context.organizationId,
      providerId: provider.id,
      otherId: provider.isOnHub ? provider.id : null,
    })
  },
})
