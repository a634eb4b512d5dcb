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
  const row = await tx
    .selectFrom('record')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? versionFrom(row) : null
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
    .where('record_key', 'in', keys.length === 0 ? [''] : [...keys])
    .execute()
  return new Map(rows.map(row => [row.record_key, versionFrom(row)]))
}

/** How many records have the name, alone or with a count after it. */
export async function countRecordsNamed(tx: Tx, organizationId: Id, setId: Id, key: string): Promise<number> {
  const answer = await sql<{ count: number }>`
    select count(*)::integer as count from record
    where organization_id = ${organizationId} and set_id = ${setId}
      and (record_key = ${key} or starts_with(record_key, ${key} || chr(31)))
  `.execute(tx)
  return answer.rows[0]?.count ?? 0
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

export async function insertEntered(tx: Tx, entry: Entry): Promise<void> {
  await tx
    .insertInto('record')
    .values({
      ...enteredColumns(entry),
      organization_id: entry.organizationId,
      id: entry.id,
      set_id: entry.setId,
      record_key: entry.key,
      version: 1,
    })
    .execute()
}

/** Puts the version in force beside the record and the entered one in its place. */
export async function replaceEntered(tx: Tx, entry: Entry): Promise<void> {
  await sql`
    insert into record_version
      (organization_id, id, version, set_id, facts, fingerprint, said, transmission_id, sheet, row,
       entered_by_kind, entered_by_id, since, ended_at, ended_how, ended_by_transmission_id, until)
    select organization_id, id, version, set_id, facts, fingerprint, said, transmission_id, sheet, row,
      entered_by_kind, entered_by_id, since, ended_at, ended_how, ended_by_transmission_id,
      ${entry.at}::timestamptz
    from record where organization_id = ${entry.organizationId} and id = ${entry.id}
  `.execute(tx)
  await tx
    .updateTable('record')
    .set({ ...enteredColumns(entry), record_key: entry.key, version: eb => eb('version', '+', 1) })
    .where('organization_id', '=', entry.organizationId)
    .where('id', '=', entry.id)
    .execute()
}

/** The same is said again: it counts as said now. */
export async function confirmEntered(
  tx: Tx,
  { organizationId, id, said }: Pick<Entry, 'organizationId' | 'id' | 'said'>,
): Promise<void> {
  await tx
    .updateTable('record')
    .set({ said })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

function enteredColumns(entry: Entry) {
  return {
    facts: JSON.stringify(entry.facts),
    fingerprint: entry.fingerprint,
    said: entry.said,
    transmission_id: null,
    sheet: null,
    row: null,
    entered_by_kind: entry.byKind,
    entered_by_id: entry.byId,
    since: entry.at,
    ended_at: entry.ends ? entry.at : null,
    ended_how: entry.ends ? ('entered' as const) : null,
    ended_by_transmission_id: null,
  }
}
