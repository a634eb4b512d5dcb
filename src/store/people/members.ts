/** Keeps who works for which organization, in which roles, since and until when. */

import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import { isOrganizationKind, isRole, type OrganizationKind, type Role } from '#domain/people/rights.ts'
import type { Tx } from '../database.ts'
import type { PeopleTables } from './tables.ts'

export type Membership = {
  readonly organizationId: Id
  readonly personId: Id
  readonly roles: readonly Role[]
  readonly sinceAt: string
  /** When it ended; null while it lasts. */
  readonly untilAt: string | null
  /** Held until the organization confirms it, after the person was let in again elsewhere. */
  readonly heldAt: string | null
}

/** A member as the organization's own people see them. */
export type Member = Membership & { readonly signInName: string; readonly name: string }

/** A membership as the person sees it. */
export type Place = Membership & {
  readonly organizationName: string
  readonly organizationKinds: readonly OrganizationKind[]
}

function membershipFrom(row: Selectable<PeopleTables['membership']>): Membership {
  return {
    organizationId: row.organization_id,
    personId: row.person_id,
    roles: row.roles.filter(isRole),
    sinceAt: row.since_at,
    untilAt: row.until_at,
    heldAt: row.held_at,
  }
}

/**
 * Takes the membership in; one that stands already becomes what is given. The transaction acts for the
 * organization.
 */
export async function insertMembership(tx: Tx, membership: Membership): Promise<void> {
  const values = {
    roles: membership.roles,
    since_at: membership.sinceAt,
    until_at: membership.untilAt,
    held_at: membership.heldAt,
  }
  await tx
    .insertInto('membership')
    .values({ organization_id: membership.organizationId, person_id: membership.personId, ...values })
    .onConflict(conflict => conflict.columns(['organization_id', 'person_id']).doUpdateSet(values))
    .execute()
}

export async function findMembership(tx: Tx, organizationId: Id, personId: Id): Promise<Membership | null> {
  const row = await tx
    .selectFrom('membership')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ? membershipFrom(row) : null
}

/** Those who work for the organization now, by the age of their person, from after an id (null: the first). */
export async function listMembers(
  tx: Tx,
  organizationId: Id,
  after: Id | null,
  limit: number,
): Promise<readonly Member[]> {
  let query = tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .selectAll('membership')
    .select(['person.sign_in_name', 'person.name'])
    .where('membership.organization_id', '=', organizationId)
    .where('membership.until_at', 'is', null)
  if (after !== null) query = query.where('membership.person_id', '>', after)
  const rows = await query.orderBy('membership.person_id').limit(limit).execute()
  return rows.map(row => ({ ...membershipFrom(row), signInName: row.sign_in_name, name: row.name }))
}

/** The member with this e-mail address, if somebody who works here now has it. */
export async function findMemberByName(
  tx: Tx,
  organizationId: Id,
  signInName: string,
): Promise<Membership | null> {
  const row = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .selectAll('membership')
    .where('membership.organization_id', '=', organizationId)
    .where('membership.until_at', 'is', null)
    .where('person.sign_in_name', '=', signInName)
    .executeTakeFirst()
  return row ? membershipFrom(row) : null
}

/** How many others than this person are administrators here, now and not held. */
export async function countOtherAdministrators(tx: Tx, organizationId: Id, personId: Id): Promise<number> {
  const row = await tx
    .selectFrom('membership')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('person_id', '!=', personId)
    .where('until_at', 'is', null)
    .where('held_at', 'is', null)
    .where(
      eb => eb.val('administrator'),
      '=',
      eb => eb.fn<string>('any', ['roles']),
    )
    .executeTakeFirstOrThrow()
  return row.count
}

export async function updateMembership(
  tx: Tx,
  organizationId: Id,
  personId: Id,
  changes: {
    readonly roles?: readonly Role[]
    readonly untilAt?: string | null
    readonly heldAt?: string | null
  },
): Promise<void> {
  await tx
    .updateTable('membership')
    .set({
      ...(changes.roles && { roles: changes.roles }),
      ...(changes.untilAt !== undefined && { until_at: changes.untilAt }),
      ...(changes.heldAt !== undefined && { held_at: changes.heldAt }),
    })
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .execute()
}

/** Where the person works now. The transaction acts as the person. */
export async function listPlaces(tx: Tx, personId: Id): Promise<readonly Place[]> {
  const rows = await tx
    .selectFrom('membership')
    .innerJoin('organization', 'organization.id', 'membership.organization_id')
    .selectAll('membership')
    .select(['organization.name', 'organization.kinds'])
    .where('membership.person_id', '=', personId)
    .where('membership.until_at', 'is', null)
    .orderBy('organization.name')
    .execute()
  return rows.map(row => ({
    ...membershipFrom(row),
    organizationName: row.name,
    organizationKinds: row.kinds.filter(isOrganizationKind),
  }))
}
