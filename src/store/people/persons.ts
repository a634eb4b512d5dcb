/** Keeps persons, and who works for which organization in which roles. */

import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import { isRole, type OrganizationKind, type Role } from '#domain/people/rights.ts'
import type { Tx } from '../database.ts'
import type { PeopleTables } from './tables.ts'

export type Language = 'en' | 'es'

export type Person = {
  readonly id: Id
  /** E-mail address in lower case. */
  readonly signInName: string
  readonly name: string
  readonly language: Language
  readonly createdAt: string
}

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
  readonly kinds: readonly OrganizationKind[]
}

function personFrom(row: Selectable<PeopleTables['person']>): Person {
  return {
    id: row.id,
    signInName: row.sign_in_name,
    name: row.name,
    language: row.language,
    createdAt: row.created_at,
  }
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

/** The transaction must act as the new person. */
export async function insertPerson(tx: Tx, person: Person): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      id: person.id,
      sign_in_name: person.signInName,
      name: person.name,
      language: person.language,
      created_at: person.createdAt,
    })
    .execute()
}

export async function findPerson(tx: Tx, id: Id): Promise<Person | null> {
  const row = await tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? personFrom(row) : null
}

/** By e-mail address in lower case. The transaction must show that very name. */
export async function findPersonByName(tx: Tx, signInName: string): Promise<Person | null> {
  const row = await tx
    .selectFrom('person')
    .selectAll()
    .where('sign_in_name', '=', signInName)
    .executeTakeFirst()
  return row ? personFrom(row) : null
}

/** Takes the membership in, or again: one that had ended begins anew. The transaction acts for the organization. */
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
