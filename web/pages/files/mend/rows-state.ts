/** What is known of the rows that are mended, held in one place; whoever shows it is told when it changes. */
import type { Answered, HubTrouble } from '../../../app/hub.ts'

export type HeldRow = Answered<'exchange.list-held-rows'>['rows'][number]

export type CellChange = { readonly number: number; readonly key: string; readonly text: string }

export type RowEdit = { readonly cells: Readonly<Record<string, string>>; readonly leaveOut?: boolean }

export type RowsState = {
  /** By their place in the list, from 1. */
  readonly rows: ReadonlyMap<number, HeldRow>
  /** Not on its way to the hub yet, by the row’s number. */
  readonly unsaved: ReadonlyMap<number, RowEdit>
  /** On its way, and not answered yet. */
  readonly underWay: ReadonlyMap<number, RowEdit>
  readonly isSaving: boolean
  readonly trouble: HubTrouble | null
  readonly left: number
  readonly mended: number
  readonly mayUndo: boolean
  /** How far a change of many rows has come; null while none is under way. */
  readonly alikeDone: number | null
}

/** Which file, and in which language its findings are told. */
export type AboutRows = { readonly transmission: string; readonly language: 'en' | 'es' }

export type RowsHolder = {
  readonly state: () => RowsState
  readonly set: (change: Partial<RowsState>) => void
  readonly subscribe: (tell: () => void) => () => void
}

export function holdRows(counts: Pick<RowsState, 'left' | 'mended'>): RowsHolder {
  const listeners = new Set<() => void>()
  let state: RowsState = {
    rows: new Map(),
    unsaved: new Map(),
    underWay: new Map(),
    isSaving: false,
    trouble: null,
    mayUndo: false,
    alikeDone: null,
    ...counts,
  }
  return {
    state: () => state,
    set(change) {
      state = { ...state, ...change }
      for (const tell of listeners) tell()
    },
    subscribe(tell) {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
  }
}
