/** What every figure of a dashboard is reckoned for, and the form of its rows. */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { FigureRow } from '#domain/dashboards/figure.ts'
import type { Tx } from '../database.ts'

export type Span = { readonly code: string; readonly from: number; readonly to: number | null }

export type Reckoning = {
  readonly organizationId: Id
  readonly side: 'plan' | 'provider'
  readonly from: Day
  readonly to: Day
  readonly today: Day
  readonly partnerId: Id | null
  /** `ecm`, `ecm-outreach`, `housing-outreach`, or a code of `community-supports`. */
  readonly service: string | null
  readonly population: string | null
  /** Where members live, by the first digits of their ZIP codes. */
  readonly counties: readonly { readonly county: string; readonly zips: readonly string[] }[]
  readonly services: readonly {
    readonly id: string
    readonly service: string
    readonly procedure: string
    readonly modifiers: readonly string[]
  }[]
  /** Outcomes of an attempt with which the member was reached. */
  readonly reached: readonly string[]
  /** What the contract with the State asks: within so many days. */
  readonly measures: readonly { readonly id: string; readonly days: number }[]
  /** The spans of days of each figure that has them. */
  readonly spans: Readonly<Record<string, readonly Span[]>>
}

/** The spans of a figure as a table `span (code, "from", "to")`. */
export function spansOf({ spans }: Reckoning, figure: string): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${JSON.stringify(spans[figure] ?? [])}::jsonb) as span (code text, "from" int, "to" int)`
}

/** True where so many days lie in the span; null days are those of what has not happened. */
export function liesIn(days: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${days} is null then -1 else greatest(${days}, 0) end between span."from" and coalesce(span."to", 1000000)`
}

/** One after another: selects of `figure, "group", series, value, whole, count`. */
export async function reckon(
  tx: Tx,
  tables: RawBuilder<unknown>,
  selects: readonly RawBuilder<unknown>[],
): Promise<readonly FigureRow[]> {
  const found = await sql<FigureRow>`
    with ${tables} ${sql.join(selects, sql` union all `)}
  `.execute(tx)
  return found.rows
}
