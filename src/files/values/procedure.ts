/** HCPCS procedure codes (a letter, four digits) and their two-character modifiers. */
import { isProcedureShape } from '#base/identifiers.ts'
import { cellKind, formulaFlag } from '#formats/row.ts'
import { textFromData, textToData } from './as-data.ts'
import { giveUp, type Mending, mendTo, type Nothing } from './mending/bench.ts'
import { mendPunctuation } from './mending/mend-digits.ts'
import { codeHabits } from './mending/mend-text.ts'
import { takePlaceholder } from './mending/placeholders.ts'
import { isTextOrNumber, plainKind, readerOf } from './mending/reader-of.ts'
import { splitValues } from './separated.ts'
import type { ValueType } from './value.ts'

const procedureExpected = 'a HCPCS code: a letter and four digits, like G9008'

function isProcedure(text: string): boolean {
  if (text.length !== 5) return false
  const letter = text.charCodeAt(0)
  if (letter < 65 || letter > 90) return false
  for (let place = 1; place < 5; place++) {
    const unit = text.charCodeAt(place)
    if (unit < 48 || unit > 57) return false
  }
  return true
}

function quickProcedure(text: string, kind: number): string | null {
  if (text === '') return kind === formulaFlag ? null : ''
  return plainKind(kind) === cellKind.text && isProcedure(text) ? text : null
}

function mendProcedure(mending: Mending): Nothing {
  const { text } = mending
  const upper = text.toUpperCase()
  const joined = /^([A-Z]\d{4})[-\s,;:/]*((?:[A-Z][A-Z0-9]|\d[A-Z])(?:[-\s,;:/]*[A-Z0-9]{2})*)$/.exec(upper)
  if (joined) {
    const values = { procedure: joined[1] ?? '', modifier: joined[2] ?? '' }
    return giveUp(mending, 'cell/modifier-joined-to-code', values, procedureExpected)
  }
  const several = splitValues(upper)
  if (several.length > 1 && several.every(isProcedureShape)) {
    return giveUp(mending, 'cell/several-values', { count: several.length }, procedureExpected)
  }
  const behind = /^([A-Za-z]\d{4})\s*[-:(\s]\s*\(?(\p{L}{3}.*)$/u.exec(text)
  if (behind) mendTo(mending, (behind[1] ?? '').toUpperCase(), 'repair/code-with-label')
  if (/^\d{5}$|^\d{4}[A-Z]$/.test(upper))
    return giveUp(mending, 'cell/cpt-code', undefined, procedureExpected)
  if (upper !== text && isProcedureShape(upper.replace(/[-\s.]/g, '')))
    mendTo(mending, upper, 'repair/letter-case')
  mendPunctuation(mending)
  const zeros = mending.text.toUpperCase()
  if (/^[A-Z][\dOIL]{4}$/.test(zeros) && /[OIL]/.test(zeros.slice(1))) {
    const digits = zeros.slice(1).replace(/O/g, '0').replace(/[IL]/g, '1')
    mendTo(mending, `${zeros.charAt(0)}${digits}`, 'repair/letters-for-digits')
  }
  if (isProcedure(mending.text)) return
  giveUp(mending, 'cell/not-a-procedure-code', undefined, procedureExpected)
}

/** A HCPCS code by its shape; whether it may be billed is a rule's business. */
export const procedureType: ValueType = {
  reader: context => readerOf(context, { quick: quickProcedure, mend: mendProcedure, habits: codeHabits }),
  toData: textToData,
  fromData: textFromData,
  write: text => text,
  schema: () => ({ type: 'string', pattern: '^[A-Z][0-9]{4}$' }),
  expected: () => procedureExpected,
  make: random => random.pick(['G9008', 'G9012', 'H0043', 'T2038']),
}

const modifierExpected = 'two letters or digits, like U1'

function isModifier(text: string): boolean {
  if (text.length !== 2) return false
  for (let place = 0; place < 2; place++) {
    const unit = text.charCodeAt(place)
    if (!((unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90))) return false
  }
  return true
}

function quickModifier(text: string, kind: number): string | null {
  if (text === '') return kind === formulaFlag ? null : ''
  // NA is two letters, and everybody means nothing by it: no modifier of that name exists.
  return isTextOrNumber(kind) && isModifier(text) && text !== 'NA' ? text : null
}

function mendModifier(mending: Mending): Nothing {
  const { text } = mending
  const upper = text.toUpperCase()
  if (upper === 'NA') return takePlaceholder(mending, 'usual')
  const several = splitValues(upper.replace(/[\s:]+/g, ';'))
  if (several.length > 1 && several.every(isModifier)) {
    return giveUp(mending, 'cell/several-values', { count: several.length }, modifierExpected)
  }
  if (/^(?:[A-Z][A-Z0-9]){2,4}$/.test(upper) && upper.length % 2 === 0 && /\d/.test(upper)) {
    return giveUp(mending, 'cell/several-values', { count: upper.length / 2 }, modifierExpected)
  }
  if (upper !== text && isModifier(upper)) mendTo(mending, upper, 'repair/letter-case')
  mendPunctuation(mending)
  if (isModifier(mending.text)) return
  giveUp(mending, 'cell/not-a-modifier', undefined, modifierExpected)
}

/** One modifier. */
export const modifierType: ValueType = {
  reader: context => readerOf(context, { quick: quickModifier, mend: mendModifier, habits: codeHabits }),
  toData: textToData,
  fromData: textFromData,
  write: text => text,
  schema: () => ({ type: 'string', pattern: '^[A-Z0-9]{2}$' }),
  expected: () => modifierExpected,
  make: random => random.pick(['U1', 'U2', 'U8', 'GQ']),
}
