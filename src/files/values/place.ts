/** Parts of an address that have a form of their own: the State and the ZIP code. */
import { Fault } from '#base/fault.ts'
import { cellKind, formulaFlag } from '#formats/row.ts'
import { type CodeLookup, codeLookup, type FindCodeSet } from '../code-lookup.ts'
import { textFromData, textToData } from './as-data.ts'
import { isDigits } from './identifiers.ts'
import { giveUp, type Mending, mendTo, type Nothing, remark } from './mending/bench.ts'
import { mendDigits, mendLeadingZeros } from './mending/mend-digits.ts'
import { codeHabits } from './mending/mend-text.ts'
import { refuseRepeatedDigit, takePlaceholder } from './mending/placeholders.ts'
import { isTextOrNumber, plainKind, readerOf } from './mending/reader-of.ts'
import type { ValueContext, ValueType } from './value.ts'

const stateExpected = 'two-letter postal code, like CA'

function lookupOfStates(find: FindCodeSet, context: ValueContext): CodeLookup {
  const codeSet = find('us-state')
  if (codeSet === null) throw new Fault('guidance/no-such-code-set', 'The guidance has no list us-state.')
  return codeLookup(codeSet, context.day)
}

function mendState(mending: Mending, states: CodeLookup, inFull: boolean): Nothing {
  const { text } = mending
  const match = states.find(text)
  if (!('code' in match)) {
    takePlaceholder(mending, 'usual')
    return mending.over ? undefined : giveUp(mending, 'cell/not-a-state', undefined, stateExpected)
  }
  mending.text = match.code
  if (match.how === 'clean') return inFull ? remark(mending, 'repair/guidance-writing') : undefined
  if (match.how !== 'nearly') return remark(mending, 'repair/state-name')
  remark(mending, text.length === 2 ? 'repair/letter-case' : 'repair/punctuation')
}

/** The two-letter code of a State. `find` is the guidance's. */
export function stateType(find: FindCodeSet): ValueType {
  return {
    reader(context) {
      const inFull = context.style.states === 'full-name'
      const states = lookupOfStates(find, context)
      const right = inFull ? new Map(states.codes.map(({ code, label }) => [label, code])) : states.clean
      const quick = (text: string, kind: number): string | null => {
        if (text === '') return kind === formulaFlag ? null : ''
        return plainKind(kind) === cellKind.text ? (right.get(text) ?? null) : null
      }
      return readerOf(context, {
        quick,
        mend: mending => mendState(mending, states, inFull),
        habits: { ...codeHabits, placeholders: 'own' },
      })
    },
    toData: textToData,
    fromData: textFromData,
    write(text, context) {
      if (context.style.states === 'postal') return text
      return lookupOfStates(find, context).codes.find(({ code }) => code === text)?.label ?? text
    },
    schema: context => ({ type: 'string', enum: [...lookupOfStates(find, context).clean.values()] }),
    expected: ({ style }) => (style.states === 'full-name' ? 'the name of the State in full' : stateExpected),
    make: () => 'CA',
  }
}

const zipExpected = 'five digits, or nine without a dash'

function isZip(text: string): boolean {
  if (!isDigits(text, 5) && !isDigits(text, 9)) return false
  const first = text.charCodeAt(0)
  for (let place = 1; place < text.length; place++) if (text.charCodeAt(place) !== first) return true
  // 22222 is Arlington, 33333 Fort Lauderdale, 44444 Newton Falls, 55555 Young America: these are real.
  return text.length === 5 && first >= 50 && first <= 53
}

function mendZip(mending: Mending): Nothing {
  const afterState = /^[A-Za-z]{2}[\s,]+(\d{5}(?:-?\d{4})?)$/.exec(mending.text)?.[1]
  if (afterState !== undefined) mendTo(mending, afterState, 'repair/state-before-zip')
  // Part of a ZIP+4 is not to be taken for a whole one that lost its zeros.
  if (/^\d{5}-\d{1,3}$/.test(mending.text)) {
    return giveUp(mending, 'cell/wrong-length', { length: mending.text.length - 1, wanted: 9 }, zipExpected)
  }
  const parts = /^(\d{4,5})\s*[-\s]\s*(\d{4})?$/.exec(mending.text)
  if (parts) mendTo(mending, `${parts[1]}${parts[2] ?? ''}`, 'repair/zip-dash')
  mendDigits(mending)
  if (mending.over || isZip(mending.text) || refuseRepeatedDigit(mending)) return
  // ZIP codes that begin with 09 are the army's in Europe: `9581` has likelier lost a digit of Sacramento's.
  if (!mending.text.startsWith('9')) mendLeadingZeros(mending, mending.text.length > 5 ? 9 : 5, 2)
  if (isZip(mending.text)) return
  if (!/^\d+$/.test(mending.text)) return giveUp(mending, 'cell/not-a-zip-code', undefined, zipExpected)
  giveUp(mending, 'cell/wrong-length', { length: mending.text.length, wanted: 5 }, zipExpected)
}

/** California cities of government and post-office fame: real ZIP codes that are nobody's home. */
const plainZips = ['94203', '94204', '95814', '90001', '93301', '92101']

/** A ZIP code of five digits, or of nine without a dash. */
export const zipType: ValueType = {
  reader(context) {
    const quick = (text: string, kind: number): string | null => {
      if (text === '') return kind === formulaFlag ? null : ''
      return isTextOrNumber(kind) && isZip(text) ? text : null
    }
    return readerOf(context, { quick, mend: mendZip, habits: codeHabits })
  },
  toData: textToData,
  fromData: textFromData,
  write: text => text,
  schema: () => ({ type: 'string', pattern: '^(?:[0-9]{5}|[0-9]{9})$' }),
  expected: () => zipExpected,
  make: random => random.pick(plainZips),
}
