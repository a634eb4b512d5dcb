/** Keeps what lies in the folders from-causeway: each file gets a name once, and keeps it. */
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { SftpTables } from './tables.ts'

export type LaidFile = Selectable<SftpTables['sftp_laid_file']>

/** Something that is to lie in a partner's folder and does not yet. */
export type ToLay = {
  readonly transmissionId: Id
  readonly number: number
  /** file: it was sent to us; otherwise the kind of an answer. */
  readonly kind: string
  readonly fileName: string
  readonly answerName: string
  readonly bytes: number
  readonly at: string
}

/**
 * Files that came from the partner by our own clockwork, and answers to what the organization put or sent, since
 * an instant, the oldest first.
 */
export async function listToLay(
  tx: Tx,
  organizationId: Id,
  partnerId: Id,
  asked: { readonly since: string; readonly limit: number },
): Promise<readonly ToLay[]> {
  const answer = await sql<{
    transmission_id: Id
    number: number
    kind: string
    file_name: string
    answer_name: string
    byte_count: number
    at: string
  }>`
    select * from (
      select t.id as transmission_id, t.number, 'file' as kind, t.file_name, t.file_name as answer_name,
        t.byte_count, t.created_at as at
      from transmission t
      where t.organization_id = ${organizationId} and t.partner_organization_id = ${partnerId}
        and t.direction = 'in' and t.side = 'theirs' and t.made_by_kind = 'system' and t.sha256 is not null
        and t.created_at >= ${asked.since}
      union all
      select t.id, t.number, a.kind, t.file_name, a.file_name, a.byte_count, a.created_at
      from transmission_answer a
      join transmission t on t.organization_id = a.organization_id and t.id = a.transmission_id
      where a.organization_id = ${organizationId} and t.partner_organization_id = ${partnerId}
        and (t.direction = 'out' or t.made_by_kind <> 'system') and a.created_at >= ${asked.since}
    ) as found
    where not exists (
      select from sftp_laid_file laid
      where laid.organization_id = ${organizationId} and laid.transmission_id = found.transmission_id
        and laid.kind = found.kind)
    order by at, number, kind limit ${asked.limit}`.execute(tx)
  return answer.rows.map(row => ({
    transmissionId: row.transmission_id,
    number: row.number,
    kind: row.kind,
    fileName: row.file_name,
    answerName: row.answer_name,
    bytes: row.byte_count,
    at: row.at,
  }))
}

/** False where the name is another file's; a file that lies there already stays as it is. */
export async function insertLaidFile(tx: Tx, file: LaidFile): Promise<boolean> {
  const row = await tx
    .insertInto('sftp_laid_file')
    .values(file)
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) return true
  if (file.transmission_id === null) return false
  const there = await tx
    .selectFrom('sftp_laid_file')
    .select('id')
    .where('organization_id', '=', file.organization_id)
    .where('transmission_id', '=', file.transmission_id)
    .where('kind', '=', file.kind)
    .executeTakeFirst()
  return there !== undefined
}

export async function findLaidFile(tx: Tx, organizationId: Id, id: Id): Promise<LaidFile | null> {
  const row = await tx
    .selectFrom('sftp_laid_file')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** What lies there, by name. */
export async function listLaidFiles(
  tx: Tx,
  organizationId: Id,
  partnerId: Id,
  asked: {
    readonly since: string
    readonly after: string | null
    readonly limit: number
    readonly name?: string
  },
): Promise<readonly LaidFile[]> {
  let query = tx
    .selectFrom('sftp_laid_file')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('partner_organization_id', '=', partnerId)
    .where('laid_at', '>=', asked.since)
    .where('hidden_at', 'is', null)
  if (asked.name !== undefined) query = query.where('name', '=', asked.name)
  if (asked.after !== null) query = query.where('name', '>', asked.after)
  return query.orderBy('name').limit(asked.limit).execute()
}

/** False when there is none that still shows. */
export async function hideLaidFile(tx: Tx, organizationId: Id, id: Id, now: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('sftp_laid_file')
    .set({ hidden_at: now })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('hidden_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
