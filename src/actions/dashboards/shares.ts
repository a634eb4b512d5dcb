/** What a plan shares of its dashboards with counties on the hub: said, and looked at by either side. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { periodsEndedBefore } from '#domain/reports/period.ts'
import { dashboardIds } from '#guidance/all-dashboards.ts'
import { insertShare, listShares } from '#store/dashboards/shares.ts'
import {
  findOrganization,
  listOrganizationNames,
  listOrganizationsOfKind,
} from '#store/people/organizations.ts'
import { action } from '../action.ts'
import { sayerOf } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { mostQuarters } from './reckon-shared.ts'

const shared = z.array(z.enum(dashboardIds)).describe('Which dashboards; none where nothing is shared')

/** Only those that there still are. */
const known = (dashboards: readonly string[]) => dashboardIds.filter(id => dashboards.includes(id))

export const shareDashboards = action({
  name: 'dashboards.share',
  says: 'Say which dashboards a county may see: counts by quarter, small numbers left out. None takes it back.',
  permission: 'oversight/manage',
  kinds: ['plan'],
  takes: z.strictObject({
    county: z.uuid().describe('The organization of the county'),
    dashboards: z.array(z.enum(dashboardIds)).max(dashboardIds.length).describe('Which dashboards'),
  }),
  gives: z.strictObject({ dashboards: shared }),
  changes: true,
  refuses: ['dashboards/not-a-county'],
  async run({ county: countyId, dashboards }, { tx, organizationId, actor, now, newId, tell }) {
    const county = await findOrganization(tx, countyId)
    if (county === null || !county.kinds.includes('county')) return refuse('dashboards/not-a-county')
    const share = { planId: organizationId, countyId, dashboards: known(dashboards), saidAt: now }
    await insertShare(tx, share, { id: newId(), by: sayerOf(actor) })
    tell({ objects: [`organization:${countyId}`] })
    return done({ dashboards: share.dashboards })
  },
})

export const listDashboardShares = action({
  name: 'dashboards.list-shares',
  says: 'The counties on the hub, and which dashboards your plan shares with each.',
  permission: 'dashboards/read',
  kinds: ['plan'],
  takes: z.strictObject({}),
  gives: z.strictObject({
    counties: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        dashboards: shared,
        saidAt: z.string().nullable().describe('Since when it is so; null where nothing is shared'),
      }),
    ),
  }),
  changes: false,
  refuses: [],
  async run(_asked, { tx, organizationId }) {
    const shares = new Map((await listShares(tx, organizationId)).map(share => [share.countyId, share]))
    const counties = await listOrganizationsOfKind(tx, 'county')
    return done({
      counties: counties.map(({ id, name }) => {
        const share = shares.get(id)
        return { id, name, dashboards: known(share?.dashboards ?? []), saidAt: share?.saidAt ?? null }
      }),
    })
  },
})

export const listSharedWithUs = action({
  name: 'dashboards.list-shared',
  says: 'The plans that share dashboards with your county, which, and of which quarters they can be seen.',
  permission: 'dashboards/shared',
  kinds: ['county'],
  takes: z.strictObject({}),
  gives: z.strictObject({
    plans: z.array(
      z.strictObject({ id: z.uuid(), name: z.string(), dashboards: shared, saidAt: z.string() }),
    ),
    quarters: z.array(z.string()).describe('As the State writes them, the newest first: `Q3 2026`'),
  }),
  changes: false,
  refuses: [],
  async run(_asked, { tx, organizationId, today }) {
    const shares = (await listShares(tx, organizationId)).filter(
      ({ countyId }) => countyId === organizationId,
    )
    const names = await listOrganizationNames(
      tx,
      shares.map(({ planId }) => planId),
    )
    return done({
      plans: shares
        .map(({ planId: id, dashboards, saidAt }) => ({
          ...{ id, name: names.get(id) ?? id, dashboards: known(dashboards), saidAt },
        }))
        .sort((one, other) => one.name.localeCompare(other.name, 'en')),
      quarters: periodsEndedBefore('quarter', today, mostQuarters).map(({ label }) => label),
    })
  },
})
