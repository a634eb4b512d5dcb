/** Keeps what was said of members for their Populations of Focus, word by word. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { FactWord } from '#domain/members/known.ts'
import type { Tx } from '../database.ts'

export async function insertFactWords(
  tx: Tx,
  organizationId: Id,
  memberId: Id,
  words: readonly FactWord[],
  saidBy: string,
): Promise<void> {
  const rows = words.map(each => ({
    ...{ organization_id: organizationId, id: each.id, member_id: memberId, kind: each.kind },
    ...{ code: each.code, says: each.says, on_day: each.on, source: each.source, note: each.note },
    is_part2: each.isPart2,
    ...{ said_at: each.saidAt, said_by: saidBy },
  }))
  await tx.insertInto('member_fact').values(rows).execute()
}

/**
 * Of a member, and of those who were joined to it; as they were said. What a record of a substance use program tells
 * is left out for those whose work does not ask for it (42 CFR 2.12(c)(3)).
 */
export async function listFactWords(
  tx: Tx,
  organizationId: Id,
  memberId: Id,
  sees: 'all' | 'without-part2',
): Promise<readonly FactWord[]> {
  const found = await sql<FactWord>`
    select said.id, said.kind, said.code, said.says, said.on_day as "on", said.source, said.note,
      said.is_part2 as "isPart2", said.said_at as "saidAt"
    from member_fact said
    join member on member.organization_id = said.organization_id and member.id = said.member_id
    where said.organization_id = ${organizationId}
      and coalesce(member.joined_to_id, member.id) = ${memberId}
      and (${sees === 'all'}::boolean or not said.is_part2)
    order by said.said_at, said.id
  `.execute(tx)
  return found.rows
}
