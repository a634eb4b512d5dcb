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

/** What a character does to words: nothing, a space, asks what comes next, or asks for a closer look. */
const plainMark = 0
const spaceMark = 1
const pairMark = 2
const oddMark = 3

/** By code unit up to the Latin letters with marks; everything above needs a closer look. */
const marks = new Uint8Array(0x250).fill(oddMark)
marks.fill(plainMark, 33, 127)
// Letters that never begin a twice-encoded sequence in Spanish, French, Portuguese or Vietnamese.
marks.fill(plainMark, 0xc0, 0xc2)
marks.fill(plainMark, 0xc6, 0x250)
for (const sign of [0xd7, 0xe2, 0xf0, 0xf7]) marks[sign] = oddMark
marks[32] = spaceMark
// `&` may begin an entity, `_` one of Excel's escapes.
marks[38] = pairMark
marks[95] = pairMark

/**
 * True for words in which nothing needs a look: printable ASCII and Latin letters with marks, single spaces,
 * none at the ends. Where this says no, the thorough way decides; it may find the words right all the same.
 */
export function isPlainWords(text: string): boolean {
  const first = text.charCodeAt(0)
  // A space, a quotation mark, #, an apostrophe, =
  if (first === 32 || first === 34 || first === 35 || first === 39 || first === 61) return false
  const last = text.length - 1
  for (let place = 0; place <= last; place++) {
    const unit = text.charCodeAt(place)
    const mark = unit < 0x250 ? marks[unit] : oddMark
    if (mark === plainMark) continue
    if (mark === oddMark || place === last) return false
    const next = text.charCodeAt(place + 1)
    if (mark === spaceMark ? next === 32 : next === 120 || (unit === 38 && next !== 32)) return false
  }
  return true
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

/** A person's or an organization's name. */
export const nameType: ValueType = wordType({
  expected: 'a name',
  habits: { ...wordHabits, placeholders: 'name' },
  doubtful: isDoubtfulName,
  mend: mendName,
  make: makeName,
})

/** Free text on one line. */
export const textType: ValueType = wordType({
  expected: 'text on one line',
  habits: { ...wordHabits, placeholders: 'text' },
  doubtful: text => mayBePlaceholder(text) && isPlaceholderForText(text),
  mend: () => {},
  make: random => random.pick(['Sample text', 'An example, not a person', 'Texto de ejemplo']),
})

/** A city. */
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
