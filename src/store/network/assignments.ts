/** Reads, out of the member records that are held, on which days members were assigned under which partner. */

import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'

export type AssignmentDay = {
  readonly partnerId: Id
  /** As the guidance writes days: MM/DD/YYYY. */
  readonly assignedOn: string
  readonly members: number
}

/** For each partner and day of assignment, how many members; from what was received and what is to be sent. */
export async function listAssignmentDays(
  tx: Tx,
  organizationId: Id,
  file: string,
  element: string,
): Promise<readonly AssignmentDay[]> {
  const day = sql<string | null>`record.facts ->> ${sql.lit(element)}`
  const rows = await tx
    .selectFrom('record')
    .innerJoin('record_set', join =>
      join
        .onRef('record_set.organization_id', '=', 'record.organization_id')
        .onRef('record_set.id', '=', 'record.set_id'),
    )
    .select(['record_set.partner_organization_id as partnerId', day.as('assignedOn')])
    .select(eb => eb.fn.countAll<number>().as('members'))
    .where('record.organization_id', '=', organizationId)
    .where('record_set.file', '=', file)
    .groupBy(['record_set.partner_organization_id', day])
    .execute()
  return rows.flatMap(({ partnerId, assignedOn, members }) =>
    partnerId === null || assignedOn === null ? [] : [{ partnerId, assignedOn, members }],
  )
}
