/** The mends that every kind of value shares: characters, spaces, wrappings, and Excel's own words. */
import { cellKind, formulaFlag } from '#formats/row.ts'
import { giveUp, type Mending, mendTo, type Nothing, settle } from './bench.ts'
import * as characters from './characters.ts'

/** What a kind of value wants done, and what it wants left to itself. */
export type Habits = {
  /**
   * Words for nothing: taken as a blank; the same save for those that are names, or answers; or left to the
   * kind.
   */
  readonly placeholders: 'usual' | 'name' | 'text' | 'own'
  /** Letters of codes may be Latin only; words may be in any writing. */
  readonly letters: 'words' | 'codes'
  /** Line breaks become spaces, or stay as separators of several values. */
  readonly lines: 'spaces' | 'separators'
  /** A TRUE or FALSE of Excel: wrong here, words that Excel took for it, or left to the kind. */
  readonly booleans: 'wrong' | 'words' | 'own'
  /** A date of Excel: wrong here, or left to the kind. */
  readonly dates: 'wrong' | 'own'
  /** Characters that a cell of this kind can have at most; patterns need not run over longer ones. */
  readonly longest: number
}

/** Longer cells than Excel can hold are not worth a look. */
const longestCell = 32_767

/** What names and free text want done. */
export const wordHabits: Habits = {
  placeholders: 'usual',
  letters: 'words',
  lines: 'spaces',
  booleans: 'words',
  dates: 'wrong',
  longest: longestCell,
}
/** What codes, numbers and everything else with a form wants done. */
export const codeHabits: Habits = { ...wordHabits, letters: 'codes', booleans: 'wrong', longest: 300 }

/** Mends what does not depend on the kind, and ends the reading where nothing more can or need be done. */
export function mendText(mending: Mending, habits: Habits): Nothing {
  mendKind(mending, habits)
  if (mending.over) return
  if (mending.text.length > longestCell) {
    return giveUp(mending, 'cell/too-long', { length: mending.text.length, most: longestCell })
  }
  // One mend can bring another's damage to light: quotation marks within an entity, spaces within the marks.
  for (let pass = 0, before = ''; pass < mostPasses && before !== mending.text; pass++) {
    before = mending.text
    mendOnce(mending, habits)
    if (mending.over) return
  }
  if (mending.text === '') return settle(mending, '')
  const { length } = mending.text
  if (length > habits.longest) giveUp(mending, 'cell/too-long', { length, most: habits.longest })
}

const mostPasses = 4

function mendOnce(mending: Mending, habits: Habits): Nothing {
  if (!/^[\x20-\x7e]*$/.test(mending.text)) mendCharacters(mending, habits)
  if (mending.over) return
  mendEscapes(mending)
  mendSpaces(mending)
  mendWrapping(mending, habits)
  mendExcelWords(mending)
}

/** What follows from the kind of the cell alone. */
function mendKind(mending: Mending, habits: Habits): Nothing {
  const { text, kind } = mending
  const plain = kind & 7
  if (kind === (cellKind.blank | formulaFlag)) return giveUp(mending, 'cell/formula-without-value')
  if (plain === cellKind.error) return refuseExcelError(mending)
  if (plain === cellKind.boolean && habits.booleans === 'wrong') return giveUp(mending, 'cell/true-or-false')
  if (plain === cellKind.boolean && habits.booleans === 'words') {
    mendTo(mending, `${text.charAt(0)}${text.slice(1).toLowerCase()}`, 'repair/turned-into-true-or-false')
    return settle(mending, mending.text)
  }
  if (plain === cellKind.date && habits.dates === 'wrong') giveUp(mending, 'cell/turned-into-date')
}

const errorCodes = {
  '#N/A': 'cell/lookup-found-nothing',
  '#REF!': 'cell/formula-lost-its-cells',
  '#NAME?': 'cell/formula-has-unknown-name',
  '#DIV/0!': 'cell/formula-divides-by-zero',
} as const

function isErrorWithCode(text: string): text is keyof typeof errorCodes {
  return text in errorCodes
}

function refuseExcelError(mending: Mending): Nothing {
  const error = mending.text
  giveUp(mending, isErrorWithCode(error) ? errorCodes[error] : 'cell/formula-cannot-calculate', { error })
}

/** Everything outside printable ASCII, from what cannot be mended to what is merely unusual. */
function mendCharacters(mending: Mending, habits: Habits): Nothing {
  // The readers of files put the replacement character in the place of half a character; data from elsewhere
  // may not.
  const isLost = mending.text.includes('\ufffd') || characters.loneSurrogate.test(mending.text)
  if (isLost) return giveUp(mending, 'cell/lost-character')
  change(mending, characters.decodeTwice, 'repair/double-encoded')
  change(mending, text => text.normalize('NFC'), 'repair/letters-in-pieces')
  change(mending, characters.narrow, 'repair/full-width-characters')
  change(mending, removeInvisible, 'repair/invisible-characters')
  if (mending.text.includes('_x')) change(mending, unescapeExcel, 'repair/escaped-characters')
  mendLines(mending, habits)
  change(mending, withoutControls, 'repair/control-characters')
  mendOddSpaces(mending)
  change(mending, straightQuotes, 'repair/smart-quotes')
  change(mending, text => text.replace(characters.smartDashes, '-'), 'repair/smart-dashes')
  if (habits.letters === 'codes') change(mending, characters.latinize, 'repair/look-alike-letters')
}

function change(mending: Mending, to: (text: string) => string, code: Parameters<typeof mendTo>[2]): Nothing {
  const changed = to(mending.text)
  if (changed !== mending.text) mendTo(mending, changed, code)
}

function removeInvisible(text: string): string {
  const shown = text.replace(characters.invisible, '')
  return characters.writtenWithJoiners.test(shown) ? shown : shown.replace(characters.joiners, '')
}

/** Line breaks that are left at this point part values. */
function withoutControls(text: string): string {
  return text.replace(characters.controls, control => (control === '\n' ? control : ''))
}

function straightQuotes(text: string): string {
  return text.replace(characters.smartSingle, "'").replace(characters.smartDouble, '"')
}

/** Without look-behind or nested repeats, so that a hostile cell of spaces costs no more than its length. */
function mendLines(mending: Mending, habits: Habits): Nothing {
  const inLines = mending.text.replace(characters.lineBreaks, '\n')
  if (inLines.includes('\n')) {
    const lines = inLines
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
    if (habits.lines === 'separators' && lines.length > 1) mending.text = lines.join('\n')
    else mendTo(mending, lines.join(' '), 'repair/line-break')
  }
  if (mending.text.includes('\t'))
    mendTo(mending, oneSpaceEach(mending.text.replaceAll('\t', ' ')), 'repair/tab')
}

/** Odd spaces become plain ones; at the ends and beside other spaces they go, without a further note. */
function mendOddSpaces(mending: Mending): Nothing {
  const plain = mending.text.replace(characters.oddSpaces, ' ')
  if (plain !== mending.text) mendTo(mending, oneSpaceEach(plain), 'repair/odd-spaces')
}

function unescapeExcel(text: string): string {
  const plain = characters.unescapeExcel(text)
  return plain === text ? text : oneSpaceEach(plain)
}

function oneSpaceEach(text: string): string {
  return text.trim().replace(/ {2,}/g, ' ')
}

/** What other programs left in place of a character. */
function mendEscapes(mending: Mending): Nothing {
  if (mending.text.includes('_x')) change(mending, unescapeExcel, 'repair/escaped-characters')
  if (mending.text.includes('&')) change(mending, characters.decodeEntities, 'repair/html-entities')
}

function mendSpaces(mending: Mending): Nothing {
  const { text } = mending
  if (text === '') return
  const trimmed = text.trim()
  if (trimmed === '') {
    mending.notes = []
    return mendTo(mending, '', 'repair/only-spaces')
  }
  if (trimmed !== text) mendTo(mending, trimmed, 'repair/spaces-around')
  if (trimmed.includes('  ')) mendTo(mending, trimmed.replace(/ {2,}/g, ' '), 'repair/doubled-spaces')
}

/** Marks that somebody put around a value so that Excel would leave it alone, and that came along. */
function mendWrapping(mending: Mending, habits: Habits): Nothing {
  const formula = /^="([^"]*)"$/.exec(mending.text)
  if (formula) mendTo(mending, (formula[1] ?? '').trim(), 'repair/wrapped-as-formula')
  const quoted = /^"([^"]*)"$/.exec(mending.text) ?? /^'([^']*)'$/.exec(mending.text)
  if (quoted) mendTo(mending, (quoted[1] ?? '').trim(), 'repair/wrapped-in-quotes')
  const marked = habits.letters === 'codes' ? /^'+(.*)$/ : /^'+(?=[\d=+@-])(.*)$/
  const rest = marked.exec(mending.text)?.[1]
  if (rest !== undefined) mendTo(mending, rest.trim(), 'repair/leading-apostrophe')
  if (mending.text.startsWith('=')) giveUp(mending, 'cell/formula-as-text')
}

/** Excel's own words, where they came as text. */
function mendExcelWords(mending: Mending): Nothing {
  if (mending.over || !mending.text.startsWith('#')) return
  if (/^#+$/.test(mending.text) && mending.text.length > 2) return giveUp(mending, 'cell/column-too-narrow')
  const isError = /^#(?:N\/A|REF!|NAME\?|DIV\/0!|VALUE!|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/
  if (isError.test(mending.text)) refuseExcelError(mending)
}
