/** The segments that every set has: its header and trailer, and its levels. */
import type { Keeping, SegmentPart } from './loop-writer.ts'
import type { Choice } from './plan.ts'
import { closeSegment, openSegment, putNumber, putText } from './segment-writer.ts'
import type { Writer } from './writer.ts'

/** ST. */
export const header: SegmentPart<Keeping> = {
  has: () => true,
  write(writer, choice) {
    const plan = choice.plans[0]
    if (plan === undefined || writer.set === null) return
    const { transaction, writes, hasVersionInHeader } = writer.set.def
    openSegment(writer, plan)
    putText(writer, transaction)
    putText(writer, writer.setControlNumber)
    putText(writer, hasVersionInHeader ? writes : undefined)
    closeSegment(writer)
  },
}

/** SE. */
export const trailer: SegmentPart<Keeping> = {
  has: () => true,
  write(writer, choice) {
    const plan = choice.plans[0]
    if (plan === undefined) return
    openSegment(writer, plan)
    putNumber(writer, writer.segmentsInSet)
    putText(writer, writer.setControlNumber)
    closeSegment(writer)
  },
}

/** HL: numbered on, below the number given. */
export function writeLevel(writer: Writer, choice: Choice, parent: number, child?: '0' | '1'): void {
  const plan = choice.plans[0]
  if (plan === undefined) return
  writer.level += 1
  openSegment(writer, plan)
  putNumber(writer, writer.level)
  putNumber(writer, parent === 0 ? undefined : parent)
  putText(writer, plan.elements[2]?.codes?.values().next().value)
  putText(writer, child)
  writer.levelChildAt = writer.at - 1
  closeSegment(writer)
}
