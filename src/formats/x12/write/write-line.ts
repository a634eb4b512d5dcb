/** A service line and other payers' adjudications of it over the segments of their loops. */
import type { LineAdjudication, ServiceLine } from '../values/claim.ts'
import { type Layout, type SegmentPart, writeLoop } from './loop-writer.ts'
import {
  closeComposite,
  closeSegment,
  openComposite,
  putCents,
  putNumber,
  putPartNumber,
  putText,
  skipElement,
} from './segment-writer.ts'
import {
  adjustments,
  amounts,
  dates,
  notes,
  openOnly,
  putDate,
  putProcedure,
  quantities,
  references,
} from './write-parts.ts'
import { writeParties } from './write-party.ts'
import { tell, type Writer } from './writer.ts'

const none: readonly never[] = []

const lineNumber: SegmentPart<ServiceLine> = {
  has: () => true,
  write(writer, choice, line) {
    if (openOnly(writer, choice, line) === null) return
    putNumber(writer, line.number)
    const expected = writer.loopCounts[writer.loop] ?? 0
    if (line.number !== expected) {
      const about = { found: String(line.number), expected: String(expected) }
      tell(writer, 'write/number-out-of-order', about, 1)
    }
    closeSegment(writer)
  },
}

/** Fields that only the other kind of claim has. */
function tellForeign(writer: Writer, name: string, value: string | number | undefined): void {
  if (value !== undefined) tell(writer, 'write/no-place', { found: String(value), values: { name } })
}

const professional: SegmentPart<ServiceLine> = {
  has: () => false,
  write(writer, choice, line) {
    if (openOnly(writer, choice, line) === null) return
    putProcedure(writer, line.procedure)
    putCents(writer, line.chargeCents)
    putText(writer, line.unit)
    putNumber(writer, line.units)
    putText(writer, line.placeOfService)
    skipElement(writer)
    putPointers(writer, line)
    closeSegment(writer)
    tellForeign(writer, 'revenueCode', line.revenueCode)
    tellForeign(writer, 'nonCoveredCents', line.nonCoveredCents)
  },
}

function putPointers(writer: Writer, { diagnosisPointers: pointers = none }: ServiceLine): void {
  openComposite(writer)
  for (let at = 0; at < 4; at++) putPartNumber(writer, pointers[at])
  closeComposite(writer)
  if (pointers.length > 4) tell(writer, 'write/too-many-values', { found: pointers.join(' ') }, writer.place)
}

const institutional: SegmentPart<ServiceLine> = {
  has: () => false,
  write(writer, choice, line) {
    if (openOnly(writer, choice, line) === null) return
    putText(writer, line.revenueCode)
    putProcedure(writer, line.procedure)
    putCents(writer, line.chargeCents)
    putText(writer, line.unit)
    putNumber(writer, line.units)
    skipElement(writer)
    putCents(writer, line.nonCoveredCents)
    closeSegment(writer)
    tellForeign(writer, 'placeOfService', line.placeOfService)
    tellForeign(writer, 'diagnosisPointers', line.diagnosisPointers?.[0])
  },
}

const adjudication: SegmentPart<LineAdjudication> = {
  has: () => true,
  write(writer, choice, value) {
    if (openOnly(writer, choice, value) === null) return
    putText(writer, value.payerId)
    putCents(writer, value.paidCents)
    putProcedure(writer, value.procedure)
    putText(writer, value.revenueCode)
    putNumber(writer, value.units)
    putNumber(writer, value.bundledLine)
    closeSegment(writer)
  },
}

const adjudicationLayout: Layout<LineAdjudication> = {
  segments: {
    SVD: adjudication,
    CAS: adjustments,
    AMT: amounts,
    DTP: {
      has: value => value.adjudicatedOn !== undefined,
      write(writer, choice, { adjudicatedOn }) {
        if (adjudicatedOn === undefined) return
        putDate(writer, choice, { qualifier: '573', from: adjudicatedOn })
      },
    },
  },
  groups: {},
}

/** 2400 with all that is below it. */
export const lineLayout: Layout<ServiceLine> = {
  segments: {
    LX: lineNumber,
    SV1: professional,
    SV2: institutional,
    DTP: dates,
    REF: references,
    AMT: amounts,
    QTY: quantities,
    NTE: notes,
  },
  groups: {
    NM1: {
      has: line => (line.parties?.length ?? 0) > 0,
      write: (writer, group, line) => writeParties(writer, group, line.parties),
    },
    SVD: {
      has: line => (line.adjudications?.length ?? 0) > 0,
      write(writer, group, line) {
        const plan = group.loops[0]
        if (plan === undefined) return
        for (const each of line.adjudications ?? none) writeLoop(writer, plan, adjudicationLayout, each)
      },
    },
  },
}
