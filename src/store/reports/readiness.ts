/** Counts what would make a report of a period wrong or incomplete if it were made now. */
import { sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'

/** How many of each there are. Lines and files are those of the period; members are looked at as they stand. */
export type Gaps = {
  /** Lines that nobody has paid or denied yet. */
  readonly undecidedLines: number
  /** Lines of a CIN that the plan knows no member by: no row of the report counts them. */
  readonly unmatchedLines: number
  /** Files that came and wait for somebody's word. */
  readonly waitingFiles: number
  /** Pairs of members who may be one person. */
  readonly memberQuestions: number
  /** Members of whose coverage two sources say different things. */
  readonly contradictions: number
}

export async function countGaps(
  tx: Tx,
  organizationId: Id,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<Gaps> {
  const found = await sql<Gaps>`
    with line as (
      select state, member_id from claim_line
      where organization_id = ${organizationId} and started_on between ${from} and ${to}
    )
    select
      (select count(*)::integer from line where state in ('received', 'pended', 'contested')) as "undecidedLines",
      (select count(*)::integer from line
        where member_id is null and state not in ('replaced', 'voided', 'noted')) as "unmatchedLines",
      (select count(*)::integer from transmission
        where organization_id = ${organizationId} and direction = 'in' and step = 'waiting') as "waitingFiles",
      (select count(*)::integer from member_question
        where organization_id = ${organizationId} and decided is null) as "memberQuestions",
      (select count(*)::integer from coverage_standing
        where organization_id = ${organizationId} and contradiction is not null) as contradictions
  `.execute(tx)
  const [gaps] = found.rows
  if (gaps === undefined) throw new Error('A count has one row.')
  return gaps
}
