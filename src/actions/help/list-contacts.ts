/** Whom to ask for help: at one's own organization, at each partner under contract, and at whoever runs the hub. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { versionOn } from '#domain/network/contract.ts'
import { listSupportContacts, type SupportContact } from '#store/help/support-contacts.ts'
import { listContracts } from '#store/network/contracts.ts'
import { listOrganizationNames } from '#store/people/organizations.ts'
import { action } from '../action.ts'
import { shownContact } from './shown-contact.ts'

const mostContracts = 300

export const listContacts = action({
  name: 'help.list-contacts',
  says: 'Whom to ask for help: your partners’ contacts, your own organization’s, and the hub’s.',
  permission: 'network/read',
  takes: z.strictObject({ partner: z.uuid().optional().describe('Only this partner’s') }),
  gives: z.strictObject({
    own: shownContact.nullable().describe('Your own organization’s; null where none was named'),
    partners: z.array(
      z.strictObject({
        partner: z.uuid(),
        partnerName: z.string(),
        contact: shownContact.nullable().describe('Null where the partner named none'),
      }),
    ),
    hub: shownContact.nullable().describe('Of whoever runs the hub'),
  }),
  changes: false,
  refuses: [],
  async run(asked, { tx, organizationId, today, house }) {
    const search = { ...(asked.partner !== undefined && { partnerId: asked.partner }), after: null }
    const contracts = await listContracts(tx, organizationId, { ...search, limit: mostContracts })
    const ids = new Set(
      contracts
        .filter(history => versionOn(history, today) !== null)
        .map(({ contract: { payerId, providerId } }) => (payerId === organizationId ? providerId : payerId)),
    )
    const contacts = new Map(
      (await listSupportContacts(tx, [organizationId, ...ids])).map(each => [each.organizationId, each]),
    )
    const names = await listOrganizationNames(tx, [...ids])
    const { support } = house.settings
    return done({
      own: shown(contacts.get(organizationId)),
      partners: [...names].map(([partner, partnerName]) => ({
        partner,
        partnerName,
        contact: shown(contacts.get(partner)),
      })),
      hub: support ? { ...support } : null,
    })
  },
})

function shown(contact: SupportContact | undefined): z.output<typeof shownContact> | null {
  if (!contact) return null
  const { organizationId: _, ...rest } = contact
  return rest
}
