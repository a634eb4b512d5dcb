/** A request on its way: who asked whom for what, and when. */
import { Fault } from '#base/fault.ts'
import type { Id } from '#base/id.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { Action, Caller } from '../action.ts'
import type { House } from '../house.ts'

export type Asked = {
  readonly house: House
  readonly action: Action
  readonly actor: Actor
  readonly caller: Caller
  readonly requestId: Id
  /** The instant of the request: milliseconds since 1970, and as ISO text in UTC. */
  readonly milliseconds: number
  readonly at: string
}

/** The acting organization. Asking for it where nobody acts for one is our mistake. */
export function organizationOf(actor: Actor): Id {
  if ('organizationId' in actor) return actor.organizationId
  throw new Fault('request/no-organization', 'An action asked for its organization where none acts.')
}
