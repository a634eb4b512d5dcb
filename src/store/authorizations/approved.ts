/** Who has ECM approved on a day, for the files that tell providers of it. */
import { sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { Tx } from '../database.ts'

export type ApprovedEcm = {
  readonly authorizationId: Id
  /** The member as they are now: one who was joined to another is given under the other. */
  readonly memberId: Id
  readonly facts: Facts
  /** The provider that the authorization names; null while the plan has not said which. */
  readonly providerId: Id | null
  readonly number: string | null
  readonly from: Day
  readonly until: Day
}

/**
 * Approved ECM (whole or in part) of which the day is one, as the plan keeps it; in the order of the authorizations'
 * ids, from after one (null: from the first), so many at most. For the Member Information File: who makes it takes the
 * provider, the number and the two days from here, and everything else of the member from `facts`.
 */
export async function listApprovedEcm(
  tx: Tx,
  organizationId: Id,
  on: Day,
  after: Id | null,
  limit: number,
): Promise<readonly ApprovedEcm[]> {
  const found = await sql<ApprovedEcm>`
    select given.id as "authorizationId", member.id as "memberId", member.facts, given.partner_id as "providerId",
      given.number, given.from_on as "from", given.until_on as "until"
    from service_authorization given
    join member told on told.organization_id = given.organization_id and told.id = given.member_id
    join member on member.organization_id = told.organization_id
      and member.id = coalesce(told.joined_to_id, told.id)
    where given.organization_id = ${organizationId} and given.side = 'plan' and given.service = 'ecm'
      and given.state in ('approved', 'partial') and given.from_on <= ${on} and given.until_on >= ${on}
      and (${after}::uuid is null or given.id > ${after}::uuid)
    order by given.id limit ${limit}
  `.execute(tx)
  return found.rows
}
