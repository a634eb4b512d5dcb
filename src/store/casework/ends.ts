/** When what members have comes to an end: authorizations of our own rows, coverage, and the renewal of Medi-Cal. */
import { sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Ends } from '#domain/casework/standing.ts'
import type { Tx } from '../database.ts'

type Row = {
  readonly memberId: Id
  readonly authorizedUntil: Readonly<Record<string, Day>> | null
  readonly coveredUntil: Day | null
  readonly renewsOn: Day | null
}

/**
 * By member, also of those who were joined to it. Of several authorizations of a service the last day counts:
 * one that goes on is no end. One that the plan ended early has its last day too.
 */
export async function listEnds(
  tx: Tx,
  organizationId: Id,
  memberIds: readonly Id[],
): Promise<ReadonlyMap<Id, Ends>> {
  const found = await sql<Row>`
    with given as (
      select coalesce(member.joined_to_id, member.id) as member_id, kept.service, max(kept.until_on) as until_on
      from member
      join service_authorization kept on kept.organization_id = ${organizationId} and kept.member_id = member.id
      where member.organization_id = ${organizationId}
        and (member.id = any(${[...memberIds]}::uuid[]) or member.joined_to_id = any(${[...memberIds]}::uuid[]))
        and kept.side = 'provider' and kept.state in ('approved', 'partial', 'ended') and kept.until_on is not null
      group by 1, 2
    ), ends as (
      select member_id, jsonb_object_agg(service, until_on) as authorized from given group by member_id
    )
    select asked.id as "memberId", ends.authorized as "authorizedUntil", cover.covered_until as "coveredUntil",
      cover.renews_on as "renewsOn"
    from unnest(${[...memberIds]}::uuid[]) as asked (id)
    left join ends on ends.member_id = asked.id
    left join coverage_standing cover on cover.organization_id = ${organizationId} and cover.member_id = asked.id
    where ends.member_id is not null or cover.member_id is not null
  `.execute(tx)
  return new Map(
    found.rows.map(({ memberId, authorizedUntil, coveredUntil, renewsOn }) => [
      memberId,
      { authorizedUntil: new Map(Object.entries(authorizedUntil ?? {})), coveredUntil, renewsOn },
    ]),
  )
}
