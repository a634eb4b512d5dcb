/** What outgoing files carry: which records are to go, and which version of each went in which row. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Tx } from '../database.ts'

export type SendableRecord = { readonly id: Id; readonly version: number; readonly facts: Facts }

/**
 * Records in force of a set after an id, in the order of their ids. With `isNew`, only those whose version in
 * force no earlier file carried; `except` names one whose rows do not count, because it is being made anew.
 */
export async function listSendable(
  tx: Tx,
  organizationId: Id,
  about: {
    readonly setId: Id
    readonly after: Id | null
    readonly isNew: boolean
    readonly except: Id | null
  },
  limit: number,
): Promise<readonly SendableRecord[]> {
  const rows = await sql<{ id: Id; version: number; facts: Facts }>`
    select id, version, facts from record
    where organization_id = ${organizationId} and set_id = ${about.setId}
      and (ended_at is null or ended_how = 'said')
      and (${about.after}::uuid is null or id > ${about.after}::uuid)
      and (not ${about.isNew}::boolean or not exists (
        select from sent_row join transmission
          on transmission.organization_id = sent_row.organization_id
          and transmission.id = sent_row.transmission_id
        where sent_row.organization_id = ${organizationId} and sent_row.record_id = record.id
          and sent_row.version = record.version and transmission.step <> 'refused'
          and (${about.except}::uuid is null or transmission.id <> ${about.except}::uuid)
      ))
    order by id
    limit ${limit}
  `.execute(tx)
  return rows.rows
}

/** `from` is the number of the first row. */
export async function insertSentRows(
  tx: Tx,
  organizationId: Id,
  transmissionId: Id,
  from: number,
  rows: readonly SendableRecord[],
): Promise<void> {
  await sql`
    insert into sent_row (organization_id, transmission_id, number, record_id, version)
    select ${organizationId}, ${transmissionId}, ${from}::integer + n - 1, id, version
    from unnest(${rows.map(each => each.id)}::uuid[], ${rows.map(each => each.version)}::integer[])
      with ordinality as sent (id, version, n)
  `.execute(tx)
}

export async function deleteSentRows(tx: Tx, organizationId: Id, transmissionId: Id): Promise<void> {
  await tx
    .deleteFrom('sent_row')
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .execute()
}

export async function findSentRow(
  tx: Tx,
  organizationId: Id,
  transmissionId: Id,
  number: number,
): Promise<{ readonly recordId: Id; readonly version: number } | null> {
  const row = await tx
    .selectFrom('sent_row')
    .select(['record_id', 'version'])
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ? { recordId: row.record_id, version: row.version } : null
}
