/** Level 4: the diagnoses of a claim, and the lines that point to them. */

import { endOf, type Segment, startOf } from '../../read/segment.ts'
import type { ClaimUse, ProfessionalUse } from '../../sets/uses.ts'
import { digitsBetween } from '../../values/read-elements.ts'
import type { Binding } from '../binding.ts'
import { type Bookmark, bookmark, setBookmark } from '../bookmark.ts'
import { packText } from '../code-table.ts'
import type { Report } from '../report.ts'
import { type Period, packedPartAt, periodAt } from '../values-at.ts'

const mostDiagnoses = 32
const icd10 = ['ABK', 'ABF', 'ABJ', 'APR', 'ABN'].map(packText)
const icd9 = ['BK', 'BF', 'BJ', 'PR', 'BN'].map(packText)
const main = ['ABK', 'ABF'].map(packText)
const first = packText('ABK')
/** From this day on services are coded by ICD-10-CM (45 CFR 162.1002). */
const icd10Since = 20151001

type Seen = {
  count: number
  readonly codes: Float64Array
  tens: number
  nines: number
  readonly mark: Bookmark
}

export function claimDiagnoses(bind: Binding<ClaimUse>, report: Report): void {
  const seen: Seen = { count: 0, codes: new Float64Array(mostDiagnoses), tens: 0, nines: 0, mark: bookmark() }
  const period: Period = { from: -1, to: -1 }
  let lastDay = 0
  bind.enter('2300', () => {
    seen.count = 0
    seen.tens = 0
    seen.nines = 0
    lastDay = 0
  })
  bind.every('HI', '2300', (segment, walk) => {
    for (let place = 1; place < segment.count; place++) takeDiagnosis(report, seen, segment, place)
    if (seen.count > 0 && seen.mark.segment !== walk.segment) setBookmark(seen.mark, walk, segment)
  })
  const takeDay = (segment: Segment): void => {
    if (periodAt(segment, 3, period) && period.to > lastDay) lastDay = period.to
  }
  if (bind.set.def.id === '837I') bind.segment('2300', 'statement', takeDay)
  bind.segment('2400', 'serviceDate', takeDay)
  bind.leave('2300', () => {
    if (seen.tens > 0 && seen.nines > 0) report.at('diagnosis/versions-mixed', seen.mark)
    else if (lastDay >= icd10Since && seen.nines > 0) {
      report.at('diagnosis/wrong-version-for-date', seen.mark, 1, 1, { expected: 'ABK' })
    } else if (lastDay > 0 && lastDay < icd10Since && seen.tens > 0) {
      report.at('diagnosis/wrong-version-for-date', seen.mark, 1, 1, { expected: 'BK' })
    }
  })
  if (bind.set.def.id === '837P') pointers(bind, report, seen)
}

function takeDiagnosis(report: Report, seen: Seen, segment: Segment, place: number): void {
  const kind = packedPartAt(segment, place, 1)
  const isTen = icd10.includes(kind)
  if (isTen) seen.tens += 1
  else if (icd9.includes(kind)) seen.nines += 1
  else return
  const code = packCode(segment, place)
  if (kind === first && isExternalCause(segment, place)) {
    report.here('diagnosis/external-cause-first', segment, place, 2)
  }
  if (isTen && !main.includes(kind)) return
  for (let at = 0; at < seen.count; at++) {
    if (seen.codes[at] !== code) continue
    report.here('diagnosis/twice', segment, place, 2)
    break
  }
  if (seen.count < mostDiagnoses) seen.codes[seen.count] = code
  seen.count += 1
}

/** The code (second part) as a number: seven characters of six bits each. */
function packCode(segment: Segment, place: number): number {
  const { bytes, separators } = segment
  const end = endOf(segment, place)
  let at = codeStart(segment, place)
  let code = 0
  for (; at < end && bytes[at] !== separators.component; at++) code = code * 64 + ((bytes[at] ?? 0) & 63)
  return code
}

function codeStart(segment: Segment, place: number): number {
  const { bytes, separators } = segment
  const end = endOf(segment, place)
  let at = startOf(segment, place)
  while (at < end && bytes[at] !== separators.component) at += 1
  return at + 1
}

/** V, W, X and Y of ICD-10-CM. */
function isExternalCause(segment: Segment, place: number): boolean {
  const byte = segment.bytes[codeStart(segment, place)] ?? 0
  return byte >= 0x56 && byte <= 0x59
}

/** SV107 counts the diagnoses of HI from 1. */
function pointers(bind: Binding<ProfessionalUse>, report: Report, seen: Seen): void {
  bind.segment('2400', 'professionalService', segment => {
    if (segment.count <= 7) return
    const { bytes, separators } = segment
    const end = endOf(segment, 7)
    let start = startOf(segment, 7)
    let part = 0
    let pointed = 0
    for (let at = start; at <= end; at++) {
      if (at < end && bytes[at] !== separators.component) continue
      part += 1
      const pointer = digitsBetween(bytes, start, at)
      if (at > start && pointer >= 0) {
        const bit = 1 << (pointer & 31)
        if (pointer === 0 || pointer > seen.count) {
          const about = { found: String(pointer), values: { diagnoses: seen.count } }
          report.here('line/diagnosis-pointer-to-nothing', segment, 7, part, about)
        } else if ((pointed & bit) !== 0) {
          report.here('line/diagnosis-pointer-twice', segment, 7, part, { found: String(pointer) })
        }
        pointed |= bit
      }
      start = at + 1
    }
  })
}
