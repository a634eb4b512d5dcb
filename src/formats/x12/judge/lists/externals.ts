/**
 * Level 5: looks values up in the lists that others keep: the caller's source first, then shape and our
 * copy.
 */
import type { Day } from '#base/day.ts'
import type { ExternalSet } from '../../define.ts'
import type { Standing } from '../../read/place.ts'
import { endOf, hasElement, type Segment, startOf, textBetween } from '../../read/segment.ts'
import { dayBetween } from '../../values/read-elements.ts'
import type { Binding } from '../binding.ts'
import { indexInTable, packBetween } from '../code-table.ts'
import type { Report, ValuePlace } from '../report.ts'
import type { ExternalCheck } from '../syntax/check-segment.ts'
import type { ExternalChoice } from '../syntax/compile-checks.ts'
import { dayAt, writtenDay } from '../values-at.ts'
import { externalLists } from './external-lists.ts'

/**
 * What the caller knows of a code. `on` is the day that counts (of the service, of the payment), null when
 * the file does not say one. `unsure`: judged as if there were no source.
 */
export type CodeSource = (set: ExternalSet, code: string, on: Day | null) => 'known' | 'unknown' | 'unsure'

type Pending = {
  readonly set: ExternalSet
  readonly code: string
  readonly element: number
  readonly part: number
  readonly standing: Standing
}

/** Codes that may wait for their day; a set that never says one does not pile them up. */
const mostPending = 5000

/** What looking codes up goes by, and what it remembers of the set at hand. */
type Lists = {
  readonly report: Report
  readonly source: CodeSource | null
  /** Codes that wait for their day: asked for when their line or claim ends. */
  readonly pending: Pending[]
  /** CCYYMMDD of the payment, 0 when there is none: what stopped codes are held against. */
  paidOn: number
  serviceDay: Day | null
}

export function beginLists(report: Report, source: CodeSource | null): Lists {
  return { report, source, pending: [], paidOn: 0, serviceDay: null }
}

/** Looks up each value that is told to it. */
export function externalCheck(lists: Lists): ExternalCheck {
  return (check, segment, element, part, start, end, choice) => {
    const set = check.external ?? chosen(check.externalBy, segment, choice)
    if (set === null) return
    const list = externalLists[set]
    const { bytes } = segment
    if (!list.shape(bytes, start, end)) {
      const isDotted = list.wrongShape === 'diagnosis/not-a-code' && hasDot(bytes, start, end)
      const value = { element, part, repetition: 0, start, end }
      const code = isDotted ? 'diagnosis/has-dot' : list.wrongShape
      lists.report.value(code, segment, value, { values: { list: set } })
      return
    }
    if (list.codes !== null) {
      const index = indexInTable(list.codes, packBetween(bytes, start, end))
      const stop = list.stops[index] ?? 0
      if (index < 0 || (stop > 0 && lists.paidOn >= stop)) {
        tellUnlisted(lists, set, stop, segment, { element, part, repetition: 0, start, end })
        return
      }
    }
    if (lists.source !== null) ask(lists, set, segment, { element, part, repetition: 0, start, end })
  }
}

/** Not in our copy, or no longer: unless the caller's source knows better. */
function tellUnlisted(
  lists: Lists,
  set: ExternalSet,
  stop: number,
  segment: Segment,
  value: ValuePlace,
): void {
  const text = textBetween(segment, value.start, value.end)
  if (lists.source?.(set, text, lists.serviceDay) === 'known') return
  const { unknown, stopped } = externalLists[set]
  const since = stop > 0 ? { since: writtenDay(stop) } : {}
  lists.report.value(stop > 0 ? stopped : unknown, segment, value, { values: { list: set, ...since } })
}

function ask(lists: Lists, set: ExternalSet, segment: Segment, value: ValuePlace): void {
  const { walk } = lists.report
  if (!walk) return
  const { number, offset, id } = segment
  lists.pending.push({
    set,
    code: textBetween(segment, value.start, value.end),
    element: value.element,
    part: value.part,
    standing: { segment: walk.segment, number, offset, id, loop: walk.loop },
  })
  if (lists.pending.length >= mostPending) flush(lists)
}

function flush(lists: Lists): void {
  const { pending, report, source, serviceDay } = lists
  for (const { set, code, element, part, standing } of pending) {
    if (source?.(set, code, serviceDay) !== 'unknown') continue
    report.at(externalLists[set].unknown, standing, element, part, { found: code, values: { list: set } })
  }
  pending.length = 0
}

/** Takes hold of the days that count. */
export function bindLists(lists: Lists, bind: Binding): void {
  const loops = new Set(bind.set.loops.map(loop => loop.def.id))
  const those = (ids: readonly string[]): readonly string[] => ids.filter(id => loops.has(id))
  bind.begin(() => {
    lists.pending.length = 0
    lists.paidOn = 0
    lists.serviceDay = null
  })
  if (bind.set.def.id === '835') {
    bind.every('BPR', '', segment => {
      lists.paidOn = dayAt(segment, 16)
    })
  }
  if (lists.source === null) return
  const takeDay = (segment: Segment): void => {
    lists.serviceDay = serviceDayOf(segment) ?? lists.serviceDay
  }
  for (const loop of those(['2300', '2100'])) {
    bind.every('DTP', loop, takeDay)
    bind.every('DTM', loop, takeDay)
    bind.enter(loop, () => {
      lists.serviceDay = null
    })
  }
  for (const loop of those(['2400', '2300', '2110', '2100'])) bind.leave(loop, () => flush(lists))
  bind.end(() => flush(lists))
}

function hasDot(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] === 0x2e) return true
  return false
}

/** The list that the code at another place (or part) means; null when it means none that we know. */
function chosen(choice: ExternalChoice | null, segment: Segment, composite: number): ExternalSet | null {
  if (choice === null) return null
  const { bytes, separators } = segment
  if (composite === 0 && choice.place >= segment.count) return null
  const start = composite > 0 ? composite : startOf(segment, choice.place)
  let end = composite > 0 ? segment.bytes.length : endOf(segment, choice.place)
  if (composite > 0) {
    // Only first parts choose: of procedures and of diagnoses.
    end = start
    while (end - start < 4 && bytes[end] !== separators.component) end += 1
  }
  const packed = packBetween(bytes, start, end)
  const at = choice.packed.indexOf(packed)
  return at < 0 ? null : (choice.sets[at] ?? null)
}

/** The (first) day of DTP*472 and 434, DTM*472, 150 and 232; null for other dates. */
function serviceDayOf(segment: Segment): Day | null {
  if (segment.count < 3) return null
  const qualifier = packBetween(segment.bytes, startOf(segment, 1), endOf(segment, 1))
  if (!serviceQualifiers.includes(qualifier)) return null
  const place = segment.id === dtm ? 2 : 3
  if (!hasElement(segment, place)) return null
  const start = startOf(segment, place)
  return dayBetween(segment, start, start + 8)
}

const serviceQualifiers = ['472', '434', '150', '232'].map(text =>
  packBetween(new TextEncoder().encode(text), 0, 3),
)
const dtm = 0x44544d
