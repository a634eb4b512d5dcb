/** Dollars and cents: 1234.50. Inside, whole cents. */
import { readCents, writeCents } from '#base/money.ts'
import { formulaFlag } from '#formats/row.ts'
import { giveUp, type Mending, mendTo, type Nothing } from './mending/bench.ts'
import { mendQuantity } from './mending/mend-quantity.ts'
import { codeHabits, type Habits } from './mending/mend-text.ts'
import { isTextOrNumber, readerOf } from './mending/reader-of.ts'
import type { ValueType } from './value.ts'

const expected = 'dollars and cents, like 1234.50'
const habits: Habits = { ...codeHabits, dates: 'own' }
const mostDollarDigits = 9

/**
 * Decimals of an amount in its plain writing: 0, 1 or 2; -1 for anything else. No sign, no needless leading
 * zero, at most nine digits of dollars.
 */
function decimalsOf(text: string): number {
  const { length } = text
  let point = -1
  for (let place = 0; place < length; place++) {
    const unit = text.charCodeAt(place)
    if (unit === 46 && point < 0) point = place
    else if (unit < 48 || unit > 57) return -1
  }
  const dollars = point < 0 ? length : point
  const decimals = point < 0 ? 0 : length - point - 1
  if (dollars === 0 || dollars > mostDollarDigits || decimals > 2 || (point >= 0 && decimals === 0)) return -1
  return dollars > 1 && text.charCodeAt(0) === 48 ? -1 : decimals
}

function quick(text: string, kind: number): string | null {
  if (text === '') return kind === formulaFlag ? null : ''
  if (!isTextOrNumber(kind)) return null
  switch (decimalsOf(text)) {
    case 2:
      return text
    // 12 and 12.5 are the same amounts: Excel drops zeros behind the point, and nothing is changed.
    case 1:
      return `${text}0`
    case 0:
      return `${text}.00`
    default:
      return null
  }
}

function mend(mending: Mending): Nothing {
  mendQuantity(mending)
  if (mending.over) return
  if (/^\.\d/.test(mending.text)) mendTo(mending, `0${mending.text}`, 'repair/needless-zeros')
  const short = /^(?:0+)(\d.*)$/.exec(mending.text)?.[1]
  if (short !== undefined && /^\d+(?:\.\d*)?$/.test(short)) mendTo(mending, short, 'repair/needless-zeros')
  const { text } = mending
  const clean = quick(text, (mending.kind & ~7) | 1)
  if (clean !== null) {
    mending.text = clean
    return
  }
  if (/^\d+\.$/.test(text)) return mendTo(mending, `${text}00`, 'repair/point-zero')
  if (/^-\d/.test(text)) return giveUp(mending, 'cell/negative-amount', undefined, expected)
  const decimals = /^\d{1,9}\.(\d+)$/.exec(text)?.[1]
  if (decimals === undefined) {
    const isNumber = /^\d+(?:\.\d+)?$/.test(text)
    return giveUp(mending, isNumber ? 'cell/number-too-large' : 'cell/not-a-number', undefined, expected)
  }
  if (/^\d\d0+$/.test(decimals)) {
    return mendTo(mending, text.slice(0, text.length - decimals.length + 2), 'repair/needless-zeros')
  }
  giveUp(mending, 'cell/more-than-two-decimals', undefined, expected)
}

/** An amount of zero or more. As data: whole cents. */
export const moneyType: ValueType = {
  reader: context => readerOf(context, { quick, mend, habits }),
  toData: text => (text === '' ? null : (readCents(text) ?? text)),
  fromData: data =>
    typeof data === 'number' ? writeCents(Math.round(data)) : typeof data === 'string' ? data : '',
  write: text => text,
  schema: () => ({ type: 'integer', minimum: 0, description: 'Whole cents.' }),
  expected: () => expected,
  make: random => writeCents((random.below(200) + 1) * 25),
}
