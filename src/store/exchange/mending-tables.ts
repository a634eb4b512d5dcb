/** The tables of rows that are mended, as the query builder knows them (migration of mending). */
import type { ColumnType, Generated } from 'kysely'
import type { Consequence } from '#base/finding.ts'
import type { Id } from '#base/id.ts'

/** jsonb: its value comes out, JSON text goes in. */
type Json = ColumnType<unknown, string, string>
type JsonOrNull = ColumnType<unknown, string | null, string | null>

type ByKind = 'person' | 'machine' | 'system'

export type MendingState = 'opening' | 'open' | 'sending' | 'sent' | 'given-up'

export type MendingTables = {
  mending: {
    organization_id: Id
    transmission_id: Id
    state: MendingState
    attempt: Generated<number>
    row_count: Generated<number>
    left_count: Generated<number>
    mended_count: Generated<number>
    has_more: Generated<boolean>
    sent_transmission_id: Id | null
    opened_by_kind: ByKind
    opened_by_id: string
    opened_at: string
    sent_by_kind: ByKind | null
    sent_by_id: string | null
    touched_at: string
  }
  mending_group: {
    organization_id: Id
    transmission_id: Id
    number: number
    code: string
    element: string
    consequence: Consequence
    first: Json
    place_count: number
    left_count: number
  }
  mending_row: {
    organization_id: Id
    transmission_id: Id
    number: number
    sheet_index: number
    sheet: string
    row: number
    is_held: boolean
    is_left: boolean
    cells: Json
    findings: Json
    mended: JsonOrNull
    is_left_out: Generated<boolean>
    found_now: JsonOrNull
    mended_at: string | null
    mended_by_kind: string | null
    mended_by_id: string | null
  }
  mending_place: {
    organization_id: Id
    transmission_id: Id
    group_number: number
    place: number
    row_number: number
    found: string
    is_left: boolean
  }
}
