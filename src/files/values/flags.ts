/** Yes and no, in the two ways of the guidance: 1 or blank, and Y or N. */
import { formulaFlag } from '#formats/row.ts'
import { giveUp, type Mending, mendTo, type Nothing, remark } from './mending/bench.ts'
import { mendPointZero } from './mending/mend-digits.ts'
import { codeHabits, type Habits } from './mending/mend-text.ts'
import { takePlaceholder } from './mending/placeholders.ts'
import { readerOf } from './mending/reader-of.ts'
import type { ValueContext, ValueType } from './value.ts'

const habits: Habits = { ...codeHabits, placeholders: 'own', booleans: 'own' }

const yesWords: ReadonlySet<string> = new Set([
  'y',
  'yes',
  'yep',
  '1',
  'si',
  'sí',
  's',
  'true',
  't',
  'on',
  'checked',
])
const noWords: ReadonlySet<string> = new Set(['n', 'no', 'nope', '0', 'false', 'f', 'off', 'unchecked', '☐'])
const marks: ReadonlySet<string> = new Set(['x', '✓', '✔', '☑', '☒', '✗', '✘', '●', '•', '*', '+', '√'])

/** How one of the two kinds writes yes and no, in the guidance and at the partner. */
type Answers = {
  readonly yes: string
  readonly no: string
  readonly theirs: { readonly yes: string; readonly no: string }
  readonly wrong: 'cell/not-an-indicator' | 'cell/not-yes-or-no'
}

function readerOfAnswers(context: ValueContext, answers: Answers): ReturnType<ValueType['reader']> {
  const { yes, no, theirs } = answers
  const quick = (text: string, kind: number): string | null => {
    if (kind === formulaFlag) return null
    if (text === theirs.yes) return yes
    if (text === theirs.no) return no
    return text === '' ? '' : null
  }
  return readerOf(context, { quick, mend: mending => mendAnswer(mending, answers), habits })
}

function mendAnswer(mending: Mending, answers: Answers): Nothing {
  const { yes, no, theirs } = answers
  if (mending.text === yes || mending.text === no) return remark(mending, 'repair/guidance-writing')
  mendPointZero(mending)
  if (mending.text === yes || mending.text === theirs.yes) {
    mending.text = yes
    return
  }
  const lower = mending.text.toLowerCase()
  if (lower === yes.toLowerCase() || lower === theirs.yes.toLowerCase()) {
    return mendTo(mending, yes, 'repair/letter-case')
  }
  if (lower === no.toLowerCase() || lower === theirs.no.toLowerCase()) {
    return mendTo(mending, no, 'repair/letter-case')
  }
  if (lower === 'true' || lower === 'false') {
    return mendTo(mending, lower === 'true' ? yes : no, 'repair/true-or-false')
  }
  if (yesWords.has(lower)) return mendTo(mending, yes, 'repair/yes-in-other-words')
  if (noWords.has(lower)) return mendTo(mending, no, 'repair/no-in-other-words')
  if (marks.has(lower)) return mendTo(mending, yes, 'repair/mark-for-yes')
  takePlaceholder(mending, 'usual')
  if (!mending.over) giveUp(mending, answers.wrong, { yes: theirs.yes, no: theirs.no })
}

function isYesWord(data: unknown): boolean {
  return data === true || data === 1 || (typeof data === 'string' && yesWords.has(data.toLowerCase()))
}

function isNoWord(data: unknown): boolean {
  return data === false || data === 0 || (typeof data === 'string' && noWords.has(data.toLowerCase()))
}

/** 1, or blank for no or unknown. As data: true, or null. */
export const indicatorType: ValueType = {
  reader: context =>
    readerOfAnswers(context, {
      yes: '1',
      no: '',
      theirs: context.style.indicators,
      wrong: 'cell/not-an-indicator',
    }),
  toData: text => (text === '1' ? true : null),
  fromData: data => (isYesWord(data) ? '1' : ''),
  write: (text, { style }) =>
    text === '1' ? style.indicators.yes : text === '' ? style.indicators.no : text,
  schema: () => ({ type: 'boolean', const: true }),
  expected: ({ style: { indicators } }) =>
    `${indicators.yes}, or ${indicators.no === '' ? 'blank' : indicators.no}`,
  make: random => (random.oneIn(4) ? '1' : ''),
}

/** Y or N. Where the partner writes no as a blank, a blank is N. */
export const yesNoType: ValueType = {
  reader: context =>
    readerOfAnswers(context, { yes: 'Y', no: 'N', theirs: context.style.yesNo, wrong: 'cell/not-yes-or-no' }),
  toData: text => (text === 'Y' ? true : text === 'N' ? false : null),
  fromData: data => (isYesWord(data) ? 'Y' : isNoWord(data) ? 'N' : ''),
  write: (text, { style }) => (text === 'Y' ? style.yesNo.yes : text === 'N' ? style.yesNo.no : text),
  schema: () => ({ type: 'boolean' }),
  expected: ({ style: { yesNo } }) => `${yesNo.yes} or ${yesNo.no === '' ? 'blank' : yesNo.no}`,
  make: random => (random.oneIn(3) ? 'Y' : 'N'),
}
