/** Ways to reach somebody: telephone numbers, their extensions, email addresses. */
import { cellKind, formulaFlag } from '#formats/row.ts'
import type { Style } from '../layout.ts'
import { textFromData, textToData } from './as-data.ts'
import { isDigits } from './identifiers.ts'
import { giveUp, type Mending, mendTo, type Nothing, remark } from './mending/bench.ts'
import {
  mendLabelBefore,
  mendLettersForDigits,
  mendPointZero,
  mendPunctuation,
  mendScientific,
} from './mending/mend-digits.ts'
import { codeHabits, wordHabits } from './mending/mend-text.ts'
import { refuseRepeatedDigit } from './mending/placeholders.ts'
import { isTextOrNumber, plainKind, readerOf } from './mending/reader-of.ts'
import type { ValueType } from './value.ts'

const phoneExpected = 'ten digits, no dashes'

/**
 * Ten digits whose area code is one that the North American plan can give out, not one digit over and over.
 */
function isPhone(text: string): boolean {
  if (!isDigits(text, 10)) return false
  const first = text.charCodeAt(0)
  if (first < 50) return false
  for (let place = 1; place < 10; place++) if (text.charCodeAt(place) !== first) return true
  return false
}

function phoneIn(style: Style['phones'], digits: string): string {
  if (style === '5551234567') return digits
  const [area, exchange, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)]
  return style === '555-123-4567' ? `${area}-${exchange}-${line}` : `(${area}) ${exchange}-${line}`
}

/** The digits of a phone in the style's own writing; null if it is not exactly in it. */
function digitsIn(style: Style['phones'], text: string): string | null {
  if (style === '5551234567') return isPhone(text) ? text : null
  const inBrackets = style === '(555) 123-4567'
  if (text.length !== (inBrackets ? 14 : 12)) return null
  // ( and ) and a space, then a dash; or two dashes.
  const isMarked = inBrackets
    ? text.charCodeAt(0) === 40 &&
      text.charCodeAt(4) === 41 &&
      text.charCodeAt(5) === 32 &&
      text.charCodeAt(9) === 45
    : text.charCodeAt(3) === 45 && text.charCodeAt(7) === 45
  if (!isMarked) return null
  const area = inBrackets ? text.slice(1, 4) + text.slice(6, 9) : text.slice(0, 3) + text.slice(4, 7)
  const digits = area + text.slice(-4)
  return isPhone(digits) ? digits : null
}

function mendPhone(mending: Mending, style: Style['phones']): Nothing {
  if (style !== '5551234567' && isPhone(mending.text)) {
    if (plainKind(mending.kind) !== cellKind.number) remark(mending, 'repair/guidance-writing')
    return
  }
  mendLabelBefore(mending)
  mendScientific(mending)
  if (mending.over) return
  mendPointZero(mending)
  const several = mending.text.match(/\d{3}\D{0,3}\d{3}\D{0,3}\d{4}(?!\d)/g)
  if (several && several.length > 1) return giveUp(mending, 'cell/several-values', { count: several.length })
  mendExtension(mending)
  const national = /^\+?\s?1[-\s.]{0,3}(\(?[2-9].*)$/.exec(mending.text)?.[1]
  if (national?.replace(/\D/g, '').length === 10) mendTo(mending, national, 'repair/country-code')
  mendPunctuation(mending)
  mendLettersForDigits(mending)
  if (isPhone(mending.text)) return
  if (refuseRepeatedDigit(mending)) return
  if (isDigits(mending.text, 7))
    return giveUp(mending, 'cell/phone-without-area-code', undefined, phoneExpected)
  if (!/^\d+$/.test(mending.text) || mending.text.length === 10) {
    return giveUp(mending, 'cell/not-a-phone-number', undefined, phoneExpected)
  }
  giveUp(mending, 'cell/wrong-length', { length: mending.text.length, wanted: 10 }, phoneExpected)
}

/** An extension after the number is no part of it; it goes, and what it was is said. */
function mendExtension(mending: Mending): Nothing {
  const parts = /^(.*\d)[\s,;]*(?:x|ext\.?|extension|#)[\s.:]*(\d{1,8})$/i.exec(mending.text)
  if (!parts || (parts[1] ?? '').replace(/\D/g, '').length < 10) return
  mendTo(mending, parts[1] ?? '', 'repair/extension-in-phone', { extension: parts[2] ?? '' })
}

/** A telephone number: ten digits. */
export const phoneType: ValueType = {
  reader(context) {
    const style = context.style.phones
    const quick = (text: string, kind: number): string | null => {
      if (text === '') return kind === formulaFlag ? null : ''
      if (!isTextOrNumber(kind)) return null
      // A number cell cannot hold the partner's brackets and dashes: its ten digits are right as they are.
      if (plainKind(kind) === cellKind.number) return isPhone(text) ? text : null
      return digitsIn(style, text)
    }
    return readerOf(context, { quick, mend: mending => mendPhone(mending, style), habits: codeHabits })
  },
  toData: textToData,
  fromData: textFromData,
  write: (text, { style }) => (isPhone(text) ? phoneIn(style.phones, text) : text),
  schema: () => ({ type: 'string', pattern: '^[2-9][0-9]{9}$' }),
  expected: ({ style }) => (style.phones === '5551234567' ? phoneExpected : style.phones),
  make: random => `5550100${String(random.below(1000)).padStart(3, '0')}`,
}

const extensionExpected = 'digits only'

function isExtension(text: string): boolean {
  return text.length > 0 && text.length <= 8 && isDigits(text, text.length)
}

function mendExtensionAlone(mending: Mending): Nothing {
  const rest = /^(?:x|ext\.?|extension|extensión|#)[\s.:#]*(\d+)$/i.exec(mending.text)?.[1]
  if (rest !== undefined) mendTo(mending, rest, 'repair/label-before-value', { label: 'ext.' })
  mendPointZero(mending)
  mendPunctuation(mending)
  mendLettersForDigits(mending)
  if (!isExtension(mending.text)) giveUp(mending, 'cell/not-an-extension', undefined, extensionExpected)
}

/** The digits to dial after the number. */
export const extensionType: ValueType = {
  reader(context) {
    const quick = (text: string, kind: number): string | null => {
      if (text === '') return kind === formulaFlag ? null : ''
      return isTextOrNumber(kind) && isExtension(text) ? text : null
    }
    return readerOf(context, { quick, mend: mendExtensionAlone, habits: codeHabits })
  },
  toData: textToData,
  fromData: textFromData,
  write: text => text,
  schema: () => ({ type: 'string', pattern: '^[0-9]{1,8}$' }),
  expected: () => extensionExpected,
  make: random => String(random.below(900) + 100),
}

const emailExpected = 'an address like name@example.org'

/** 1 for what may stand in the name, 2 for letters and digits, which may stand in the domain as well. */
const emailClasses = new Uint8Array(128)
for (const mark of "!#$%&'*+/=?^_`{|}~-.") emailClasses[mark.charCodeAt(0)] = 1
for (const mark of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789') {
  emailClasses[mark.charCodeAt(0)] = 2
}

/**
 * The shape that a web browser's own form field asks for, with a dot in the domain and none where it may not
 * be.
 */
function isEmail(text: string): boolean {
  const { length } = text
  let sign = -1
  let dot = -1
  for (let place = 0; place < length; place++) {
    const unit = text.charCodeAt(place)
    const isFirst = place === sign + 1
    if (unit === 64) {
      if (sign >= 0 || isFirst || dot === place - 1) return false
      sign = place
    } else if (unit === 46) {
      if (isFirst || dot === place - 1) return false
      dot = place
    } else {
      const kind = unit < 128 ? (emailClasses[unit] ?? 0) : 0
      // In the domain letters, digits and dashes; a leading apostrophe is Excel's.
      if (kind === 0 || (sign >= 0 && kind !== 2 && unit !== 45) || (isFirst && unit === 39)) return false
    }
  }
  const ending = length - dot - 1
  return sign > 0 && sign <= 64 && dot > sign && ending >= 2 && ending <= 24 && length <= 254
}

function mendEmail(mending: Mending): Nothing {
  const wrapped = /^(?:[^<>]*<)?(?:mailto:)?([^<>\s]+@[^<>\s]+?)>?$/i.exec(mending.text)?.[1]
  if (wrapped !== undefined && wrapped !== mending.text) mendTo(mending, wrapped, 'repair/wrapped-email')
  const trimmed = mending.text.replace(/[.,;:]+$/, '')
  if (trimmed !== mending.text && isEmail(trimmed)) mendTo(mending, trimmed, 'repair/punctuation')
  if (isEmail(mending.text)) return
  const joined = mending.text.replace(/\s+/g, '')
  if (joined !== mending.text && isEmail(joined)) return mendTo(mending, joined, 'repair/spaces-in-value')
  const dotted = mending.text.replace(/,(?=[A-Za-z]{2,10}$)/, '.')
  if (dotted !== mending.text && isEmail(dotted)) return mendTo(mending, dotted, 'repair/comma-for-dot')
  const signs = mending.text.split('@').length - 1
  if (signs > 1 && /[\s,;/]/.test(mending.text))
    return giveUp(mending, 'cell/several-values', { count: signs })
  giveUp(mending, 'cell/not-an-email', undefined, emailExpected)
}

/** An email address, as it was typed. */
export const emailType: ValueType = {
  reader(context) {
    const most = context.element.maxLength ?? 254
    const quick = (text: string, kind: number): string | null => {
      if (text === '') return kind === formulaFlag ? null : ''
      return plainKind(kind) === cellKind.text && text.length <= most && isEmail(text) ? text : null
    }
    return readerOf(context, {
      quick,
      mend: mendEmail,
      habits: { ...wordHabits, booleans: 'wrong', longest: 300 },
    })
  },
  toData: textToData,
  fromData: textFromData,
  write: text => text,
  schema: () => ({ type: 'string', format: 'email', maxLength: 254 }),
  expected: () => emailExpected,
  make: random => `testina.sample${random.below(10_000)}@example.org`,
}
