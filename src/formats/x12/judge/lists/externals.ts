/** Level 5: looks values up in the lists that others keep: the caller's source first, then shape and our copy. */
import type { Day } from '#base/day.ts'
import type { ExternalSet } from '../../define.ts'
import { endOf, hasElement, type Segment, startOf, textBetween } from '../../read/segment.ts'
import { dayBetween } from '../../values/read-elements.ts'
import type { Binding } from '../binding.ts'
import { type CodeTable, indexInTable, packBetween } from '../code-table.ts'
import type { Report } from '../report.ts'
import type { ExternalChoice, ValueCheck } from '../syntax/compile-checks.ts'
import { dayAt, writtenDay } from '../values-at.ts'
import { externalLists } from './external-lists.ts'

/**
 * What the caller knows of a code. `on` is the day that counts (of the service, of the payment), null when the file
 * does not say one. `unsure`: judged as if there were no source.
 */
export type CodeSource = (set: ExternalSet, code: string, on: Day | null) => 'known' | 'unknown' | 'unsure'

export type Externals = {
  check(
    check: ValueCheck,
    segment: Segment,
    element: number,
    part: number,
    start: number,
    end: number,
    choice: number,
  ): void
  /** Takes hold of the days that count. */
  bind(binding: Binding): void
}

type Pending = {
  readonly set: ExternalSet
  readonly code: string
  readonly element: number
  readonly part: number
  readonly segment: number
  readonly number: number
  readonly offset: number
  readonly id: number
  readonly loop: number
}

export function externals(report: Report, source: CodeSource | null): Externals {
  /** Codes that wait for their day: asked for when their line or claim ends. */
  const pending: Pending[] = []
  /** CCYYMMDD of the payment, 0 when there is none: what stopped codes are held against. */
  let paidOn = 0
  let serviceDay: Day | null = null

  const flush = (): void => {
    for (const { set, code, element, part, ...standing } of pending) {
      if (source?.(set, code, serviceDay) !== 'unknown') continue
      report.at(externalLists[set].unknown, standing, element, part, { found: code, values: { list: set } })
    }
    pending.length = 0
  }

  const ask = (
    set: ExternalSet,
    segment: Segment,
    element: number,
    part: number,
    start: number,
    end: number,
  ): void => {
    const { walk } = report
    if (!walk) return
    const { number, offset, id } = segment
    const code = textBetween(segment, start, end)
    const standing = { segment: walk.segment, number, offset, id, loop: walk.loop }
    pending.push({ set, code, element, part, ...standing })
  }

  return {
    check(check, segment, element, part, start, end, choice) {
      const set = check.external ?? chosen(check.externalBy, segment, choice)
      if (set === null) return
      const list = externalLists[set]
      const { bytes } = segment
      const value = { element, part, repetition: 0, start, end }
      if (!list.shape(bytes, start, end)) {
        const hasDot = list.wrongShape === 'diagnosis/not-a-code' && bytes.indexOf(0x2e, start) < end
        const isDotted = hasDot && bytes.indexOf(0x2e, start) >= 0
        report.value(isDotted ? 'diagnosis/has-dot' : list.wrongShape, segment, value, {
          values: { list: set },
        })
        return
      }
      if (list.codes !== null && !isListed(list.codes, bytes, start, end)) {
        if (source?.(set, textBetween(segment, start, end), serviceDay) === 'known') return
        report.value(list.unknown, segment, value, { values: { list: set } })
        return
      }
      const stop = list.codes === null ? 0 : stopOf(list.codes, list.stops, bytes, start, end)
      if (stop > 0 && paidOn >= stop) {
        const about = { values: { list: set, since: writtenDay(stop) } }
        report.value(list.stopped, segment, value, about)
      } else if (source !== null) ask(set, segment, element, part, start, end)
    },
    bind(bind) {
      const loops = new Set(bind.set.loops.map(loop => loop.def.id))
      bind.begin(() => {
        pending.length = 0
        paidOn = 0
        serviceDay = null
      })
      if (bind.set.def.id === '835') {
        bind.every('BPR', '', segment => {
          paidOn = dayAt(segment, 16)
        })
      }
      if (source === null) return
      for (const id of ['DTP', 'DTM']) {
        for (const loop of ['2400', '2110', '2300']) {
          if (!loops.has(loop)) continue
          bind.every(id, loop, segment => {
            serviceDay = serviceDayOf(segment) ?? serviceDay
          })
        }
      }
      for (const loop of ['2400', '2300', '2110', '2100']) if (loops.has(loop)) bind.leave(loop, flush)
      bind.end(flush)
    },
  }
}

function isListed(codes: CodeTable, bytes: Uint8Array, start: number, end: number): boolean {
  return indexInTable(codes, packBetween(bytes, start, end)) >= 0
}

function stopOf(codes: CodeTable, stops: Int32Array, bytes: Uint8Array, start: number, end: number): number {
  return stops[indexInTable(codes, packBetween(bytes, start, end))] ?? 0
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
  return dayBetween(segment.bytes, start, start + 8)
}

const serviceQualifiers = ['472', '434', '150', '232'].map(text =>
  packBetween(new TextEncoder().encode(text), 0, 3),
)
const dtm = 0x44544d
