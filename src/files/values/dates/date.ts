/** Days: MM/DD/YYYY in the guidance, otherwise at some partners, in many ways from people and Excel. */
import {
  addDays,
  type Day,
  dayFromNumber,
  dayNumber,
  daysInMonth,
  readDay,
  readUsDay,
  usDay,
} from '#base/day.ts'
import type { Random } from '#base/random.ts'
import { cellKind, formulaFlag } from '#formats/row.ts'
import type { DateStyle } from '#guidance/profile.ts'
import { giveUp, type Mending, mendTo, type Nothing, remark } from '../mending/bench.ts'
import { codeHabits, type Habits } from '../mending/mend-text.ts'
import { plainKind, readerOf } from '../mending/reader-of.ts'
import type { ValueContext, ValueType } from '../value.ts'
import {
  type FullYear,
  isPlausibleDay,
  readerOfStyle,
  readIsoText,
  readUsText,
  usText,
  writeInStyle,
} from './day-text.ts'
import {
  type DateWriting,
  monthNamed,
  readWriting,
  type WrittenDate,
  withoutTime,
  withoutWeekday,
} from './writings.ts'

const habits: Habits = { ...codeHabits, dates: 'own' }

function isBirth(context: ValueContext): boolean {
  return /birth/i.test(context.element.id)
}

/**
 * The century of a year of two digits. A birth is never after the day of the check, and within the hundred
 * years before it; any other day is at most twenty years ahead, so that renewals and ends are not put into
 * the past.
 */
export function fullYearFor(context: ValueContext): FullYear {
  const thisYear = Number(context.day.slice(0, 4))
  if (!isBirth(context)) {
    const latest = thisYear + 20
    return short => latest - ((((latest - short) % 100) + 100) % 100)
  }
  const today = context.day.slice(5)
  return (short, month, day) => {
    const year = thisYear - ((((thisYear - short) % 100) + 100) % 100)
    const isAhead = year === thisYear && monthAndDay(month, day) > today
    return isAhead ? year - 100 : year
  }
}

function monthAndDay(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A date cell of Excel is typed in the usual way; Excel makes a date of it. */
const expectedOf = (style: DateStyle): string => (style === 'excel-date' ? 'MM/DD/YYYY' : style)

function mendDate(mending: Mending, context: ValueContext, fullYear: FullYear): Nothing {
  const expected = expectedOf(context.style.dates)
  if (refuseExcelZero(mending) || mendSerial(mending, expected)) return
  mendOpenEnd(mending, context)
  takeNoDate(mending)
  if (mending.text === '') return
  mendAround(mending)
  const written = readWriting(mending.text)
  if (!written) return refuseText(mending, expected)
  const year = written.shortYear ? fullYear(written.year, written.month, written.day) : written.year
  if (!isPlausibleDay(year, written.month, written.day))
    return refuseDay(mending, { ...written, year }, expected)
  noteWriting(mending, written, context.style.dates)
  if (written.shortYear && context.style.dates !== 'MM-DD-YY')
    remark(mending, 'repair/two-digit-year', { year })
  mending.text = usText(year, written.month, written.day)
}

/** Zero and one in a cell with a date's format: nobody's day, though Excel shows one. */
function refuseExcelZero(mending: Mending): boolean {
  const zeros =
    /^(?:0?1\/0?0\/(?:19)?00|1900-01-00|12\/3[01]\/1899|1899-12-3[01]|0?1\/0?1\/1904|1904-01-01)(?:T.*)?$/
  if (!zeros.test(mending.text)) return false
  giveUp(mending, 'cell/zero-shown-as-date')
  return true
}

/** The day before Excel's day 1, for serial numbers after its 29 February 1900, which never was. */
const serialOrigin = dayNumber('1899-12-30')
const lastSerial = 73_415

/**
 * The number of a day, as Excel keeps it, where the cell's date format was lost. True when the cell is done.
 */
function mendSerial(mending: Mending, expected: string): boolean {
  const parts = /^(\d{1,5})(?:\.(\d+))?$/.exec(mending.text)
  if (!parts) return false
  const serial = Number(parts[1])
  if (serial === 60) {
    giveUp(mending, 'cell/day-that-never-was', undefined, expected)
    return true
  }
  const isYear = mending.text.length === 4 && serial >= firstYearAlone && serial <= lastYearAlone
  if (isYear || serial > lastSerial || serial < firstSerial) return false
  if (plainKind(mending.kind) !== cellKind.number && serial < 10_000) return false
  mendTo(mending, readSerial(serial), 'repair/serial-date', { serial: parts[1] ?? '' })
  if (/[1-9]/.test(parts[2] ?? '')) remark(mending, 'repair/time-of-day')
  return true
}

/** The day by Excel's count, in the guidance's writing. Only for numbers above 60. */
export function readSerial(serial: number): string {
  return usDay(dayFromNumber(serial + serialOrigin))
}

/** Serial number of 1901-01-01; smaller ones are small numbers, not days. */
const firstSerial = 367
const [firstYearAlone, lastYearAlone] = [1900, 2100]

/** The end of time, as many systems write `no end`: 12/31/9999. A blank says the same in the guidance. */
function mendOpenEnd(mending: Mending, context: ValueContext): Nothing {
  const endOfTime = /^(?:0?[1-9]|1[0-2])[/-]\d{1,2}[/-]9999$|^9999-\d\d-\d\d(?:T.*)?$|^9999\d{4}$/
  if (!/end|expir|thru|through|termin/i.test(context.element.id) || !endOfTime.test(mending.text)) return
  mendTo(mending, '', 'repair/open-end')
}

/** Dates that programs and forms put where there is none. */
function takeNoDate(mending: Mending): Nothing {
  const digits = /^(?:00?\/00?\/(?:00)?00|99\/99\/(?:99)?99|0000-00-00|0{8}|9{8})$/
  const form = /^([_ ]+|[mdy]+)[/-]([_ ]+|[mdy]+)[/-]([_ ]+|[mdy]+)$/i
  if (!digits.test(mending.text) && !form.test(mending.text)) return
  remark(mending, 'repair/placeholder', { placeholder: mending.text })
  mending.text = ''
}

/**
 * Brackets and full stops around the day, letters for digits within it, a weekday in front, a time behind.
 */
function mendAround(mending: Mending): Nothing {
  const inside = mending.text.replace(/^[([\s]+|[)\]\s.,;]+$/g, '')
  if (inside !== mending.text) mendTo(mending, inside, 'repair/punctuation')
  if (/^[\dOIl]{1,4}([/-])[\dOIl]{1,2}\1[\dOIl]{2,4}$/.test(mending.text) && /[OIl]/.test(mending.text)) {
    mendTo(mending, mending.text.replace(/O/g, '0').replace(/[Il]/g, '1'), 'repair/letters-for-digits')
  }
  const bare = withoutWeekday(mending.text)
  if (bare !== mending.text) mendTo(mending, bare, 'repair/weekday')
  const day = withoutTime(mending.text)
  if (day !== null) mendTo(mending, day.replace(/,$/, ''), 'repair/time-of-day')
}

const writingOfStyle: { readonly [style in DateStyle]: DateWriting } = {
  'MM/DD/YYYY': 'slashes',
  'M/D/YYYY': 'slashes',
  'MM-DD-YY': 'dashes',
  'MM-DD-YYYY': 'dashes',
  'YYYY-MM-DD': 'iso',
  'excel-date': 'iso',
  YYYYMMDD: 'year-first-digits',
  'DD-Mon-YYYY': 'day-month-name',
}

/** One note at most says how the writing differs from what was expected, the gravest first. */
function noteWriting(mending: Mending, written: WrittenDate, style: DateStyle): Nothing {
  const { writing, padded, shortYear, dayFirst } = written
  if (plainKind(mending.kind) === cellKind.date) return
  if (dayFirst) return remark(mending, 'repair/day-before-month')
  if (writing !== writingOfStyle[style]) return remark(mending, noteOfWriting(written))
  if (!padded) return remark(mending, 'repair/date-without-zeros')
  // A year of four digits where two are asked for, spaces beside the marks: anything else that made a
  // difference.
  const isSaidOtherwise = mending.notes.length > 0 || (shortYear && style !== 'MM-DD-YY')
  if (!isSaidOtherwise) remark(mending, 'repair/date-separators')
}

function noteOfWriting({ writing, padded, shortYear }: WrittenDate): Parameters<typeof remark>[1] {
  switch (writing) {
    case 'slashes':
      return padded && !shortYear ? 'repair/guidance-writing' : 'repair/date-separators'
    case 'dashes':
    case 'dots':
      return 'repair/date-separators'
    case 'iso':
      return 'repair/iso-date'
    case 'year-first-digits':
    case 'month-first-digits':
      return 'repair/date-of-digits'
    default:
      return 'repair/month-by-name'
  }
}

function refuseDay(mending: Mending, written: WrittenDate, expected: string): Nothing {
  const { year, month, day } = written
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  if (exists) return giveUp(mending, 'cell/year-out-of-range', { year }, expected)
  if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
    return giveUp(mending, 'cell/no-such-day', { days: daysInMonth(year, month) }, expected)
  }
  giveUp(mending, 'cell/not-a-date', undefined, expected)
}

function refuseText(mending: Mending, expected: string): Nothing {
  const { text } = mending
  const word = /^([a-zé]{3,10})\.?[\s\-/,]+(?:de\s+)?(?:\d{2}|\d{4})$/i.exec(text)?.[1]
  const isPart =
    /^(?:19|20)\d\d$|^\d{1,2}[/-](?:19|20)\d\d$|^(?:19|20)\d\d[/-]\d{1,2}$|^\d{1,2}[/-]\d{1,2}$/.test(text) ||
    (word !== undefined && monthNamed(word) > 0)
  if (isPart) return giveUp(mending, 'cell/incomplete-date', undefined, expected)
  const dates = text
    .split(/\s*(?:[;,&|]|\s-\s|\s–\s|\sto\s|\sand\s)\s*/)
    .filter(piece => readWriting(piece) !== null)
  if (dates.length > 1) return giveUp(mending, 'cell/several-values', { count: dates.length }, expected)
  giveUp(mending, 'cell/not-a-date', undefined, expected)
}

function makeDate(random: Random, context: ValueContext): string {
  const { day, element } = context
  const away = (days: number): Day => addDays(day, days)
  if (isBirth(context)) return usDay(away(-365 - random.below(85 * 365)))
  if (/end|expir|thru|through|renewal/i.test(element.id)) return usDay(away(30 + random.below(300)))
  return usDay(away(-1 - random.below(90)))
}

/** A calendar day. As data: ISO. */
export const dateType: ValueType = {
  reader(context) {
    const fullYear = fullYearFor(context)
    const readText = readerOfStyle(context.style.dates, fullYear)
    const quick = (text: string, kind: number): string | null => {
      if (text === '') return kind === formulaFlag ? null : ''
      const plain = plainKind(kind)
      if (plain === cellKind.text) return readText(text)
      if (plain === cellKind.date) return readIsoText(text)
      // A partner's YYYYMMDD is a number to Excel; nothing is lost by that.
      return plain === cellKind.number && text.length === 8 ? readText(text) : null
    }
    return readerOf(context, { quick, mend: mending => mendDate(mending, context, fullYear), habits })
  },
  toData: text => (text === '' ? null : (readUsDay(text) ?? text)),
  fromData: data => {
    if (typeof data !== 'string') return ''
    const day = readDay(data)
    return day ? usDay(day) : data
  },
  write(text, context) {
    const isDay = readUsText(text) !== null
    return isDay ? writeInStyle(text, context.style.dates, fullYearFor(context)) : text
  },
  schema: () => ({ type: 'string', format: 'date' }),
  expected: ({ style }) => expectedOf(style.dates),
  make: makeDate,
}
