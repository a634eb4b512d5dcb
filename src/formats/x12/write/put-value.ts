/** Puts one value down as bytes and checks it while it passes: characters, length, type and codes. */
import { isRealDay } from '#base/day.ts'
import type { WriteFindingCode } from './finding-codes.ts'
import { type ElementPlan, type Shape, shapes } from './plan.ts'
import { reserve, tell, type Writer } from './writer.ts'

/** Writes the text as it is. Whatever is wrong with it is told, with the place and part at hand. */
export function putValue(
  writer: Writer,
  plan: ElementPlan | undefined,
  text: string,
  part: number | undefined,
): void {
  const { length } = text
  reserve(writer, length * 3)
  const { bytes, classes } = writer
  let { at } = writer
  let worst = 0
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index)
    if (code < 128) {
      worst |= classes[code] as number
      bytes[at++] = code
    } else if (writer.foreignLetters) {
      putForeign(writer, text, plan, part)
      return
    } else {
      worst |= 1
      bytes[at++] = 63
    }
  }
  writer.at = at
  if (worst !== 0) tellCharacters(writer, text, worst, part)
  checkValue(writer, plan, text, part)
}

/**
 * The same for text with letters beyond ASCII that the partners agreed on: as UTF-8, if it has no half of
 * one.
 */
function putForeign(
  writer: Writer,
  text: string,
  plan: ElementPlan | undefined,
  part: number | undefined,
): void {
  let worst = /[\u0080-\u009f]|\p{Surrogate}/u.test(text) ? 1 : 0
  for (let index = 0; index < text.length; index++) worst |= writer.classes[text.charCodeAt(index)] ?? 0
  writer.at += encoder.encodeInto(text, writer.bytes.subarray(writer.at)).written
  if (worst !== 0) tellCharacters(writer, text, worst, part)
  checkValue(writer, plan, text, part)
}

const encoder = new TextEncoder()

/** Usage, codes and shape. */
function checkValue(
  writer: Writer,
  plan: ElementPlan | undefined,
  text: string,
  part: number | undefined,
): void {
  if (plan === undefined) {
    tell(writer, 'write/too-many-values', { found: text }, writer.place, part)
    return
  }
  if (plan.isFree) {
    checkLength(writer, plan, text, text.length, part)
    return
  }
  const { lately } = plan
  if (lately.text === text) return
  const before = writer.findings.length + writer.moreFindings
  checkNewValue(writer, plan, text, part)
  if (writer.findings.length + writer.moreFindings === before) lately.text = text
}

function checkNewValue(writer: Writer, plan: ElementPlan, text: string, part: number | undefined): void {
  if (plan.isUnused) tell(writer, 'write/not-used', { found: text }, writer.place, part)
  if (plan.codes !== null && !plan.codes.has(text)) {
    const expected = [...plan.codes].join(', ')
    tell(writer, 'write/not-in-code-list', { found: text, expected }, writer.place, part)
    return
  }
  checkShape(writer, plan, text, part)
}

function tellCharacters(writer: Writer, text: string, worst: number, part: number | undefined): void {
  if (worst & 2) tell(writer, 'write/separator-in-value', { found: text }, writer.place, part)
  if (worst & 1) tell(writer, 'write/bad-character', { found: text }, writer.place, part)
}

function checkShape(writer: Writer, plan: ElementPlan, text: string, part: number | undefined): void {
  const { shape } = plan
  let { length } = text
  if (shape !== shapes.text) {
    const code = misshapen(shape, text)
    if (code !== null) {
      tell(writer, code, { found: text }, writer.place, part)
      return
    }
    if (shape === shapes.whole || shape === shapes.decimal) length = digitsOf(text, true)
  }
  checkLength(writer, plan, text, length, part)
}

function checkLength(
  writer: Writer,
  plan: ElementPlan,
  text: string,
  length: number,
  part: number | undefined,
): void {
  if (length < plan.min) {
    tell(writer, 'write/too-short', { found: text, values: { least: plan.min } }, writer.place, part)
  }
  if (length > plan.max) {
    tell(writer, 'write/too-long', { found: text, values: { most: plan.max } }, writer.place, part)
  }
}

function misshapen(shape: Shape, text: string): WriteFindingCode | null {
  if (shape === shapes.date) return isDate(text) ? null : 'write/not-a-date'
  if (shape === shapes.time) return isTime(text) ? null : 'write/not-a-time'
  return digitsOf(text, shape === shapes.decimal) > 0 ? null : 'write/not-a-number'
}

/** How many digits a number has, its sign and point not counted; 0 when it is no number. */
function digitsOf(text: string, mayHavePoint: boolean): number {
  let digits = 0
  let points = 0
  for (let index = text.charCodeAt(0) === 45 ? 1 : 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 46 && mayHavePoint) points += 1
    else if (code < 48 || code > 57) return 0
    else digits += 1
  }
  return points > 1 ? 0 : digits
}

function isDate(text: string): boolean {
  if (text.length === 6) return isDate(`20${text}`)
  if (text.length !== 8 || digitsOf(text, false) !== 8) return false
  const day = Number(text)
  return isRealDay(Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100)
}

/** HHMM, HHMMSS, or with tenths and hundredths. */
function isTime(text: string): boolean {
  if (digitsOf(text, false) !== text.length || ![4, 6, 7, 8].includes(text.length)) return false
  const seconds = text.length > 4 ? Number(text.slice(4, 6)) : 0
  return Number(text.slice(0, 2)) < 24 && Number(text.slice(2, 4)) < 60 && seconds < 60
}

/** Money in cents, in the shortest form: `100`, `100.5`, `0.01`. */
export function putCentsDigits(
  writer: Writer,
  plan: ElementPlan | undefined,
  cents: number,
  part: number | undefined,
): void {
  if (!Number.isSafeInteger(cents)) {
    tell(writer, 'write/not-a-number', { found: String(cents) }, writer.place, part)
    return
  }
  reserve(writer, 24)
  const size = Math.abs(cents)
  if (cents < 0) writer.bytes[writer.at++] = 45
  const start = writer.at
  putDigits(writer, Math.floor(size / 100))
  const rest = size % 100
  if (rest !== 0) {
    writer.bytes[writer.at++] = 46
    writer.bytes[writer.at++] = 48 + Math.floor(rest / 10)
    if (rest % 10 !== 0) writer.bytes[writer.at++] = 48 + (rest % 10)
  }
  const digits = writer.at - start - (rest === 0 ? 0 : 1)
  if (plan === undefined) {
    tell(writer, 'write/too-many-values', { found: String(cents) }, writer.place, part)
    return
  }
  if (plan.isUnused) tell(writer, 'write/not-used', { found: String(cents) }, writer.place, part)
  if (digits > plan.max) {
    tell(writer, 'write/too-long', { found: String(cents), values: { most: plan.max } }, writer.place, part)
  }
}

function putDigits(writer: Writer, whole: number): void {
  if (whole >= 10) {
    const rest = Math.floor(whole / 10)
    putDigits(writer, rest)
    writer.bytes[writer.at++] = 48 + (whole - rest * 10)
  } else writer.bytes[writer.at++] = 48 + whole
}

/** A whole number of up to fifteen digits. */
export function putWhole(
  writer: Writer,
  plan: ElementPlan | undefined,
  whole: number,
  part: number | undefined,
): void {
  reserve(writer, 24)
  if (whole < 0) writer.bytes[writer.at++] = 45
  const start = writer.at
  putDigits(writer, Math.abs(whole))
  if (plan === undefined || plan.isUnused || plan.codes !== null || plan.shape > shapes.decimal) {
    writer.at = whole < 0 ? start - 1 : start
    putValue(writer, plan, String(whole), part)
  } else if (writer.at - start > plan.max) {
    tell(writer, 'write/too-long', { found: String(whole), values: { most: plan.max } }, writer.place, part)
  }
}

/** An ISO day in a text, from a place on, as CCYYMMDD in one number; -1 when no real day stands there. */
export function dayDigits(text: string): number {
  if (text === lastDay.text) return lastDay.digits
  lastDay.text = text
  lastDay.digits = digitsOfDay(text)
  return lastDay.digits
}

/** A claim's lines name one day over and over. */
const lastDay = { text: '', digits: -1 }

function digitsOfDay(text: string): number {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return -1
  const year = digitsIn(text, 0, 4)
  const month = digitsIn(text, 5, 2)
  const day = digitsIn(text, 8, 2)
  return isRealDay(year, month, day) ? year * 10_000 + month * 100 + day : -1
}

function digitsIn(text: string, from: number, count: number): number {
  let number = 0
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return -1
    number = number * 10 + digit
  }
  return number
}

/** The number as so many digits, nine at most. */
export function putFixed(writer: Writer, number: number, digits: number): void {
  let rest = number
  for (let at = writer.at + digits - 1; at >= writer.at; at--) {
    const next = (rest / 10) | 0
    writer.bytes[at] = 48 + (rest - next * 10)
    rest = next
  }
  writer.at += digits
}
