/** How a reader is made of a kind's own steps and of those that all kinds share, in the one right order. */
import { cellKind } from '#formats/row.ts'
import { noNotes, type ReadValue, type ValueContext, type ValueNote, type ValueReader } from '../value.ts'
import { giveUp, type Mending, mendTo, type Nothing, settle } from './bench.ts'
import { type Habits, mendText } from './mend-text.ts'
import { takePlaceholder } from './placeholders.ts'

/** What a kind of value brings to its reader. */
export type ReaderSteps = {
  readonly quick: (text: string, kind: number) => string | null
  /** What only this kind of value knows. Ends by `settle` or `giveUp`, or leaves the text as a right one. */
  readonly mend: (mending: Mending) => Nothing
  readonly habits: Habits
}

/** The kind of a cell without its flags: a formula's value is read as if it had been typed. */
export function plainKind(kind: number): number {
  return kind & 7
}

/** True for a cell of text or of a number. */
export function isTextOrNumber(kind: number): boolean {
  return plainKind(kind) === cellKind.text || plainKind(kind) === cellKind.number
}

/**
 * First the characters are mended, which is the same for every kind; then comes a word that the guidance
 * allows in place of a value; then placeholders; then what the kind itself knows; last the length.
 */
export function readerOf(context: ValueContext, steps: ReaderSteps): ValueReader {
  return {
    quick: steps.quick,
    read(text, kind): ReadValue {
      const atOnce = steps.quick(text, kind)
      if (atOnce !== null) return { text: atOnce, notes: noNotes }
      const mending: Mending = { text, kind, notes: [], over: false }
      mendText(mending, steps.habits)
      if (!mending.over) readMended(mending, steps, context)
      // What turned out to be blank means what a blank means in this layout.
      if (mending.text === '') mending.text = steps.quick('', cellKind.blank) ?? ''
      return { text: mending.text, notes: tellMended(mending) }
    },
  }
}

function readMended(mending: Mending, steps: ReaderSteps, context: ValueContext): Nothing {
  const { allows } = context.element
  const clean = steps.quick(mending.text, mending.kind)
  if (clean !== null) return settle(mending, clean)
  if (allows !== undefined && mending.text.toUpperCase() === allows.word) {
    if (mending.text !== allows.word) mendTo(mending, allows.word, 'repair/letter-case')
    return
  }
  if (steps.habits.placeholders !== 'own') takePlaceholder(mending, steps.habits.placeholders)
  if (!mending.over) mendOrLeave(mending, steps, context.element.maxLength)
}

/**
 * Mends that came to nothing are not told: the cell is as it was found, and what is wrong with it is said.
 */
function mendOrLeave(mending: Mending, steps: ReaderSteps, most: number | undefined): Nothing {
  const { text, notes } = mending
  mending.notes = []
  steps.mend(mending)
  if (!mending.over && most !== undefined && mending.text.length > most) {
    giveUp(mending, 'cell/too-long', { length: mending.text.length, most })
  }
  const isRefused = mending.over && mending.notes.some(note => note.code.startsWith('cell/'))
  if (isRefused) mending.text = text
  const told = isRefused ? mending.notes.filter(note => note.code.startsWith('cell/')) : mending.notes
  mending.notes = notes.concat(told)
}

/** Every mend tells what the cell was read as. */
export function tellMended(mending: Mending): readonly ValueNote[] {
  if (mending.notes.length === 0) return noNotes
  return mending.notes.map(note =>
    note.code.startsWith('repair/') ? { ...note, values: { ...note.values, mended: mending.text } } : note,
  )
}
