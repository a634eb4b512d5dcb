/** Derived by “npm run derive” from the catalogue: what the program reads from the tables of mending. */
import type { Json } from '../json.ts'

export type Columns = {
  mending: {
    organization_id: string
    transmission_id: string
    state: string
    attempt: number
    row_count: number
    left_count: number
    mended_count: number
    has_more: boolean
    sent_transmission_id: string | null
    opened_by_kind: string
    opened_by_id: string
    opened_at: string
    sent_by_kind: string | null
    sent_by_id: string | null
    touched_at: string
  }
  mending_group: {
    organization_id: string
    transmission_id: string
    number: number
    code: string
    element: string
    consequence: string
    first: Json
    place_count: number
    left_count: number
  }
  mending_place: {
    organization_id: string
    transmission_id: string
    group_number: number
    place: number
    row_number: number
    found: string
    is_left: boolean
  }
  mending_row: {
    organization_id: string
    transmission_id: string
    number: number
    sheet_index: number
    sheet: string
    row: number
    is_held: boolean
    is_left: boolean
    cells: Json
    findings: Json
    mended: Json | null
    is_left_out: boolean
    found_now: Json | null
    mended_at: string | null
    mended_by_kind: string | null
    mended_by_id: string | null
  }
}
