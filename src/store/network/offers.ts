/** Keeps what plans said of what they offer: Community Supports by county, and what widens avoidable use. */
import type { Id } from '#base/id.ts'
import type { ElectionWord } from '#domain/network/elections.ts'
import type { WideningWord } from '#domain/network/widening.ts'
import type { Tx } from '../database.ts'

/** In one go: a plan says the same of many supports and counties. */
export async function insertElections(
  tx: Tx,
  organizationId: Id,
  words: readonly ElectionWord[],
  saidBy: string,
): Promise<void> {
  const rows = words.map(each => ({
    ...{ organization_id: organizationId, id: each.id, support: each.support, county: each.county },
    ...{ says: each.says, from_on: each.from, until_on: each.until, note: each.note },
    ...{ said_at: each.saidAt, said_by: saidBy },
  }))
  await tx.insertInto('support_election').values(rows).execute()
}

/** All that a plan said, as it said it; anybody may read it. */
export async function listElections(tx: Tx, planId: Id): Promise<readonly ElectionWord[]> {
  const rows = await tx
    .selectFrom('support_election')
    .selectAll()
    .where('organization_id', '=', planId)
    .orderBy('said_at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, support: row.support, county: row.county, says: row.says },
    ...{ from: row.from_on, until: row.until_on, note: row.note, saidAt: row.said_at },
  }))
}

export async function insertWidening(
  tx: Tx,
  organizationId: Id,
  word: WideningWord,
  saidBy: string,
): Promise<void> {
  await tx
    .insertInto('population_widening')
    .values({
      ...{ organization_id: organizationId, id: word.id, population: word.population, event: word.event },
      ...{ at_least: word.atLeast, within_months: word.withinMonths, from_on: word.from },
      ...{ until_on: word.until, ends_id: word.endsId, note: word.note },
      ...{ said_at: word.saidAt, said_by: saidBy },
    })
    .execute()
}

/** All that a plan said, as it said it; anybody may read it. */
export async function listWidenings(tx: Tx, planId: Id): Promise<readonly WideningWord[]> {
  const rows = await tx
    .selectFrom('population_widening')
    .selectAll()
    .where('organization_id', '=', planId)
    .orderBy('said_at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, population: row.population, event: row.event, atLeast: row.at_least },
    ...{ withinMonths: row.within_months, from: row.from_on, until: row.until_on },
    ...{ endsId: row.ends_id, note: row.note, saidAt: row.said_at },
  }))
}
