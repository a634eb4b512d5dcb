/** The State's validation response: which encounters it accepted, which it stopped, and what it calls each. */
import { validationResponse } from '#guidance/encounters/encounters.ts'
import type { Verdict } from './tracking.ts'

export type ValidationRow = {
  readonly number: string
  readonly stateNumber: string | null
  /** BHT03 of the file that is answered, where the response has it. */
  readonly batch: number | null
  readonly verdict: Verdict
  readonly reasons: readonly string[]
}

type Column = keyof typeof validationResponse.columns
export type ResponsePlaces = { readonly [column in Column]?: number }

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
const columns = Object.entries(validationResponse.columns) as [
  Column,
  { readonly headings: readonly string[]; readonly isNeeded: boolean },
][]

/** Where each column stands in the first row; null where the row is no heading of a validation response. */
export function findResponsePlaces(heading: readonly string[]): ResponsePlaces | null {
  const found = heading.map(plain)
  const places: { [column in Column]?: number } = {}
  for (const [column, { headings, isNeeded }] of columns) {
    const place = found.findIndex(each => headings.includes(each))
    if (place >= 0) places[column] = place
    else if (isNeeded) return null
  }
  return places
}

/** A row; null where it names no encounter, or says neither yes nor no. */
export function readResponseRow(places: ResponsePlaces, cells: readonly string[]): ValidationRow | null {
  const at = (column: Column): string => cells[places[column] ?? -1]?.trim() ?? ''
  const status = plain(at('status'))
  const isAccepted = (validationResponse.accepted as readonly string[]).includes(status)
  const isRejected = (validationResponse.rejected as readonly string[]).includes(status)
  if (at('number') === '' || isAccepted === isRejected) return null
  return {
    number: at('number'),
    stateNumber: at('stateNumber') || null,
    batch: /^\d{1,9}$/.test(at('batch')) ? Number(at('batch')) : null,
    verdict: isAccepted ? 'accepted' : 'rejected',
    reasons: isAccepted
      ? []
      : at('reason')
          .split(/[;,\s]+/)
          .filter(Boolean)
          .slice(0, 20),
  }
}
