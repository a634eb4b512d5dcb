/** Keeps grievances of members, as whoever received them keeps them. Health information. */

import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Grievance, GrievanceState } from '#domain/network/grievances.ts'
import type { Tx } from '../database.ts'
import type { NetworkTables } from './tables.ts'

export type KeptGrievance = Grievance & {
  readonly id: Id
  readonly ownerId: Id
  /** The plan that it was passed on to; it reads the entry and takes it over. */
  readonly forwardedToId: Id | null
  /** The provider's own entry that this one was taken from. */
  readonly takenFrom: { readonly organizationId: Id; readonly id: Id } | null
  readonly aboutId: Id | null
  readonly memberCin: string | null
  readonly category: string
  readonly says: string
  readonly way: string
  readonly resolution: string | null
  readonly resolveBy: string
}

function grievanceFrom(row: Selectable<NetworkTables['grievance']>): KeptGrievance {
  return {
    id: row.id,
    ownerId: row.organization_id,
    forwardedToId: row.other_organization_id,
    takenFrom:
      row.taken_from_organization_id !== null && row.taken_from_id !== null
        ? { organizationId: row.taken_from_organization_id, id: row.taken_from_id }
        : null,
    aboutId: row.about_id,
    memberCin: row.member_cin,
    category: row.category,
    says: row.says,
    way: row.way,
    expedited: row.expedited,
    receivedAt: row.received_at,
    state: row.state,
    acknowledgedAt: row.acknowledged_at,
    resolvedAt: row.resolved_at,
    forwardedAt: row.forwarded_at,
    resolution: row.resolution,
    resolveBy: row.resolve_by,
  }
}

export async function insertGrievance(tx: Tx, grievance: KeptGrievance): Promise<void> {
  await tx
    .insertInto('grievance')
    .values({
      organization_id: grievance.ownerId,
      id: grievance.id,
      other_organization_id: grievance.forwardedToId,
      taken_from_organization_id: grievance.takenFrom?.organizationId ?? null,
      taken_from_id: grievance.takenFrom?.id ?? null,
      about_id: grievance.aboutId,
      member_cin: grievance.memberCin,
      category: grievance.category,
      says: grievance.says,
      way: grievance.way,
      expedited: grievance.expedited,
      received_at: grievance.receivedAt,
      state: grievance.state,
      acknowledged_at: grievance.acknowledgedAt,
      resolved_at: grievance.resolvedAt,
      forwarded_at: grievance.forwardedAt,
      resolution: grievance.resolution,
      resolve_by: grievance.resolveBy,
    })
    .execute()
}

/** Moves a grievance of the organization's own. What was complained of, and when, never changes. */
export async function updateGrievance(tx: Tx, grievance: KeptGrievance): Promise<void> {
  await tx
    .updateTable('grievance')
    .set({
      state: grievance.state,
      other_organization_id: grievance.forwardedToId,
      acknowledged_at: grievance.acknowledgedAt,
      resolved_at: grievance.resolvedAt,
      forwarded_at: grievance.forwardedAt,
      resolution: grievance.resolution,
    })
    .where('organization_id', '=', grievance.ownerId)
    .where('id', '=', grievance.id)
    .execute()
}

/** A grievance of an organization's that the acting one may read; null when there is none. */
export async function findGrievance(tx: Tx, ownerId: Id, id: Id): Promise<KeptGrievance | null> {
  const row = await tx
    .selectFrom('grievance')
    .selectAll()
    .where('organization_id', '=', ownerId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? grievanceFrom(row) : null
}

/** True when the organization has taken over this entry of another one already. */
export async function hasTakenGrievance(tx: Tx, organizationId: Id, fromId: Id, id: Id): Promise<boolean> {
  const row = await tx
    .selectFrom('grievance')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('taken_from_organization_id', '=', fromId)
    .where('taken_from_id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

export type GrievanceSearch = {
  readonly states?: readonly GrievanceState[]
  readonly aboutId?: Id
  /** What others passed on, instead of the organization's own. */
  readonly passedOn?: boolean
}

/** Grievances, the first to be resolved first, from after a place in that order (null: from the first). */
export async function listGrievances(
  tx: Tx,
  organizationId: Id,
  search: GrievanceSearch,
  after: { readonly resolveBy: string; readonly id: Id } | null,
  limit: number,
): Promise<readonly KeptGrievance[]> {
  const owned = search.passedOn ? 'other_organization_id' : 'organization_id'
  let query = tx.selectFrom('grievance').selectAll().where(owned, '=', organizationId)
  if (search.states !== undefined) query = query.where('state', 'in', search.states)
  if (search.aboutId !== undefined) query = query.where('about_id', '=', search.aboutId)
  if (after !== null) {
    query = query.where(eb =>
      eb.or([
        eb('resolve_by', '>', after.resolveBy),
        eb.and([eb('resolve_by', '=', after.resolveBy), eb('id', '>', after.id)]),
      ]),
    )
  }
  const rows = await query.orderBy('resolve_by').orderBy('id').limit(limit).execute()
  return rows.map(grievanceFrom)
}
