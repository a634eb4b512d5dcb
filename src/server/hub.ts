/** What the HTTP door has at hand. */
import type { Action } from '#actions/action.ts'
import type { House } from '#actions/house.ts'
import type { DoorSettings } from '#actions/read-settings.ts'
import type { Log } from './log.ts'
import type { Meters } from './meters.ts'
import type { ActorOf } from './who.ts'

export type Hub = {
  readonly house: House
  readonly door: DoorSettings
  readonly actions: readonly Action[]
  readonly actorOf: ActorOf
  readonly log: Log
  readonly meters: Meters
  /** False once the process was asked to stop: then nobody should be sent here any more. */
  readonly isOpen: () => boolean
}
