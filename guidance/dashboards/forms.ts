/** The forms in which figures of dashboards are written down: what each counts, of what, and on whose authority. */
import type { Authority, Words } from '../define.ts'

export type DashboardSide = 'plan' | 'provider'

/** What the rows of a figure are told apart by, each a code set or a list of its own. */
export type FigureGroup =
  | 'population'
  | 'month'
  | 'mode'
  | 'service'
  | 'reason'
  | 'partner'
  | 'language'
  | 'race-ethnicity'
  | 'county'
  /** Days passed, in the spans that the figure names. */
  | 'span'

/** Days from `from` to `to`, both included; without `to`, all that are more. */
export type FigureSpan = {
  readonly code: string
  readonly from: number
  readonly to?: number
  readonly says: Words
}

export type FigureSeries = { readonly code: string; readonly says: Words }

export const figureNarrows = ['partner', 'service', 'population'] as const

export type Figure = Authority & {
  readonly id: string
  readonly title: Words
  /** The definition: what is counted, and how. */
  readonly says: Words
  /** Where the figures come from. */
  readonly source: Words
  /** Who can have it: what one side keeps the other does not always hold. */
  readonly sides: readonly DashboardSide[]
  readonly by: FigureGroup
  /** The last group stands for what has not happened yet, where there is such a thing. */
  readonly spans?: readonly FigureSpan[]
  /** Empty where each group has one number. */
  readonly series: readonly FigureSeries[]
  readonly unit: 'members' | 'attempts' | 'lines' | 'requests' | 'encounters' | 'files' | 'cents'
  /** Shares of a whole are drawn in percent; the table has both numbers. */
  readonly isShare?: true
  /** Percents that are asked for, each drawn as a line. */
  readonly goals?: readonly number[]
  /** One series upon the other: they are parts of one number. */
  readonly isStacked?: true
  /** What the figure can be narrowed to. */
  readonly narrows: readonly (typeof figureNarrows)[number][]
}

export type Dashboard = {
  readonly id: string
  readonly title: Words
  readonly says: Words
  readonly figures: readonly Figure[]
}
