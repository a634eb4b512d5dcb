/** Level 4: the lines of claims, and amounts wherever they stand. */

import { endOf, hasElement, type Segment, startOf, textAt } from '../../read/segment.ts'
import type { ClaimUse } from '../../sets/uses.ts'
import type { Binding } from '../binding.ts'
import type { NumbersSeen } from '../numbers-seen.ts'
import { numbersSeen } from '../numbers-seen.ts'
import type { Report } from '../report.ts'
import type { ValueCheck } from '../syntax/compile-checks.ts'
import { checksOf } from '../syntax/compile-checks.ts'
import { moneyAt, packedPartAt } from '../values-at.ts'

const mostLines = 999

export function claimLines(bind: Binding<ClaimUse>, report: Report): void {
  const isInstitutional = bind.set.def.id === '837I'
  const [procedure, charge, units] = isInstitutional ? [2, 3, 5] : [1, 2, 4]
  bind.every(isInstitutional ? 'SV2' : 'SV1', '2400', segment => {
    if (moneyAt(segment, charge) < 0) report.here('line/charge-negative', segment, charge)
    if (hasElement(segment, units) && !isPositive(segment, units)) {
      report.here('line/units-not-positive', segment, units, 0, { expected: '> 0' })
    }
    checkModifiers(report, segment, procedure)
  })
  const numbers: NumbersSeen = numbersSeen(mostLines)
  bind.enter('2300', () => numbers.clear())
  bind.segment('2400', 'lineControlNumber', segment => {
    if (numbers.seeAgain(textAt(segment, 2))) report.here('line/control-number-twice', segment, 2)
  })
}

/** Whether a digit other than 0 stands there, and no minus before it. */
function isPositive(segment: Segment, place: number): boolean {
  const { bytes } = segment
  const start = startOf(segment, place)
  const end = endOf(segment, place)
  if (bytes[start] === 0x2d) return false
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte > 0x30 && byte <= 0x39) return true
  }
  return false
}

function checkModifiers(report: Report, segment: Segment, place: number): void {
  const second = packedPartAt(segment, place, 4)
  if (second === 0) return
  const first = packedPartAt(segment, place, 3)
  const third = packedPartAt(segment, place, 5)
  const fourth = third === 0 ? 0 : packedPartAt(segment, place, 6)
  if (second === first) tellModifier(report, segment, place, 4)
  else if (third !== 0 && (third === first || third === second)) tellModifier(report, segment, place, 5)
  else if (fourth !== 0 && (fourth === first || fourth === second || fourth === third)) {
    tellModifier(report, segment, place, 6)
  }
}

function tellModifier(report: Report, segment: Segment, place: number, part: number): void {
  report.here('line/modifier-twice', segment, place, part)
}

/** Element 782: money has two decimals. Zeros beyond them do no harm. */
export function allAmounts(bind: Binding, report: Report): void {
  for (const [slot, check] of checksOf(bind.set).entries()) {
    const places = check.places.flatMap((place, at) => (isMoney(place) ? [at + 1] : []))
    if (places.length === 0) continue
    bind.slot(slot, segment => {
      for (let at = 0; at < places.length; at++) {
        const place = places[at] ?? 0
        if (place >= segment.count) return
        if (hasPartsOfCent(segment, place)) report.here('amount/parts-of-a-cent', segment, place)
      }
    })
  }
}

function isMoney(check: ValueCheck): boolean {
  return check.parts === null && check.element === 782 && check.usage !== 'N'
}

function hasPartsOfCent(segment: Segment, place: number): boolean {
  const { bytes } = segment
  const end = endOf(segment, place)
  if (end - startOf(segment, place) < 4) return false
  let decimals = -1
  for (let at = startOf(segment, place); at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte === 0x2e) decimals = 0
    else if (decimals >= 0) {
      decimals += 1
      if (decimals > 2 && byte > 0x30 && byte <= 0x39) return true
    }
  }
  return false
}
