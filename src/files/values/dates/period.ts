/** Reporting periods: a month (01/2026), a quarter (Q1 2026) or a span of days (01/01/2026-01/15/2026). */
import { readDay, usDay } from '#base/day.ts'
import { cellKind, formulaFlag } from '#formats/row.ts'
import { giveUp, type Mending, mendTo, type Nothing } from '../mending/bench.ts'
import { codeHabits, type Habits } from '../mending/mend-text.ts'
import { isTextOrNumber, plainKind, readerOf } from '../mending/reader-of.ts'
import type { Json, ValueContext, ValueType } from '../value.ts'
import { fullYearFor, readSerial } from './date.ts'
import {
  digitsAt,
  type FullYear,
  firstYear,
  isPlausibleDay,
  lastYear,
  readUsText,
  usText,
} from './day-text.ts'
import { monthNamed, readWriting } from './writings.ts'

const expected = 'a month like 01/2026, a quarter like Q1 2026, or days like 01/01/2026-01/15/2026'
const habits: Habits = { ...codeHabits, letters: 'words', dates: 'own' }

function isMonth(text: string): boolean {
  if (text.length !== 7 || text.charCodeAt(2) !== 47) return false
  const [month, year] = [digitsAt(text, 0, 2), digitsAt(text, 3, 7)]
  return month >= 1 && month <= 12 && year >= firstYear && year <= lastYear
}

function isQuarter(text: string): boolean {
  if (text.length !== 7 || text.charCodeAt(0) !== 81 || text.charCodeAt(2) !== 32) return false
  const [quarter, year] = [digitsAt(text, 1, 2), digitsAt(text, 3, 7)]
  return quarter >= 1 && quarter <= 4 && year >= firstYear && year <= lastYear
}

/** Month, day and year moved so that texts compare as days do. */
function comparable(usText: string): string {
  return usText.slice(6) + usText.slice(0, 2) + usText.slice(3, 5)
}

function isSpan(text: string): boolean {
  if (text.length !== 21 || text.charCodeAt(10) !== 45) return false
  const [from, to] = [text.slice(0, 10), text.slice(11)]
  return readUsText(from) !== null && readUsText(to) !== null && comparable(from) <= comparable(to)
}

function quick(text: string, kind: number): string | null {
  if (text === '') return kind === formulaFlag ? null : ''
  if (plainKind(kind) !== cellKind.text) return null
  return isMonth(text) || isQuarter(text) || isSpan(text) ? text : null
}

function monthText(year: number, month: number): string | null {
  const text = `${String(month).padStart(2, '0')}/${year}`
  return isMonth(text) ? text : null
}

function mend(mending: Mending, fullYear: FullYear): Nothing {
  const { text } = mending
  if (plainKind(mending.kind) === cellKind.date) {
    // `01/2026`, typed into Excel, becomes the first of that month; any other day is one that somebody meant.
    const month = monthText(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
    if (text.slice(8, 10) !== '01' || month === null)
      return giveUp(mending, 'cell/not-a-period', undefined, expected)
    return mendTo(mending, month, 'repair/period-turned-into-date')
  }
  const serial =
    plainKind(mending.kind) === cellKind.number && /^\d{5}$/.test(text) ? readSerial(Number(text)) : null
  if (serial?.slice(3, 5) === '01') {
    return mendTo(mending, `${serial.slice(0, 2)}${serial.slice(5)}`, 'repair/period-turned-into-date')
  }
  if (!isTextOrNumber(mending.kind) || text.length > 60) {
    return giveUp(mending, 'cell/not-a-period', undefined, expected)
  }
  const found = readMonth(text, fullYear) ?? readQuarter(text) ?? readSpan(text, fullYear)
  if (found === 'backwards') return giveUp(mending, 'cell/period-backwards', undefined, expected)
  if (found === null) return giveUp(mending, 'cell/not-a-period', undefined, expected)
  mendTo(mending, found, 'repair/period-writing')
}

function readMonth(text: string, fullYear: FullYear): string | null {
  const numbers = /^(\d{1,2})\s?[-/.\s]\s?(\d{4})$/.exec(text)
  if (numbers) return monthText(Number(numbers[2]), Number(numbers[1]))
  const yearFirst = /^(\d{4})\s?[-/.\s]?\s?(\d{2})$/.exec(text)
  if (yearFirst) return monthText(Number(yearFirst[1]), Number(yearFirst[2]))
  const named = /^([a-z]{3,10})\.?[\s\-/,']*(?:del?\s+)?(\d{4}|\d{2})$/i.exec(text)
  if (!named) return null
  const month = monthNamed(named[1] ?? '')
  const year = Number(named[2])
  return month === 0 ? null : monthText(named[2]?.length === 2 ? fullYear(year, month, 1) : year, month)
}

function readQuarter(text: string): string | null {
  const first = /^(?:q|qtr|quarter|trimestre|t)\.?\s?([1-4])[\s\-/,]*(\d{4})$/i.exec(text)
  const ordinal =
    /^([1-4])(?:st|nd|rd|th|er|o|º)?\s?(?:q|qtr|quarter|trimestre)\.?[\s\-/,]*(?:of\s|de\s)?(\d{4})$/i.exec(
      text,
    )
  const last = /^(\d{4})[\s\-/]*(?:q|qtr|quarter|t)\.?\s?([1-4])$/i.exec(text)
  const [quarter, year] = last ? [last[2], last[1]] : [(first ?? ordinal)?.[1], (first ?? ordinal)?.[2]]
  const found = `Q${quarter} ${year}`
  return isQuarter(found) ? found : null
}

function readSpan(text: string, fullYear: FullYear): string | null {
  const marks = [' - ', ' to ', ' through ', ' thru ', ' a ', ' al ', '-', '/', ' ', '–', ':']
  for (const mark of marks) {
    for (let at = text.indexOf(mark); at > 0; at = text.indexOf(mark, at + 1)) {
      const from = readDayText(text.slice(0, at), fullYear)
      const to = readDayText(text.slice(at + mark.length), fullYear)
      if (from === null || to === null) continue
      return comparable(from) <= comparable(to) ? `${from}-${to}` : 'backwards'
    }
  }
  return null
}

function readDayText(text: string, fullYear: FullYear): string | null {
  const written = readWriting(text.trim())
  if (!written) return null
  const { month, day } = written
  const year = written.shortYear ? fullYear(written.year, month, day) : written.year
  return isPlausibleDay(year, month, day) ? usText(year, month, day) : null
}

/** As data: `2026-01`, `2026-Q1`, or `2026-01-01/2026-01-15` (ISO 8601). */
function isoPeriod(text: string): string {
  if (isMonth(text)) return `${text.slice(3)}-${text.slice(0, 2)}`
  if (isQuarter(text)) return `${text.slice(3)}-${text.slice(0, 2)}`
  if (!isSpan(text)) return text
  const iso = (us: string): string => `${us.slice(6)}-${us.slice(0, 2)}-${us.slice(3, 5)}`
  return `${iso(text.slice(0, 10))}/${iso(text.slice(11))}`
}

function periodFromData(data: Json): string {
  if (typeof data !== 'string') return ''
  if (/^\d{4}-\d\d$/.test(data)) return `${data.slice(5)}/${data.slice(0, 4)}`
  if (/^\d{4}-Q[1-4]$/.test(data)) return `${data.slice(5)} ${data.slice(0, 4)}`
  const [from, to] = data.split('/').map(readDay)
  return from && to ? `${usDay(from)}-${usDay(to)}` : data
}

/** What a file tells about. As data: ISO 8601. */
export const periodType: ValueType = {
  reader(context: ValueContext) {
    const fullYear = fullYearFor(context)
    return readerOf(context, { quick, mend: mending => mend(mending, fullYear), habits })
  },
  toData: text => (text === '' ? null : isoPeriod(text)),
  fromData: periodFromData,
  write: text => text,
  schema: () => ({
    type: 'string',
    pattern: '^[0-9]{4}-(?:[0-9]{2}|Q[1-4]|[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2})$',
  }),
  expected: () => expected,
  make: (_, context) => `${context.day.slice(5, 7)}/${context.day.slice(0, 4)}`,
}
