/** ICD-10-CM diagnosis codes, with their dot: one in a cell, or several with a separator between them. */
import { cellKind, formulaFlag } from '#formats/row.ts'
import { listFromData, listToData, textFromData, textToData } from './as-data.ts'
import { giveUp, type Mending, mendTo, type Nothing } from './mending/bench.ts'
import { codeHabits } from './mending/mend-text.ts'
import { plainKind, readerOf } from './mending/reader-of.ts'
import { separatedReader, splitValues } from './separated.ts'
import type { ValueContext, ValueReader, ValueType } from './value.ts'

const expected = 'an ICD-10 code with its dot, like Z59.00'

/**
 * Letter, digit, letter or digit; then nothing, or a dot and one to four more. No category has O, I or L for
 * its third character: there they are slips for 0 and 1.
 */
export function isDiagnosis(text: string): boolean {
  const { length } = text
  if (length !== 3 && (length < 5 || length > 8 || text.charCodeAt(3) !== 46)) return false
  for (let place = 0; place < length; place++) {
    if (place === 3) continue
    const unit = text.charCodeAt(place)
    const isDigit = unit >= 48 && unit <= 57
    const isLetter = unit >= 65 && unit <= 90
    if (place === 0 ? !isLetter : place === 1 ? !isDigit : !isDigit && !isLetter) return false
    if (place === 2 && (unit === 79 || unit === 73 || unit === 76)) return false
  }
  return true
}

function quick(text: string, kind: number): string | null {
  if (text === '') return kind === formulaFlag ? null : ''
  return plainKind(kind) === cellKind.text && isDiagnosis(text) ? text : null
}

function mend(mending: Mending): Nothing {
  if (/^\d(?:\.\d+)?E[+-]?\d+$/i.test(mending.text))
    return giveUp(mending, 'cell/diagnosis-turned-into-number')
  if (/^(?:\d{3}(?:\.\d{1,2})?|\d{4,5}|E[89]\d\d\.\d)$/.test(mending.text)) {
    return giveUp(mending, 'cell/icd-9-code', undefined, expected)
  }
  const several = splitValues(mending.text)
  if (several.length < 2) splitAtSpaces(mending)
  else if (several.every(piece => looksRight(piece))) {
    return giveUp(mending, 'cell/several-values', { count: several.length }, expected)
  }
  if (mending.over || isDiagnosis(mending.text)) return
  mendForm(mending)
  if (isDiagnosis(mending.text)) return
  giveUp(mending, 'cell/not-a-diagnosis-code', undefined, expected)
}

/**
 * `F20.9 I10`: several codes with nothing but spaces between them; `F20.9 Schizophrenia`: one and its name.
 */
function splitAtSpaces(mending: Mending): Nothing {
  const words = mending.text.split(' ')
  if (words.length > 1 && words.every(word => looksRight(word))) {
    return giveUp(mending, 'cell/several-values', { count: words.length }, expected)
  }
  const parts = /^([A-Za-z]\d[\dA-Za-z]\.?[\dA-Za-z]{0,4})\s*[-:(–]?\s+\(?(\p{L}{2}.*)$/u.exec(mending.text)
  if (parts) mendTo(mending, parts[1] ?? '', 'repair/diagnosis-with-name', { name: parts[2] ?? '' })
}

function looksRight(text: string): boolean {
  return /^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/i.test(text) && text.length >= 3
}

function mendForm(mending: Mending): Nothing {
  const upper = mending.text.toUpperCase()
  if (upper !== mending.text) mendTo(mending, upper, 'repair/letter-case')
  const joined = mending.text.replace(/[\s-]/g, '')
  if (joined !== mending.text) mendTo(mending, joined, 'repair/spaces-in-value')
  const slip = /^([A-Z])([0-9OIL][0-9A-Z])(.*)$/.exec(mending.text)
  if (slip && /[OIL]/.test(slip[2] ?? '')) {
    const digits = (slip[2] ?? '').replace(/O/g, '0').replace(/[IL]/g, '1')
    mendTo(mending, `${slip[1]}${digits}${slip[3]}`, 'repair/letters-for-digits')
  }
  const undotted = mending.text.replace(/[.,]/g, '')
  if (!/^[A-Z]\d[0-9A-Z]{1,5}$/.test(undotted)) return
  const dotted = undotted.length > 3 ? `${undotted.slice(0, 3)}.${undotted.slice(3)}` : undotted
  if (dotted === mending.text) return
  if (undotted === mending.text) return mendTo(mending, dotted, 'repair/diagnosis-without-dot')
  if (/^[^.]+\.$/.test(mending.text) && undotted.length === 3) {
    return mendTo(mending, dotted, 'repair/diagnosis-trailing-dot')
  }
  mendTo(
    mending,
    dotted,
    mending.text.endsWith('.') ? 'repair/diagnosis-trailing-dot' : 'repair/diagnosis-dot-misplaced',
  )
}

function diagnosisReader(context: ValueContext): ValueReader {
  return readerOf(context, { quick, mend, habits: codeHabits })
}

/** Codes for plainly invented members: needs and illnesses that many people have. */
const plainDiagnoses = ['Z59.00', 'Z59.01', 'Z60.2', 'I10', 'E11.9', 'F20.9', 'J45.909', 'Z59.41'] as const

/** One diagnosis in a cell, as the invoice asks: nobody types delimiters. */
export const diagnosisType: ValueType = {
  reader: diagnosisReader,
  toData: textToData,
  fromData: textFromData,
  write: text => text,
  schema: () => ({ type: 'string', pattern: '^[A-Z][0-9][0-9A-Z](?:\\.[0-9A-Z]{1,4})?$' }),
  expected: () => expected,
  make: random => random.pick(plainDiagnoses),
}

/** Several diagnoses in a cell, each once. */
export const diagnosesType: ValueType = {
  reader: context =>
    separatedReader(context, {
      reader: diagnosisReader(context),
      isKnown: looksRight,
      // A comma in the place of the dot parts nothing.
      isWhole: text => /^[A-Z]\d[0-9A-Z],[0-9A-Z]{1,4}$/i.test(text) && !looksRight(text.slice(4)),
      mayBegin: piece => /^\s*[A-Z]\d[0-9A-Z]$/i.test(piece),
    }),
  toData: text => listToData(text),
  fromData: data => listFromData(data),
  write: (text, { style }) => text.split(';').join(style.separator),
  schema: context => ({ type: 'array', items: diagnosisType.schema(context), uniqueItems: true }),
  expected: ({ style }) => `${expected}; several with ${style.separator} between them`,
  make: random => [...new Set([random.pick(plainDiagnoses), random.pick(plainDiagnoses)])].join(';'),
}
