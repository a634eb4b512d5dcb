/** The files that an organization sends or receives, partner by partner, each with what helps to make it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import type { OrganizationKind } from '#domain/people/rights.ts'
import { profiles as shippedProfiles } from '#guidance/all-profiles.ts'
import { listContracts } from '#store/network/contracts.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../../action.ts'
import { agreedProfiles } from '../steps/agreed-profiles.ts'
import { outgoingLayout } from '../steps/outgoing-layout.ts'
import { filesAgreed, filesOfState } from './partner-layouts.ts'

/** More contracts than this are not looked at: a person looks for a partner's files by its name. */
const mostContracts = 300

export const listTemplates = action({
  name: 'exchange.list-templates',
  says: 'The files that you send or receive, with each partner, and the layout that was agreed on.',
  permission: 'exchange/read',
  takes: z.strictObject({
    partner: z.uuid().optional().describe('Only those exchanged with this partner'),
  }),
  gives: z.strictObject({
    templates: z.array(
      z.strictObject({
        file: z.string().describe('Id of the file in the guidance'),
        short: z.string().describe('Its short name'),
        name: z.string().describe('The guidance’s own name of it'),
        says: z.strictObject({ en: z.string(), es: z.string() }).describe('What it is for'),
        partner: z.uuid().nullable().describe('With whom; null: the State’s own layout, for anybody'),
        partnerName: z.string().nullable(),
        direction: z.enum(['sends', 'receives']).describe('Whether your organization sends or receives it'),
        party: z.enum(['ecm', 'community-supports']).describe('Whose version of the file'),
        profile: z.string().nullable().describe('The agreed layout; null: the State’s own'),
        format: z.enum(['csv', 'xlsx']).describe('In which the partner takes it'),
        columns: z.number().describe('How many columns it has'),
      }),
    ),
  }),
  changes: false,
  refuses: [],
  async run(asked, { tx, actor, organizationId, today }) {
    const search = { ...(asked.partner !== undefined && { partnerId: asked.partner }), after: null }
    const contracts = await listContracts(tx, organizationId, { ...search, limit: mostContracts })
    const agreed = filesAgreed(contracts, organizationId, today)
    const kinds: readonly OrganizationKind[] = 'organizationKinds' in actor ? actor.organizationKinds : []
    const files = agreed.length > 0 ? agreed : filesOfState(kinds, today)
    const partnerIds = [...new Set(files.flatMap(({ partnerId }) => partnerId ?? []))]
    const names = await listPartyNames(tx, organizationId, partnerIds)
    const own = new Map(
      await Promise.all(
        partnerIds.map(async id => [id, await agreedProfiles(tx, organizationId, id, today)] as const),
      ),
    )
    const templates = files.flatMap(({ file, partnerId, party, direction, profile }) => {
      const held = own.get(partnerId ?? '') ?? []
      const layout = outgoingLayout({ file: file.id, day: today, party, profile, agreed: held })
      if (!layout) return []
      return {
        file: file.id,
        short: file.short,
        name: file.name,
        says: { ...file.says },
        partner: partnerId,
        partnerName: partnerId === null ? null : (names.get(partnerId) ?? null),
        direction,
        party,
        profile: nameOfProfile(profile, held),
        format: layout.format,
        columns: layout.sheets.reduce((sum, { columns }) => sum + columns.length, 0),
      }
    })
    return done({ templates })
  },
})

function nameOfProfile(id: string | null, held: readonly { id: string; name: string }[]): string | null {
  return id === null ? null : ([...held, ...shippedProfiles].find(each => each.id === id)?.name ?? id)
}
