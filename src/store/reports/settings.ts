/** What a plan says once for all its reports: its code in each county, and what kind each provider is. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'

export type ReportCounty = {
  readonly county: string
  readonly planCode: string
  readonly zips: readonly string[]
}

export async function listReportCounties(tx: Tx, organizationId: Id): Promise<readonly ReportCounty[]> {
  const found = await sql<ReportCounty>`
    select county, plan_code as "planCode", zips from report_county
    where organization_id = ${organizationId} order by county
  `.execute(tx)
  return found.rows
}

/** All counties anew: those that are not among them are no longer reported on. */
export async function setReportCounties(
  tx: Tx,
  organizationId: Id,
  counties: readonly ReportCounty[],
  at: string,
): Promise<void> {
  await tx.deleteFrom('report_county').where('organization_id', '=', organizationId).execute()
  if (counties.length === 0) return
  await tx
    .insertInto('report_county')
    .values(
      counties.map(({ county, planCode, zips }) => ({
        ...{ organization_id: organizationId, county, plan_code: planCode, zips: [...zips], changed_at: at },
      })),
    )
    .execute()
}

export type ReportProvider = {
  readonly providerId: Id
  readonly program: 'ecm' | 'community-supports'
  readonly type: string
}

export async function listReportProviders(tx: Tx, organizationId: Id): Promise<readonly ReportProvider[]> {
  const found = await sql<ReportProvider>`
    select provider_id as "providerId", program, type from report_provider
    where organization_id = ${organizationId} order by provider_id, program
  `.execute(tx)
  return found.rows
}

export async function setReportProvider(
  tx: Tx,
  organizationId: Id,
  { providerId, program, type }: ReportProvider,
  at: string,
): Promise<void> {
  await tx
    .insertInto('report_provider')
    .values({ organization_id: organizationId, provider_id: providerId, program, type, changed_at: at })
    .onConflict(clash =>
      clash.columns(['organization_id', 'provider_id', 'program']).doUpdateSet({ type, changed_at: at }),
    )
    .execute()
}
