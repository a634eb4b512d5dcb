/** Consents by which records of substance use programs go to somebody, reckoned from the entries that say them. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'

export type Consent = {
  readonly entryId: Id
  readonly recipientId: Id
  readonly givenOn: Day
  /** The last day on which it holds; null while no end is set. */
  readonly untilOn: Day | null
}

/** Puts all consents of a member down as they now stand, also those that were given by who was joined to them. */
export async function saveConsents(
  tx: Tx,
  organizationId: Id,
  memberId: Id,
  consents: readonly Consent[],
): Promise<void> {
  await tx
    .deleteFrom('case_consent')
    .where('organization_id', '=', organizationId)
    .where('member_id', 'in', eb =>
      eb
        .selectFrom('member')
        .select('id')
        .where('organization_id', '=', organizationId)
        .where(or => or.or([or('id', '=', memberId), or('joined_to_id', '=', memberId)])),
    )
    .execute()
  if (consents.length === 0) return
  await tx
    .insertInto('case_consent')
    .values(
      consents.map(consent => ({
        organization_id: organizationId,
        entry_id: consent.entryId,
        member_id: memberId,
        recipient_organization_id: consent.recipientId,
        given_on: consent.givenOn,
        until_on: consent.untilOn,
      })),
    )
    .execute()
}
