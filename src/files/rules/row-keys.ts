/** Which rows of a file speak of the same thing, an invoice or a member: one memory for all rules that ask. */

import { keyTable, wholeNumbers } from './key-table.ts'
import type { RuleContext } from './rule.ts'

/** The columns that name the thing. A row in which one of `needed` is blank names nothing. */
export type KeyColumns = { readonly needed: readonly string[]; readonly also?: readonly string[] }

export type RowKeys = {
  /** The number of the row's thing, from 0 in the order of the file; -1 when the row names none. */
  of(values: readonly string[], row: number): number
  /**
   * The number of the thing that these parts name, in the order of the columns; -1 when no row has named it.
   */
  find(parts: readonly string[]): number
  /** The row that named the thing first. */
  firstRow(key: number): number
  /** How many things the rows so far have named. */
  readonly size: number
}

/**
 * `place` is made anew for every check, and the rules of one check are given the same: by it they know that
 * they look at the same file and may share what is remembered of it.
 */
const memories = new WeakMap<RuleContext['place'], Map<string, RowKeys>>()

/**
 * The keys of a file by some of its columns; the same ones for every rule of a check that asks for these
 * columns.
 */
export function rowKeys(context: RuleContext, columns: KeyColumns): RowKeys {
  const memory = memories.get(context.place) ?? new Map<string, RowKeys>()
  memories.set(context.place, memory)
  const name = `${columns.needed.join()}|${columns.also?.join() ?? ''}`
  const keys = memory.get(name) ?? startKeys(context, columns)
  memory.set(name, keys)
  return keys
}

function startKeys(context: RuleContext, columns: KeyColumns): RowKeys {
  const needed = columns.needed.map(key => context.place(key))
  const places = [
    ...needed,
    ...(columns.also ?? []).map(key => context.place(key)).filter(place => place >= 0),
  ]
  const names = needed.every(place => place >= 0)
  const table = keyTable()
  const rows = wholeNumbers()
  const last: string[] = places.map(() => '')
  let lastKey = -1

  // Several rules ask about the same row one after the other: the parts are compared before they are mixed.
  const isAsLast = (values: readonly string[]): boolean => {
    for (let part = 0; part < places.length; part++) {
      if (values[places[part] ?? -1] !== last[part]) return false
    }
    return lastKey >= 0
  }
  return {
    of(values, row) {
      if (!names) return -1
      if (isAsLast(values)) return lastKey
      for (let part = 0; part < needed.length; part++) {
        if (values[needed[part] ?? -1] === '') return -1
      }
      table.begin()
      for (let part = 0; part < places.length; part++) {
        const text = values[places[part] ?? -1] ?? ''
        last[part] = text
        table.add(text)
      }
      const known = table.size
      lastKey = table.number()
      if (lastKey === known) rows.set(lastKey, row)
      return lastKey
    },
    find(parts) {
      table.begin()
      for (const part of parts) table.add(part)
      return table.find()
    },
    firstRow: key => rows.get(key),
    get size() {
      return table.size
    },
  }
}
