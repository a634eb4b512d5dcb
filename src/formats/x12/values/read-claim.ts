/** The segments of a claim (2300), of its other payers (2320) and above it, as values. */
import { endOf, lengthAt, type Segment, startOf, textAt } from '../read/segment.ts'
import type { Claim, ClaimNote, Contract, Coverage } from './claim.ts'
import {
  type ClaimHandler,
  type ClaimState,
  emptyBilling,
  emptyClaim,
  emptyCoverage,
  emptyOtherPayer,
  emptyPatient,
  emptySubscriber,
} from './claim-state.ts'
import type { Adjustment, Amount, DateValue, Quantity, Reference } from './parts.ts'
import {
  centsAt,
  codeAt,
  codeBetween,
  type Draft,
  dayAt,
  endsBefore,
  holdsOnly,
  isDayAt,
  optionalCode,
  optionalText,
  placesOf,
} from './read-elements.ts'
import { readHealthCodes } from './read-health-codes.ts'
import {
  optionalCents,
  optionalNumber,
  readAdjustments,
  readAmount,
  readDate,
  readParts,
  readQuantity,
  readReference,
} from './read-parts.ts'

export const taken: ClaimHandler = () => true

export function readBeginning({ batch }: ClaimState, segment: Segment): boolean {
  if (batch.reference !== '') return false
  batch.purpose = codeAt(segment, 2)
  batch.reference = textAt(segment, 3)
  batch.madeOn = dayAt(segment, 4)
  batch.madeAt = codeAt(segment, 5)
  batch.use = codeAt(segment, 6)
  return codeAt(segment, 1) === '0019' && isDayAt(segment, 4) && endsBefore(segment, 7)
}

export function beginBilling(state: ClaimState): boolean {
  state.billing = emptyBilling()
  state.party = state.billing
  state.subscriber = emptySubscriber()
  state.patient = undefined
  return true
}

export function beginSubscriber(state: ClaimState): boolean {
  state.subscriber = emptySubscriber()
  state.party = state.subscriber.subscriber
  state.patient = undefined
  return true
}

export function beginPatient(state: ClaimState): boolean {
  state.patient = emptyPatient()
  state.party = state.patient
  return true
}

/** CUR: the currency of the billing provider. */
export function readCurrency({ billing }: ClaimState, segment: Segment): boolean {
  if (billing.currency !== undefined) return false
  billing.currency = optionalCode(segment, 2)
  return codeAt(segment, 1) === '85' && billing.currency !== undefined && endsBefore(segment, 3)
}

const coveragePlaces = placesOf(1, 2, 3, 4, 5, 9)

/** SBR. */
export function readCoverage(segment: Segment, coverage: Draft<Coverage>): boolean {
  coverage.sequence = codeAt(segment, 1)
  coverage.relationship = optionalCode(segment, 2)
  coverage.groupNumber = optionalText(segment, 3)
  coverage.groupName = optionalText(segment, 4)
  coverage.insuranceType = optionalCode(segment, 5)
  coverage.filingIndicator = optionalCode(segment, 9)
  return holdsOnly(segment, coveragePlaces)
}

export function readSubscriberCoverage({ subscriber }: ClaimState, segment: Segment): boolean {
  if (subscriber.coverage.sequence !== '') return false
  return readCoverage(segment, subscriber.coverage)
}

/** PAT of a patient. */
export function readRelationship({ patient }: ClaimState, segment: Segment): boolean {
  if (patient?.relationship !== '') return false
  patient.relationship = codeAt(segment, 1)
  return endsBefore(segment, 2)
}

const claimPlaces = placesOf(1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 20)

/** CLM. */
export function beginClaim(state: ClaimState, segment: Segment): boolean {
  const claim = emptyClaim(state.batch, state.billing, state.subscriber, state.patient)
  state.claim = claim
  const cents = centsAt(segment, 2)
  claim.number = textAt(segment, 1)
  claim.chargeCents = Number.isNaN(cents) ? 0 : cents
  claim.signatureOnFile = optionalCode(segment, 6)
  claim.acceptsAssignment = optionalCode(segment, 7)
  claim.assignsBenefits = optionalCode(segment, 8)
  claim.releasesInformation = optionalCode(segment, 9)
  const placesAreRead = readPlaceOfService(segment, claim)
  if (segment.count <= 10) return placesAreRead && !Number.isNaN(cents) && holdsOnly(segment, claimPlaces)
  claim.signatureSource = optionalCode(segment, 10)
  claim.specialProgram = optionalCode(segment, 12)
  claim.delayReason = optionalCode(segment, 20)
  const accidentIsRead = readAccident(segment, claim)
  return placesAreRead && accidentIsRead && !Number.isNaN(cents) && holdsOnly(segment, claimPlaces)
}

/** CLM05: two or one characters, a qualifier, the frequency. */
function readPlaceOfService(segment: Segment, claim: Draft<Claim>): boolean {
  if (segment.count <= 5) return true
  const { bytes, separators } = segment
  const end = endOf(segment, 5)
  let part = 0
  let start = startOf(segment, 5)
  for (let at = start; at <= end; at++) {
    if (at < end && bytes[at] !== separators.component) continue
    part += 1
    const code = codeBetween(segment, start, at)
    if (part === 1) claim.placeOfService = code
    else if (part === 2) claim.facilityQualifier = code
    else if (part === 3) claim.frequency = code
    start = at + 1
  }
  return part <= 3
}

/** CLM11. */
function readAccident(segment: Segment, claim: Draft<Claim>): boolean {
  if (lengthAt(segment, 11) === 0) return true
  const parts = readParts(segment, 11)
  if (parts === null || parts.length > 5) return false
  const causes = parts.slice(0, 3)
  while (causes.at(-1) === '') causes.pop()
  claim.accident = { causes, state: parts[3] || undefined, country: parts[4] || undefined }
  return true
}

/** CL1. */
export function readAdmission({ claim }: ClaimState, segment: Segment): boolean {
  if (claim.admission !== undefined) return false
  claim.admission = {
    type: optionalCode(segment, 1),
    source: optionalCode(segment, 2),
    patientStatus: optionalCode(segment, 3),
  }
  return endsBefore(segment, 4)
}

/** CN1; null when it holds more than a contract. */
export function readContract(segment: Segment): Draft<Contract> | null {
  const cents = optionalCents(segment, 2)
  const percent = optionalNumber(segment, 3)
  const termsDiscount = optionalNumber(segment, 5)
  if (Number.isNaN(cents) || Number.isNaN(percent) || Number.isNaN(termsDiscount)) return null
  if (!endsBefore(segment, 7)) return null
  return {
    type: codeAt(segment, 1),
    cents,
    percent,
    code: optionalText(segment, 4),
    termsDiscount,
    version: optionalText(segment, 6),
  }
}

export function readClaimContract({ claim }: ClaimState, segment: Segment): boolean {
  const contract = claim.contract === undefined ? readContract(segment) : null
  if (contract === null) return false
  claim.contract = contract
  return true
}

export function readCodes({ claim }: ClaimState, segment: Segment): boolean {
  const codes = readHealthCodes(segment)
  if (codes === null) return false
  // A list made with its first entry has no room for sixteen more, which most would never need.
  if (claim.codes.length === 0) claim.codes = [codes]
  else claim.codes.push(codes)
  return true
}

/** What has lists of dates, references, amounts, quantities, notes or adjustments. */
type Listing = {
  dates?: Draft<DateValue>[] | undefined
  references?: Draft<Reference>[] | undefined
  amounts?: Draft<Amount>[] | undefined
  quantities?: Draft<Quantity>[] | undefined
  notes?: Draft<ClaimNote>[] | undefined
  adjustments?: Draft<Adjustment>[] | undefined
}

export function addDate(owner: Listing, segment: Segment): boolean {
  const date = readDate(segment)
  if (date === null) return false
  if (owner.dates === undefined) owner.dates = [date]
  else owner.dates.push(date)
  return true
}

export function addReference(owner: Listing, segment: Segment): boolean {
  const reference = readReference(segment)
  if (reference === null) return false
  if (owner.references === undefined) owner.references = [reference]
  else owner.references.push(reference)
  return true
}

export function addAmount(owner: Listing, segment: Segment): boolean {
  const amount = readAmount(segment)
  if (amount === null) return false
  if (owner.amounts === undefined) owner.amounts = [amount]
  else owner.amounts.push(amount)
  return true
}

export function addQuantity(owner: Listing, segment: Segment): boolean {
  const quantity = readQuantity(segment)
  if (quantity === null) return false
  if (owner.quantities === undefined) owner.quantities = [quantity]
  else owner.quantities.push(quantity)
  return true
}

/** NTE. */
export function addNote(owner: Listing, segment: Segment): boolean {
  if (segment.count > 3 && !endsBefore(segment, 3)) return false
  const note = { kind: codeAt(segment, 1), text: textAt(segment, 2) }
  if (owner.notes === undefined) owner.notes = [note]
  else owner.notes.push(note)
  return true
}

/** CAS. */
export function addAdjustments(owner: Listing, segment: Segment): boolean {
  const list = owner.adjustments ?? []
  if (!readAdjustments(segment, list)) return false
  owner.adjustments = list
  return true
}

/** SBR of 2320. */
export function beginOtherPayer(state: ClaimState, segment: Segment): boolean {
  const payer = emptyOtherPayer()
  state.otherPayer = payer
  const { claim } = state
  if (claim.otherPayers === undefined) claim.otherPayers = [payer]
  else claim.otherPayers.push(payer)
  payer.coverage = emptyCoverage()
  return readCoverage(segment, payer.coverage)
}

const insurancePlaces = placesOf(3, 4, 6)

/** OI. */
export function readInsurance({ otherPayer }: ClaimState, segment: Segment): boolean {
  if (otherPayer.assignsBenefits !== undefined || otherPayer.releasesInformation !== undefined) return false
  otherPayer.assignsBenefits = optionalCode(segment, 3)
  otherPayer.signatureSource = optionalCode(segment, 4)
  otherPayer.releasesInformation = optionalCode(segment, 6)
  return holdsOnly(segment, insurancePlaces)
}
