/** Several values in one cell: how they are parted, read one by one and put together again. */
import { cellKind, formulaFlag } from '#formats/row.ts'
import { giveUp, type Mending, type Nothing, remark } from './mending/bench.ts'
import { codeHabits, type Habits } from './mending/mend-text.ts'
import { isTextOrNumber, readerOf } from './mending/reader-of.ts'
import { noNotes, type ReadValue, type ValueContext, type ValueNote, type ValueReader } from './value.ts'

/** More values than any cell of the guidance could mean; the rest is looked at as one. */
const mostPieces = 60
const mostKept = 5000
/** Any mark that could part values. */
export const anySeparator = /[;,|/\n&+]/

/** The same one by one, the surest first. */
export const partingMarks = [';', ',', '\n', '|', '/', '&', '+', ' and ', ' y ', ' '] as const

/**
 * Every way in which people part values. A dash or a space is none of them: codes and labels contain these.
 */
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
  booleans: 'own',
  longest: 10_000,
}

/** What a kind knows of its single values. */
export type SingleValues = {
  readonly reader: ValueReader
  /** True for what can be read as one value, perhaps after mending. */
  readonly isKnown: (text: string) => boolean
  /** True for what is one value although a separator stands within it, as in many a label. */
  readonly isWhole: (text: string) => boolean
  /** True for what such a value may begin with, up to its first separator: nothing else need be tried. */
  readonly mayBegin: (piece: string) => boolean
}

/** A reader for several values in a cell, made from what is known of single ones. */
export function separatedReader(context: ValueContext, values: SingleValues): ValueReader {
  const single = values.reader
  const { separator } = context.style
  const kept = new Map<string, string>()
  const readClean = (text: string, kind: number): string | null => {
    const whole = single.quick(text, kind)
    if (whole !== null) return whole
    const clean: string[] = []
    const pieces = partAt(text, separator, values)
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
  const mend = (mending: Mending): Nothing => mendSeparated(mending, separator, values)
  return readerOf(context, { quick, mend, habits })
}

/** The most separators within one value. */
const mostWithin = 6

/** The pieces of a text, those that are one value with a separator within it left together. */
function partAt(text: string, separator: string, { isWhole, mayBegin }: SingleValues): readonly string[] {
  const pieces = text.split(separator)
  if (pieces.length === 1 || pieces.length > mostPieces || !pieces.some(mayBegin)) return pieces
  const parts: string[] = []
  for (let from = 0; from < pieces.length; from++) {
    let part = pieces[from] ?? ''
    const to = Math.min(pieces.length, from + mostWithin + 1)
    for (let end = mayBegin(part) ? to : 0; end > from + 1; end--) {
      const run = pieces.slice(from, end).join(separator)
      if (!isWhole(run.trim())) continue
      part = run
      from = end - 1
    }
    parts.push(part)
  }
  return parts
}

function mendSeparated(mending: Mending, separator: string, values: SingleValues): Nothing {
  const single = values.reader
  const asOne = single.read(mending.text, mending.kind)
  const isOne = !isRejected(asOne) && (!anySeparator.test(mending.text) || values.isWhole(mending.text))
  const found = isOne
    ? { pieces: [mending.text], other: false, gaps: false }
    : piecesOf(mending.text, separator, values)
  if (found.pieces.length > mostPieces) return giveUp(mending, 'cell/too-many-values', { most: mostPieces })
  if (found.gaps) remark(mending, 'repair/punctuation')
  if (found.pieces.length < 2 && !found.other) {
    const only = found.pieces[0] ?? ''
    return takeReading(mending, only === mending.text ? asOne : single.read(only, mending.kind))
  }
  if (found.other) remark(mending, 'repair/other-separator', { separator })
  const read: string[] = []
  for (const piece of new Set(found.pieces)) {
    const value = single.read(piece, cellKind.text)
    addNotes(mending, value.notes, piece)
    if (value.text !== '') read.push(value.text)
  }
  const once = [...new Set(read)]
  if (once.length < found.pieces.length) remark(mending, 'repair/repeated-value')
  if (!mending.over) mending.text = once.join(joint)
}

function isRejected(read: ReadValue): boolean {
  return read.notes.some(note => note.code.startsWith('cell/'))
}

type Pieces = {
  readonly pieces: readonly string[]
  /** Parted by another mark than the layout's. */
  readonly other: boolean
  /** Marks with nothing between them, or at an end. */
  readonly gaps: boolean
}

function trimmed(pieces: readonly string[], other: boolean): Pieces {
  const filled = pieces.map(piece => piece.trim()).filter(piece => piece !== '')
  return { pieces: filled, other, gaps: filled.length < pieces.length }
}

/** Parted by the layout's separator, or, where that makes no sense of it, by whatever else parts it. */
function piecesOf(text: string, separator: string, values: SingleValues): Pieces {
  const { isKnown } = values
  const usual = trimmed(partAt(text, separator, values), false)
  if (usual.pieces.length > 1 && usual.pieces.every(isKnown)) return usual
  for (const mark of partingMarks) {
    if (mark === separator || !text.includes(mark)) continue
    const found = trimmed(partAt(text, mark, values), true)
    if (found.pieces.length > 0 && found.pieces.every(isKnown)) {
      return { ...found, other: found.pieces.length > 1 }
    }
  }
  const pieces = splitValues(text)
  const isBetter =
    pieces.length > usual.pieces.length && pieces.filter(isKnown).length > usual.pieces.filter(isKnown).length
  return isBetter ? { pieces, other: true, gaps: false } : usual
}

function takeReading(mending: Mending, read: ReadValue): Nothing {
  addNotes(mending, read.notes)
  mending.text = read.text
}

/** Each kind of note once: ten labels in one cell are one habit. What is wrong is told of each value. */
function addNotes(mending: Mending, notes: readonly ValueNote[], found?: string): Nothing {
  for (const note of notes === noNotes ? [] : notes) {
    const isWrong = note.code.startsWith('cell/')
    if (!isWrong && mending.notes.some(({ code }) => code === note.code)) continue
    mending.notes.push(isWrong && found !== undefined ? { ...note, found } : note)
    if (isWrong) mending.over = true
  }
}
