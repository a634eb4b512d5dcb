/** What a rule of the guidance is in code: made for a layout, shown every row, asked once more at the end. */
import type { Day } from '#base/day.ts'
import type { Rule } from '#guidance/define.ts'
import type { Layout } from '../layout.ts'

/** What a rule found. The code, consequence, words and citation are the guidance's. */
export type RuleOutcome = {
  /** Key of the column it stands on; absent: the rule's `at`. */
  readonly at?: string
  /** The row it stands on, where that is not the one being looked at. */
  readonly row?: number
  readonly found?: string
  readonly expected?: string
  readonly values?: { readonly [name: string]: string | number }
}

export type RuleContext = {
  readonly rule: Rule
  readonly layout: Layout
  /** The day as of which the file is checked. */
  readonly day: Day
  /**
   * Place of a column's value in a row's values, by key (`memberCin`, `memberDiagnosisCode#2`); -1 if absent.
   * Made anew for every check and the same for all its rules: by it they share what they remember of a file's
   * rows.
   */
  readonly place: (key: string) => number
}

/** `values` are in the guidance's own writing; '' where there is none, or where the cell was not understood. */
export type RuleCheck = {
  row(values: readonly string[], rowNumber: number, report: (outcome: RuleOutcome) => void): void
  /** After the last row: what only the whole file can show. */
  end?(report: (outcome: RuleOutcome & { readonly row: number }) => void): void
}

export type RuleFunction = (context: RuleContext) => RuleCheck
