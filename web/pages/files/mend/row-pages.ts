/** Rows fetched a page at a time, as they are looked at; of many pages the farthest are let go. */
import { askHub, troubleOf } from '../../../app/hub.ts'
import type { AboutRows, HeldRow, RowsHolder } from './rows-state.ts'

const pageLength = 100
const mostPages = 40

export type RowPages = {
  /** Fetches the rows at these places, from 1; those that are here already are not asked for again. */
  readonly load: (from: number, to: number) => Promise<void>
  /** Begins anew with the rows of a group, or with all. */
  readonly reload: (group?: number | null) => void
}

export function startPages({ state, set }: RowsHolder, about: AboutRows): RowPages {
  const pages = new Map<number, Promise<void>>()
  let group: number | null = null
  /** Grows when the list is another: what was asked for before is then of no use. */
  let list = 0

  function forgetFarthest(rows: Map<number, HeldRow>, from: number): void {
    const [farthest] = [...pages.keys()].toSorted((a, b) => Math.abs(b - from) - Math.abs(a - from))
    if (farthest === undefined) return
    pages.delete(farthest)
    for (let place = farthest * pageLength + 1; place <= (farthest + 1) * pageLength; place++)
      rows.delete(place)
  }

  async function fetchPage(page: number): Promise<void> {
    const asked = list
    try {
      const { rows: loaded } = await askHub('exchange.list-held-rows', {
        ...about,
        after: page * pageLength,
        limit: pageLength,
        ...(group !== null && { group }),
      })
      if (asked !== list) return
      const rows = new Map(state().rows)
      for (const row of loaded) rows.set(row.place, row)
      while (pages.size > mostPages) forgetFarthest(rows, page)
      set({ rows })
    } catch (error) {
      pages.delete(page)
      set({ trouble: troubleOf(error) })
    }
  }

  return {
    async load(from, to) {
      const first = Math.floor((Math.max(1, from) - 1) / pageLength)
      const last = Math.floor((Math.max(1, to) - 1) / pageLength)
      const wanted: Promise<void>[] = []
      for (let page = first; page <= last; page++) {
        const loading = pages.get(page) ?? fetchPage(page)
        pages.set(page, loading)
        wanted.push(loading)
      }
      await Promise.all(wanted)
    },
    reload(to = group) {
      group = to
      list++
      pages.clear()
      set({ rows: new Map() })
    },
  }
}
