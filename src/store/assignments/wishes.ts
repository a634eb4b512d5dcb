/** Keeps what was said of a member's county and of the providers that they want or have, word by word. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { WishWord } from '#domain/assignments/wish.ts'
import type { Tx } from '../database.ts'

export async function insertWishes(
  tx: Tx,
  organizationId: Id,
  memberId: Id,
  words: readonly WishWord[],
  saidBy: string,
): Promise<void> {
  if (words.length === 0) return
  const rows = words.map(each => ({
    ...{ organization_id: organizationId, id: each.id, member_id: memberId, kind: each.kind },
    ...{ value: each.value, on_day: each.on, said_at: each.saidAt, said_by: saidBy },
  }))
  await tx.insertInto('member_wish').values(rows).execute()
}

/** Of a member, and of those who were joined to it; as they were said. */
export async function listWishes(tx: Tx, organizationId: Id, memberId: Id): Promise<readonly WishWord[]> {
  const found = await sql<WishWord>`
    select said.id, said.kind, said.value, said.on_day as "on", said.said_at as "saidAt"
    from member_wish said
    join member on member.organization_id = said.organization_id and member.id = said.member_id
    where said.organization_id = ${organizationId} and coalesce(member.joined_to_id, member.id) = ${memberId}
    order by said.said_at, said.id
  `.execute(tx)
  return found.rows
}
