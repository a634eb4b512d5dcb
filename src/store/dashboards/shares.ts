/** Keeps what plans share of their dashboards with counties: every word of theirs, of which the last stands. */
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'

export type Share = {
  readonly planId: Id
  readonly countyId: Id
  readonly dashboards: readonly string[]
  readonly saidAt: string
}

export async function insertShare(
  tx: Tx,
  { planId, countyId, dashboards, saidAt }: Share,
  more: { readonly id: Id; readonly by: string },
): Promise<void> {
  await tx
    .insertInto('dashboard_share')
    .values({
      ...{ organization_id: planId, id: more.id, county_id: countyId, dashboards: [...dashboards] },
      ...{ said_at: saidAt, said_by: more.by },
    })
    .execute()
}

/** What stands that an organization, a plan or a county, shares or is shown; what was taken back is left out. */
export async function listShares(tx: Tx, organizationId: Id): Promise<readonly Share[]> {
  const rows = await tx
    .selectFrom('dashboard_share')
    .distinctOn(['organization_id', 'county_id'])
    .select(['organization_id', 'county_id', 'dashboards', 'said_at'])
    .where(eb => eb.or([eb('organization_id', '=', organizationId), eb('county_id', '=', organizationId)]))
    .orderBy('organization_id')
    .orderBy('county_id')
    // Ids are of their time: of two words of one moment the later stands.
    .orderBy('said_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows
    .filter(({ dashboards }) => dashboards.length > 0)
    .map(row => ({
      ...{ planId: row.organization_id, countyId: row.county_id },
      ...{ dashboards: row.dashboards, saidAt: row.said_at },
    }))
}
