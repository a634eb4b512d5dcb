/** Several values in one cell: how they are parted, read one by one and put together again. */
import { formulaFlag } from '#formats/row.ts'
import { giveUp, type Mending, type Nothing, remark } from './mending/bench.ts'
import { codeHabits, type Habits } from './mending/mend-text.ts'
import { isTextOrNumber, readerOf } from './mending/reader-of.ts'
import { noNotes, type ReadValue, type ValueContext, type ValueNote, type ValueReader } from './value.ts'

/** More values than any cell of the guidance could mean; the rest is looked at as one. */
const mostPieces = 60
const mostKept = 5000

/** Every way in which people part values. A dash or a space is none of them: codes and labels contain these. */
export function splitValues(text: string): readonly string[] {
  return text
    .split(/[;,|/\n&+]| and | y /)
    .map(piece => piece.trim())
    .filter(piece => piece !== '')
}

/** Values joined as the guidance joins them. */
const joint = ';'

const habits: Habits = {
  ...codeHabits,
  letters: 'words',
  placeholders: 'own',
  lines: 'separators',
  booleans: 'words',
  longest: 10_000,
}

/**
 * A reader for several values from one for a single value. `isKnown` says whether a text, such as a partner's
 * code that has a separator within it, is a value as a whole.
 */
export function separatedReader(
  context: ValueContext,
  single: ValueReader,
  isKnown: (text: string) => boolean,
): ValueReader {
  const { separator } = context.style
  const kept = new Map<string, string>()
  const readClean = (text: string, kind: number): string | null => {
    const whole = single.quick(text, kind)
    if (whole !== null) return whole
    const clean: string[] = []
    const pieces = partAt(text, separator, candidate => single.quick(candidate, 1) !== null)
    if (pieces.length > mostPieces) return null
    for (const piece of pieces) {
      const value = single.quick(piece.trim(), 1)
      if (value === null || value === '' || clean.includes(value)) return null
      clean.push(value)
    }
    return clean.join(joint)
  }
  const quick = (text: string, kind: number): string | null => {
    if (text === '') return kind === formulaFlag ? null : ''
    if (!isTextOrNumber(kind)) return null
    const known = kept.get(text)
    if (known !== undefined) return known
    const clean = readClean(text, kind)
    if (clean !== null && kept.size < mostKept) kept.set(text, clean)
    return clean
  }
  const mend = (mending: Mending): Nothing => mendSeparated(mending, { separator, single, isKnown })
  return readerOf(context, { quick, mend, habits })
}

type Parts = {
  readonly separator: string
  readonly single: ValueReader
  readonly isKnown: (text: string) => boolean
}

/** The pieces of a text, the longest known runs of them left together. */
function partAt(text: string, separator: string, isKnown: (text: string) => boolean): readonly string[] {
  const pieces = text.split(separator)
  if (pieces.length === 1 || pieces.length > mostPieces) return pieces
  const parts: string[] = []
  for (let from = 0; from < pieces.length; ) {
    let to = from + 1
    for (let end = Math.min(pieces.length, from + 6); end > from + 1; end--) {
      if (isKnown(pieces.slice(from, end).join(separator).trim())) {
        to = end
        break
      }
    }
    parts.push(pieces.slice(from, to).join(separator))
    from = to
  }
  return parts
}

function mendSeparated(mending: Mending, parts: Parts): Nothing {
  const { single, isKnown, separator } = parts
  const asOne = single.read(mending.text, mending.kind)
  const found = piecesOf(mending.text, separator, isKnown, isRejected(asOne))
  if (found.pieces.length > mostPieces) return giveUp(mending, 'cell/too-many-values', { most: mostPieces })
  if (found.pieces.length < 2 && !found.other) {
    const only = found.pieces[0] ?? ''
    return takeReading(mending, only === mending.text ? asOne : single.read(only, mending.kind))
  }
  if (found.other) remark(mending, 'repair/other-separator', { separator })
  const values: string[] = []
  for (const piece of found.pieces) {
    const read = single.read(piece, 1)
    addNotes(mending, read.notes)
    if (read.text !== '') values.push(read.text)
  }
  const once = [...new Set(values)]
  if (once.length < values.length) remark(mending, 'repair/repeated-value')
  if (!mending.over) mending.text = once.join(joint)
}

function isRejected(read: ReadValue): boolean {
  return read.notes.some(note => note.code.startsWith('cell/'))
}

/** Parted by the layout's separator, or, where that makes no sense of it, by whatever else parts it. */
function piecesOf(
  text: string,
  separator: string,
  isKnown: (text: string) => boolean,
  isNotOne: boolean,
): { readonly pieces: readonly string[]; readonly other: boolean } {
  const trimmed = (pieces: readonly string[]): readonly string[] =>
    pieces.map(piece => piece.trim()).filter(piece => piece !== '')
  if (!isNotOne) return { pieces: [text], other: false }
  const usual = trimmed(partAt(text, separator, isKnown))
  if (usual.length > 1 && usual.every(isKnown)) return { pieces: usual, other: false }
  const marks = [';', ',', '\n', '|', '/', '&', '+', ' and ', ' y '].filter(mark => mark !== separator)
  for (const mark of marks) {
    if (!text.includes(mark)) continue
    const pieces = trimmed(partAt(text, mark, isKnown))
    if (pieces.every(isKnown)) return { pieces, other: true }
  }
  const any = splitValues(text)
  if (any.length > usual.length && any.filter(isKnown).length > usual.filter(isKnown).length) {
    return { pieces: any, other: true }
  }
  return { pieces: usual, other: false }
}

function takeReading(mending: Mending, read: ReadValue): Nothing {
  addNotes(mending, read.notes)
  mending.text = read.text
}

/** Each kind of note once: ten labels in one cell are one habit. What is wrong is told each time. */
function addNotes(mending: Mending, notes: readonly ValueNote[]): Nothing {
  for (const note of notes === noNotes ? [] : notes) {
    const isWrong = note.code.startsWith('cell/')
    if (!isWrong && mending.notes.some(({ code }) => code === note.code)) continue
    mending.notes.push(note)
    if (isWrong) mending.over = true
  }
}
