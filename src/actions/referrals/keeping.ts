/** What taking in and moving referrals have at hand, whether a person asks or our own clockwork works. */
import type { Id } from '#base/id.ts'
import type { Tx } from '#store/database.ts'
import type { Context } from '../action.ts'
import type { House } from '../house.ts'
import { sayerOf } from '../network/fields.ts'

export type Keeping = {
  readonly tx: Tx
  readonly house: House
  /** Whose rows they are. */
  readonly organizationId: Id
  readonly now: string
  /** Who says it, as rows keep it: `person:0197…`. */
  readonly by: string
  newId(): Id
}

export function keepingOf(context: Context): Keeping {
  const { tx, house, organizationId, now, newId, actor } = context
  return { tx, house, organizationId, now, newId, by: sayerOf(actor) }
}

/** How an audit entry names a referral. */
export function objectOfReferral(id: Id): string {
  return `referral:${id}`
}

/** How the audit names the member: by the Medi-Cal number, where it is known. */
export function membersOf(person: { readonly memberCin: string | null }): readonly string[] {
  return person.memberCin === null ? [] : [person.memberCin]
}
