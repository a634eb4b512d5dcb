/** A claim of a remittance and its lines over the segments of their loops. */
import type { RemittanceClaim, RemittanceLine } from '../values/remittance.ts'
import { keptOf, type Layout, type SegmentPart, writeLoop } from './loop-writer.ts'
import { closeSegment, openSegment, putCents, putNumber, putText, skipElement } from './segment-writer.ts'
import { adjustments, amounts, days, openOnly, putProcedure, quantities, references } from './write-parts.ts'
import { name } from './write-party.ts'
import { tell, type Writer } from './writer.ts'

const claimPayment: SegmentPart<RemittanceClaim> = {
  has: () => true,
  write(writer, choice, claim) {
    if (openOnly(writer, choice, claim) === null) return
    putText(writer, claim.number)
    putText(writer, claim.status)
    putCents(writer, claim.chargeCents)
    putCents(writer, claim.paidCents)
    putCents(writer, claim.patientCents)
    putText(writer, claim.filingIndicator)
    putText(writer, claim.payerClaimNumber)
    putText(writer, claim.placeOfService)
    putText(writer, claim.frequency)
    skipElement(writer)
    putText(writer, claim.drg)
    putNumber(writer, claim.drgWeight)
    putNumber(writer, claim.dischargeFraction)
    closeSegment(writer)
  },
}

const names: SegmentPart<RemittanceClaim> = {
  has: claim => claim.parties.length > 0,
  write(writer, choice, claim) {
    for (const party of claim.parties) {
      name.write(writer, choice, party)
      const beside =
        party.address ??
        party.contacts ??
        party.references ??
        party.taxonomy ??
        party.birthDate ??
        party.dates
      if (beside !== undefined || party.gender !== undefined || party.other !== undefined) {
        tell(writer, 'write/no-place', { found: party.role, values: { name: 'NM1' } })
      }
    }
  },
}

const inpatientPlaces = [5, 20, 21, 22, 23]
const outpatientPlaces = [3, 4, 5, 6, 7]

/** The remarks that a kept segment holds. */
function keptRemarks(claim: RemittanceClaim, id: string, places: readonly number[]): number {
  const kept = claim.other?.find(each => each.elements[0] === id)
  return kept === undefined ? 0 : places.filter(place => (kept.elements[place] ?? '') !== '').length
}

/** MIA is written as it was kept, its remarks as they are now: the first ones of the claim's. */
const inpatient: SegmentPart<RemittanceClaim> = {
  has: () => false,
  write(writer, choice, claim) {
    const plan = choice.plans[0]
    const count = keptRemarks(claim, 'MIA', inpatientPlaces)
    const kept = plan === undefined ? null : keptOf(writer, plan, claim)
    if (plan === undefined || kept === null) return
    openSegment(writer, plan, kept)
    putRemarks(writer, inpatientPlaces, (claim.remarks ?? []).slice(0, count))
    closeSegment(writer)
  },
}

/** MOA holds the claim's remarks that an MIA does not. */
const outpatient: SegmentPart<RemittanceClaim> = {
  has: claim => (claim.remarks?.length ?? 0) > 0,
  write(writer, choice, claim) {
    const plan = choice.plans[0]
    if (plan === undefined) return
    const kept = keptOf(writer, plan, claim)
    const remarks = (claim.remarks ?? []).slice(keptRemarks(claim, 'MIA', inpatientPlaces))
    if (kept === null && remarks.length === 0) return
    openSegment(writer, plan, kept)
    putRemarks(writer, outpatientPlaces, spreadAsKept(kept, remarks))
    closeSegment(writer)
    if (remarks.length > 5) tell(writer, 'write/too-many-values', { found: remarks.join(' ') }, 7)
  },
}

/** Remarks at the places at which as many were kept; else one after the other. */
function spreadAsKept(
  kept: readonly string[] | null,
  remarks: readonly string[],
): readonly (string | undefined)[] {
  const filled = outpatientPlaces.filter(place => (kept?.[place] ?? '') !== '')
  if (filled.length !== remarks.length) return remarks
  return outpatientPlaces.map(place => {
    const at = filled.indexOf(place)
    return at < 0 ? undefined : remarks[at]
  })
}

function putRemarks(
  writer: Writer,
  places: readonly number[],
  remarks: readonly (string | undefined)[],
): void {
  for (const [at, place] of places.entries()) {
    while (writer.place < place - 1) skipElement(writer)
    putText(writer, remarks[at])
  }
}

/** 2100 with its lines. */
export const remittanceClaimLayout: Layout<RemittanceClaim> = {
  segments: {
    CLP: claimPayment,
    CAS: adjustments,
    NM1: names,
    MIA: inpatient,
    MOA: outpatient,
    REF: references,
    DTM: days,
    AMT: amounts,
    QTY: quantities,
  },
  groups: {
    SVC: {
      has: claim => claim.lines.length > 0,
      write(writer, group, claim) {
        const plan = group.loops[0]
        if (plan === undefined) return
        for (const line of claim.lines) writeLoop(writer, plan, lineLayout, line)
      },
    },
  },
}

const servicePayment: SegmentPart<RemittanceLine> = {
  has: () => true,
  write(writer, choice, line) {
    if (openOnly(writer, choice, line) === null) return
    putProcedure(writer, line.procedure)
    putCents(writer, line.chargeCents)
    putCents(writer, line.paidCents)
    putText(writer, line.revenueCode)
    putNumber(writer, line.paidUnits)
    putProcedure(writer, line.submittedProcedure)
    putNumber(writer, line.submittedUnits)
    closeSegment(writer)
  },
}

/** LQ*HE. */
const remarks: SegmentPart<RemittanceLine> = {
  has: line => (line.remarks?.length ?? 0) > 0,
  write(writer, choice, line) {
    const plan = choice.plans[0]
    if (plan === undefined || line.remarks === undefined) return
    for (const remark of line.remarks) {
      openSegment(writer, plan)
      putText(writer, 'HE')
      putText(writer, remark)
      closeSegment(writer)
    }
  },
}

const lineLayout: Layout<RemittanceLine> = {
  segments: {
    SVC: servicePayment,
    DTM: days,
    CAS: adjustments,
    REF: references,
    AMT: amounts,
    QTY: quantities,
    LQ: remarks,
  },
  groups: {},
}
