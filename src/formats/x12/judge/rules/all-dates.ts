/** Level 4: periods in their order, and no day that has not come yet, wherever they stand. */
import type { Segment } from '../../read/segment.ts'
import type { Binding } from '../binding.ts'
import { packText } from '../code-table.ts'
import type { Report } from '../report.ts'
import {
  dayAt,
  type Period,
  packedAt,
  packedPartAt,
  periodAt,
  periodOfPart,
  writtenDay,
} from '../values-at.ts'

/** Days that may lie ahead: the end of a disability, the return to work, the end of a coverage or of a care. */
const mayBeAhead = ['296', '361', '314', '036', '091', '607'].map(packText)
const range = packText('RD8')
const day = packText('D8')

/** `today` as CCYYMMDD. */
export function allDates(bind: Binding, report: Report, today: number): void {
  const period: Period = { from: -1, to: -1 }
  bind.every('DTP', '', segment => {
    const format = packedAt(segment, 2)
    if (format !== day && format !== range) return
    if (!periodAt(segment, 3, period)) return
    if (period.from > period.to) report.here('date/range-reversed', segment, 3)
    else if (period.to > today && !mayBeAhead.includes(packedAt(segment, 1))) {
      tellFuture(report, segment, 3, today)
    }
  })
  const notAfterToday = (id: string, place: number): void => {
    bind.every(id, '', segment => {
      if (dayAt(segment, place) > today) tellFuture(report, segment, place, today)
    })
  }
  notAfterToday('DMG', 2)
  notAfterToday('BHT', 4)
  notAfterToday('PAT', 6)
  bind.every('HI', '', segment => judgeHealthCodes(report, segment, period, today))
  bind.every('DTM', '', segment => {
    if (dayAt(segment, 2) > today && !mayBeAhead.includes(packedAt(segment, 1))) {
      tellFuture(report, segment, 2, today)
    }
  })
}

/** Procedures, occurrences and their spans (C022): format in part 3, day or days in part 4. */
function judgeHealthCodes(report: Report, segment: Segment, period: Period, today: number): void {
  for (let place = 1; place < segment.count; place++) {
    const format = packedPartAt(segment, place, 3)
    if (format !== day && format !== range) continue
    if (!periodOfPart(segment, place, 4, format === range, period)) continue
    if (period.from > period.to) report.here('date/range-reversed', segment, place, 4)
    else if (period.to > today) {
      report.here('date/in-future', segment, place, 4, { expected: `≤ ${writtenDay(today)}` })
    }
  }
}

function tellFuture(report: Report, segment: Segment, place: number, today: number): void {
  report.here('date/in-future', segment, place, 0, { expected: `≤ ${writtenDay(today)}` })
}
