/** Records as people see and change them: listed, with their history, entered one by one. */
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { EndedHow, Facts } from '#domain/exchange/records.ts'
import type { Tx } from '../database.ts'
import type { ExchangeTables } from './tables.ts'

/** A version of a record: what it says, who said it, and how long it held. */
export type RecordVersion = {
  readonly id: Id
  readonly setId: Id
  /** What names it; of a past version, ''. */
  readonly key: string
  readonly version: number
  readonly facts: Facts
  readonly fingerprint: string
  readonly said: number
  readonly source:
    | { readonly is: 'file'; readonly transmissionId: Id; readonly sheet: string; readonly row: number }
    | { readonly is: 'entry'; readonly byKind: string; readonly byId: string }
  readonly since: string
  readonly ended: { readonly at: string; readonly how: EndedHow } | null
  /** Null while it is the one in force. */
  readonly until: string | null
}

type Row = Selectable<ExchangeTables['record_version'] | ExchangeTables['record']>

function versionFrom(row: Row): RecordVersion {
  return {
    id: row.id,
    setId: row.set_id,
    key: 'record_key' in row ? String(row.record_key) : '',
    version: row.version,
    facts: row.facts as Facts,
    fingerprint: row.fingerprint,
    said: row.said,
    source:
      row.transmission_id === null
        ? { is: 'entry', byKind: row.entered_by_kind ?? '', byId: row.entered_by_id ?? '' }
        : { is: 'file', transmissionId: row.transmission_id, sheet: row.sheet ?? '', row: row.row ?? 0 },
    since: row.since,
    ended: row.ended_at === null ? null : { at: row.ended_at, how: row.ended_how ?? 'said' },
    until: 'until' in row ? String(row.until) : null,
  }
}

export type RecordFilter = {
  readonly setId: Id
  /** Only those whose elements have exactly these values. */
  readonly facts?: Facts | undefined
  /** `false`: only those in force. */
  readonly withEnded: boolean
  /** Id of the last one shown. */
  readonly after?: Id | undefined
}

/** In the order in which they were first told. */
export async function listRecords(
  tx: Tx,
  organizationId: Id,
  filter: RecordFilter,
  limit: number,
): Promise<readonly RecordVersion[]> {
  let query = tx
    .selectFrom('record')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('set_id', '=', filter.setId)
  if (filter.facts !== undefined)
    query = query.where(sql<boolean>`facts @> ${JSON.stringify(filter.facts)}::jsonb`)
  if (!filter.withEnded) query = query.where('ended_at', 'is', null)
  if (filter.after !== undefined) query = query.where('id', '>', filter.after)
  const rows = await query.orderBy('id').limit(limit).execute()
  return rows.map(versionFrom)
}

/** The records whose version in force came in a file, from after an id (null: from the first). */
export async function listRecordsOfFile(
  tx: Tx,
  organizationId: Id,
  setId: Id,
  transmissionId: Id,
  after: Id | null,
  limit: number,
): Promise<readonly RecordVersion[]> {
  let query = tx
    .selectFrom('record')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('set_id', '=', setId)
    .where('transmission_id', '=', transmissionId)
  if (after !== null) query = query.where('id', '>', after)
  return (await query.orderBy('id').limit(limit).execute()).map(versionFrom)
}

export async function findRecord(tx: Tx, organizationId: Id, id: Id): Promise<RecordVersion | null> {
  return (await findRecords(tx, organizationId, [id])).get(id) ?? null
}

/** The records of the given ids, by id. */
export async function findRecords(
  tx: Tx,
  organizationId: Id,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, RecordVersion>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('record')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', sql<Id>`any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(row => [row.id, versionFrom(row)]))
}

/** Every version of a record in order, the one in force last; up to a version where one is given. */
export async function listVersions(
  tx: Tx,
  organizationId: Id,
  id: Id,
  upTo = 2_147_483_647,
): Promise<readonly RecordVersion[]> {
  const past = await tx
    .selectFrom('record_version')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('version', '<=', upTo)
    .orderBy('version')
    .execute()
  const now = await findRecord(tx, organizationId, id)
  return [...past.map(versionFrom), ...(now && now.version <= upTo ? [now] : [])]
}

/** The records of the given names, by name. */
export async function findRecordsByKey(
  tx: Tx,
  organizationId: Id,
  setId: Id,
  keys: readonly string[],
): Promise<ReadonlyMap<string, RecordVersion>> {
  const rows = await tx
    .selectFrom('record')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('set_id', '=', setId)
    .where('record_key', '=', sql<string>`any(${[...keys]}::text[])`)
    .execute()
  return new Map(rows.map(row => [row.record_key, versionFrom(row)]))
}

/** How many records have each name, alone or with a count after it; counts begin at 1 and leave none out. */
export async function countRecordsNamed(
  tx: Tx,
  organizationId: Id,
  setId: Id,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const answer = await sql<{ key: string; count: number }>`
    with recursive named (key, count) as (
      select key, 0 from unnest(${[...new Set(keys)]}::text[]) as asked (key)
      union all
      select named.key, named.count + 1 from named
      where exists (
        select from record where organization_id = ${organizationId} and set_id = ${setId}
          and record_key = case named.count when 0 then named.key
            else named.key || chr(31) || (named.count + 1)::text end)
    )
    select key, max(count) as count from named group by key
  `.execute(tx)
  return new Map(answer.rows.map(({ key, count }) => [key, count]))
}

/** What somebody enters of one record. */
export type Entry = {
  readonly organizationId: Id
  readonly setId: Id
  readonly key: string
  /** The record's own, or the one it is to have. */
  readonly id: Id
  readonly facts: Facts
  readonly fingerprint: string
  readonly said: number
  readonly byKind: string
  readonly byId: string
  readonly at: string
  readonly ends: boolean
}

/** An entry, and what it does to its record. */
export type JudgedEntry = { readonly entry: Entry; readonly change: 'new' | 'changed' | 'unchanged' }

/**
 * Saves entries of different records in sets: new ones are put down, a changed one takes the place of the version in
 * force, which is put beside the record; what is said again counts as said now.
 */
export async function saveEntered(tx: Tx, judged: readonly JudgedEntry[]): Promise<void> {
  const those = (change: JudgedEntry['change']) =>
    judged.flatMap(each => (each.change === change ? [each.entry] : []))
  await confirmEntered(tx, those('unchanged'))
  await replaceEntered(tx, those('changed'))
  await insertEntered(tx, those('new'))
}

/** The entries as rows of a statement. What they share (whose, in which set, when, by whom) is the first one's. */
const rowsOf = (entries: readonly Entry[]) => sql`
  jsonb_to_recordset(${JSON.stringify(
    entries.map(({ id, key, facts, fingerprint, ends }) => ({ id, key, facts, fingerprint, ends })),
  )}::jsonb)
    as entered (id uuid, key text, facts jsonb, fingerprint text, ends boolean)`

async function insertEntered(tx: Tx, entries: readonly Entry[]): Promise<void> {
  const [first] = entries
  if (first === undefined) return
  await sql`
    insert into record (organization_id, id, set_id, record_key, version, facts, fingerprint, said,
      entered_by_kind, entered_by_id, since, ended_at, ended_how)
    select ${first.organizationId}, id, ${first.setId}, key, 1, facts, fingerprint, ${first.said},
      ${first.byKind}, ${first.byId}, ${first.at}::timestamptz, case when ends then ${first.at}::timestamptz end,
      case when ends then 'entered' end
    from ${rowsOf(entries)}
  `.execute(tx)
}

async function replaceEntered(tx: Tx, entries: readonly Entry[]): Promise<void> {
  const [first] = entries
  if (first === undefined) return
  await sql`
    insert into record_version
      (organization_id, id, version, set_id, facts, fingerprint, said, transmission_id, sheet, row,
       entered_by_kind, entered_by_id, since, ended_at, ended_how, ended_by_transmission_id, until)
    select organization_id, id, version, set_id, facts, fingerprint, said, transmission_id, sheet, row,
      entered_by_kind, entered_by_id, since, ended_at, ended_how, ended_by_transmission_id,
      ${first.at}::timestamptz
    from record
    where organization_id = ${first.organizationId} and id = any(${entries.map(({ id }) => id)}::uuid[])
  `.execute(tx)
  await sql`
    update record set facts = entered.facts, fingerprint = entered.fingerprint, record_key = entered.key,
      version = version + 1, said = ${first.said}, transmission_id = null, sheet = null, row = null,
      entered_by_kind = ${first.byKind}, entered_by_id = ${first.byId}, since = ${first.at}::timestamptz,
      ended_at = case when entered.ends then ${first.at}::timestamptz end,
      ended_how = case when entered.ends then 'entered' end, ended_by_transmission_id = null
    from ${rowsOf(entries)}
    where record.organization_id = ${first.organizationId} and record.id = entered.id
  `.execute(tx)
}

async function confirmEntered(tx: Tx, entries: readonly Entry[]): Promise<void> {
  const [first] = entries
  if (first === undefined) return
  await sql`
    update record set said = ${first.said}
    where organization_id = ${first.organizationId} and id = any(${entries.map(({ id }) => id)}::uuid[])
  `.execute(tx)
}
