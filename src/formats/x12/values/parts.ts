/** The values that claims, remittances and acknowledgements are made of. */

import type { Day } from '#base/day.ts'
import type { Listed } from '../define.ts'
import type { adjustmentGroups, genders } from '../sets/code-lists.ts'

/**
 * A segment that no typed field holds, kept so that nothing is lost: where it stands (`slot` is the name of
 * its use), and its elements as text, `elements[0]` the id. Components and repetitions are written with `:`
 * and `^`, whatever the file's separators were; a backslash stands before a `:`, `^` or backslash that is
 * data. The writer puts each into its slot's place, in the order of the list. Where fields were read from a
 * segment that is kept all the same, the fields have the last word: the writer puts them into the kept one.
 */
export type OtherSegment = {
  readonly loop: string
  /** '' for a segment that stands where the guide has no place for it. */
  readonly slot: string
  readonly elements: readonly string[]
}

/**
 * A day, days or an instant with its qualifier (DTP, DTM). `from` is a day (`2026-01-31`), an instant
 * (`2026-01-31T13:05`) or a time of day (`T13:05`), `to` the last day of a period. Text that is none of them
 * stays as it was written, and the judge speaks of it.
 */
export type DateValue = {
  readonly qualifier: string
  readonly from: Day | string
  readonly to?: Day | string | undefined
}

/** REF. */
export type Reference = {
  readonly qualifier: string
  readonly value: string
  /** REF03. */
  readonly description?: string | undefined
  /** REF04: further qualifier and value, in turns. */
  readonly further?: readonly string[] | undefined
}

/** AMT, in cents. */
export type Amount = {
  readonly qualifier: string
  readonly cents: number
  readonly sign?: string | undefined
}

/** QTY. */
export type Quantity = {
  readonly qualifier: string
  readonly count: number
  readonly unit?: string | undefined
}

/** N3 and N4. */
export type Address = {
  readonly line1: string
  readonly line2?: string | undefined
  readonly city?: string | undefined
  readonly state?: string | undefined
  /** As written: digits only. */
  readonly zip?: string | undefined
  readonly country?: string | undefined
  readonly subdivision?: string | undefined
}

/** PER: up to three numbers, each with its kind (`TE`, `FX`, `EM`, `EX`, `UR`). */
export type Contact = {
  /** PER01: `IC`, `CX`, `BL`. */
  readonly role: string
  readonly name?: string | undefined
  readonly numbers: readonly { readonly kind: string; readonly number: string }[]
}

/** NM1 or N1 with what follows it: a person or an organization in a role. */
export type Party = {
  /** NM101: `85`, `IL`, `82` … */
  readonly role: string
  readonly kind: 'person' | 'organization'
  /** Last name of a person. */
  readonly name?: string | undefined
  readonly firstName?: string | undefined
  readonly middleName?: string | undefined
  readonly suffix?: string | undefined
  readonly prefix?: string | undefined
  /** NM108 and NM109: `XX` and an NPI, `MI` and a CIN, `PI`, `46` … */
  readonly idQualifier?: string | undefined
  readonly id?: string | undefined
  readonly address?: Address | undefined
  readonly contacts?: readonly Contact[] | undefined
  readonly references?: readonly Reference[] | undefined
  /** PRV: a provider's specialty; `role` is PRV01 (`BI`, `PE`, `AT`). */
  readonly taxonomy?: { readonly role: string; readonly code: string } | undefined
  readonly birthDate?: Day | string | undefined
  /** DMG03: `F`, `M`, `U`. */
  readonly gender?: Listed<typeof genders> | undefined
  readonly dates?: readonly DateValue[] | undefined
  readonly other?: readonly OtherSegment[] | undefined
}

/** One CAS triplet. `quantity` is left out where the segment has none. */
export type Adjustment = {
  /** CAS01: `CO`, `PR`, `OA`, `PI`. */
  readonly group: Listed<typeof adjustmentGroups>
  /** A claim adjustment reason code. */
  readonly reason: string
  readonly cents: number
  readonly quantity?: number | undefined
}

/** C003: what was done. */
export type Procedure = {
  /** `HC`, `ER`, `IV`, `WK`, `N4`, `AD`, `NU` … */
  readonly qualifier: string
  readonly code: string
  readonly modifiers?: readonly string[] | undefined
  readonly description?: string | undefined
  /** C003-8: the end of a range of codes. */
  readonly through?: string | undefined
}

/** One entry of an HI. */
export type HealthCode = {
  /** `ABK`, `ABF`, `APR`, `BBR`, `BH`, `BE`, `BG`, `DR` … */
  readonly qualifier: string
  readonly code: string
  readonly date?: DateValue | undefined
  /** C022-5, in cents for value codes (`BE`). */
  readonly cents?: number | undefined
  readonly quantity?: number | undefined
  /** C022-9: present on admission. */
  readonly presentOnAdmission?: string | undefined
}
