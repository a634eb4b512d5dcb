/** One partner, as whoever deals with it sees it: who it is, how it is reached, what is agreed with it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { organizationKinds } from '#domain/people/rights.ts'
import { listContracts } from '#store/network/contracts.ts'
import { findPartner } from '#store/network/partners.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { id } from './fields.ts'
import { shownContract, shownContractOf } from './shown-contract.ts'

/** More contracts with one partner than anybody has. */
const most = 100

export const seePartner = action({
  name: 'network.see-partner',
  says: 'A partner of yours: who it is, how it is reached, and your contracts with it.',
  permission: 'network/read',
  takes: z.strictObject({
    partnerId: id.describe('An organization of the hub, or a partner that you entered'),
  }),
  gives: z.strictObject({
    partner: z.strictObject({
      id,
      name: z.string(),
      kinds: z.array(z.enum(organizationKinds)),
      npi: z.string().nullable().describe('National Provider Identifier'),
      planCode: z.string().nullable().describe('Of a plan: its code in the guidance’s list'),
      isOnHub: z.boolean(),
      contact: z.string().nullable().describe('Whom to write or call there, as you noted it'),
    }),
    contracts: z.array(shownContract),
  }),
  changes: false,
  refuses: ['request/not-found'],
  async run({ partnerId }, { tx, organizationId, today }) {
    const entered = await findPartner(tx, organizationId, partnerId)
    const onHub = await findOrganization(tx, entered?.joinedAsOrganizationId ?? partnerId)
    const found = onHub ?? entered
    if (found === null || found.id === organizationId) return refuse('request/not-found')
    const contracts = await listContracts(tx, organizationId, {
      partnerId: found.id,
      after: null,
      limit: most,
    })
    const names = new Map([[found.id, found.name]])
    return done({
      partner: {
        id: found.id,
        name: found.name,
        kinds: [...found.kinds],
        npi: found.npi,
        planCode: found.planCode,
        isOnHub: onHub !== null,
        contact: entered?.contact ?? null,
      },
      contracts: contracts.map(history => shownContractOf(history, organizationId, names, today)),
    })
  },
})
