/** Keeps nudges: a word from one party of a contract to the other about a file that is late, or full of mistakes. */
import type { Selectable } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { NudgeTemplate } from '#domain/network/nudges.ts'
import type { Tx } from '../database.ts'
import type { NetworkTables } from './tables.ts'

type Nudge = {
  readonly id: Id
  /** Who nudged. */
  readonly byId: Id
  /** Who was nudged: an organization of the hub, which reads it. */
  readonly partnerId: Id
  /** Id of the file in the guidance. */
  readonly file: string
  /** The period or occasion, as the dues name it. */
  readonly about: string
  readonly dueOn: Day | null
  readonly template: NudgeTemplate
  readonly sentence: string | null
  readonly saidAt: string
}

function nudgeFrom(row: Selectable<NetworkTables['nudge']>): Nudge {
  return {
    id: row.id,
    byId: row.organization_id,
    partnerId: row.other_organization_id,
    file: row.file,
    about: row.about,
    dueOn: row.due_on,
    template: row.template,
    sentence: row.sentence,
    saidAt: row.said_at,
  }
}

/** Of the acting organization. */
export async function insertNudges(tx: Tx, nudges: readonly Nudge[], saidBy: string): Promise<void> {
  if (nudges.length === 0) return
  await tx
    .insertInto('nudge')
    .values(
      nudges.map(nudge => ({
        organization_id: nudge.byId,
        id: nudge.id,
        other_organization_id: nudge.partnerId,
        file: nudge.file,
        about: nudge.about,
        due_on: nudge.dueOn,
        template: nudge.template,
        sentence: nudge.sentence,
        said_at: nudge.saidAt,
        said_by: saidBy,
      })),
    )
    .execute()
}

/** What the organization said since an instant to whomever: for the pace. */
export async function listNudgesSince(tx: Tx, organizationId: Id, since: string): Promise<readonly Nudge[]> {
  const rows = await tx
    .selectFrom('nudge')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('said_at', '>=', since)
    .execute()
  return rows.map(nudgeFrom)
}

/** Nudges by the organization and to it, the newest first, from before an id (null: from the newest). */
export async function listNudges(
  tx: Tx,
  organizationId: Id,
  search: { readonly partnerId?: Id | undefined; readonly before: Id | null; readonly limit: number },
): Promise<readonly Nudge[]> {
  let query = tx
    .selectFrom('nudge')
    .selectAll()
    .where(eb =>
      eb.or([eb('organization_id', '=', organizationId), eb('other_organization_id', '=', organizationId)]),
    )
  const { partnerId, before, limit } = search
  if (partnerId !== undefined) {
    query = query.where(eb =>
      eb.or([eb('organization_id', '=', partnerId), eb('other_organization_id', '=', partnerId)]),
    )
  }
  if (before !== null) query = query.where('id', '<', before)
  return (await query.orderBy('id', 'desc').limit(limit).execute()).map(nudgeFrom)
}
