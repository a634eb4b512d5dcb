/** The form of a finding about one value: what it does, what it says, and a cell that shows it. */
import type { Day } from '#base/day.ts'
import type { Consequence } from '#base/finding.ts'
import type { ValueKind } from '#guidance/define.ts'

/** One finding: its code is the key in `findings/`. */
export type ValueFinding = {
  readonly consequence: Consequence
  /**
   * Names of the `values` that come with it. Every `repair/` has `mended` besides: what the cell was read as.
   */
  readonly values: readonly string[]
  /** One English sentence: what is wrong or was done. */
  readonly says: string
  /** A cell that draws exactly this finding and no other. */
  readonly example: {
    readonly is: ValueKind
    readonly text: string
    /** A `cellKind` with flags; absent: text. */
    readonly kind?: number
    /** The code set it must be, where the kind is `code` or `codes`. */
    readonly codeSet?: string
    /** An element it shows on, where the element's name matters. */
    readonly element?: string
    /** What the cell is read as; absent where it cannot be read. */
    readonly mended?: string
    /** The day of the check, where a later one would not show it. */
    readonly day?: Day
    /** It shows only where the partner's layout writes such values differently from the guidance. */
    readonly style?: 'partner'
  }
}

/** Findings by their codes. */
export type ValueFindings = { readonly [code: string]: ValueFinding }

/** Keeps the codes of the findings as types, so that a slip in a code does not compile. */
export function defineValueFindings<const T extends ValueFindings>(findings: T): T {
  return findings
}
