/** What stands of coverage, written down for lists; and what was done about renewals. */
import { sql } from 'kysely'
import type { Day } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import type { Contradiction } from '#domain/coverage/timeline.ts'
import type { Tx } from '../database.ts'

export type CoverageStanding = {
  readonly memberId: Id
  readonly planId: Id | null
  readonly coveredFrom: Day | null
  readonly coveredUntil: Day | null
  readonly contradiction: Contradiction | null
  readonly contradictionFrom: Day | null
  readonly renewsOn: Day | null
}

/** In one set. */
export async function saveStandings(
  tx: Tx,
  organizationId: Id,
  standings: readonly CoverageStanding[],
  now: string,
): Promise<void> {
  if (standings.length === 0) return
  await sql`
    insert into coverage_standing (organization_id, member_id, plan_id, covered_from, covered_until, contradiction,
      contradiction_from, renews_on, changed_at)
    select ${organizationId}, "memberId", "planId", "coveredFrom", "coveredUntil", contradiction, "contradictionFrom",
      "renewsOn", ${now}
    from jsonb_to_recordset(${JSON.stringify(standings)}::jsonb) as now ("memberId" uuid, "planId" uuid,
      "coveredFrom" date, "coveredUntil" date, contradiction text, "contradictionFrom" date, "renewsOn" date)
    on conflict (organization_id, member_id) do update set plan_id = excluded.plan_id,
      covered_from = excluded.covered_from, covered_until = excluded.covered_until,
      contradiction = excluded.contradiction, contradiction_from = excluded.contradiction_from,
      renews_on = excluded.renews_on, changed_at = excluded.changed_at
  `.execute(tx)
}

/** A member in a list of coverage. `on`: the day by which the list is ordered. */
export type ListedCoverage = CoverageStanding & {
  readonly on: Day
  readonly cin: string | null
  readonly firstName: string
  readonly lastName: string
}

export type CoverageList = 'renewals' | 'contradictions' | 'lost'

const dayOfList = {
  renewals: sql`standing.renews_on`,
  contradictions: sql`standing.contradiction_from`,
  lost: sql`standing.covered_until`,
} as const

/** Members whose day of the list lies between the two, both included; joined ones are not listed. */
export async function listStandings(
  tx: Tx,
  organizationId: Id,
  asked: {
    readonly list: CoverageList
    readonly from: Day
    readonly to: Day
    readonly after: { readonly on: string; readonly memberId: Id } | null
  },
  limit: number,
): Promise<readonly ListedCoverage[]> {
  const day = dayOfList[asked.list]
  const found = await sql<ListedCoverage>`
    select standing.member_id as "memberId", standing.plan_id as "planId", covered_from as "coveredFrom",
      covered_until as "coveredUntil", contradiction, contradiction_from as "contradictionFrom",
      renews_on as "renewsOn", ${day} as "on", member.cin, member.first_name as "firstName",
      member.last_name as "lastName"
    from coverage_standing standing
    join member on member.organization_id = standing.organization_id and member.id = standing.member_id
    where standing.organization_id = ${organizationId} and ${day} between ${asked.from} and ${asked.to}
      and member.joined_to_id is null
      and (${asked.after === null} or (${day}, standing.member_id)
        > (${asked.after?.on ?? null}::date, ${asked.after?.memberId ?? null}::uuid))
    order by ${day}, standing.member_id limit ${limit}
  `.execute(tx)
  return found.rows
}

export type KeptRenewalNote = {
  readonly memberId: Id
  readonly did: string
  readonly note: string | null
  readonly saidBy: string
  readonly at: string
}

/** Adds a note behind those there are. */
export async function insertRenewalNote(tx: Tx, organizationId: Id, note: KeptRenewalNote): Promise<void> {
  await sql`
    insert into renewal_note (organization_id, member_id, number, did, note, said_by, at)
    select ${organizationId}, ${note.memberId}, coalesce(max(number), 0) + 1, ${note.did}, ${note.note}, ${note.saidBy},
      ${note.at}
    from renewal_note where organization_id = ${organizationId} and member_id = ${note.memberId}
  `.execute(tx)
}

/** What was done about the renewals of each, the latest first; also of those who were joined to them. */
export async function listRenewalNotes(
  tx: Tx,
  organizationId: Id,
  memberIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly KeptRenewalNote[]>> {
  const found = await sql<KeptRenewalNote>`
    select coalesce(member.joined_to_id, member.id) as "memberId", note.did, note.note, note.said_by as "saidBy",
      note.at
    from member
    join renewal_note note on note.organization_id = member.organization_id and note.member_id = member.id
    where member.organization_id = ${organizationId}
      and (member.id = any(${[...memberIds]}::uuid[]) or member.joined_to_id = any(${[...memberIds]}::uuid[]))
    order by note.at desc, note.number desc
  `.execute(tx)
  return groupedBy(found.rows, ({ memberId }) => memberId)
}
