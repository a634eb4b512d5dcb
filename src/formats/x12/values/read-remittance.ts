/** Reads remittances (835) as values while their set is walked. */

import type { SetVisitor } from '../read/events.ts'
import { hasElement, lengthAt, type Segment, textAt } from '../read/segment.ts'
import type { RemittanceUse } from '../sets/uses.ts'
import type { Party } from './parts.ts'
import { addAdjustments, addAmount, addQuantity, addReference } from './read-claim.ts'
import {
  centsAt,
  codeAt,
  type Draft,
  dayAt,
  endsBefore,
  holdsOnly,
  isDayAt,
  optionalCode,
  optionalText,
  placesOf,
} from './read-elements.ts'
import { optionalCents, optionalNumber, readDay, readParts, readProcedure } from './read-parts.ts'
import { emptyParty, type Owner, partySegments, readName, readOrganization } from './read-party.ts'
import type { Payment, ProviderAdjustment, RemittanceClaim } from './remittance.ts'
import {
  emptyPayment,
  emptyRemittanceClaim,
  emptyRemittanceLine,
  type RemittanceState,
} from './remittance-state.ts'
import { type Handler, type HandlersOf, setReader } from './set-reader.ts'

export type RemittanceTold = {
  /** Once a set, before its claims. */
  readonly payment: (payment: Payment) => void
  readonly claim: (claim: RemittanceClaim) => void
  /** Once a set, at its end, when it has any. */
  readonly adjustments: (adjustments: readonly ProviderAdjustment[], payment: Payment) => void
}

/** A visitor of 835 sets that tells the payment, each claim when it is whole, and what was set off besides. */
export function remittanceReader(told: RemittanceTold): SetVisitor {
  const tellPayment = (state: RemittanceState): void => {
    if (!state.isPaymentTold) told.payment(state.payment)
    state.isPaymentTold = true
  }
  return setReader<RemittanceState, RemittanceUse>({
    begin({ controlNumber }) {
      const payment = emptyPayment(controlNumber)
      return {
        payment,
        isPaymentTold: false,
        heading: undefined,
        claim: emptyRemittanceClaim(payment, undefined),
        line: emptyRemittanceLine(),
        party: payment.payer,
        adjustments: [],
      }
    },
    handlerOf,
    ownerOf,
    entering: { '2000': tellPayment },
    leaving: { '2100': ({ claim }) => told.claim(claim) },
    end(state) {
      tellPayment(state)
      if (state.adjustments.length > 0) told.adjustments(state.adjustments, state.payment)
    },
  })
}

type Taking = Handler<RemittanceState>

const taken: Taking = () => true

const paymentPlaces = placesOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)

const readPayment: Taking = ({ payment }, segment) => {
  if (payment.handling !== '' || payment.method !== '') return false
  const cents = centsAt(segment, 2)
  payment.handling = codeAt(segment, 1)
  payment.cents = Number.isNaN(cents) ? 0 : cents
  payment.flag = codeAt(segment, 3)
  payment.method = codeAt(segment, 4)
  payment.format = optionalCode(segment, 5)
  payment.from = readAccount(segment, 6)
  payment.originatingCompany = optionalText(segment, 10)
  payment.originatingCompanySupplement = optionalText(segment, 11)
  payment.to = readAccount(segment, 12)
  payment.paidOn = dayAt(segment, 16)
  return !Number.isNaN(cents) && isDayAt(segment, 16) && holdsOnly(segment, paymentPlaces)
}

function readAccount(segment: Segment, place: number): Draft<Payment['from']> {
  const account = {
    bankQualifier: optionalCode(segment, place),
    bank: optionalText(segment, place + 1),
    accountQualifier: optionalCode(segment, place + 2),
    account: optionalText(segment, place + 3),
  }
  const { bankQualifier, bank, accountQualifier } = account
  return (bankQualifier ?? bank ?? accountQualifier ?? account.account) === undefined ? undefined : account
}

const readTrace: Taking = ({ payment }, segment) => {
  if (payment.traceNumber !== '') return false
  payment.traceNumber = textAt(segment, 2)
  payment.payerIdentifier = textAt(segment, 3)
  payment.traceSupplement = optionalText(segment, 4)
  return codeAt(segment, 1) === '1' && endsBefore(segment, 5)
}

const readCurrency: Taking = ({ payment }, segment) => {
  if (payment.currency !== undefined) return false
  payment.currency = optionalCode(segment, 2)
  return codeAt(segment, 1) === 'PR' && payment.currency !== undefined && endsBefore(segment, 3)
}

const readMadeOn: Taking = ({ payment }, segment) => {
  const date = payment.madeOn === undefined && codeAt(segment, 1) === '405' ? readDay(segment) : null
  if (date === null) return false
  payment.madeOn = date.from
  return true
}

/** PLB: pairs of a reason and an amount. Nothing of it is read when any of them cannot be. */
const readProviderAdjustments: Taking = ({ adjustments }, segment) => {
  const before = adjustments.length
  const providerId = textAt(segment, 1)
  const fiscalYearEnd = dayAt(segment, 2)
  for (let place = 3; place < 15 && place < segment.count; place += 2) {
    if (place > 3 && endsBefore(segment, place)) break
    const cents = centsAt(segment, place + 1)
    const parts = lengthAt(segment, place) > 0 ? readParts(segment, place) : null
    if (Number.isNaN(cents) || parts === null || parts.length > 2) {
      adjustments.length = before
      return false
    }
    adjustments.push({ providerId, fiscalYearEnd, reason: parts[0] ?? '', reference: parts[1], cents })
  }
  if (adjustments.length > before && isDayAt(segment, 2) && endsBefore(segment, 15)) return true
  adjustments.length = before
  return false
}

const readHeading: Taking = (state, segment) => {
  state.heading = { number: textAt(segment, 1), other: undefined }
  return endsBefore(segment, 2)
}

const claimPlaces = placesOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13)

const beginClaim: Taking = (state, segment) => {
  const claim = emptyRemittanceClaim(state.payment, state.heading)
  state.claim = claim
  const charge = centsAt(segment, 3)
  const paid = centsAt(segment, 4)
  const patient = optionalCents(segment, 5)
  const weight = optionalNumber(segment, 12)
  const fraction = optionalNumber(segment, 13)
  claim.number = textAt(segment, 1)
  claim.status = codeAt(segment, 2)
  claim.chargeCents = Number.isNaN(charge) ? 0 : charge
  claim.paidCents = Number.isNaN(paid) ? 0 : paid
  claim.patientCents = Number.isNaN(patient) ? undefined : patient
  claim.filingIndicator = optionalCode(segment, 6)
  claim.payerClaimNumber = textAt(segment, 7)
  claim.placeOfService = optionalCode(segment, 8)
  claim.frequency = optionalCode(segment, 9)
  claim.drg = optionalCode(segment, 11)
  claim.drgWeight = Number.isNaN(weight) ? undefined : weight
  claim.dischargeFraction = Number.isNaN(fraction) ? undefined : fraction
  // NaN of any of them makes the sum NaN.
  const sum = charge + paid + (patient ?? 0) + (weight ?? 0) + (fraction ?? 0)
  return !Number.isNaN(sum) && holdsOnly(segment, claimPlaces)
}

/** NM1 of 2100: no loop, so that nothing may stand below it. */
const addParty: Taking = ({ claim }, segment) => {
  const party = emptyParty()
  const isWhole = readName(segment, party)
  if (isWhole) claim.parties.push(party)
  return isWhole
}

const remarkPlaces = placesOf(3, 4, 5, 6, 7)

/** MOA holds remarks only, or is kept beside them. */
const readOutpatient: Taking = ({ claim }, segment) => {
  const isFirst = claim.remarks === undefined
  addRemarks(claim, segment, [3, 4, 5, 6, 7])
  const last = claim.remarks?.length ?? 0
  return isFirst && last > 0 && holdsOnly(segment, remarkPlaces) && endsBefore(segment, 3 + last)
}

/** MIA always holds more than remarks. */
const readInpatient: Taking = ({ claim }, segment) => {
  addRemarks(claim, segment, [5, 20, 21, 22, 23])
  return false
}

function addRemarks(claim: Draft<RemittanceClaim>, segment: Segment, places: readonly number[]): void {
  for (const place of places) {
    if (!hasElement(segment, place)) continue
    claim.remarks ??= []
    claim.remarks.push(codeAt(segment, place))
  }
}

type Dated = { dates?: Draft<RemittanceClaim['dates']> }

function addDay(owner: Dated, segment: Segment): boolean {
  const date = readDay(segment)
  if (date === null) return false
  if (owner.dates === undefined) owner.dates = [date]
  else owner.dates.push(date)
  return true
}

const beginLine: Taking = (state, segment) => {
  const line = emptyRemittanceLine()
  state.line = line
  state.claim.lines.push(line)
  const procedure = readProcedure(segment, 1)
  const submitted = lengthAt(segment, 6) > 0 ? readProcedure(segment, 6) : undefined
  const charge = centsAt(segment, 2)
  const paid = centsAt(segment, 3)
  const units = optionalNumber(segment, 5)
  const submittedUnits = optionalNumber(segment, 7)
  if (procedure !== null) line.procedure = procedure
  line.chargeCents = Number.isNaN(charge) ? 0 : charge
  line.paidCents = Number.isNaN(paid) ? 0 : paid
  line.revenueCode = optionalCode(segment, 4)
  line.paidUnits = Number.isNaN(units) ? undefined : units
  line.submittedProcedure = submitted ?? undefined
  line.submittedUnits = Number.isNaN(submittedUnits) ? undefined : submittedUnits
  const sum = charge + paid + (units ?? 0) + (submittedUnits ?? 0)
  return procedure !== null && submitted !== null && !Number.isNaN(sum) && endsBefore(segment, 8)
}

const addRemark: Taking = ({ line }, segment) => {
  if (codeAt(segment, 1) !== 'HE' || !endsBefore(segment, 3)) return false
  const remark = codeAt(segment, 2)
  if (line.remarks === undefined) line.remarks = [remark]
  else line.remarks.push(remark)
  return true
}

const byLoop: { readonly [loop: string]: { readonly [segment: string]: Taking } } = {
  '': {
    ST: taken,
    SE: taken,
    BPR: readPayment,
    TRN: readTrace,
    CUR: readCurrency,
    REF: ({ payment }, segment) => addReference(payment, segment),
    DTM: readMadeOn,
    PLB: readProviderAdjustments,
  },
  '1000A': { N1: beginOrganization(({ payment }) => payment.payer) },
  '1000B': { N1: beginOrganization(({ payment }) => payment.payee) },
  '2000': { LX: readHeading },
  '2100': {
    CLP: beginClaim,
    NM1: addParty,
    MIA: readInpatient,
    MOA: readOutpatient,
    CAS: ({ claim }, segment) => addAdjustments(claim, segment),
    REF: ({ claim }, segment) => addReference(claim, segment),
    DTM: ({ claim }, segment) => addDay(claim, segment),
    AMT: ({ claim }, segment) => addAmount(claim, segment),
    QTY: ({ claim }, segment) => addQuantity(claim, segment),
  },
  '2110': {
    SVC: beginLine,
    LQ: addRemark,
    CAS: ({ line }, segment) => addAdjustments(line, segment),
    REF: ({ line }, segment) => addReference(line, segment),
    DTM: ({ line }, segment) => addDay(line, segment),
    AMT: ({ line }, segment) => addAmount(line, segment),
    QTY: ({ line }, segment) => addQuantity(line, segment),
  },
} satisfies HandlersOf<RemittanceUse, Taking>

function beginOrganization(partyOf: (state: RemittanceState) => Draft<Party>): Taking {
  return (state, segment) => {
    state.party = partyOf(state)
    return readOrganization(segment, state.party)
  }
}

function handlerOf(loop: string, id: string): Taking | undefined {
  const own = byLoop[loop]?.[id]
  if (own || !loop.startsWith('1000')) return own
  const take = partySegments[id]
  return take && ((state, segment) => take(segment, state.party))
}

function ownerOf(loop: string): (state: RemittanceState) => Owner | undefined {
  if (loop === '') return state => state.payment
  if (loop.startsWith('1000')) return state => state.party
  if (loop === '2000') return state => state.heading
  if (loop === '2100') return state => state.claim
  return state => state.line
}
