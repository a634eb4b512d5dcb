/** What a trailer says: its count and its control number, wherever it stands. */
import type { Trailer } from './events.ts'
import { type Segment, textAt } from './segment.ts'

/** Null: there is no trailer. */
export function trailerOf(segment: Segment | null, counted: number): Trailer {
  if (!segment) return { isThere: false, controlNumber: '', says: null, counted }
  const says = textAt(segment, 1)
  return {
    isThere: true,
    controlNumber: textAt(segment, 2).trim(),
    says: /^\d{1,10}$/.test(says) ? Number(says) : null,
    counted,
  }
}
