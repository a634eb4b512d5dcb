/** Medi-Cal Client Index Numbers: a 9, seven digits, a letter. */
import { isCin } from '#base/identifiers.ts'
import { formulaFlag } from '#formats/row.ts'
import { textFromData, textToData } from './as-data.ts'
import { giveUp, type Mending, mendTo, type Nothing } from './mending/bench.ts'
import { mendLabelBefore, mendScientific, refuseSeveral } from './mending/mend-digits.ts'
import { codeHabits } from './mending/mend-text.ts'
import { isTextOrNumber, readerOf } from './mending/reader-of.ts'
import type { ValueType } from './value.ts'

const expected = '9, seven digits, one capital letter'

function quick(text: string, kind: number): string | null {
  if (text === '') return kind === formulaFlag ? null : ''
  if (text.length !== 9 || text.charCodeAt(0) !== 57 || !isTextOrNumber(kind)) return null
  const letter = text.charCodeAt(8)
  if (letter < 65 || letter > 90) return null
  let nines = 0
  for (let place = 1; place < 8; place++) {
    const unit = text.charCodeAt(place)
    if (unit < 48 || unit > 57) return null
    if (unit === 57) nines++
  }
  return nines === 7 ? null : text
}

function mend(mending: Mending): Nothing {
  refuseSeveral(mending, isCin)
  if (mending.over) return
  mendLabelBefore(mending)
  mendScientific(mending)
  if (mending.over) return
  const bare = mending.text.replace(/[-\s.,/()#_*']/g, '')
  // A Social Security number is nine digits, often with dashes: it is never to be taken for a CIN.
  if (/^\d{3}-?\d{2}-?\d{4}$/.test(mending.text) && !/^9\d{8}$/.test(mending.text)) {
    if (!/^(\d)\1{8}$/.test(bare)) return giveUp(mending, 'cell/social-security-number', undefined, expected)
  }
  if (/^(\d)\1{7,8}[A-Za-z]?$/.test(bare)) return giveUp(mending, 'cell/repeated-digit', undefined, expected)
  if (bare !== mending.text && /^[0-9A-Za-z]+$/.test(bare)) mendTo(mending, bare, 'repair/punctuation')
  mendLetters(mending)
  const { text } = mending
  if (isCin(text)) return
  if (/^9\d{7}[A-Z]\d{5}$/.test(text)) return mendTo(mending, text.slice(0, 9), 'repair/card-number-for-cin')
  if (/^9\d{7,8}$/.test(text)) return giveUp(mending, 'cell/cin-without-letter', undefined, expected)
  giveUp(mending, 'cell/not-a-cin', undefined, expected)
}

/** Capitals; then digits where digits must stand. The last letter stays as it is written. */
function mendLetters(mending: Mending): Nothing {
  const upper = mending.text.toUpperCase()
  if (!/^9[0-9OIL]{7}[A-Z](?:[0-9OIL]{5})?$/.test(upper)) return
  const digits = upper.slice(1, 8) + upper.slice(9)
  if (/[OIL]/.test(digits)) {
    const asDigits = (part: string): string => part.replace(/O/g, '0').replace(/[IL]/g, '1')
    const mended = `9${asDigits(upper.slice(1, 8))}${upper.charAt(8)}${asDigits(upper.slice(9))}`
    mendTo(mending, mended, 'repair/letters-for-digits')
  } else if (upper !== mending.text) {
    mendTo(mending, upper, 'repair/letter-case')
  }
}

/** A plainly false CIN, another one for each number from 0 to 2,599,999. */
export function plainCin(serial: number): string {
  const digits = String(Math.floor(serial / 26) % 100_000).padStart(5, '0')
  return `900${digits}${String.fromCharCode(65 + (serial % 26))}`
}

/** The Client Index Number, capital letter included. */
export const cinType: ValueType = {
  reader: context => readerOf(context, { quick, mend, habits: codeHabits }),
  toData: textToData,
  fromData: textFromData,
  write: text => text,
  schema: () => ({ type: 'string', pattern: '^9[0-9]{7}[A-Z]$' }),
  expected: () => expected,
  make: random => plainCin(random.below(2_600_000)),
}
