/** The rows on their way to being mended: fetched, changed, saved, changed many at a time, and taken back. */
import { askHub, troubleOf } from '../../../app/hub.ts'
import { startPages } from './row-pages.ts'
import { startSaving } from './row-saving.ts'
import { type AboutRows, type CellChange, holdRows, type RowEdit, type RowsHolder } from './rows-state.ts'

/** The same wrong text in many rows, and what is put in its place. */
export type Alike = { readonly group: number; readonly found: string; readonly text: string }

type Step = { readonly cells: readonly CellChange[] } | { readonly alike: Alike }

export type RowsModel = ReturnType<typeof makeRows>

export function makeRows(about: AboutRows & { readonly left: number; readonly mended: number }) {
  const { transmission, language, left, mended } = about
  const holder = holdRows({ left, mended })
  const { state, set, subscribe } = holder
  const { load, reload } = startPages(holder, { transmission, language })
  const { keep, save, textOf } = startSaving(holder, { transmission, language })
  const steps: Step[] = []
  const remember = (step: Step): void => {
    steps.push(step)
    set({ mayUndo: true })
  }

  return {
    state,
    subscribe,
    load,
    reload,
    save,
    textOf,
    /** Changes that the hub does not have yet. */
    waiting: () => state().unsaved.size + state().underWay.size,
    isWaiting: (number: number) => state().unsaved.has(number) || state().underWay.has(number),
    /** Changes cells. `before`: what stood there, for taking it back. */
    change(cells: readonly CellChange[], before: readonly CellChange[]): void {
      if (cells.length === 0) return
      remember({ cells: before })
      keep(editsOf(cells))
    },
    leaveOut: (number: number, leaveOut: boolean) => keep([[number, { cells: {}, leaveOut }]]),
    /** Puts one text in place of the same wrong one, in all its rows; gives in how many. */
    async mendAlike(alike: Alike): Promise<number> {
      await save()
      const done = await mendAll(holder, transmission, alike, false)
      if (done > 0) remember({ alike })
      reload()
      return done
    },
    /** Takes the last change back. */
    async undo(): Promise<void> {
      const step = steps.pop()
      if (!step) return
      set({ mayUndo: steps.length > 0 })
      if ('cells' in step) return keep(editsOf(step.cells))
      await mendAll(holder, transmission, step.alike, true)
      reload()
    },
  }
}

/** The changes, row by row. */
function editsOf(cells: readonly CellChange[]): (readonly [number, RowEdit])[] {
  const byRow = new Map<number, Record<string, string>>()
  for (const { number, key, text } of cells) byRow.set(number, { ...byRow.get(number), [key]: text })
  return [...byRow].map(([number, changed]) => [number, { cells: changed }])
}

/** Asks the hub for some rows at a time, so that it can be seen how far it has come. */
async function mendAll(
  { set }: RowsHolder,
  transmission: string,
  alike: Alike,
  takeBack: boolean,
): Promise<number> {
  let done = 0
  set({ alikeDone: 0, trouble: null })
  try {
    for (let more = true; more; ) {
      const answer = await askHub('exchange.mend-alike', { transmission, ...alike, takeBack, limit: 1000 })
      done += answer.changed
      more = answer.more && answer.changed > 0
      set({ alikeDone: done, left: answer.left, mended: answer.mended })
    }
  } catch (error) {
    set({ trouble: troubleOf(error) })
  }
  set({ alikeDone: null })
  return done
}
