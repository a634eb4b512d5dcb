/** Whole numbers: counts from zero, and units of service from one. */
import { formulaFlag } from '#formats/row.ts'
import { giveUp, type Mending, mendTo, type Nothing } from './mending/bench.ts'
import { mendQuantity } from './mending/mend-quantity.ts'
import { codeHabits, type Habits } from './mending/mend-text.ts'
import { isTextOrNumber, readerOf } from './mending/reader-of.ts'
import type { ValueType } from './value.ts'

const habits: Habits = { ...codeHabits, dates: 'own' }
const mostDigits = 9

/** A whole number in its shortest writing: no leading zeros, no sign, at most nine digits. */
function isWhole(text: string): boolean {
  const { length } = text
  if (length === 0 || length > mostDigits || (length > 1 && text.charCodeAt(0) === 48)) return false
  for (let place = 0; place < length; place++) {
    const unit = text.charCodeAt(place)
    if (unit < 48 || unit > 57) return false
  }
  return true
}

function wholeNumberType(least: 0 | 1, expected: string): ValueType {
  const isRight = (text: string): boolean => isWhole(text) && (least === 0 || text !== '0')
  const quick = (text: string, kind: number): string | null => {
    if (text === '') return kind === formulaFlag ? null : ''
    return isTextOrNumber(kind) && isRight(text) ? text : null
  }
  const mend = (mending: Mending): Nothing => {
    mendQuantity(mending)
    if (mending.over || isRight(mending.text)) return
    refuse(mending, expected)
  }
  return {
    reader: context => readerOf(context, { quick, mend, habits }),
    toData: text => (text === '' ? null : Number(text)),
    fromData: data => (typeof data === 'number' || typeof data === 'string' ? String(data) : ''),
    write: text => text,
    schema: () => ({ type: 'integer', minimum: least }),
    expected: () => expected,
    make: random => String(least + random.below(8)),
  }
}

function refuse(mending: Mending, expected: string): Nothing {
  const whole = /^(\d+)\.0*$/.exec(mending.text)?.[1] ?? mending.text
  if (whole !== mending.text) mendTo(mending, whole, 'repair/point-zero')
  const short = /^0+(\d+)$/.exec(mending.text)?.[1]
  if (short !== undefined) mendTo(mending, short, 'repair/needless-zeros')
  const { text } = mending
  if (/^-\d/.test(text)) return giveUp(mending, 'cell/negative-number', undefined, expected)
  if (/^\d*\.\d+$/.test(text)) return giveUp(mending, 'cell/not-a-whole-number', undefined, expected)
  if (!/^\d+$/.test(text)) return giveUp(mending, 'cell/not-a-number', undefined, expected)
  if (text.length > mostDigits) return giveUp(mending, 'cell/number-too-large', undefined, expected)
  if (text === '0' && expected === unitsExpected) giveUp(mending, 'cell/no-units', undefined, expected)
}

const unitsExpected = 'a whole number, one or more'

/** How many: visits, days, attempts. */
export const countType: ValueType = wholeNumberType(0, 'a whole number, zero or more')
/** Units of a service: a line without any bills nothing. */
export const unitsType: ValueType = wholeNumberType(1, unitsExpected)
