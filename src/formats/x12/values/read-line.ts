/** The segments of a service line (2400) and of another payer's adjudication of it (2430), as values. */
import { hasElement, lengthAt, type Segment, textAt } from '../read/segment.ts'
import { type ClaimState, emptyAdjudication, emptyLine } from './claim-state.ts'
import { centsAt, codeAt, holdsOnly, optionalCode, placesOf } from './read-elements.ts'
import { optionalCents, optionalNumber, readDate, readPointers, readProcedure } from './read-parts.ts'

/** LX. */
export function beginLine(state: ClaimState, segment: Segment): boolean {
  const number = optionalNumber(segment, 1) ?? Number.NaN
  state.line = emptyLine(Number.isNaN(number) ? 0 : number)
  state.claim.lines.push(state.line)
  return !Number.isNaN(number) && holdsOnly(segment, lineNumberPlace)
}

const lineNumberPlace = placesOf(1)
const professionalPlaces = placesOf(1, 2, 3, 4, 5, 7)

/** SV1. */
export function readProfessional({ line }: ClaimState, segment: Segment): boolean {
  if (line.procedure !== undefined || line.unit !== undefined) return false
  const procedure = readProcedure(segment, 1)
  const cents = centsAt(segment, 2)
  const units = optionalNumber(segment, 4)
  const pointers = lengthAt(segment, 7) > 0 ? readPointers(segment, 7) : undefined
  line.procedure = procedure ?? undefined
  line.chargeCents = Number.isNaN(cents) ? 0 : cents
  line.unit = optionalCode(segment, 3)
  line.units = Number.isNaN(units) ? undefined : units
  line.placeOfService = optionalCode(segment, 5)
  line.diagnosisPointers = pointers ?? undefined
  if (procedure === null || pointers === null || Number.isNaN(cents) || Number.isNaN(units)) return false
  return holdsOnly(segment, professionalPlaces)
}

const institutionalPlaces = placesOf(1, 2, 3, 4, 5, 7)

/** SV2. */
export function readInstitutional({ line }: ClaimState, segment: Segment): boolean {
  if (line.revenueCode !== undefined || line.unit !== undefined) return false
  const procedure = lengthAt(segment, 2) > 0 ? readProcedure(segment, 2) : undefined
  const cents = centsAt(segment, 3)
  const units = optionalNumber(segment, 5)
  const nonCovered = optionalCents(segment, 7)
  line.revenueCode = optionalCode(segment, 1)
  line.procedure = procedure ?? undefined
  line.chargeCents = Number.isNaN(cents) ? 0 : cents
  line.unit = optionalCode(segment, 4)
  line.units = Number.isNaN(units) ? undefined : units
  line.nonCoveredCents = Number.isNaN(nonCovered) ? undefined : nonCovered
  if (procedure === null || Number.isNaN(cents) || Number.isNaN(units) || Number.isNaN(nonCovered)) {
    return false
  }
  return holdsOnly(segment, institutionalPlaces)
}

const adjudicationPlaces = placesOf(1, 2, 3, 4, 5, 6)

/** SVD. */
export function beginAdjudication(state: ClaimState, segment: Segment): boolean {
  const adjudication = emptyAdjudication()
  state.adjudication = adjudication
  const { line } = state
  if (line.adjudications === undefined) line.adjudications = [adjudication]
  else line.adjudications.push(adjudication)
  const paid = centsAt(segment, 2)
  const procedure = lengthAt(segment, 3) > 0 ? readProcedure(segment, 3) : undefined
  const units = optionalNumber(segment, 5)
  const bundled = optionalNumber(segment, 6)
  adjudication.payerId = textAt(segment, 1)
  adjudication.paidCents = Number.isNaN(paid) ? 0 : paid
  adjudication.procedure = procedure ?? undefined
  adjudication.revenueCode = optionalCode(segment, 4)
  adjudication.units = Number.isNaN(units) ? undefined : units
  adjudication.bundledLine = Number.isNaN(bundled) ? undefined : bundled
  if (procedure === null || Number.isNaN(paid) || Number.isNaN(units) || Number.isNaN(bundled)) return false
  return holdsOnly(segment, adjudicationPlaces)
}

/** DTP*573 of 2430: a day only. */
export function readAdjudicationDate({ adjudication }: ClaimState, segment: Segment): boolean {
  if (adjudication.adjudicatedOn !== undefined || codeAt(segment, 1) !== '573') return false
  if (codeAt(segment, 2) !== 'D8' || !hasElement(segment, 3)) return false
  const date = readDate(segment)
  if (date === null) return false
  adjudication.adjudicatedOn = date.from
  return true
}
