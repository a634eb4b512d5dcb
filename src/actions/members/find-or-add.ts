/** The member of whom another organization speaks: the one that we know surely, or a new one. */
import type { Id } from '#base/id.ts'
import type { Facts } from '#domain/exchange/records.ts'
import { compare } from '#domain/members/likeness.ts'
import { nameKey } from '#domain/members/place.ts'
import type { Tx } from '#store/database.ts'
import { insertEntry, insertMember } from '#store/members/members.ts'
import { descriptionOf, listCandidates, openQuestions } from '#store/members/taking-in.ts'
import { renewStanding } from './standing.ts'

/** Who somebody is, and no more, goes along with a request or an assignment. */
export const identifying = ['memberCin', 'memberFirstName', 'memberLastName', 'memberDateOfBirth'] as const

type Adding = {
  readonly tx: Tx
  readonly organizationId: Id
  readonly now: string
  readonly by: string
  newId(): Id
}

/**
 * Whoever calls holds `lockMembers`. Where nobody is surely the same, the person becomes a member, and a question
 * where somebody may be.
 */
export async function findOrAddMember(
  { tx, organizationId, now, by, newId }: Adding,
  facts: Facts,
  why: string,
): Promise<Id> {
  const description = descriptionOf(facts)
  const key = nameKey(description)
  const near = await listCandidates(
    tx,
    organizationId,
    description.cin === null ? [] : [description.cin],
    key === null ? [] : [key],
  )
  const compared = near.map(each => ({ each, likeness: compare(description, each.description) }))
  const same = compared.find(({ likeness }) => likeness.is === 'same')
  if (same) return same.each.memberId
  const id = newId()
  await insertMember(tx, organizationId, id, now)
  await insertEntry(tx, organizationId, id, { facts, why, by: { kind: 'system', id: by }, at: now })
  await renewStanding(tx, organizationId, [id], now)
  const questions = compared.flatMap(({ each, likeness }) =>
    likeness.is === 'maybe'
      ? [{ memberId: id, otherMemberId: each.memberId, because: likeness.because }]
      : [],
  )
  await openQuestions(tx, organizationId, questions, newId, now)
  return id
}
