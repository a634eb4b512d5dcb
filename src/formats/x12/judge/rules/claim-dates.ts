/** Level 4: the days of one claim against each other. */

import type { Segment } from '../../read/segment.ts'
import type { Walk } from '../../read/walk.ts'
import type { ClaimUse } from '../../sets/uses.ts'
import type { Binding } from '../binding.ts'
import { type Bookmark, bookmark, setBookmark } from '../bookmark.ts'
import type { JudgeCode } from '../finding-codes.ts'
import type { Report } from '../report.ts'
import { dayAt, type Period, periodAt, writtenDay } from '../values-at.ts'

/** A day, and where it stood. CCYYMMDD; 0 when it is not said. */
type SaidDay = { day: number; readonly mark: Bookmark }

type Days = {
  birth: number
  /** Of the services: the first and the last day. */
  first: number
  last: number
  /** The last day of the line at hand. */
  lineTo: number
  readonly statement: Period
  readonly claim: Bookmark
  readonly onset: SaidDay
  readonly admission: SaidDay
  readonly discharge: SaidDay
  /** When another payer decided on the claim. */
  readonly decided: SaidDay
}

const saidDay = (): SaidDay => ({ day: 0, mark: bookmark() })

function noDays(): Days {
  return {
    birth: 0,
    first: 0,
    last: 0,
    lineTo: 0,
    statement: { from: 0, to: 0 },
    claim: bookmark(),
    onset: saidDay(),
    admission: saidDay(),
    discharge: saidDay(),
    decided: saidDay(),
  }
}

/** Birth ≤ service; admission ≤ service; lines inside the statement; other payers decide after the service. */
export function claimDates(bind: Binding<ClaimUse>, report: Report): void {
  const days = noDays()
  const period: Period = { from: -1, to: -1 }
  takeDaysOfClaim(bind, days, period)
  bind.segment('2400', 'lineNumber', () => {
    days.lineTo = 0
  })
  bind.segment('2400', 'serviceDate', segment => {
    if (!periodAt(segment, 3, period) || period.from > period.to) return
    take(days, period)
    days.lineTo = period.to
    const { from, to } = days.statement
    if (from === 0 || (period.from >= from && period.to <= to)) return
    const expected = `${writtenDay(from)} – ${writtenDay(to)}`
    report.here('line/outside-statement-dates', segment, 3, 0, { expected })
  })
  bind.segment('2430', 'adjudicated', segment => {
    const decided = dayAt(segment, 3)
    if (decided <= 0 || decided >= days.lineTo) return
    report.here('claim/paid-before-service', segment, 3, 0, { expected: `≥ ${writtenDay(days.lineTo)}` })
  })
  bind.leave('2300', () => compareDays(report, days))
}

function takeDaysOfClaim(bind: Binding<ClaimUse>, days: Days, period: Period): void {
  bind.enter('2000B', () => {
    days.birth = 0
  })
  const takeBirth = (segment: Segment): void => {
    days.birth = dayAt(segment, 2)
  }
  bind.segment('2010BA', 'demographics', takeBirth)
  bind.segment('2010CA', 'demographics', takeBirth)
  bind.segment('2300', 'claim', (segment, walk) => {
    setBookmark(days.claim, walk, segment)
    days.first = 0
    days.last = 0
    days.statement.from = 0
    for (const said of [days.onset, days.admission, days.discharge, days.decided]) said.day = 0
  })
  const takeInto = (said: SaidDay) => (segment: Segment, walk: Walk) => {
    if (!periodAt(segment, 3, period)) return
    said.day = period.from
    setBookmark(said.mark, walk, segment)
  }
  if (bind.has('2300', 'onset')) bind.segment('2300', 'onset', takeInto(days.onset))
  if (bind.has('2300', 'discharge')) bind.segment('2300', 'discharge', takeInto(days.discharge))
  bind.segment('2300', 'admission', takeInto(days.admission))
  bind.segment('2330B', 'adjudication', takeInto(days.decided))
  if (!bind.has('2300', 'statement')) return
  bind.segment('2300', 'statement', segment => {
    if (!periodAt(segment, 3, period) || period.from > period.to) return
    days.statement.from = period.from
    days.statement.to = period.to
    take(days, period)
  })
}

function take(days: Days, { from, to }: Period): void {
  if (days.first === 0 || from < days.first) days.first = from
  if (to > days.last) days.last = to
}

function compareDays(report: Report, days: Days): void {
  const { birth, first, last, onset, admission, discharge, decided } = days
  if (first === 0) return
  if (birth > first) {
    const about = { found: writtenDay(first), expected: `≥ ${writtenDay(birth)}` }
    report.at('claim/before-birth', days.claim, undefined, 0, about)
  }
  if (onset.day > last) tell(report, 'claim/onset-after-service', onset, `≤ ${writtenDay(last)}`)
  if (admission.day > first)
    tell(report, 'claim/admission-after-service', admission, `≤ ${writtenDay(first)}`)
  if (discharge.day > 0 && discharge.day < admission.day) {
    tell(report, 'claim/discharge-before-admission', discharge, `≥ ${writtenDay(admission.day)}`)
  }
  if (decided.day > 0 && decided.day < last) {
    tell(report, 'claim/paid-before-service', decided, `≥ ${writtenDay(last)}`)
  }
}

function tell(report: Report, code: JudgeCode, { day, mark }: SaidDay, expected: string): void {
  report.at(code, mark, 3, 0, { found: writtenDay(day), expected })
}
