/** Level 5: looks values up in the lists that others keep: the caller's source first, then shape and our copy. */
import type { Day } from '#base/day.ts'
import type { ExternalSet } from '../../define.ts'
import { endOf, hasElement, type Segment, startOf, textBetween } from '../../read/segment.ts'
import { dayBetween } from '../../values/read-elements.ts'
import type { Binding } from '../binding.ts'
import { indexInTable, packBetween } from '../code-table.ts'
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

/** Codes that may wait for their day; a set that never says one does not pile them up. */
const mostPending = 5000

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
    if (pending.length >= mostPending) flush()
  }

  return {
    check(check, segment, element, part, start, end, choice) {
      const set = check.external ?? chosen(check.externalBy, segment, choice)
      if (set === null) return
      const list = externalLists[set]
      const { bytes } = segment
      if (!list.shape(bytes, start, end)) {
        const isDotted = list.wrongShape === 'diagnosis/not-a-code' && hasDot(bytes, start, end)
        const value = { element, part, repetition: 0, start, end }
        const code = isDotted ? 'diagnosis/has-dot' : list.wrongShape
        report.value(code, segment, value, { values: { list: set } })
        return
      }
      if (list.codes !== null) {
        const index = indexInTable(list.codes, packBetween(bytes, start, end))
        const stop = list.stops[index] ?? 0
        if (index < 0 || (stop > 0 && paidOn >= stop)) {
          if (source?.(set, textBetween(segment, start, end), serviceDay) === 'known') return
          const value = { element, part, repetition: 0, start, end }
          const since = stop > 0 ? { since: writtenDay(stop) } : {}
          report.value(index < 0 ? list.unknown : list.stopped, segment, value, {
            values: { list: set, ...since },
          })
          return
        }
      }
      if (source !== null) ask(set, segment, element, part, start, end)
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
      for (const loop of ['2300', '2100']) {
        if (!loops.has(loop)) continue
        bind.enter(loop, () => {
          serviceDay = null
        })
      }
      for (const loop of ['2400', '2300', '2110', '2100']) if (loops.has(loop)) bind.leave(loop, flush)
      bind.end(flush)
    },
  }
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
  return dayBetween(segment.bytes, start, start + 8)
}

const serviceQualifiers = ['472', '434', '150', '232'].map(text =>
  packBetween(new TextEncoder().encode(text), 0, 3),
)
const dtm = 0x44544d
