/** HI: the codes of a claim. */
import { endOf, lengthAt, packedBetween, type Segment, startOf } from '../read/segment.ts'
import { kept, madeOnceOfAll } from './kept-values.ts'
import type { HealthCode } from './parts.ts'
import { centsBetween, codeBetween, type Draft, endsBefore, numberBetween } from './read-elements.ts'
import { readPeriod } from './read-parts.ts'

/** Ends of the nine parts of the entry at hand, by part. */
const ends = new Int32Array(10)

/** All entries of an HI; null when there is a gap, a repetition, or a part that a code has no field for. */
export function readHealthCodes(segment: Segment): Draft<HealthCode>[] | null {
  return madeOnceOfAll(lists, segment, listOf)
}

const lists = kept<Draft<HealthCode>[]>()

function listOf(segment: Segment): Draft<HealthCode>[] | null {
  const codes: Draft<HealthCode>[] = []
  for (let place = 1; place < segment.count && place <= 12; place++) {
    if (lengthAt(segment, place) === 0) {
      if (place > 1 && endsBefore(segment, place)) return codes
      return null
    }
    const code = readHealthCode(segment, place)
    if (code === null) return null
    codes.push(code)
  }
  return segment.count <= 13 || endsBefore(segment, 13) ? codes : null
}

function readHealthCode(segment: Segment, place: number): Draft<HealthCode> | null {
  const { bytes, separators } = segment
  const start = startOf(segment, place)
  const end = endOf(segment, place)
  let parts = 0
  for (let at = start; at <= end; at++) {
    if (at === end || bytes[at] === separators.component) {
      parts += 1
      if (parts > 9) return null
      ends[parts] = at
    } else if (bytes[at] === separators.repetition && separators.repetition !== 0) return null
  }
  const first = ends[1] ?? start
  const code: Draft<HealthCode> = {
    qualifier: codeBetween(segment, start, first),
    code: parts > 1 ? codeBetween(segment, first + 1, ends[2] ?? 0) : '',
    date: undefined,
    cents: undefined,
    quantity: undefined,
    presentOnAdmission: undefined,
  }
  return parts <= 2 || readRest(segment, code, parts) ? code : null
}

function readRest(segment: Segment, code: Draft<HealthCode>, parts: number): boolean {
  for (let part = 3; part <= parts; part++) {
    const start = (ends[part - 1] ?? 0) + 1
    const end = ends[part] ?? 0
    if (end <= start) continue
    if (part === 3) {
      const format = packedBetween(segment, start, end)
      const date = parts > 3 ? readPeriod(segment, '', format, end + 1, ends[4] ?? 0) : null
      if (date === null) return false
      code.date = date
    } else if (part === 4) {
      if (code.date === undefined) return false
    } else if (part === 5) {
      code.cents = centsBetween(segment.bytes, start, end)
      if (Number.isNaN(code.cents)) return false
    } else if (part === 6) {
      code.quantity = numberBetween(segment.bytes, start, end)
      if (Number.isNaN(code.quantity)) return false
    } else if (part === 9) code.presentOnAdmission = codeBetween(segment, start, end)
    else return false
  }
  return true
}
