/** Reckons how much of what partners sent could be taken: rows and findings by partner, file and month, in one pass. */
import { sql } from 'kysely'
import type { Consequence } from '#base/finding.ts'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'

/** What was found under one code. Counts alone: nothing of what stood in a cell. */
type FoundCode = { readonly code: string; readonly consequence: Consequence; readonly count: number }

/** All files of one kind from one partner (or to it) in one month of California. */
export type ErrorRate = {
  readonly partnerId: Id
  readonly file: string
  /** `2026-03`. */
  readonly month: string
  readonly files: number
  /** Files that mend an earlier one. */
  readonly mendings: number
  readonly late: number
  readonly acceptedInPart: number
  readonly refused: number
  readonly read: number
  readonly accepted: number
  readonly warned: number
  readonly rejected: number
  /** The most frequent first. */
  readonly found: readonly FoundCode[]
}

export type ErrorRateSearch = {
  /** in: what they sent and we judged; out: what we sent and they judged. */
  readonly direction: 'in' | 'out'
  /** Instants; `to` is left out. */
  readonly from: string
  readonly to: string
  readonly partnerId?: Id | undefined
  readonly file?: string | undefined
}

/**
 * One row for each partner, file and month. The findings come from the groups that stand with each transmission: a
 * few dozen for a file, where the findings themselves can be a hundred thousand.
 */
export async function listErrorRates(
  tx: Tx,
  organizationId: Id,
  { direction, from, to, partnerId, file }: ErrorRateSearch,
): Promise<readonly ErrorRate[]> {
  const { rows } = await sql<ErrorRate>`
    with judged as materialized (
      select partner_organization_id as partner, file,
        to_char(created_at at time zone 'America/Los_Angeles', 'YYYY-MM') as month,
        rows_read, rows_accepted, rows_warned, rows_rejected, is_late, outcome, step, groups,
        resubmission_of_transmission_id is not null as mends
      from transmission
      where organization_id = ${organizationId} and direction = ${direction}
        and (direction = 'out' or side = 'theirs')
        and created_at >= ${from}::timestamptz and created_at < ${to}::timestamptz
        and outcome is not null and partner_organization_id is not null and file is not null
        and (${partnerId ?? null}::uuid is null or partner_organization_id = ${partnerId ?? null}::uuid)
        and (${file ?? null}::text is null or file = ${file ?? null}::text)
    ), counted as (
      select partner, file, month, count(*)::int as files, (count(*) filter (where mends))::int as mendings,
        (count(*) filter (where is_late))::int as late,
        (count(*) filter (where outcome = 'accepted-in-part'))::int as in_part,
        (count(*) filter (where outcome = 'rejected' or step = 'refused'))::int as refused,
        sum(rows_read)::int as read, sum(rows_accepted)::int as accepted,
        sum(rows_warned)::int as warned, sum(rows_rejected)::int as rejected
      from judged group by partner, file, month
    ), coded as (
      select partner, file, month, made.code, made.consequence, sum(made.count)::int as count
      from judged, jsonb_to_recordset(groups) as made (code text, consequence text, count int)
      where made.consequence <> 'note'
      group by partner, file, month, made.code, made.consequence
    ), gathered as (
      select partner, file, month, jsonb_agg(
        jsonb_build_object('code', code, 'consequence', consequence, 'count', count) order by count desc, code
      ) as found
      from coded group by partner, file, month
    )
    select partner as "partnerId", file, month, files, mendings, late, in_part as "acceptedInPart", refused,
      read, accepted, warned, rejected, coalesce(found, '[]') as found
    from counted left join gathered using (partner, file, month)
    order by partner, file, month
  `.execute(tx)
  return rows
}
