/** The ways in which people and programs write a day, and which of them a text is in. */

/** How the day is written: the guidance's way, one of the styles of partners, or another that can be read. */
export type DateWriting =
  | 'slashes' // 01/05/2026
  | 'dashes' // 01-05-2026
  | 'dots' // 01.05.2026, 01 05 2026
  | 'iso' // 2026-01-05, 2026/01/05
  | 'year-first-digits' // 20260105
  | 'month-first-digits' // 01052026
  | 'day-month-name' // 05-Jan-2026, 5 de enero de 2026
  | 'month-name' // Jan 5, 2026

/** A day as found, before anybody has said whether it exists. */
export type WrittenDate = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly writing: DateWriting
  /** The year has two digits, and `year` is 0 to 99. */
  readonly shortYear: boolean
  /** Month and day have two digits each (or a name). */
  readonly padded: boolean
  /** The first number cannot be a month and the second can: the day was written first. */
  readonly dayFirst: boolean
}

const monthNames: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan', 'enero', 'ene'],
    ['february', 'feb', 'febrero'],
    ['march', 'mar', 'marzo'],
    ['april', 'apr', 'abril', 'abr'],
    ['may', 'mayo'],
    ['june', 'jun', 'junio'],
    ['july', 'jul', 'julio'],
    ['august', 'aug', 'agosto', 'ago'],
    ['september', 'sept', 'sep', 'septiembre', 'setiembre', 'set'],
    ['october', 'oct', 'octubre'],
    ['november', 'nov', 'noviembre'],
    ['december', 'dec', 'diciembre', 'dic'],
  ].flatMap((names, index) => names.map(name => [name, index + 1] as const)),
)

/** The number of a month by its English or Spanish name or their abbreviations; 0 for another word. */
export function monthNamed(name: string): number {
  return monthNames.get(name.toLowerCase().replace(/\.$/, '')) ?? 0
}

const weekday = new RegExp(
  '^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?' +
    '|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)[.,]*\\s+',
  'i',
)

/** The text without a day of the week in front. */
export function withoutWeekday(text: string): string {
  return text.replace(weekday, '')
}

const timeOfDay =
  /[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(?:([AP])\.?\s?M\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i

/** The text without a time of day behind; null where there is none. */
export function withoutTime(text: string): string | null {
  const found = timeOfDay.exec(text)
  return found && found.index > 0 ? text.slice(0, found.index) : null
}

/** Longer texts are no dates, and no pattern need run over them. */
const longestDate = 50

/** A day in any writing that names year, month and day; null for everything else. */
export function readWriting(text: string): WrittenDate | null {
  if (text.length > longestDate) return null
  return readNumbers(text) ?? readYearFirst(text) ?? readDigits(text) ?? readNamed(text)
}

function readNumbers(text: string): WrittenDate | null {
  const parts = /^(\d{1,2})\s?([/\-. ,])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/.exec(text)
  if (!parts) return null
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])]
  const dayFirst = first > 12 && first <= 31 && second >= 1 && second <= 12
  const mark = parts[2]
  return {
    year,
    month: dayFirst ? second : first,
    day: dayFirst ? first : second,
    writing: mark === '/' ? 'slashes' : mark === '-' ? 'dashes' : 'dots',
    shortYear: parts[4]?.length === 2,
    padded: parts[1]?.length === 2 && parts[3]?.length === 2,
    dayFirst,
  }
}

function readYearFirst(text: string): WrittenDate | null {
  const parts = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (!parts) return null
  const padded = parts[3]?.length === 2 && parts[4]?.length === 2
  return plain(Number(parts[1]), Number(parts[3]), Number(parts[4]), 'iso', padded)
}

/**
 * Eight digits begin with a year or end in one, and never both: no month begins with 18 to 21. Seven are a
 * month of one digit, whose zero is gone.
 */
function readDigits(text: string): WrittenDate | null {
  if (/^(?:1[89]|2[01])\d{6}$/.test(text)) {
    return plain(
      Number(text.slice(0, 4)),
      Number(text.slice(4, 6)),
      Number(text.slice(6)),
      'year-first-digits',
      true,
    )
  }
  const parts = /^(\d{1,2})(\d{2})((?:1[89]|2[01])\d{2})$/.exec(text)
  if (!parts) return null
  return plain(
    Number(parts[3]),
    Number(parts[1]),
    Number(parts[2]),
    'month-first-digits',
    parts[1]?.length === 2,
  )
}

const dayThenName =
  /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]*(?:(?:de|of)\s+)?([a-z]{3,10})\.?[\s\-/.,]*(?:del?\s+)?(\d{4}|\d{2})$/i
const nameThenDay = /^([a-z]{3,10})\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?[\s,\-/.]+(?:del?\s+)?(\d{4}|\d{2})$/i
const yearThenName = /^(\d{4})[\s\-/]([a-z]{3,10})\.?[\s\-/](\d{1,2})$/i

function readNamed(text: string): WrittenDate | null {
  const dayFirst = dayThenName.exec(text)
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1], 'day-month-name')
  const monthFirst = nameThenDay.exec(text)
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2], 'month-name')
  const yearFirst = yearThenName.exec(text)
  return yearFirst ? named(yearFirst[1], yearFirst[2], yearFirst[3], 'month-name') : null
}

function named(year = '', month = '', day = '', writing: DateWriting): WrittenDate | null {
  const number = monthNamed(month)
  if (number === 0) return null
  const padded = day.length === 2
  return { ...plain(Number(year), number, Number(day), writing, padded), shortYear: year.length === 2 }
}

function plain(year: number, month: number, day: number, writing: DateWriting, padded: boolean): WrittenDate {
  return { year, month, day, writing, shortYear: false, padded, dayFirst: false }
}
