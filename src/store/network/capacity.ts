/** Keeps what providers told payers of their capacity, report by report. */

import type { Selectable } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Contract } from '#domain/network/contract.ts'
import type { Tx } from '../database.ts'
import type { NetworkTables } from './tables.ts'

export type CapacityReport = {
  readonly id: Id
  readonly byId: Id
  readonly contractId: Id
  readonly program: 'ecm' | 'community-supports'
  /** A Population of Focus or a Community Support; null for ECM as a whole. */
  readonly code: string | null
  readonly serving: number
  readonly able: number
  readonly asOf: Day
  readonly saidAt: string
}

function reportFrom(row: Selectable<NetworkTables['capacity_report']>): CapacityReport {
  return {
    id: row.id,
    byId: row.organization_id,
    contractId: row.contract_id,
    program: row.program,
    code: row.code,
    serving: row.serving,
    able: row.able,
    asOf: row.as_of,
    saidAt: row.said_at,
  }
}

/** Of the acting organization, which is a party of the contract. */
export async function insertCapacityReport(
  tx: Tx,
  contract: Contract,
  report: CapacityReport,
): Promise<void> {
  await tx
    .insertInto('capacity_report')
    .values({
      organization_id: report.byId,
      id: report.id,
      contract_id: report.contractId,
      other_organization_id: report.byId === contract.ownerId ? contract.otherId : contract.ownerId,
      program: report.program,
      code: report.code,
      serving: report.serving,
      able: report.able,
      as_of: report.asOf,
      said_at: report.saidAt,
    })
    .execute()
}

/** Reports on a contract, the newest first, from before an id (null: from the newest). */
export async function listCapacityReports(
  tx: Tx,
  organizationId: Id,
  contractId: Id,
  before: Id | null,
  limit: number,
): Promise<readonly CapacityReport[]> {
  let query = tx
    .selectFrom('capacity_report')
    .selectAll()
    .where('contract_id', '=', contractId)
    .where(eb =>
      eb.or([eb('organization_id', '=', organizationId), eb('other_organization_id', '=', organizationId)]),
    )
  if (before !== null) query = query.where('id', '<', before)
  const rows = await query.orderBy('id', 'desc').limit(limit).execute()
  return rows.map(reportFrom)
}

/** The latest report of each contract, program and code, of all contracts of the organization: one pass. */
export async function listLatestCapacity(tx: Tx, organizationId: Id): Promise<readonly CapacityReport[]> {
  const rows = await tx
    .selectFrom('capacity_report')
    .distinctOn(['contract_id', 'program', 'code'])
    .selectAll()
    .where(eb =>
      eb.or([eb('organization_id', '=', organizationId), eb('other_organization_id', '=', organizationId)]),
    )
    .orderBy('contract_id')
    .orderBy('program')
    .orderBy('code')
    .orderBy('as_of', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(reportFrom)
}
