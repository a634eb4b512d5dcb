/** The rows on the way to being mended: some of many are held, changes are kept at once and saved one after the other. */
import { type Answered, askHub, type HubTrouble, troubleOf } from '../../../app/hub.ts'

export type HeldRow = Answered<'exchange.list-held-rows'>['rows'][number]

export type CellChange = { readonly number: number; readonly key: string; readonly text: string }

/** The same wrong text in many rows, and what is put in its place. */
export type Alike = { readonly group: number; readonly found: string; readonly text: string }

type Step =
  | { readonly is: 'cells'; readonly before: readonly CellChange[] }
  | ({ readonly is: 'alike' } & Alike)

type RowEdit = { readonly cells: Readonly<Record<string, string>>; readonly leaveOut?: boolean }

export type RowsState = {
  /** By their place in the list, from 1. */
  readonly rows: ReadonlyMap<number, HeldRow>
  /** Not saved yet, by the row’s number. */
  readonly unsaved: ReadonlyMap<number, RowEdit>
  readonly isSaving: boolean
  readonly trouble: HubTrouble | null
  readonly left: number
  readonly mended: number
  readonly mayUndo: boolean
  /** How far a change of many rows has come; null while none is under way. */
  readonly alikeDone: number | null
}

const pageLength = 100
/** Pages that are held: further ones are fetched again when they are looked at. */
const mostPages = 40
const rowsOfSaving = 100
const rowsOfAlike = 1000

export type RowsModel = ReturnType<typeof makeRows>

type About = {
  readonly transmission: string
  readonly group: number | null
  readonly language: 'en' | 'es'
  readonly left: number
  readonly mended: number
}

export function makeRows(about: About) {
  let { group } = about
  let state: RowsState = {
    rows: new Map(),
    unsaved: new Map(),
    isSaving: false,
    trouble: null,
    left: about.left,
    mended: about.mended,
    mayUndo: false,
    alikeDone: null,
  }
  const { transmission, language } = about
  const steps: Step[] = []
  const pages = new Map<number, Promise<void>>()
  const listeners = new Set<() => void>()
  /** The changes that are on their way, and the key by which trying them again is the same request. */
  let underWay: { readonly edits: ReadonlyMap<number, RowEdit>; readonly key: string } | null = null
  /** Grows when the list is another: what was asked for before is then of no use. */
  let list = 0

  const set = (change: Partial<RowsState>): void => {
    state = { ...state, ...change, mayUndo: steps.length > 0 }
    for (const tell of listeners) tell()
  }

  function loadPage(page: number): Promise<void> {
    const known = pages.get(page)
    if (known) return known
    const asked = list
    const loading = askHub('exchange.list-held-rows', {
      transmission,
      language,
      after: page * pageLength,
      limit: pageLength,
      ...(group !== null && { group }),
    })
      .then(({ rows: loaded }) => {
        if (asked !== list) return
        const rows = new Map(state.rows)
        for (const row of loaded) rows.set(row.place, row)
        while (pages.size > mostPages) forgetFarthest(rows, page)
        set({ rows, trouble: null })
      })
      .catch((error: unknown) => {
        pages.delete(page)
        set({ trouble: troubleOf(error) })
      })
    pages.set(page, loading)
    return loading
  }

  function forgetFarthest(rows: Map<number, HeldRow>, from: number): void {
    const [farthest] = [...pages.keys()].toSorted((a, b) => Math.abs(b - from) - Math.abs(a - from))
    if (farthest === undefined) return
    pages.delete(farthest)
    for (let place = farthest * pageLength + 1; place <= (farthest + 1) * pageLength; place++)
      rows.delete(place)
  }

  /** Fetches the rows at these places, from 1; those that are here already are not asked for again. */
  async function load(from: number, to: number): Promise<void> {
    const first = Math.floor((Math.max(1, from) - 1) / pageLength)
    const last = Math.floor((Math.max(1, to) - 1) / pageLength)
    await Promise.all(Array.from({ length: last - first + 1 }, (_, at) => loadPage(first + at)))
  }

  function reload(to: number | null = group): void {
    group = to
    list++
    pages.clear()
    set({ rows: new Map() })
  }

  function textOf(row: HeldRow, key: string, place: number): string {
    return (
      state.unsaved.get(row.number)?.cells[key] ??
      underWay?.edits.get(row.number)?.cells[key] ??
      row.cells[place] ??
      ''
    )
  }

  function merge(number: number, edit: RowEdit): void {
    const unsaved = new Map(state.unsaved)
    const before = unsaved.get(number)
    unsaved.set(number, { ...before, ...edit, cells: { ...before?.cells, ...edit.cells } })
    set({ unsaved })
  }

  /** Changes cells: at once here, and with the hub as soon as it can be. `before`: what stood there, for undoing. */
  function change(cells: readonly CellChange[], before: readonly CellChange[] | null): void {
    if (cells.length === 0) return
    if (before !== null) steps.push({ is: 'cells', before })
    for (const { number, key, text } of cells) merge(number, { cells: { [key]: text } })
    void save()
  }

  function leaveOut(number: number, isLeftOut: boolean): void {
    merge(number, { cells: {}, leaveOut: isLeftOut })
    void save()
  }

  async function save(): Promise<void> {
    if (state.isSaving) return
    if (underWay === null) {
      if (state.unsaved.size === 0) return
      const edits = new Map([...state.unsaved].slice(0, rowsOfSaving))
      const unsaved = new Map([...state.unsaved].slice(rowsOfSaving))
      underWay = { edits, key: crypto.randomUUID() }
      set({ unsaved })
    }
    set({ isSaving: true, trouble: null })
    const { edits, key } = underWay
    try {
      const rows = [...edits].map(([number, { cells, leaveOut: out }]) => ({
        number,
        cells: { ...cells },
        ...(out !== undefined && { leaveOut: out }),
      }))
      const saved = await askHub(
        'exchange.mend-rows',
        { transmission, language, rows },
        { idempotencyKey: key },
      )
      underWay = null
      take(saved)
      set({ isSaving: false })
      void save()
    } catch (error) {
      const trouble = troubleOf(error)
      // Whoever has to sign in again, or was not heard, tries the very same later; what is refused is shown.
      if (!trouble.isFault && trouble.code !== 'request/not-signed-in') underWay = null
      if (trouble.code === 'request/not-signed-in' && underWay) underWay = { edits, key: crypto.randomUUID() }
      set({ isSaving: false, trouble })
    }
  }

  function take({ rows: saved, left, mended }: Answered<'exchange.mend-rows'>): void {
    const byNumber = new Map(saved.map(row => [row.number, row]))
    const rows = new Map(state.rows)
    for (const [place, row] of state.rows) {
      const now = byNumber.get(row.number)
      if (now) rows.set(place, { ...now, place })
    }
    set({ rows, left, mended })
  }

  async function alikeAll(alike: Alike, takeBack: boolean): Promise<number> {
    let done = 0
    set({ alikeDone: 0, trouble: null })
    try {
      for (;;) {
        const answer = await askHub('exchange.mend-alike', {
          transmission,
          ...alike,
          takeBack,
          limit: rowsOfAlike,
        })
        done += answer.changed
        set({ alikeDone: done, left: answer.left, mended: answer.mended })
        if (!answer.more || answer.changed === 0) break
      }
    } catch (error) {
      set({ trouble: troubleOf(error) })
    }
    set({ alikeDone: null })
    reload()
    return done
  }

  /** Puts one text in place of the same wrong one, in all its rows; gives in how many. */
  async function mendAlike(alike: Alike): Promise<number> {
    await save()
    const done = await alikeAll(alike, false)
    if (done > 0) steps.push({ is: 'alike', ...alike })
    set({})
    return done
  }

  /** Takes the last change back; gives the row and column that it was in. */
  async function undo(): Promise<CellChange | null> {
    const step = steps.pop()
    if (!step) return null
    if (step.is === 'cells') {
      change(step.before, null)
      set({})
      return step.before[0] ?? null
    }
    const { group: of, found, text } = step
    await alikeAll({ group: of, found, text }, true)
    return null
  }

  return {
    subscribe: (tell: () => void) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    state: () => state,
    /** Changes that the hub does not have yet. */
    waiting: () => state.unsaved.size + (underWay?.edits.size ?? 0),
    isWaiting: (number: number) => state.unsaved.has(number) || underWay?.edits.has(number) === true,
    load,
    reload,
    textOf,
    change,
    leaveOut,
    save,
    mendAlike,
    undo,
  }
}
