/** Changes are kept here at once and saved one request after the other; a request that was not heard is tried again. */
import { type Answered, askHub, troubleOf } from '../../../app/hub.ts'
import type { AboutRows, HeldRow, RowEdit, RowsHolder } from './rows-state.ts'

const rowsAtOnce = 100

export type RowSaving = {
  /** Keeps a change of a row, and saves it as soon as it can be. */
  readonly keep: (edits: readonly (readonly [number, RowEdit])[]) => void
  /** Tries what was not saved; does nothing while something is on its way. */
  readonly save: () => Promise<void>
  readonly textOf: (row: HeldRow, key: string, place: number) => string
}

export function startSaving({ state, set }: RowsHolder, about: AboutRows): RowSaving {
  /** By this key, trying what is on its way again is the same request. */
  let key = ''

  function take({ rows: saved, left, mended }: Answered<'exchange.mend-rows'>): void {
    const byNumber = new Map(saved.map(row => [row.number, row]))
    const rows = new Map(state().rows)
    for (const [place, row] of rows) {
      const now = byNumber.get(row.number)
      if (now) rows.set(place, { ...now, place })
    }
    set({ rows, left, mended, underWay: new Map(), isSaving: false })
  }

  async function save(): Promise<void> {
    const { isSaving, underWay, unsaved } = state()
    if (isSaving || (underWay.size === 0 && unsaved.size === 0)) return
    if (underWay.size === 0) {
      key = crypto.randomUUID()
      const all = [...unsaved]
      set({ underWay: new Map(all.slice(0, rowsAtOnce)), unsaved: new Map(all.slice(rowsAtOnce)) })
    }
    set({ isSaving: true, trouble: null })
    const rows = [...state().underWay].map(([number, { cells, leaveOut }]) => ({
      number,
      cells: { ...cells },
      ...(leaveOut !== undefined && { leaveOut }),
    }))
    try {
      take(await askHub('exchange.mend-rows', { ...about, rows }, { idempotencyKey: key }))
      await save()
    } catch (error) {
      const trouble = troubleOf(error)
      // Who turned signing in away, or was not heard, tries again; what is refused is told, and given up.
      const isOver = !trouble.isFault && trouble.code !== 'request/not-signed-in'
      if (!trouble.isFault) key = crypto.randomUUID()
      set({ isSaving: false, trouble, ...(isOver && { underWay: new Map() }) })
    }
  }

  return {
    save,
    keep(edits) {
      const unsaved = new Map(state().unsaved)
      for (const [number, edit] of edits) {
        const before = unsaved.get(number)
        unsaved.set(number, { ...before, ...edit, cells: { ...before?.cells, ...edit.cells } })
      }
      set({ unsaved })
      void save()
    },
    textOf(row, of, place) {
      const { unsaved, underWay } = state()
      return (
        unsaved.get(row.number)?.cells[of] ?? underWay.get(row.number)?.cells[of] ?? row.cells[place] ?? ''
      )
    },
  }
}
