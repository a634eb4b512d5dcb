/** Rows of a transmission between its check and its end: put down in bulk, named, told apart. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import { storableJsonText, storableText } from './storable.ts'

/** A row that was checked. A rejected one is kept by its name alone. */
export type StagedRow = {
  readonly number: number
  readonly sheetIndex: number
  readonly sheet: string
  readonly row: number
  readonly isTaken: boolean
  readonly recordKey: string | null
  readonly recordId: Id
  readonly fingerprint: string
  readonly ends: boolean
  /** JSON text. */
  readonly facts: string
}

/** Whose rows they are. */
export type Staged = { readonly organizationId: Id; readonly transmissionId: Id }

/** One line a row: no text that is put down here has a line end, and nothing needs to be escaped or parsed. */
function lines(rows: readonly StagedRow[], textOf: (row: StagedRow) => string | number): string {
  return rows.map(textOf).join('\n')
}

function oneLine(text: string): string {
  return storableText(text).replaceAll('\n', ' ')
}

const list = (text: string) => sql`string_to_array(${text}::text, chr(10))`

/** Puts rows down. A list parameter would cost more than all else: its every quotation mark is escaped. */
export async function insertStagedRows(
  tx: Tx,
  { organizationId, transmissionId }: Staged,
  rows: readonly StagedRow[],
): Promise<void> {
  await sql`
    insert into staged_row
      (organization_id, transmission_id, number, sheet_index, sheet, row, status, record_key, record_id,
       fingerprint, ends, facts)
    select ${organizationId}, ${transmissionId}, number, sheet_index, coalesce(sheet, ''), row, status,
      nullif(record_key, ''), record_id, coalesce(fingerprint, ''), ends, facts
    from unnest(
      ${list(lines(rows, each => each.number))}::integer[],
      ${list(lines(rows, each => each.sheetIndex))}::smallint[],
      ${list(lines(rows, each => oneLine(each.sheet)))},
      ${list(lines(rows, each => each.row))}::integer[],
      ${list(lines(rows, each => (each.isTaken ? 'taken' : 'rejected')))},
      ${list(lines(rows, each => oneLine(each.recordKey ?? '')))},
      ${list(lines(rows, each => each.recordId))}::uuid[],
      ${list(lines(rows, each => each.fingerprint))},
      ${list(lines(rows, each => (each.ends ? 't' : 'f')))}::boolean[],
      ${list(lines(rows, each => storableJsonText(each.facts)))}
    ) as staged (number, sheet_index, sheet, row, status, record_key, record_id, fingerprint, ends, facts)
  `.execute(tx)
}

/** Takes away what is staged. */
export async function deleteStaged(tx: Tx, { organizationId, transmissionId }: Staged): Promise<void> {
  await tx
    .deleteFrom('staged_row')
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .execute()
}

/** Rows that were let through and are rejected after all. */
export async function rejectStaged(
  tx: Tx,
  { organizationId, transmissionId }: Staged,
  rows: readonly { readonly sheetIndex: number; readonly row: number }[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update staged_row set status = 'rejected', facts = '{}'
    from unnest(${rows.map(each => each.sheetIndex)}::smallint[], ${rows.map(each => each.row)}::integer[])
      as late (sheet_index, row)
    where staged_row.organization_id = ${organizationId} and staged_row.transmission_id = ${transmissionId}
      and staged_row.sheet_index = late.sheet_index and staged_row.row = late.row
  `.execute(tx)
}

/**
 * Of several rows of one name the last stands; the others are taken away. Gives how many were. Where rows of
 * one name are counted instead, each gets its count after its name.
 */
export async function tellStagedApart(
  tx: Tx,
  { organizationId, transmissionId }: Staged,
  counted: boolean,
): Promise<number> {
  const named = sql`
    select number, record_key, row_number() over (partition by record_key order by number) as nth,
      row_number() over (partition by record_key order by number desc) as from_last
    from staged_row
    where organization_id = ${organizationId} and transmission_id = ${transmissionId} and status = 'taken'
  `
  // As lists, so that each number is looked up in the key: without statistics of a table that was just filled,
  // the server would compare every row with every other.
  if (counted) {
    await sql`
      update staged_row set record_key = record_key || chr(31) || named.nth
      from unnest(
        array(select number from (${named}) as named where nth > 1 order by number),
        array(select nth from (${named}) as named where nth > 1 order by number)
      ) as named (number, nth)
      where staged_row.organization_id = ${organizationId}
        and staged_row.transmission_id = ${transmissionId} and staged_row.number = named.number
    `.execute(tx)
    return 0
  }
  const gone = await sql`
    delete from staged_row
    where organization_id = ${organizationId} and transmission_id = ${transmissionId}
      and number = any (array(select number from (${named}) as named where from_last > 1))
  `.execute(tx)
  return Number(gone.numAffectedRows ?? 0n)
}

/** Rejected rows of which it cannot be told whose they are. */
export async function countUnnamed(tx: Tx, { organizationId, transmissionId }: Staged): Promise<number> {
  const { count } = await tx
    .selectFrom('staged_row')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .where('status', '=', 'rejected')
    .where('record_key', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
