/** The values that many loops have, as segments. */
import type { ClaimNote, Contract } from '../values/claim.ts'
import type {
  Adjustment,
  Amount,
  Contact,
  DateValue,
  Procedure,
  Quantity,
  Reference,
} from '../values/parts.ts'
import { choose, type Keeping, keptOf, type SegmentPart } from './loop-writer.ts'
import { periodText, putPeriod } from './periods.ts'
import type { Choice, SegmentPlan } from './plan.ts'
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
} from './segment-writer.ts'
import { tell, type Writer } from './writer.ts'

const none: readonly never[] = []

/** A segment for each entry of a list. */
function each<T>(
  list: (value: T) => readonly unknown[] | undefined,
  write: (writer: Writer, choice: Choice, value: T) => void,
): SegmentPart<T> {
  return { has: value => (list(value)?.length ?? 0) > 0, write }
}

/** Opens the only use of a segment, over what was kept of it. */
export function openOnly(writer: Writer, choice: Choice, value: Keeping): SegmentPlan | null {
  const plan = choice.plans[0]
  if (plan === undefined) return null
  openSegment(writer, plan, keptOf(writer, plan, value))
  return plan
}

type Referring = { readonly references?: readonly Reference[] | undefined }

/** REF. */
export const references: SegmentPart<Referring> = each(
  value => value.references,
  (writer, choice, value) => {
    for (const reference of value.references ?? none) putReference(writer, choice, reference)
  },
)

function putReference(writer: Writer, choice: Choice, reference: Reference): void {
  const plan = choose(writer, choice, reference.qualifier)
  if (plan === null) return
  openSegment(writer, plan)
  putText(writer, reference.qualifier)
  putText(writer, reference.value)
  putText(writer, reference.description)
  if (reference.further !== undefined) {
    openComposite(writer)
    for (const part of reference.further) putPart(writer, part)
    closeComposite(writer)
  }
  closeSegment(writer)
}

type Dated = { readonly dates?: readonly DateValue[] | undefined }

/** DTP. */
export const dates: SegmentPart<Dated> = each(
  value => value.dates,
  (writer, choice, value) => {
    for (const date of value.dates ?? none) putDate(writer, choice, date)
  },
)

export function putDate(writer: Writer, choice: Choice, date: DateValue): void {
  const plan = choose(writer, choice, date.qualifier)
  if (plan === null) return
  openSegment(writer, plan)
  putText(writer, date.qualifier)
  if (!putPeriod(writer, date)) tellDate(writer, date, 3)
  closeSegment(writer)
}

function tellDate(writer: Writer, { from, to }: DateValue, place: number): void {
  const found = to === undefined ? from : `${from} – ${to}`
  tell(writer, 'write/not-a-date', { found }, place)
  // The place counts as filled: one finding is enough.
  writer.filled |= (1 << place) | (1 << (place - 1))
}

/** DTM, of a day. */
export const days: SegmentPart<Dated> = each(
  value => value.dates,
  (writer, choice, value) => {
    for (const date of value.dates ?? none) {
      const plan = choose(writer, choice, date.qualifier)
      if (plan === null) continue
      openSegment(writer, plan)
      putText(writer, date.qualifier)
      if (date.to === undefined && periodText(date)?.length === 8) putDay(writer, date.from)
      else tellDate(writer, date, 2)
      closeSegment(writer)
    }
  },
)

type Amounting = { readonly amounts?: readonly Amount[] | undefined }

/** AMT. */
export const amounts: SegmentPart<Amounting> = each(
  value => value.amounts,
  (writer, choice, value) => {
    for (const amount of value.amounts ?? none) {
      const plan = choose(writer, choice, amount.qualifier)
      if (plan === null) continue
      openSegment(writer, plan)
      putText(writer, amount.qualifier)
      putCents(writer, amount.cents)
      putText(writer, amount.sign)
      closeSegment(writer)
    }
  },
)

type Counting = { readonly quantities?: readonly Quantity[] | undefined }

/** QTY. */
export const quantities: SegmentPart<Counting> = each(
  value => value.quantities,
  (writer, choice, value) => {
    for (const quantity of value.quantities ?? none) {
      const plan = choose(writer, choice, quantity.qualifier)
      if (plan === null) continue
      openSegment(writer, plan)
      putText(writer, quantity.qualifier)
      putNumber(writer, quantity.count)
      openComposite(writer)
      putPart(writer, quantity.unit)
      closeComposite(writer)
      closeSegment(writer)
    }
  },
)

type Noted = { readonly notes?: readonly ClaimNote[] | undefined }

/** NTE. */
export const notes: SegmentPart<Noted> = each(
  value => value.notes,
  (writer, choice, value) => {
    for (const note of value.notes ?? none) {
      const plan = choose(writer, choice, note.kind)
      if (plan === null) continue
      openSegment(writer, plan)
      putText(writer, note.kind)
      putText(writer, note.text)
      closeSegment(writer)
    }
  },
)

type Touching = { readonly contacts?: readonly Contact[] | undefined }

/** PER. */
export const contacts: SegmentPart<Touching> = each(
  value => value.contacts,
  (writer, choice, value) => {
    for (const contact of value.contacts ?? none) {
      const plan = choose(writer, choice, contact.role)
      if (plan === null) continue
      openSegment(writer, plan)
      putText(writer, contact.role)
      putText(writer, contact.name)
      for (const { kind, number } of contact.numbers) {
        putText(writer, kind)
        putText(writer, number)
      }
      closeSegment(writer)
    }
  },
)

type Adjusted = { readonly adjustments?: readonly Adjustment[] | undefined }

/** CAS: neighbours of one group together, up to six. */
export const adjustments: SegmentPart<Adjusted> = each(
  value => value.adjustments,
  (writer, choice, value) => {
    const plan = choice.plans[0]
    const list = value.adjustments ?? none
    if (plan === undefined) return
    let inSegment = 0
    let group = ''
    for (const adjustment of list) {
      if (inSegment === 6 || (inSegment > 0 && adjustment.group !== group)) {
        closeSegment(writer)
        inSegment = 0
      }
      if (inSegment === 0) {
        group = adjustment.group
        openSegment(writer, plan)
        putText(writer, group)
      }
      putText(writer, adjustment.reason)
      putCents(writer, adjustment.cents)
      putNumber(writer, adjustment.quantity)
      inSegment += 1
    }
    if (inSegment > 0) closeSegment(writer)
  },
)

/** C003 at the next place. */
export function putProcedure(writer: Writer, procedure: Procedure | undefined): void {
  openComposite(writer)
  if (procedure !== undefined) {
    const { modifiers } = procedure
    putPart(writer, procedure.qualifier)
    putPart(writer, procedure.code)
    if (modifiers !== undefined && modifiers.length > 4) {
      tell(writer, 'write/too-many-values', { found: modifiers.join(' ') }, writer.place)
    }
    for (let at = 0; at < 4; at++) putPart(writer, modifiers?.[at])
    putPart(writer, procedure.description)
    putPart(writer, procedure.through)
  }
  closeComposite(writer)
}

/** CN1. */
export const contract: SegmentPart<Keeping & { readonly contract?: Contract | undefined }> = {
  has: value => value.contract !== undefined,
  write(writer, choice, value) {
    const of = value.contract
    if (of === undefined || openOnly(writer, choice, value) === null) return
    putText(writer, of.type)
    putCents(writer, of.cents)
    putNumber(writer, of.percent)
    putText(writer, of.code)
    putNumber(writer, of.termsDiscount)
    putText(writer, of.version)
    closeSegment(writer)
  },
}
