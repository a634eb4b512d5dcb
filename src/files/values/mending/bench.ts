/** A cell on the bench: how its text stands so far, and what was done to it or is wrong with it. */
import type { ValueFindingCode } from '../findings/all.ts'
import type { ValueNote } from '../value.ts'

/** A cell while it is read. `over` is true as soon as nothing more can or need be done. */
export type Mending = { text: string; readonly kind: number; notes: ValueNote[]; over: boolean }

/** What a step of mending returns, so that it can end with `return giveUp(…)`. */
export type Nothing = undefined

type Params = { readonly [name: string]: string | number }

/** Says something about the cell without changing its text; the same thing without values only once. */
export function remark(mending: Mending, code: ValueFindingCode, values?: Params): Nothing {
  if (values === undefined && mending.notes.some(note => note.code === code)) return
  mending.notes.push(values === undefined ? { code } : { code, values })
}

/** Puts another text in the place of the cell's and says why. */
export function mendTo(mending: Mending, text: string, code: ValueFindingCode, values?: Params): Nothing {
  mending.text = text
  remark(mending, code, values)
}

/** Leaves the text as it stands, says what is wrong with it, and ends the reading. */
export function giveUp(
  mending: Mending,
  code: ValueFindingCode,
  values?: Params,
  expected?: string,
): Nothing {
  const note: ValueNote = values === undefined ? { code } : { code, values }
  mending.notes.push(expected === undefined ? note : { ...note, expected })
  mending.over = true
}

/** Takes the value as it now is, in the guidance's own writing, and ends the reading. */
export function settle(mending: Mending, text: string): Nothing {
  mending.text = text
  mending.over = true
}
