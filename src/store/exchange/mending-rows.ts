/** Rows that people mend: laid out in the order of the file, found by their place, changed, and counted. */
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Finding } from '#base/finding.ts'
import type { Tx } from '../database.ts'
import { planFor } from '../planning.ts'
import type { Mended } from './mending.ts'
import type { MendingTables } from './mending-tables.ts'
import { storableJson, storableText } from './storable.ts'

/** A finding on a row, and the group that it belongs to; null for one that mending brought up. */
export type RowFinding = Finding & { readonly group: number | null; readonly isWhole?: boolean }

export type MendingRow = {
  /** From 1 in the order of the file, without gaps. */
  readonly number: number
  readonly sheetIndex: number
  readonly sheet: string
  readonly row: number
  readonly isHeld: boolean
  readonly isLeft: boolean
  readonly cells: readonly string[]
  readonly findings: readonly RowFinding[]
  /** Element → text put in its place. */
  readonly mended: Readonly<Record<string, string>> | null
  readonly isLeftOut: boolean
  readonly foundNow: readonly RowFinding[] | null
}

/** Where a finding stands among those of its group. */
export type MendingPlace = {
  readonly group: number
  readonly place: number
  readonly rowNumber: number
  readonly found: string
}

export async function insertMendingRows(
  tx: Tx,
  { organizationId, transmissionId }: Mended,
  rows: readonly Omit<MendingRow, 'mended' | 'isLeftOut' | 'foundNow'>[],
  places: readonly MendingPlace[],
): Promise<void> {
  await sql`
    insert into mending_row
      (organization_id, transmission_id, number, sheet_index, sheet, row, is_held, is_left, cells, findings)
    select ${organizationId}, ${transmissionId}, number, sheet_index, sheet, row, is_held, is_left,
      cells::jsonb, findings::jsonb
    from unnest(
      ${rows.map(each => each.number)}::integer[], ${rows.map(each => each.sheetIndex)}::smallint[],
      ${rows.map(each => storableText(each.sheet))}::text[], ${rows.map(each => each.row)}::integer[],
      ${rows.map(each => each.isHeld)}::boolean[], ${rows.map(each => each.isLeft)}::boolean[],
      ${rows.map(each => storableJson(each.cells))}::text[],
      ${rows.map(each => storableJson(each.findings))}::text[]
    ) as made (number, sheet_index, sheet, row, is_held, is_left, cells, findings)
  `.execute(tx)
  await sql`
    insert into mending_place
      (organization_id, transmission_id, group_number, place, row_number, found, is_left)
    select ${organizationId}, ${transmissionId}, group_number, place, row_number, found, true
    from unnest(
      ${places.map(each => each.group)}::integer[], ${places.map(each => each.place)}::integer[],
      ${places.map(each => each.rowNumber)}::integer[],
      ${places.map(each => storableText(each.found))}::text[]
    ) as made (group_number, place, row_number, found)
  `.execute(tx)
}

type StoredRow = Selectable<MendingTables['mending_row']>

function rowOf(row: StoredRow): MendingRow {
  return {
    number: row.number,
    sheetIndex: row.sheet_index,
    sheet: row.sheet,
    row: row.row,
    isHeld: row.is_held,
    isLeft: row.is_left,
    cells: row.cells as readonly string[],
    findings: row.findings as readonly RowFinding[],
    mended: row.mended as MendingRow['mended'],
    isLeftOut: row.is_left_out,
    foundNow: row.found_now as MendingRow['foundNow'],
  }
}

/** Rows by their numbers, in order. */
export async function listRowsNumbered(
  tx: Tx,
  { organizationId, transmissionId }: Mended,
  numbers: readonly number[],
): Promise<readonly MendingRow[]> {
  const rows = await tx
    .selectFrom('mending_row')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .where('number', '=', sql<number>`any(${numbers}::integer[])`)
    .orderBy('number')
    .execute()
  return rows.map(rowOf)
}

/** So many rows after a number, in the order of the file. */
export async function listRowsAfter(
  tx: Tx,
  { organizationId, transmissionId }: Mended,
  after: number,
  limit: number,
): Promise<readonly MendingRow[]> {
  const rows = await tx
    .selectFrom('mending_row')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(rowOf)
}

/** Numbers of the rows at so many places of a group after a place, in order. */
export async function listPlacesAfter(
  tx: Tx,
  { organizationId, transmissionId }: Mended,
  group: number,
  after: number,
  limit: number,
): Promise<readonly { readonly place: number; readonly rowNumber: number }[]> {
  return tx
    .selectFrom('mending_place')
    .select(['place', 'row_number as rowNumber'])
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .where('group_number', '=', group)
    .where('place', '>', after)
    .orderBy('place')
    .limit(limit)
    .execute()
}

/** The next row after a place that is still to be mended, by its place: among all rows, or those of a group. */
export async function findNextLeft(
  tx: Tx,
  { organizationId, transmissionId }: Mended,
  group: number | null,
  after: number,
): Promise<number | null> {
  const found =
    group === null
      ? await tx
          .selectFrom('mending_row')
          .select('number as place')
          .where('organization_id', '=', organizationId)
          .where('transmission_id', '=', transmissionId)
          .where('is_left', '=', true)
          .where('number', '>', after)
          .orderBy('number')
          .limit(1)
          .executeTakeFirst()
      : await tx
          .selectFrom('mending_place')
          .select('place')
          .where('organization_id', '=', organizationId)
          .where('transmission_id', '=', transmissionId)
          .where('group_number', '=', group)
          .where('is_left', '=', true)
          .where('place', '>', after)
          .orderBy('place')
          .limit(1)
          .executeTakeFirst()
  return found?.place ?? null
}

/** What stood in the cells of a group, the most frequent first, with how many of each are not mended yet. */
export async function listFoundValues(
  tx: Tx,
  { organizationId, transmissionId }: Mended,
  group: number,
  limit: number,
): Promise<readonly { readonly found: string; readonly count: number; readonly left: number }[]> {
  const answer = await sql<{ found: string; count: number; left: number }>`
    select found, count(*)::integer as count, (count(*) filter (where is_left))::integer as left
    from mending_place
    where organization_id = ${organizationId} and transmission_id = ${transmissionId}
      and group_number = ${group}
    group by found order by count(*) desc, found limit ${limit}
  `.execute(tx)
  return answer.rows
}

/**
 * Numbers of the rows of a group in whose cell the same text stood, and stands still (`now` null) or in which
 * it was replaced by a text.
 */
export async function listRowsAlike(
  tx: Tx,
  { organizationId, transmissionId }: Mended,
  alike: {
    readonly group: number
    readonly element: string
    readonly found: string
    readonly now: string | null
  },
  limit: number,
): Promise<readonly number[]> {
  const { group, element, found, now } = alike
  const stands =
    now === null ? sql`(mended is null or not mended ? ${element})` : sql`mended ->> ${element} = ${now}`
  await planFor(tx, 'batch')
  // Fenced (`offset 0`), so that the places are found once and each row is looked up by its number.
  const answer = await sql<{ number: number }>`
    select alike.number from (
      select place, row_number from mending_place
      where organization_id = ${organizationId} and transmission_id = ${transmissionId}
        and group_number = ${group} and found = ${found}
      order by place offset 0
    ) as places
    cross join lateral (
      select number from mending_row
      where organization_id = ${organizationId} and transmission_id = ${transmissionId}
        and number = places.row_number and not is_left_out and ${stands} offset 0
    ) as alike
    order by places.place limit ${limit}
  `.execute(tx)
  return answer.rows.map(({ number }) => number)
}

/** A row as it was changed. */
export type ChangedRow = Pick<MendingRow, 'number' | 'isLeft' | 'mended' | 'isLeftOut' | 'foundNow'>

/** Saves changed rows, and counts anew what is left. `was`: the same rows as they stood before. */
export async function saveChangedRows(
  tx: Tx,
  mended: Mended,
  was: readonly MendingRow[],
  rows: readonly ChangedRow[],
  by: { readonly at: string; readonly kind: string; readonly id: string },
): Promise<void> {
  const { organizationId, transmissionId } = mended
  if (rows.length === 0) return
  await sql`
    update mending_row set is_left = made.is_left, mended = made.mended::jsonb,
      is_left_out = made.is_left_out, found_now = made.found_now::jsonb,
      mended_at = ${by.at}::timestamptz, mended_by_kind = ${by.kind}, mended_by_id = ${by.id}
    from unnest(
      ${rows.map(each => each.number)}::integer[], ${rows.map(each => each.isLeft)}::boolean[],
      ${rows.map(each => (each.mended === null ? null : storableJson(each.mended)))}::text[],
      ${rows.map(each => each.isLeftOut)}::boolean[],
      ${rows.map(each => (each.foundNow === null ? null : storableJson(each.foundNow)))}::text[]
    ) as made (number, is_left, mended, is_left_out, found_now)
    where mending_row.organization_id = ${organizationId} and mending_row.transmission_id = ${transmissionId}
      and mending_row.number = made.number
  `.execute(tx)
  await savePlaces(tx, mended, rows)
  const count = (list: readonly ChangedRow[], isCounted: (row: ChangedRow) => boolean): number =>
    list.filter(isCounted).length
  const isMended = (row: ChangedRow): boolean => row.mended !== null || row.isLeftOut
  const left = count(rows, each => each.isLeft) - count(was, each => each.isLeft)
  const changed = count(rows, isMended) - count(was, isMended)
  await sql`
    update mending set left_count = left_count + ${left}::integer,
      mended_count = mended_count + ${changed}::integer, touched_at = ${by.at}::timestamptz
    where organization_id = ${organizationId} and transmission_id = ${transmissionId}
  `.execute(tx)
}

/** A place is mended when its finding is found on its row no more. */
async function savePlaces(
  tx: Tx,
  { organizationId, transmissionId }: Mended,
  rows: readonly ChangedRow[],
): Promise<void> {
  const standing = rows.flatMap(({ number, foundNow, isLeftOut }) =>
    isLeftOut ? [] : (foundNow ?? []).flatMap(({ group }) => (group === null ? [] : [{ number, group }])),
  )
  const asItCame = rows.flatMap(({ number, foundNow, isLeftOut }) =>
    foundNow === null && !isLeftOut ? [number] : [],
  )
  await sql`
    with moved as (
      update mending_place set is_left = not is_left
      where organization_id = ${organizationId} and transmission_id = ${transmissionId}
        and row_number = any(${rows.map(each => each.number)}::integer[])
        and is_left <> (
          row_number = any(${asItCame}::integer[]) or (row_number, group_number) in (
            select * from unnest(
              ${standing.map(each => each.number)}::integer[], ${standing.map(each => each.group)}::integer[]
            )
          )
        )
      returning group_number, is_left
    ), counted as (
      select group_number, sum(case when is_left then 1 else -1 end)::integer as change
      from moved group by group_number
    )
    update mending_group set left_count = left_count + counted.change from counted
    where organization_id = ${organizationId} and transmission_id = ${transmissionId}
      and number = counted.group_number
  `.execute(tx)
}
