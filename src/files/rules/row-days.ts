/** The days in a row's date columns: each read once a row, however many rules ask for it. */
import { dayOf } from './day-of.ts'
import type { RuleContext } from './rule.ts'

/** Reads the day in a column of a row as its day number; NaN for a blank or what is no date. */
export type RowDay = (values: readonly string[], row: number) => number

/** By `place`, which the rules of one check share, as in row-keys.ts. */
const memories = new WeakMap<RuleContext['place'], Map<string, RowDay>>()

/** The reader of a date column; the same one for every rule of a check. */
export function rowDay({ place }: Pick<RuleContext, 'place'>, key: string): RowDay {
  const memory = memories.get(place) ?? new Map<string, RowDay>()
  memories.set(place, memory)
  const reader = memory.get(key) ?? readerAt(place(key))
  memory.set(key, reader)
  return reader
}

/** Rows come one after the other, each with a number of its own: the last one's day is remembered. */
function readerAt(at: number): RowDay {
  let last = -1
  let day = Number.NaN
  return (values, row) => {
    if (row !== last) {
      last = row
      day = dayOf(values[at])
    }
    return day
  }
}
