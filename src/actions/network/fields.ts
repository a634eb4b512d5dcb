/** Fields that what is asked about the network has in common, and who asks in words that rows keep. */

import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { readDay } from '#base/day.ts'
import { isId } from '#base/id.ts'
import type { Actor } from '#domain/people/actor.ts'

/** A calendar day of those that exist. */
export const day = z.iso
  .date()
  .refine((text): text is Day => readDay(text) !== null, 'must be a day, written as YYYY-MM-DD')

export const id = z.string().refine(isId, 'must be an id')

/** One line of words. */
export const line = z.string().trim().min(1).max(200)

/** A few sentences. */
export const words = z.string().trim().min(1).max(4000)

/** An instant in UTC. */
export const instant = z.iso.datetime({ precision: 3 })

/** Who said something, as a row keeps it: `person:0197…`. */
export function sayerOf(actor: Actor): string {
  if (actor.kind === 'person' || actor.kind === 'stranger') return `person:${actor.personId}`
  if (actor.kind === 'machine') return `machine:${actor.tokenId}`
  return actor.kind === 'system' ? `system:${actor.job}` : 'anyone'
}
