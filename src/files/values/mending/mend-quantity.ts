/** The mends of quantities, counts and money alike: signs, separators, units, Excel's ways with numbers. */
import { dayNumber, readDay } from '#base/day.ts'
import { cellKind } from '#formats/row.ts'
import { giveUp, type Mending, mendTo, type Nothing } from './bench.ts'

/**
 * Leaves plain digits with at most one decimal point and, below zero, a minus in front; or gives up. What the
 * number may be is the kind's business.
 */
export function mendQuantity(mending: Mending): Nothing {
  mendNumberShownAsDate(mending)
  if (mending.over) return
  if (/^[-+]?[\d.,\s]+%$/.test(mending.text)) return giveUp(mending, 'cell/percent')
  mendCurrency(mending)
  mendNegative(mending)
  mendUnit(mending)
  mendSeparators(mending)
  mendExponent(mending)
  mendFloatingTail(mending)
}

/** A small number in a cell with a date's format: 1900-01-05 is 5. */
function mendNumberShownAsDate(mending: Mending): Nothing {
  if ((mending.kind & 7) !== cellKind.date) return
  const day = readDay(mending.text.slice(0, 10))
  if (day === null || !day.startsWith('1900-') || mending.text.length > 10) {
    return giveUp(mending, 'cell/turned-into-date')
  }
  // Excel counts from 1900-01-01 as 1 and believes in a 29 February of that year.
  const serial = dayNumber(day) - dayNumber('1899-12-31') + (day >= '1900-03-01' ? 1 : 0)
  mendTo(mending, String(serial), 'repair/number-shown-as-date')
}

function mendCurrency(mending: Mending): Nothing {
  const { text } = mending
  if (/^\$\s*-+\s*$/.test(text)) return mendTo(mending, '0.00', 'repair/dash-for-zero')
  const bare = text
    .replace(/^([-(]?)\s*(?:US\s?\$|USD|\$|dollars?)\s*/i, '$1')
    .replace(/\s*(?:USD|US\$|\$|dollars?|dólares|dolares)\s*(\)?)$/i, '$1')
  if (bare !== text && /\d/.test(bare)) mendTo(mending, bare, 'repair/currency-sign')
}

/**
 * Accountants write a number below zero in brackets, old programs with the minus behind. No quantity of the
 * guidance is below zero: the kind refuses it, and that says enough.
 */
function mendNegative(mending: Mending): Nothing {
  const inside = /^\(\s*([\d.,]+)\s*\)$/.exec(mending.text)?.[1] ?? /^([\d.,]+)\s*-$/.exec(mending.text)?.[1]
  if (inside !== undefined) mending.text = `-${inside}`
  const positive = /^\+\s*([\d.,]+)$/.exec(mending.text)?.[1]
  if (positive !== undefined) mendTo(mending, positive, 'repair/punctuation')
}

function mendUnit(mending: Mending): Nothing {
  const parts = /^(\d+(?:\.\d+)?)\s*(units?|unidades?|visits?|days?|hours?|hrs?|min(?:ute)?s?|x|ea|each)\.?$/i
  const found = parts.exec(mending.text)
  if (found) mendTo(mending, found[1] ?? '', 'repair/unit-after-number', { unit: found[2] ?? '' })
}

/** `1,234.50`, `1 234.50`, `1'234.50` lose their separators; in `1.234,50` the comma is the decimal point. */
function mendSeparators(mending: Mending): Nothing {
  const { text } = mending
  if (/^-?\d{1,3}(?:([,\s'])\d{3})(?:\1\d{3})*(?:\.\d*)?$/.test(text)) {
    return mendTo(mending, text.replace(/[,\s']/g, ''), 'repair/thousands-separators')
  }
  const comma = /^(-?\d{1,3}(?:\.\d{3})+|-?\d+),(\d{1,2})$/.exec(text)
  if (comma) mendTo(mending, `${(comma[1] ?? '').replaceAll('.', '')}.${comma[2]}`, 'repair/comma-for-dot')
}

function mendExponent(mending: Mending): Nothing {
  const parts = /^(-?)(\d)(?:\.(\d{1,17}))?E([+-]?\d{1,2})$/i.exec(mending.text)
  if (!parts) return
  const value = Number(mending.text)
  if (Math.abs(value) >= 1e12) return giveUp(mending, 'cell/number-too-large')
  // Excel writes the smallest rest of a sum this way: what is less than a millionth is nothing.
  const text = Math.abs(value) < 1e-6 ? '0' : String(value)
  mendTo(mending, text, 'repair/scientific-notation')
}

/** `19.990000000000002` is 19.99: computers count in halves, and Excel shows it only in the file. */
function mendFloatingTail(mending: Mending): Nothing {
  const { text } = mending
  if (!/^-?\d+\.\d{8,}$/.test(text)) return
  const value = Number(text)
  const rounded = Math.round(value * 100) / 100
  if (Math.abs(value - rounded) < 1e-7 * Math.max(1, Math.abs(value))) {
    mendTo(mending, String(rounded), 'repair/floating-tail')
  }
}
