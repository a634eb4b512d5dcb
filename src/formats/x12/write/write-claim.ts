/** A claim, its lines and its other payers over the segments of their loops. */
import type { Claim, Coverage, OtherPayer } from '../values/claim.ts'
import type { HealthCode } from '../values/parts.ts'
import { choose, type Keeping, type Layout, type SegmentPart, writeLoop } from './loop-writer.ts'
import { formatOf, periodText } from './periods.ts'
import {
  closeComposite,
  closeSegment,
  openComposite,
  openSegment,
  putCents,
  putPart,
  putPartCents,
  putPartNumber,
  putText,
  skipElement,
} from './segment-writer.ts'
import { lineLayout } from './write-line.ts'
import { adjustments, amounts, contract, dates, notes, openOnly, references } from './write-parts.ts'
import { loopOf, writeParties, writeParty } from './write-party.ts'
import { tell, type Writer } from './writer.ts'

const none: readonly never[] = []

function skip(writer: Writer, places: number): void {
  for (let left = places; left > 0; left--) skipElement(writer)
}

const claimSegment: SegmentPart<Claim> = {
  has: () => true,
  write(writer, choice, claim) {
    if (openOnly(writer, choice, claim) === null) return
    putText(writer, claim.number)
    putCents(writer, claim.chargeCents)
    skip(writer, 2)
    openComposite(writer)
    putPart(writer, claim.placeOfService)
    putPart(writer, claim.facilityQualifier)
    putPart(writer, claim.frequency)
    closeComposite(writer)
    putText(writer, claim.signatureOnFile)
    putText(writer, claim.acceptsAssignment)
    putText(writer, claim.assignsBenefits)
    putText(writer, claim.releasesInformation)
    putText(writer, claim.signatureSource)
    putAccident(writer, claim)
    putText(writer, claim.specialProgram)
    skip(writer, 7)
    putText(writer, claim.delayReason)
    closeSegment(writer)
  },
}

function putAccident(writer: Writer, { accident }: Claim): void {
  openComposite(writer)
  if (accident !== undefined) {
    for (let at = 0; at < 3; at++) putPart(writer, accident.causes[at])
    putPart(writer, accident.state)
    putPart(writer, accident.country)
  }
  closeComposite(writer)
  if (accident && accident.causes.length > 3) {
    tell(writer, 'write/too-many-values', { found: accident.causes.join(' ') }, writer.place)
  }
}

const admission: SegmentPart<Claim> = {
  has: claim => claim.admission !== undefined,
  write(writer, choice, claim) {
    const of = claim.admission
    if (of === undefined || openOnly(writer, choice, claim) === null) return
    putText(writer, of.type)
    putText(writer, of.source)
    putText(writer, of.patientStatus)
    closeSegment(writer)
  },
}

const codes: SegmentPart<Claim> = {
  has: claim => claim.codes.length > 0,
  write(writer, choice, claim) {
    for (const list of claim.codes) {
      const first = list[0]
      const plan = first === undefined ? null : choose(writer, choice, first.qualifier)
      if (plan === null) continue
      openSegment(writer, plan)
      for (const code of list) putHealthCode(writer, code)
      closeSegment(writer)
    }
  },
}

function putHealthCode(writer: Writer, code: HealthCode): void {
  const { date } = code
  const period = date === undefined ? undefined : periodText(date)
  openComposite(writer)
  putPart(writer, code.qualifier)
  putPart(writer, code.code)
  if (period === undefined || period === null) {
    if (period === null) tell(writer, 'write/not-a-date', { found: date?.from ?? '' }, writer.place, 4)
    putPart(writer, undefined)
    putPart(writer, undefined)
  } else {
    putPart(writer, formatOf(period))
    putPart(writer, period)
  }
  putPartCents(writer, code.cents)
  putPartNumber(writer, code.quantity)
  putPart(writer, undefined)
  putPart(writer, undefined)
  putPart(writer, code.presentOnAdmission)
  closeComposite(writer)
}

/** SBR. */
export function coverage<T extends Keeping & { readonly coverage: Coverage }>(): SegmentPart<T> {
  return {
    has: () => true,
    write(writer, choice, value) {
      if (openOnly(writer, choice, value) === null) return
      const of = value.coverage
      putText(writer, of.sequence)
      putText(writer, of.relationship)
      putText(writer, of.groupNumber)
      putText(writer, of.groupName)
      putText(writer, of.insuranceType)
      skip(writer, 3)
      putText(writer, of.filingIndicator)
      closeSegment(writer)
    },
  }
}

const insurance: SegmentPart<OtherPayer> = {
  has: () => true,
  write(writer, choice, payer) {
    const isEmpty =
      (payer.assignsBenefits ?? payer.signatureSource ?? payer.releasesInformation) === undefined
    if (isEmpty || openOnly(writer, choice, payer) === null) return
    skip(writer, 2)
    putText(writer, payer.assignsBenefits)
    putText(writer, payer.signatureSource)
    skip(writer, 1)
    putText(writer, payer.releasesInformation)
    closeSegment(writer)
  },
}

const otherPayerLayout: Layout<OtherPayer> = {
  segments: { SBR: coverage(), CAS: adjustments, AMT: amounts, OI: insurance },
  groups: {
    NM1: {
      has: payer => (payer.subscriber ?? payer.payer ?? payer.parties?.[0]) !== undefined,
      write(writer, group, payer) {
        const subscriberLoop = payer.subscriber && loopOf(writer, group, '2330A')
        if (payer.subscriber && subscriberLoop) writeParty(writer, subscriberLoop, payer.subscriber)
        const payerLoop = payer.payer && loopOf(writer, group, '2330B')
        if (payer.payer && payerLoop) writeParty(writer, payerLoop, payer.payer)
        writeParties(writer, group, payer.parties)
      },
    },
  },
}

/** 2300 with all that is below it. */
export const claimLayout: Layout<Claim> = {
  segments: {
    CLM: claimSegment,
    DTP: dates,
    CL1: admission,
    CN1: contract,
    AMT: amounts,
    REF: references,
    NTE: notes,
    HI: codes,
  },
  groups: {
    NM1: {
      has: claim => (claim.parties?.length ?? 0) > 0,
      write: (writer, group, claim) => writeParties(writer, group, claim.parties),
    },
    SBR: {
      has: claim => (claim.otherPayers?.length ?? 0) > 0,
      write(writer, group, claim) {
        const plan = group.loops[0]
        if (plan === undefined) return
        for (const payer of claim.otherPayers ?? none) writeLoop(writer, plan, otherPayerLayout, payer)
      },
    },
    LX: {
      has: () => true,
      write(writer, group, claim) {
        const plan = group.loops[0]
        if (plan === undefined) return
        for (const line of claim.lines) writeLoop(writer, plan, lineLayout, line)
      },
    },
  },
}
