/** A member as a plan has told us of them: who they are, whether they are still ours, what is authorized. */
import type { Day } from '#base/day.ts'
import type { Facts } from '../exchange/records.ts'

export type KnownAuthorization = {
  readonly number: string
  /** A code of `community-supports`. */
  readonly support: string
  readonly status: string
  readonly procedure: string
  readonly modifiers: readonly string[]
  readonly from: Day | null
  readonly until: Day | null
  readonly units: string
  readonly unit: string
  readonly diagnoses: readonly string[]
}

export type KnownMember = {
  readonly cin: string
  /** The elements that an invoice has of a member, in the guidance's own writing. */
  readonly facts: Facts
  /** The day on which the plan's file no longer had them; null while it has. */
  readonly endedOn: Day | null
  readonly authorizations: readonly KnownAuthorization[]
}

/** True when the span of the authorization holds the day. */
export function covers({ from, until }: KnownAuthorization, day: Day): boolean {
  return (from === null || from <= day) && (until === null || day <= until)
}
