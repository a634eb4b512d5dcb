/** Questions whether two members are one person, and what people said of them. */
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Tx } from '../database.ts'

export type Question = {
  readonly id: Id
  readonly memberId: Id
  readonly otherMemberId: Id
  readonly because: string
  readonly openedAt: string
  readonly decided: 'one' | 'two' | null
}

const shown = sql`
  id, member_id as "memberId", other_member_id as "otherMemberId", because, opened_at as "openedAt", decided
`

/** Those nobody has answered, the oldest first; of one member where one is named. */
export async function listOpenQuestions(
  tx: Tx,
  organizationId: Id,
  { memberId = null, after = null }: { readonly memberId?: Id | null; readonly after?: Id | null },
  limit: number,
): Promise<readonly Question[]> {
  const found = await sql<Question>`
    select ${shown} from member_question
    where organization_id = ${organizationId} and decided is null
      and (${memberId}::uuid is null or ${memberId}::uuid in (member_id, other_member_id))
      and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${limit}
  `.execute(tx)
  return found.rows
}

/** Null when there is none. Nobody else decides it till the transaction ends. */
export async function lockQuestion(tx: Tx, organizationId: Id, id: Id): Promise<Question | null> {
  const found = await sql<Question>`
    select ${shown} from member_question
    where organization_id = ${organizationId} and id = ${id} for update
  `.execute(tx)
  return found.rows[0] ?? null
}

export type Decision = {
  readonly decided: 'one' | 'two'
  readonly by: Id | null
  readonly at: string
  readonly why: string | null
}

export async function decideQuestion(
  tx: Tx,
  organizationId: Id,
  id: Id,
  { decided, by, at, why }: Decision,
): Promise<void> {
  await tx
    .updateTable('member_question')
    .set({ decided, decided_by_person_id: by, decided_at: at, why })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

/**
 * Joins a member to another: its records speak of the other from now on, and what our people entered is copied behind
 * the other's own entries, with its instants, so that the later word stands. Whoever asks for it is given the one that
 * stays (`findMember`), open questions about it included.
 */
export async function joinMembers(
  tx: Tx,
  organizationId: Id,
  memberId: Id,
  stays: Id,
  now: string,
): Promise<void> {
  await sql`
    update member_source set member_id = ${stays}, how = 'joined', linked_at = ${now}
    where organization_id = ${organizationId} and member_id = ${memberId}
  `.execute(tx)
  await sql`
    insert into member_entry
      (organization_id, member_id, number, facts, why, entered_by_kind, entered_by_id, entered_at)
    select organization_id, ${stays},
      (select coalesce(max(number), 0) from member_entry
        where organization_id = ${organizationId} and member_id = ${stays}) + row_number() over (order by number),
      facts, why, entered_by_kind, entered_by_id, entered_at
    from member_entry where organization_id = ${organizationId} and member_id = ${memberId}
  `.execute(tx)
  await sql`
    update member set joined_to_id = ${stays}, version = version + 1, changed_at = ${now}
    where organization_id = ${organizationId} and (id = ${memberId} or joined_to_id = ${memberId})
  `.execute(tx)
  await sql`
    delete from member_word where organization_id = ${organizationId} and member_id = ${memberId}
  `.execute(tx)
}
