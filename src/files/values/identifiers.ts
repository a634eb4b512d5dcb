/** Numbers by which providers and papers are known: NPI, TIN, invoice number, anybody's own identifiers. */
import { hasLuhnDigit, isNpi } from '#base/identifiers.ts'
import { cellKind, formulaFlag } from '#formats/row.ts'
import { textFromData, textToData } from './as-data.ts'
import { giveUp, type Mending, type Nothing } from './mending/bench.ts'
import {
  mendDigits,
  mendLeadingZeros,
  mendNumberForm,
  mendPointZero,
  mendScientific,
  refuseLongNumber,
  refuseSeveral,
} from './mending/mend-digits.ts'
import { codeHabits } from './mending/mend-text.ts'
import { isPlaceholder, mayBePlaceholder, refuseRepeatedDigit } from './mending/placeholders.ts'
import { isTextOrNumber, plainKind, readerOf } from './mending/reader-of.ts'
import type { ValueContext, ValueType } from './value.ts'

/** True for so many digits and nothing else. */
export function isDigits(text: string, length: number): boolean {
  if (text.length !== length) return false
  for (let place = 0; place < length; place++) {
    const unit = text.charCodeAt(place)
    if (unit < 48 || unit > 57) return false
  }
  return true
}

function isOneDigitOverAndOver(text: string): boolean {
  const first = text.charCodeAt(0)
  for (let place = 1; place < text.length; place++) if (text.charCodeAt(place) !== first) return false
  return true
}

/** What a doubled digit adds to a Luhn sum. */
const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]

/** `isNpi` without making text: 24 is what the prefix 80840 adds to the sum. */
function isNpiFast(text: string): boolean {
  const first = text.charCodeAt(0)
  if (text.length !== 10 || (first !== 49 && first !== 50)) return false
  let sum = 24
  for (let place = 0; place < 10; place++) {
    const digit = text.charCodeAt(place) - 48
    if (digit < 0 || digit > 9) return false
    sum += place % 2 === 0 ? (doubled[digit] ?? 0) : digit
  }
  return sum % 10 === 0
}

/** A kind of a fixed number of digits. */
type DigitKind = {
  readonly length: number
  readonly expected: string
  readonly isRight: (text: string) => boolean
  /** What is wrong with the right number of digits, or with none of them. */
  readonly refuse: (mending: Mending) => Nothing
  /** How many leading zeros may have been lost. */
  readonly zeros: number
  readonly make: ValueType['make']
}

function digitType(kind: DigitKind): ValueType {
  const quick = (text: string, cell: number): string | null => {
    if (text === '') return cell === formulaFlag ? null : ''
    return isTextOrNumber(cell) && kind.isRight(text) ? text : null
  }
  const mend = (mending: Mending): Nothing => {
    refuseSeveral(mending, kind.isRight)
    if (mending.over) return
    mendNumberForm(mending)
    if (mending.over) return
    // Zeros are lost where Excel sees a number: not beside letters and dashes, which keep it from seeing one.
    if (!refuseRepeatedDigit(mending)) mendLeadingZeros(mending, kind.length, kind.zeros)
    if (mending.over || kind.isRight(mending.text)) return
    mendDigits(mending)
    if (mending.over || kind.isRight(mending.text) || refuseRepeatedDigit(mending)) return
    if (!/^\d+$/.test(mending.text) || mending.text.length === kind.length) return kind.refuse(mending)
    giveUp(mending, 'cell/wrong-length', { length: mending.text.length, wanted: kind.length }, kind.expected)
  }
  return {
    reader: context => readerOf(context, { quick, mend, habits: codeHabits }),
    toData: textToData,
    fromData: textFromData,
    write: text => text,
    schema: () => ({ type: 'string', pattern: `^[0-9]{${kind.length}}$` }),
    expected: () => kind.expected,
    make: kind.make,
  }
}

/** A plainly false NPI with a right check digit, another one for each number from 0 to 99,999. */
export function plainNpi(serial: number): string {
  const nine = `1999${String(serial % 100_000).padStart(5, '0')}`
  for (let digit = 0; digit < 10; digit++) if (hasLuhnDigit(`80840${nine}${digit}`)) return `${nine}${digit}`
  return nine
}

const npiExpected = 'ten digits, beginning with 1 or 2, with a right check digit'

/** The National Provider Identifier. */
export const npiType: ValueType = digitType({
  length: 10,
  expected: npiExpected,
  isRight: isNpiFast,
  // An NPI begins with 1 or 2: it can have lost no leading zero.
  zeros: 0,
  refuse(mending) {
    const { text } = mending
    if (!/^\d+$/.test(text)) return giveUp(mending, 'cell/not-an-npi', undefined, npiExpected)
    if (!/^[12]/.test(text)) return giveUp(mending, 'cell/npi-first-digit', undefined, npiExpected)
    if (!isNpi(text)) giveUp(mending, 'cell/npi-check-digit', undefined, npiExpected)
  },
  make: random => plainNpi(random.below(100_000)),
})

const tinExpected = 'nine digits, no dash'

/** The tax number of a provider: an employer's, or a Social Security number. */
export const tinType: ValueType = digitType({
  length: 9,
  expected: tinExpected,
  isRight: text => isDigits(text, 9) && !isOneDigitOverAndOver(text),
  zeros: 1,
  refuse: mending => giveUp(mending, 'cell/not-a-tin', undefined, tinExpected),
  // The tax office has given out no number that begins with 00.
  make: random => `00${String(random.below(9_999_999) + 1).padStart(7, '0')}`,
})

const invoiceExpected = 'ten digits'

/** The number a provider gives an invoice. It may begin with zeros, which Excel drops. */
export const invoiceNumberType: ValueType = digitType({
  length: 10,
  expected: invoiceExpected,
  isRight: text => isDigits(text, 10) && text !== '0000000000',
  zeros: 9,
  refuse: mending => giveUp(mending, 'cell/not-an-invoice-number', undefined, invoiceExpected),
  make: random => `2026${String(random.below(1_000_000)).padStart(6, '0')}`,
})

/** Letters, digits, and the marks that people put between them. */
function isPlainIdentifier(text: string): boolean {
  const last = text.length - 1
  for (let place = 0; place <= last; place++) {
    const unit = text.charCodeAt(place)
    const isLetterOrDigit = (unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 122)
    if (isLetterOrDigit) continue
    // - . / : _ # + and single spaces, but not at the ends
    const isMark = (unit >= 45 && unit <= 47) || unit === 58 || unit === 95 || unit === 35 || unit === 43
    if (place === 0 || place === last) return false
    if (!isMark && !(unit === 32 && text.charCodeAt(place - 1) !== 32)) return false
  }
  return true
}

const looksScientific = /^\d(?:[.,]\d+)?E\+?\d{1,2}$/i

function isRightIdentifier(text: string, kind: number): boolean {
  if (!isPlainIdentifier(text) || (mayBePlaceholder(text) && isPlaceholder(text))) return false
  const first = text.charCodeAt(0)
  if (first < 48 || first > 57) return true
  if (plainKind(kind) === cellKind.number) return text.length <= 15 && isDigits(text, text.length)
  return !looksScientific.test(text) && !/^\d+\.0+$/.test(text)
}

function mendIdentifier(mending: Mending): Nothing {
  // `12E5` typed as text is an identifier like another; with a point or a plus it comes of Excel.
  if (/[.,+]/.test(mending.text) || plainKind(mending.kind) === cellKind.number) mendScientific(mending)
  if (mending.over) return
  mendPointZero(mending)
  refuseLongNumber(mending)
  if (mending.over) return
  if (!/[\p{L}\d]/u.test(mending.text)) giveUp(mending, 'cell/not-an-identifier')
}

/** Somebody's own number or code: what it looks like is theirs to say. */
export const identifierType: ValueType = {
  reader(context: ValueContext) {
    const most = context.element.maxLength ?? Number.POSITIVE_INFINITY
    const quick = (text: string, kind: number): string | null => {
      if (text === '') return kind === formulaFlag ? null : ''
      return isTextOrNumber(kind) && text.length <= most && isRightIdentifier(text, kind) ? text : null
    }
    return readerOf(context, { quick, mend: mendIdentifier, habits: { ...codeHabits, booleans: 'words' } })
  },
  toData: textToData,
  fromData: textFromData,
  write: text => text,
  schema: ({ element }) => ({
    type: 'string',
    ...(element.maxLength === undefined ? {} : { maxLength: element.maxLength }),
  }),
  expected: () => 'letters and digits',
  make: random => `TEST-${String(random.below(1_000_000)).padStart(6, '0')}`,
}
