/** Keeps payment runs, and says whether anybody is at work on one. */
import { type Selectable, sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { ClaimTables } from './tables.ts'

export type PaymentRun = Selectable<ClaimTables['payment_run']>

export async function insertRun(tx: Tx, run: PaymentRun): Promise<void> {
  await tx.insertInto('payment_run').values(run).execute()
}

/** Held until the transaction ends: whoever pays, drops or begins again comes one after another. */
export async function findRun(tx: Tx, organizationId: Id, id: Id): Promise<PaymentRun | null> {
  const row = await tx
    .selectFrom('payment_run')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** One that was dropped stays so: what it had paid is told, and that is all. */
export async function endRun(
  tx: Tx,
  organizationId: Id,
  id: Id,
  end: { readonly state: 'done' | 'dropped'; readonly now: string },
): Promise<void> {
  await tx
    .updateTable('payment_run')
    .set({ state: end.state, ended_at: end.now })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'begun')
    .execute()
}

/** What it pays from now on is paid on this day; what it paid before keeps its own. */
export async function redateRun(tx: Tx, organizationId: Id, id: Id, paidOn: Day): Promise<void> {
  await tx
    .updateTable('payment_run')
    .set({ paid_on: paidOn })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'begun')
    .execute()
}

export type ListedRun = PaymentRun & {
  readonly payments: number
  readonly cents: number
  /** Payments whose remittance is not laid out yet. */
  readonly untold: number
  /** True while a job for it waits or is being done. */
  readonly isWorkedOn: boolean
  /** The code of the fault for which its last job was given up; null where none was. */
  readonly trouble: string | null
}

/** Jobs carry ids alone, so that a run finds its own; one that was dismissed by a person is simply no more. */
const listed = sql`
  select run.*, made.payments, made.cents, made.untold,
    exists (select from pgboss.job where name = 'claims-pay' and state in ('created', 'retry', 'active')
      and data->>'organizationId' = run.organization_id::text and data->>'runId' = run.id::text
    ) as "isWorkedOn",
    (select coalesce(output->>'code', 'job/unknown-fault') from pgboss.job
      where name = 'claims-pay' and state = 'failed' and data->>'organizationId' = run.organization_id::text
        and data->>'runId' = run.id::text order by completed_on desc limit 1
    ) as trouble
  from payment_run run
  cross join lateral (
    select count(*)::integer as payments, coalesce(sum(cents), 0)::bigint as cents,
      (count(*) filter (where transmission_id is null))::integer as untold
    from payment where payment.organization_id = run.organization_id and payment.run_id = run.id
  ) as made`

/** The latest first, from before a number (null: from the latest). */
export async function listRuns(
  tx: Tx,
  organizationId: Id,
  before: number | null,
  limit: number,
): Promise<readonly ListedRun[]> {
  const found = await sql<ListedRun>`
    ${listed}
    where run.organization_id = ${organizationId} and (${before}::integer is null or run.number < ${before})
    order by run.number desc limit ${limit}
  `.execute(tx)
  return found.rows
}

/** A run with how it stands; null where there is none by that id. */
export async function seeRun(tx: Tx, organizationId: Id, id: Id): Promise<ListedRun | null> {
  const found = await sql<ListedRun>`
    ${listed} where run.organization_id = ${organizationId} and run.id = ${id}
  `.execute(tx)
  return found.rows[0] ?? null
}

/** Runs that may still pay, the oldest first: there is one at most, unless somebody wrote into the database. */
export async function listOpenRuns(tx: Tx, organizationId: Id): Promise<readonly ListedRun[]> {
  const found = await sql<ListedRun>`
    ${listed} where run.organization_id = ${organizationId} and run.state = 'begun' order by run.number
  `.execute(tx)
  return found.rows
}

/** The job of a run that was given up, to be begun again; null where none is kept. */
export async function findGivenUpJob(tx: Tx, organizationId: Id, runId: Id): Promise<Id | null> {
  const found = await sql<{ id: Id }>`
    select id from pgboss.job where name = 'claims-pay' and state = 'failed'
      and data->>'organizationId' = ${organizationId} and data->>'runId' = ${runId}
    order by completed_on desc limit 1
  `.execute(tx)
  return found.rows[0]?.id ?? null
}
