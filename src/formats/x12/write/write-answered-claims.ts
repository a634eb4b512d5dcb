/** The claims of a 277CA, by patient, over the segments of their loops. */
import type { AcknowledgedClaim, ClaimStatus, LineStatus } from '../values/acknowledgement.ts'
import type { OtherSegment, Party } from '../values/parts.ts'
import { type Keeping, type Layout, type SegmentPart, writeLoop } from './loop-writer.ts'
import { isSameValue } from './same-value.ts'
import {
  closeComposite,
  closeSegment,
  openComposite,
  openSegment,
  putCents,
  putDay,
  putNumber,
  putPart,
  putText,
  skipElement,
} from './segment-writer.ts'
import { writeLevel } from './set-parts.ts'
import { dates, openOnly, putProcedure, references } from './write-parts.ts'
import { partyLayout } from './write-party.ts'
import { tell, type Writer } from './writer.ts'

/** TRN of that kind. */
export function trace<T extends Keeping>(kind: string, of: (value: T) => string | undefined): SegmentPart<T> {
  return {
    has: value => of(value) !== undefined,
    write(writer, choice, value) {
      if (openOnly(writer, choice, value) === null) return
      putText(writer, writer.kept?.[1] || kind)
      putText(writer, of(value))
      closeSegment(writer)
    },
  }
}

/** STC. */
export const statuses: SegmentPart<{ readonly statuses: readonly ClaimStatus[] }> = {
  has: value => value.statuses.length > 0,
  write(writer, choice, value) {
    const plan = choice.plans[0]
    if (plan === undefined) return
    for (const status of value.statuses) {
      openSegment(writer, plan)
      putStatus(writer, status, 0)
      putDay(writer, status.on)
      putText(writer, status.action)
      putCents(writer, status.cents)
      while (writer.place < 9) skipElement(writer)
      putStatus(writer, status, 1)
      putStatus(writer, status, 2)
      putText(writer, status.text)
      closeSegment(writer)
      if (status.codes.length > 3) tell(writer, 'write/too-many-values', {}, 11)
    }
  },
}

function putStatus(writer: Writer, { codes }: ClaimStatus, at: number): void {
  const code = codes[at]
  openComposite(writer)
  putPart(writer, code?.category)
  putPart(writer, code?.status)
  putPart(writer, code?.entity)
  closeComposite(writer)
}

const lineLayout: Layout<LineStatus> = {
  segments: {
    SVC: {
      has: () => true,
      write(writer, choice, line) {
        if (openOnly(writer, choice, line) === null) return
        putProcedure(writer, line.procedure)
        putCents(writer, line.chargeCents)
        skipElement(writer)
        putText(writer, line.revenueCode)
        skipElement(writer)
        skipElement(writer)
        putNumber(writer, line.units)
        closeSegment(writer)
      },
    },
    STC: statuses,
    REF: references,
    DTP: dates,
  },
  groups: {},
}

const claimLayout: Layout<AcknowledgedClaim> = {
  segments: {
    TRN: trace('2', value => value.number),
    STC: statuses,
    REF: references,
    DTP: dates,
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

/** 2000D: neighbours of one patient. */
export type PatientClaims = {
  readonly patient: Party
  readonly claims: AcknowledgedClaim[]
  readonly other: readonly OtherSegment[] | undefined
}

export function byPatient(claims: readonly AcknowledgedClaim[]): readonly PatientClaims[] {
  const groups: PatientClaims[] = []
  for (const claim of claims) {
    const last = groups.at(-1)
    if (last && isSameValue(last.patient, claim.patient)) last.claims.push(claim)
    else groups.push({ patient: claim.patient, claims: [claim], other: claim.patient.other })
  }
  return groups
}

const patientNameLayout: typeof partyLayout = { ...partyLayout, shares: ['2000D'] }

export const patientLayout: Layout<PatientClaims> = {
  segments: {
    HL: {
      has: () => true,
      write: (writer, choice) => writeLevel(writer, choice, writer.thirdLevel),
    },
  },
  groups: {
    NM1: {
      has: () => true,
      write(writer, group, { patient }) {
        const plan = group.loops[0]
        if (plan) writeLoop(writer, plan, patientNameLayout, patient)
      },
    },
    TRN: {
      has: () => true,
      write(writer, group, { claims }) {
        const plan = group.loops[0]
        if (plan === undefined) return
        for (const claim of claims) {
          writer.claim = claim.number
          writeLoop(writer, plan, claimLayout, claim)
          writer.claim = ''
        }
      },
    },
  },
  shares: ['2100D'],
}
