/** Words: names of people and organizations, cities, street addresses, free text on one line. */
import type { Random } from '#base/random.ts'
import { formulaFlag } from '#formats/row.ts'
import { textFromData, textToData } from './as-data.ts'
import { type Mending, type Nothing, remark } from './mending/bench.ts'
import { type Habits, wordHabits } from './mending/mend-text.ts'
import {
  isNameLikePlaceholder,
  isPlaceholder,
  isPlaceholderForName,
  isPlaceholderForText,
  mayBePlaceholder,
} from './mending/placeholders.ts'
import { isTextOrNumber, readerOf } from './mending/reader-of.ts'
import type { ValueContext, ValueType } from './value.ts'

const quote = 34
const ampersand = 38
const apostrophe = 39
const underscore = 95

/**
 * True for words in which nothing needs a look: printable ASCII and Latin letters with marks, single spaces,
 * none at the ends. Where this says no, the thorough way decides; it may find the words right all the same.
 */
export function isPlainWords(text: string): boolean {
  const last = text.length - 1
  const first = text.charCodeAt(0)
  if (first === 32 || first === quote || first === 35 || first === apostrophe || first === 61) return false
  let before = 0
  for (let place = 0; place <= last; place++) {
    const unit = text.charCodeAt(place)
    if (unit > 126 ? !isMarkedLatin(unit) : unit < 32) return false
    if (unit === 32 && (before === 32 || place === last)) return false
    if (unit === ampersand && place < last && text.charCodeAt(place + 1) !== 32) return false
    if (unit === underscore && place < last && text.charCodeAt(place + 1) === 120) return false
    before = unit
  }
  return true
}

/** Letters with marks that never begin a twice-encoded sequence in Spanish, French, Portuguese or Vietnamese. */
function isMarkedLatin(unit: number): boolean {
  if (unit < 0xc0 || unit > 0x24f || unit === 0xd7 || unit === 0xf7) return false
  return unit < 0xc2 || (unit > 0xc5 && unit !== 0xe2 && unit !== 0xf0)
}

type WordKind = {
  readonly expected: string
  readonly habits: Habits
  /** What a right-looking text must be looked at for. */
  readonly doubtful: (text: string) => boolean
  readonly mend: (mending: Mending) => Nothing
  readonly make: ValueType['make']
}

function wordType(kind: WordKind): ValueType {
  return {
    reader(context) {
      const most = context.element.maxLength ?? Number.POSITIVE_INFINITY
      const quick = (text: string, cell: number): string | null => {
        if (text === '') return cell === formulaFlag ? null : ''
        const right =
          isTextOrNumber(cell) && text.length <= most && isPlainWords(text) && !kind.doubtful(text)
        return right ? text : null
      }
      return readerOf(context, { quick, mend: kind.mend, habits: kind.habits })
    },
    toData: textToData,
    fromData: textFromData,
    write: text => text,
    schema: ({ element }) => ({
      type: 'string',
      ...(element.maxLength === undefined ? {} : { maxLength: element.maxLength }),
    }),
    expected: ({ element }) =>
      element.maxLength === undefined
        ? kind.expected
        : `${kind.expected}, at most ${element.maxLength} characters`,
    make: kind.make,
  }
}

function isDoubtful(text: string): boolean {
  return isPlaceholderForName(text) || isNameLikePlaceholder(text)
}

function isDoubtfulName(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first >= 48 && first <= 57 && /^\d+$/.test(text)) return true
  if (mayBePlaceholder(text) && isDoubtful(text)) return true
  return text.includes('?')
}

function mendName(mending: Mending): Nothing {
  const { text } = mending
  if (isNameLikePlaceholder(text)) return remark(mending, 'cell/name-like-placeholder')
  if (/^\d+(?:\.\d+)?$/.test(text)) return remark(mending, 'cell/name-of-digits')
  if (/\p{L}\?\p{L}/u.test(text)) return remark(mending, 'cell/question-mark-in-name')
}

const firstNames = ['Testina', 'Samplio', 'Muestra', 'Ejempla', 'Demo', 'Fictia', 'Prueba', 'Mockley']
const lastNames = [
  'Sample',
  'Ejemplo',
  'Testperson',
  'Fictional',
  'De Prueba',
  "O'Sample",
  'Demo-Muñoz',
  'Placeholder',
]
const organizations = [
  'Sample Community Care',
  'Example Health Partners',
  'Ficticia Family Services',
  'Demo Outreach',
]

function makeName(random: Random, { element }: ValueContext): string {
  if (/first/i.test(element.id)) return random.pick(firstNames)
  if (/last/i.test(element.id)) return random.pick(lastNames)
  if (/provider|plan|payer|facility|clinic/i.test(element.id)) return random.pick(organizations)
  return `${random.pick(firstNames)} ${random.pick(lastNames)}`
}

export const nameType: ValueType = wordType({
  expected: 'a name',
  habits: { ...wordHabits, placeholders: 'name' },
  doubtful: isDoubtfulName,
  mend: mendName,
  make: makeName,
})

export const textType: ValueType = wordType({
  expected: 'text on one line',
  habits: { ...wordHabits, placeholders: 'text' },
  doubtful: text => mayBePlaceholder(text) && isPlaceholderForText(text),
  mend: () => {},
  make: random => random.pick(['Sample text', 'An example, not a person', 'Texto de ejemplo']),
})

export const cityType: ValueType = wordType({
  expected: 'a city',
  habits: wordHabits,
  doubtful: text => mayBePlaceholder(text) && isPlaceholder(text),
  mend: () => {},
  make: random => random.pick(['Sampleville', 'Ejemplo', 'Testford', 'Demo Beach']),
})

/** A street address; where the element allows it, HOMELESS stands in its place, in capitals. */
export const addressType: ValueType = wordType({
  expected: 'a street address',
  habits: wordHabits,
  doubtful: text => {
    if (text.length === 8 && text !== 'HOMELESS' && text.toUpperCase() === 'HOMELESS') return true
    return mayBePlaceholder(text) && isPlaceholder(text)
  },
  mend: () => {},
  make: random =>
    `${random.below(900) + 100} ${random.pick(['Sample St', 'Example Ave', 'Prueba Blvd Apt 2'])}`,
})
