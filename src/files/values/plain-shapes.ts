/**
 * Cells that are right at first sight, told in the text where they stand, before a text of their own is
 * made of them.
 */

/*
 * A shape knows the plainest writings of a kind: ASCII, in the guidance's own style, nothing that could mean anything
 * else. What it passes over is no less right: the kind's `quick` decides then. What it takes, `quick` takes as it
 * stands; plain-shapes.test.ts holds the two against each other.
 */
import type { ValueKind } from '#guidance/define.ts'
import { isPlausibleDay } from './dates/day-text.ts'
import { mayBePlaceholderWith } from './mending/placeholders.ts'
import type { ValueContext } from './value.ts'

/** The numbers of a text's characters. */
export type Units = Uint16Array

/** True for a text from `from` up to `to` that is exactly right and its own value. */
export type PlainShape = (units: Units, from: number, to: number) => boolean

/** The shape of a column's values; null for a kind that has none, or not in this style. */
export function plainShape(context: ValueContext): PlainShape | null {
  return shapes[context.element.is]?.(context) ?? null
}

const [zero, nine, dash, dot, slash, at, space] = [48, 57, 45, 46, 47, 64, 32]

/*
 * What a character is. A loop gathers what it meets and looks at it once, at the end: a processor foresees the end of
 * a loop, not what each character of a name will be.
 */
const [digit, letter, mark, blank, odd] = [1, 2, 4, 8, 16]
const classes = new Uint8Array(0x10000).fill(odd)
classes.fill(digit, zero, nine + 1)
classes.fill(letter, 65, 91)
classes.fill(letter, 97, 123)
for (const each of ",.-'/#()") classes[each.charCodeAt(0)] = mark
classes[space] = blank

function classOf(unit: number): number {
  return classes[unit] as number
}

function areDigits(units: Units, from: number, to: number): boolean {
  let met = digit
  for (let place = from; place < to; place++) met |= classes[units[place] as number] as number
  return met === digit
}

/** So many digits, not one over and over; the first from `least` on. */
function digits(length: number, least = zero): PlainShape {
  return (units, from, to) => {
    if (to - from !== length || !areDigits(units, from, to)) return false
    const first = units[from] as number
    if (first < least) return false
    for (let place = from + 1; place < to; place++) if (units[place] !== first) return true
    return false
  }
}

const [fiveDigits, nineDigits, tenDigits] = [digits(5), digits(9), digits(10)]

/** What a digit at an even place of an NPI adds to its Luhn sum. */
const doubled = Uint8Array.from([0, 2, 4, 6, 8, 1, 3, 5, 7, 9])

function isNpiAt(units: Units, from: number, to: number): boolean {
  const first = units[from]
  if (to - from !== 10 || (first !== 49 && first !== 50) || !areDigits(units, from, to)) return false
  // The prefix 80840 adds 24.
  let sum = 24
  for (let place = from; place < to; place += 2) {
    sum += (doubled[(units[place] as number) - zero] as number) + (units[place + 1] as number) - zero
  }
  return sum % 10 === 0
}

function isCinAt(units: Units, from: number, to: number): boolean {
  if (to - from !== 9 || units[from] !== nine || !areDigits(units, from, to - 1)) return false
  const last = units[to - 1] as number
  if (last < 65 || last > 90) return false
  for (let place = from + 1; place < to - 1; place++) if (units[place] !== nine) return true
  return false
}

function isWholeAt(units: Units, from: number, to: number): boolean {
  return to - from <= 9 && to > from && units[from] !== zero && areDigits(units, from, to)
}

/**
 * Words with single spaces between them, the first beginning with a letter, or with a digit where that is
 * usual.
 */
function words({ element }: ValueContext, first: number): PlainShape {
  const most = element.maxLength ?? Number.POSITIVE_INFINITY
  return (units, from, to) => {
    const length = to - from
    const [begin, end] = [units[from] as number, units[to - 1] as number]
    if (length > most || (classOf(begin) & first) === 0 || end === space) return false
    if (mayBePlaceholderWith(length, begin, end)) return false
    let met = 0
    let last = 0
    for (let place = from; place < to; place++) {
      const kind = classes[units[place] as number] as number
      // Twice of a blank is odd.
      met |= kind | ((kind & last & blank) << 1)
      last = kind
    }
    return met < odd
  }
}

/** HOMELESS stands for an address in one writing only. */
function addresses(context: ValueContext): PlainShape {
  const areWords = words(context, letter | digit)
  return (units, from, to) => ((units[from] as number) | 32) !== 104 && areWords(units, from, to)
}

/** Letters, digits, and dashes between them. */
function identifiers({ element }: ValueContext): PlainShape {
  const most = element.maxLength ?? Number.POSITIVE_INFINITY
  return (units, from, to) => {
    const length = to - from
    const [begin, end] = [units[from] as number, units[to - 1] as number]
    if (length > most || classOf(begin) !== letter || (classOf(end) & (letter | digit)) === 0) return false
    if (mayBePlaceholderWith(length, begin, end)) return false
    let isPlain = true
    for (let place = from; place < to; place++) {
      const unit = units[place] as number
      isPlain &&= (classOf(unit) & (letter | digit)) !== 0 || unit === dash
    }
    return isPlain
  }
}

/** Letters and digits on both sides of the sign, with single dots and dashes between them. */
function emails({ element }: ValueContext): PlainShape {
  const most = Math.min(element.maxLength ?? 254, 254)
  return (units, from, to) => {
    let [sign, lastDot, lastMark] = [-1, -1, from - 1]
    for (let place = from; place < to; place++) {
      const unit = units[place] as number
      if ((classOf(unit) & (letter | digit)) !== 0) continue
      if (place === lastMark + 1 || (unit !== dot && unit !== dash && unit !== at)) return false
      if (unit === at && sign >= 0) return false
      if (unit === at) sign = place
      if (unit === dot) lastDot = place
      lastMark = place
    }
    const ending = to - lastDot - 1
    return (
      sign > from && sign - from <= 64 && lastDot > sign && ending >= 2 && ending <= 24 && to - from <= most
    )
  }
}

/** MM/DD/YYYY */
function isDayAt(units: Units, from: number, to: number): boolean {
  if (to - from !== 10 || units[from + 2] !== slash || units[from + 5] !== slash) return false
  const kinds =
    classOf(units[from] as number) |
    classOf(units[from + 1] as number) |
    classOf(units[from + 3] as number) |
    classOf(units[from + 4] as number)
  if (kinds !== digit || !areDigits(units, from + 6, to)) return false
  const year = twoAt(units, from + 6) * 100 + twoAt(units, from + 8)
  return isPlausibleDay(year, twoAt(units, from), twoAt(units, from + 3))
}

function twoAt(units: Units, from: number): number {
  return (units[from] as number) * 10 + (units[from + 1] as number) - zero * 11
}

const shapes: { readonly [kind in ValueKind]?: (context: ValueContext) => PlainShape | null } = {
  cin: () => isCinAt,
  npi: () => isNpiAt,
  tin: () => nineDigits,
  'invoice-number': () => tenDigits,
  zip: () => (units, from, to) => fiveDigits(units, from, to) || nineDigits(units, from, to),
  phone: ({ style }) => (style.phones === '5551234567' ? digits(10, 50) : null),
  count: () => isWholeAt,
  units: () => isWholeAt,
  identifier: context => identifiers(context),
  email: context => emails(context),
  name: context => words(context, letter),
  text: context => words(context, letter | digit),
  city: context => words(context, letter),
  address: context => addresses(context),
  date: ({ style }) => (style.dates === 'MM/DD/YYYY' ? isDayAt : null),
}
