/** Who asked, as a step or a record says it. */
import { Fault } from '#base/fault.ts'
import type { Actor } from '#domain/people/actor.ts'

export type AskedBy = { readonly kind: 'person' | 'machine' | 'system'; readonly id: string }

/** The actor by kind and id. Whoever gets here has signed in: all of exchange asks for a right. */
export function askedBy(actor: Actor): AskedBy {
  if (actor.kind === 'person') return { kind: 'person', id: actor.personId }
  if (actor.kind === 'machine') return { kind: 'machine', id: actor.tokenId }
  if (actor.kind === 'system') return { kind: 'system', id: actor.job }
  throw new Fault('exchange/nobody-asked', 'Somebody who has not signed in got to an action of exchange.')
}
