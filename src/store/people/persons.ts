/** Keeps persons: who may sign in, under which name. */

import type { Selectable } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'
import type { PeopleTables } from './tables.ts'

export type Person = {
  readonly id: Id
  /** E-mail address in lower case. */
  readonly signInName: string
  readonly name: string
  readonly language: 'en' | 'es'
  readonly createdAt: string
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

/** The transaction must act as the new person. False when somebody has the id or the name already. */
export async function insertPerson(tx: Tx, person: Person): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('person')
    .values({
      id: person.id,
      sign_in_name: person.signInName,
      name: person.name,
      language: person.language,
      created_at: person.createdAt,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
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

/** Names by their ids, of those persons whom the acting organization may see: its own people. */
export async function listPersonNames(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await tx.selectFrom('person').select(['id', 'name']).where('id', 'in', wanted).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

/** The transaction acts as the person. */
export async function updatePerson(
  tx: Tx,
  id: Id,
  changes: { readonly name: string; readonly language: 'en' | 'es' },
): Promise<void> {
  await tx.updateTable('person').set(changes).where('id', '=', id).execute()
}
