/** The relations between elements (P, R, C, L, E) as masks of what is there. */
import { Fault } from '#base/fault.ts'
import type { SyntaxNote } from '../../define.ts'

export type NoteCheck = {
  readonly kind: 'P' | 'R' | 'C' | 'L' | 'E'
  /** Places in the order in which the note names them, from 1. */
  readonly places: readonly number[]
  /** The bit of the first place, those of the others, and all. Place 1 is bit 0. */
  readonly first: number
  readonly others: number
  readonly all: number
}

/** A note as written in the dictionary, `P0304`; throws a `Fault` for one that is written wrongly. */
export function noteCheck(note: SyntaxNote): NoteCheck {
  const kind = note.charAt(0)
  const places = (note.slice(1).match(/\d\d/g) ?? []).map(Number)
  if (!isKind(kind) || places.length < 2 || places.some(place => place < 1 || place > 31)) {
    throw new Fault('x12/bad-definition', `no syntax note: ${note}`)
  }
  const bits = places.map(place => 1 << (place - 1))
  const all = bits.reduce((mask, bit) => mask | bit, 0)
  const first = bits[0] ?? 0
  return { kind, places, first, others: all & ~first, all }
}

function isKind(kind: string): kind is NoteCheck['kind'] {
  return 'PRCLE'.includes(kind)
}

/**
 * The place that a note is broken at, 0 when it holds. For E the place that is too many, else the one
 * missing.
 */
export function brokenAt(note: NoteCheck, present: number): number {
  const there = present & note.all
  switch (note.kind) {
    case 'P':
      return there === 0 || there === note.all ? 0 : firstOf(note, ~present)
    case 'R':
      return there === 0 ? firstOf(note, ~present) : 0
    case 'C':
      return (present & note.first) === 0 || (there & note.others) === note.others
        ? 0
        : firstOf(note, ~present)
    case 'L':
      return (present & note.first) === 0 || (there & note.others) !== 0
        ? 0
        : firstOf(note, ~present & ~note.first)
    case 'E':
      return (there & (there - 1)) === 0 ? 0 : firstOf(note, there & ~lowest(note, there))
  }
}

function lowest(note: NoteCheck, mask: number): number {
  return 1 << (firstOf(note, mask) - 1)
}

function firstOf(note: NoteCheck, mask: number): number {
  return note.places.find(place => (mask & (1 << (place - 1))) !== 0) ?? 0
}
