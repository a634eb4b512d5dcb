/** A provider writes down its contract with a payer that is not on the hub. */
import { z } from 'zod'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { contractAsked, findParty, writeContract, written } from './write-contract.ts'

export const recordContract = action({
  name: 'network.record-contract',
  says: 'Write down a contract with a plan that is not on the hub.',
  permission: 'network/manage',
  kinds: ['ecm-provider', 'community-supports-provider', 'delegate', 'county'],
  takes: z.strictObject(contractAsked),
  gives: written,
  changes: true,
  refuses: [
    'network/no-such-partner',
    'network/partner-not-a-payer',
    'network/payer-is-on-the-hub',
    'network/terms-not-valid',
    'network/profile-not-valid',
    'network/number-taken',
  ],
  async run(asked, context) {
    const { partnerId } = asked
    const payer = await findParty(context, partnerId)
    if (payer === null) return refuse('network/no-such-partner', { partnerId })
    if (!payer.kinds.includes('plan') && !payer.kinds.includes('delegate'))
      return refuse('network/partner-not-a-payer')
    if (payer.isOnHub) return refuse('network/payer-is-on-the-hub')
    return writeContract(context, asked, {
      payerId: payer.id,
      providerId: context.organizationId,
      otherId: null,
    })
  },
})
