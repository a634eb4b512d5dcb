/** Staged rows against the records of their set: what they would change, and the change itself, set by set. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import { planFor } from '../planning.ts'

/** A transmission whose rows are staged, and the set they belong to. */
export type Applying = {
  readonly organizationId: Id
  readonly transmissionId: Id
  readonly setId: Id
  /** The transmission's number: what was said later stands. */
  readonly said: number
}

/** What a transmission would do to its set. */
export type SetPlan = {
  readonly held: number
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly overtaken: number
  /** Records in force of which the rows say that they end. */
  readonly saidEnds: number
}

// The words of src/domain/exchange/records.ts (verdictOf), in SQL. The schedules of test/exchange hold the two
// against each other.
const isOvertaken = sql`coalesce(held.said > staged.said, false)`
const isReturned = sql`coalesce(held.ended_how in ('left-out', 'entered'), false)`
const isOther = sql`coalesce(held.fingerprint <> staged.fingerprint, false)`
const isNew = sql`(held.id is null or (not ${isOvertaken} and ${isReturned}))`
const isChanged = sql`(held.id is not null and not ${isOvertaken} and not ${isReturned} and ${isOther})`
const isSame = sql`(held.id is not null and not ${isOvertaken} and not ${isReturned} and not ${isOther})`
const endsNow = sql`(not ${isOvertaken} and staged.ends and held.id is not null and held.ended_at is null)`

const counts = sql`
  (count(*) filter (where ${isNew}))::integer as new, (count(*) filter (where ${isChanged}))::integer as changed,
  (count(*) filter (where ${isSame}))::integer as unchanged,
  (count(*) filter (where ${isOvertaken}))::integer as overtaken,
  (count(*) filter (where ${endsNow}))::integer as "saidEnds"`

/** What the rows would do to the set. */
export async function planSet(tx: Tx, applying: Applying): Promise<SetPlan> {
  const { organizationId, transmissionId, setId, said } = applying
  await planFor(tx, 'whole')
  const answer = await sql<SetPlan>`
    select ${counts},
      (select count(*)::integer from record
       where organization_id = ${organizationId} and set_id = ${setId} and ended_at is null) as held
    from (
      select record_key, fingerprint, ends, ${said}::bigint as said from staged_row
      where organization_id = ${organizationId} and transmission_id = ${transmissionId} and status = 'taken'
    ) as staged
    left join (
      select id, record_key, fingerprint, said, ended_how, ended_at from record
      where organization_id = ${organizationId} and set_id = ${setId}
    ) as held on held.record_key = staged.record_key
  `.execute(tx)
  const [plan] = answer.rows
  if (!plan) throw new Error('A count gave no row.')
  return plan
}

/**
 * Puts down, behind the rows, every record in force that the whole list leaves out; gives how many. What was
 * put down before is taken away first.
 */
export async function stageAbsent(tx: Tx, applying: Applying): Promise<number> {
  const { organizationId, transmissionId, setId, said } = applying
  await deleteAbsent(tx, applying)
  await planFor(tx, 'whole')
  const made = await sql`
    insert into staged_row
      (organization_id, transmission_id, number, sheet_index, sheet, row, status, record_key, record_id,
       fingerprint, ends, facts)
    select ${organizationId}, ${transmissionId},
      (select coalesce(max(number), 0) from staged_row
       where organization_id = ${organizationId} and transmission_id = ${transmissionId})
        + row_number() over (order by record.id),
      -1, '', 0, 'absent', record.record_key, record.id, '', true, '{}'
    from record
    where record.organization_id = ${organizationId} and record.set_id = ${setId}
      and record.ended_at is null and record.said < ${said}
      and not exists (
        select from staged_row
        where staged_row.organization_id = ${organizationId}
          and staged_row.transmission_id = ${transmissionId} and staged_row.record_key = record.record_key
      )
  `.execute(tx)
  return Number(made.numAffectedRows ?? 0n)
}

async function deleteAbsent(tx: Tx, { organizationId, transmissionId }: Applying): Promise<void> {
  await tx
    .deleteFrom('staged_row')
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .where('status', '=', 'absent')
    .execute()
}

/** Number of the last row that is put down. */
export async function lastStaged(tx: Tx, { organizationId, transmissionId }: Applying): Promise<number> {
  const { last } = await tx
    .selectFrom('staged_row')
    .select(eb => eb.fn.max('number').as('last'))
    .where('organization_id', '=', organizationId)
    .where('transmission_id', '=', transmissionId)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

export type Batch = {
  /** Numbers of rows after `from`, up to and with `to`. */
  readonly from: number
  readonly to: number
  readonly at: string
  /** Also records that stay as they are take this number: an earlier transmission may still come. */
  readonly confirms: boolean
}

export type Applied = {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly overtaken: number
  readonly ended: number
}

/** Applies a run of rows. The set must be locked, and the batch be applied once (`applied_through`). */
export async function applyBatch(tx: Tx, applying: Applying, batch: Batch): Promise<Applied> {
  await planFor(tx, 'batch')
  const { changedIds, saidEnds, ...applied } = await judgeBatch(tx, applying, batch)
  if (changedIds.length > 0) {
    await keepVersions(tx, applying, batch, changedIds)
    await updateRecords(tx, applying, batch, changedIds)
  }
  if (batch.confirms && applied.unchanged > 0) await confirmRecords(tx, applying, batch)
  if (applied.new > 0) await insertRecords(tx, applying, batch)
  const leftOut = await endAbsent(tx, applying, batch)
  return { ...applied, ended: saidEnds + leftOut }
}

type Judged = Omit<Applied, 'ended'> & { readonly saidEnds: number; readonly changedIds: readonly Id[] }

const taken = ({ organizationId, transmissionId }: Applying, { from, to }: Batch) => sql`
  staged_row.organization_id = ${organizationId} and staged_row.transmission_id = ${transmissionId}
  and staged_row.status = 'taken' and staged_row.number > ${from} and staged_row.number <= ${to}`

/** The record of a staged row. Fenced (`offset 0`), so that it is looked up row by row. */
const heldOf = ({ organizationId, setId }: Applying) => sql`
  select id, fingerprint, said, ended_how, ended_at from record
  where record.organization_id = ${organizationId} and record.set_id = ${setId}
    and record.record_key = staged.record_key offset 0`

async function judgeBatch(tx: Tx, applying: Applying, batch: Batch): Promise<Judged> {
  const answer = await sql<Omit<Judged, 'changedIds'> & { changedIds: readonly Id[] | null }>`
    select ${counts},
      array_agg(held.id) filter (where ${isChanged} or (${isNew} and held.id is not null)) as "changedIds"
    from (
      select record_key, fingerprint, ends, ${applying.said}::bigint as said from staged_row
      where ${taken(applying, batch)} offset 0
    ) as staged
    left join lateral (${heldOf(applying)}) as held on true
  `.execute(tx)
  const [judged] = answer.rows
  if (!judged) throw new Error('A count gave no row.')
  return { ...judged, changedIds: judged.changedIds ?? [] }
}

/** Puts the versions that are about to be replaced beside their records, as they stand. */
async function keepVersions(
  tx: Tx,
  { organizationId, transmissionId }: Applying,
  { at }: Batch,
  ids: readonly Id[],
): Promise<void> {
  await sql`
    insert into record_version
      (organization_id, id, version, set_id, facts, fingerprint, said, transmission_id, sheet, row,
       entered_by_kind, entered_by_id, since, ended_at, ended_how, ended_by_transmission_id, until,
       until_transmission_id)
    select organization_id, id, version, set_id, facts, fingerprint, said, transmission_id, sheet, row,
      entered_by_kind, entered_by_id, since, ended_at, ended_how, ended_by_transmission_id,
      ${at}::timestamptz, ${transmissionId}
    from record where organization_id = ${organizationId} and id = any(${ids}::uuid[])
  `.execute(tx)
}

async function updateRecords(
  tx: Tx,
  { organizationId, transmissionId, said }: Applying,
  { at }: Batch,
  ids: readonly Id[],
): Promise<void> {
  await sql`
    update record set
      (facts, fingerprint, sheet, row, ended_at, ended_how, ended_by_transmission_id) = (
        select staged.facts::jsonb, staged.fingerprint, staged.sheet, staged.row,
          case when staged.ends then ${at}::timestamptz end, case when staged.ends then 'said' end,
          case when staged.ends then ${transmissionId}::uuid end
        from staged_row as staged
        where staged.organization_id = ${organizationId} and staged.transmission_id = ${transmissionId}
          and staged.record_key = record.record_key and staged.status = 'taken'
      ),
      version = version + 1, said = ${said}, transmission_id = ${transmissionId}, since = ${at}::timestamptz,
      entered_by_kind = null, entered_by_id = null
    where organization_id = ${organizationId} and id = any(${ids}::uuid[])
  `.execute(tx)
}

/** Records that stay as they are, and are spoken of by this transmission from now on. */
async function confirmRecords(tx: Tx, applying: Applying, batch: Batch): Promise<void> {
  const { organizationId, said } = applying
  await sql`
    update record set said = ${said}
    where organization_id = ${organizationId} and said < ${said} and id = any(array(
      select held.id from (
        select record_key from staged_row where ${taken(applying, batch)} offset 0
      ) as staged
      cross join lateral (${heldOf(applying)}) as held
    ))
  `.execute(tx)
}

async function insertRecords(tx: Tx, applying: Applying, batch: Batch): Promise<void> {
  const { organizationId, transmissionId, setId, said } = applying
  await sql`
    insert into record
      (organization_id, id, set_id, record_key, version, facts, fingerprint, said, transmission_id, sheet, row,
       since, ended_at, ended_how, ended_by_transmission_id)
    select ${organizationId}, record_id, ${setId}, record_key, 1, facts::jsonb, fingerprint, ${said},
      ${transmissionId}, sheet, row, ${batch.at}::timestamptz,
      case when ends then ${batch.at}::timestamptz end, case when ends then 'said' end,
      case when ends then ${transmissionId}::uuid end
    from (select * from staged_row where ${taken(applying, batch)} offset 0) as staged
    where (select id from (${heldOf(applying)}) as held) is null
  `.execute(tx)
}

/** Ends the records that the whole list leaves out, unless somebody has spoken of them since. */
async function endAbsent(
  tx: Tx,
  { organizationId, transmissionId, said }: Applying,
  { from, to, at }: Batch,
): Promise<number> {
  const ended = await sql`
    update record set ended_at = ${at}::timestamptz, ended_how = 'left-out', said = ${said},
      ended_by_transmission_id = ${transmissionId}
    where organization_id = ${organizationId} and ended_at is null and said < ${said} and id = any(array(
      select record_id from staged_row
      where organization_id = ${organizationId} and transmission_id = ${transmissionId}
        and status = 'absent' and number > ${from} and number <= ${to}
    ))
  `.execute(tx)
  return Number(ended.numAffectedRows ?? 0n)
}
