/** The mends of values that are digits and no quantities: NPI, TIN, ZIP code, invoice number, phone. */
import { cellKind } from '#formats/row.ts'
import { giveUp, type Mending, mendTo, type Nothing } from './bench.ts'

/** Excel keeps fifteen digits of a number; the further ones become zeros. */
const digitsKept = 15

/**
 * `1.234567893E+9` as `1234567893`. Where fewer digits are left than the number had, and it came as text (so
 * that what was shown is all there is), the rest is lost and cannot be mended.
 */
export function mendScientific(mending: Mending): Nothing {
  const parts = /^([+-]?)(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i.exec(mending.text)
  if (!parts) return
  const digits = `${parts[2]}${parts[3] ?? ''}`
  const length = Number(parts[4]) + 1
  const isStored = (mending.kind & 7) === cellKind.number
  if (digits.length > length) return
  if (length > digitsKept || (!isStored && digits.length < length)) {
    return giveUp(mending, 'cell/digits-lost', { digits: digits.length, of: length })
  }
  mendTo(mending, `${parts[1]}${digits.padEnd(length, '0')}`, 'repair/scientific-notation')
}

/** `1234567893.0` and `1234567893.` as `1234567893`. */
export function mendPointZero(mending: Mending): Nothing {
  const whole = /^(-?\d+)\.0*$/.exec(mending.text)?.[1]
  if (whole !== undefined) mendTo(mending, whole, 'repair/point-zero')
}

/** A number cell with more digits than Excel keeps has lost the last of them. */
export function refuseLongNumber(mending: Mending): Nothing {
  if ((mending.kind & 7) !== cellKind.number) return
  if (/^\d+$/.test(mending.text) && mending.text.replace(/0+$/, '').length >= digitsKept) {
    if (mending.text.length > digitsKept) giveUp(mending, 'cell/more-than-fifteen-digits')
  }
}

const labelBefore = new RegExp(
  '^(?:npi|cin|tin|f?ein|ssn|tax id|zip|inv(?:oice)?|phone|tel|cell|mobile|home|fax)\\b' +
    '[.:#\\s]*(?:no\\.?|number)?[:#\\s]*',
  'i',
)

/** `NPI: 1999999984` as `1999999984`. */
export function mendLabelBefore(mending: Mending): Nothing {
  const found = labelBefore.exec(mending.text)?.[0]
  if (found === undefined || found.length === mending.text.length || !/\d/.test(mending.text)) return
  mendTo(mending, mending.text.slice(found.length), 'repair/label-before-value', { label: found.trim() })
}

/** Dashes, spaces, dots and brackets that somebody put between the digits. */
export function mendPunctuation(mending: Mending): Nothing {
  const bare = mending.text.replace(/[-\s.,/()#_']/g, '')
  if (bare !== mending.text && /^[0-9A-Za-z]+$/.test(bare)) mendTo(mending, bare, 'repair/punctuation')
}

const digitOf: { readonly [letter: string]: string } = { O: '0', o: '0', Q: '0', l: '1', I: '1', '|': '1' }

/** The letter O for a zero, l or I for a one: only where nothing but digits and those letters stands. */
export function mendLettersForDigits(mending: Mending): Nothing {
  const { text } = mending
  if (!/^[\dOoQlI|]+$/.test(text) || /^\d+$/.test(text)) return
  const letters = text.replace(/\d/g, '').length
  if (letters * 2 > text.length) return
  mendTo(
    mending,
    text.replace(/[OoQlI|]/g, letter => digitOf[letter] ?? letter),
    'repair/letters-for-digits',
  )
}

/** Zeros put back in front, where digits alone are left and `missing` or fewer of them are gone. */
export function mendLeadingZeros(mending: Mending, length: number, missing: number): Nothing {
  const gone = length - mending.text.length
  if (gone < 1 || gone > missing || !/^\d+$/.test(mending.text)) return
  mendTo(mending, mending.text.padStart(length, '0'), 'repair/leading-zeros', { zeros: gone })
}

/** What the digits of a number were, before marks and letters among them are dealt with. */
export function mendNumberForm(mending: Mending): Nothing {
  mendScientific(mending)
  if (mending.over) return
  mendPointZero(mending)
  refuseLongNumber(mending)
}

/** All of it that does not depend on the length, in order. */
export function mendDigits(mending: Mending): Nothing {
  mendLabelBefore(mending)
  mendNumberForm(mending)
  if (mending.over) return
  mendPunctuation(mending)
  mendLettersForDigits(mending)
}

/** Says that a cell has several values, when each of its pieces is one. */
export function refuseSeveral(mending: Mending, isRight: (text: string) => boolean): Nothing {
  const pieces = mending.text.split(/[\s;,/|&]+/).filter(piece => piece !== '')
  if (pieces.length > 1 && pieces.every(isRight))
    giveUp(mending, 'cell/several-values', { count: pieces.length })
}
