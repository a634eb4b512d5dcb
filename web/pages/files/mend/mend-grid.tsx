/** The grid in which rows are mended: as a spreadsheet is used, by keyboard or mouse; only the rows in view are there. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useWords } from '../../../app/language.tsx'
import { mendingWords } from '../../../words/mending.ts'
import type { Leaving } from './cell-editor.tsx'
import { type Area, areaOf, type Cell, copiedArea, moved, pastedChanges } from './grid-moves.ts'
import { type Editing, GridRow, type ShownColumn } from './grid-row.tsx'
import type { RowsModel } from './rows-model.ts'
import { readCopied, writeCopied } from './tsv.ts'

/** Rows that are pasted at a time, and the same in the other direction. */
export const mostPasted = 5000

type MendGridProps = {
  readonly model: RowsModel
  readonly columns: readonly ShownColumn[]
  readonly count: number
  readonly active: Cell
  readonly setActive: (cell: Cell) => void
  /** Asked to go to the next cell that is to be mended. */
  readonly goNext: () => void
  readonly undo: () => void
  readonly say: (text: string) => void
  /** Grows when the focus should go into the grid. */
  readonly focusAsked: number
}

export function MendGrid(props: MendGridProps) {
  const { model, columns, count, active, setActive, goNext, undo, focusAsked } = props
  const words = useWords(mendingWords)
  const state = useSyncExternalStore(model.subscribe, model.state)
  const frame = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const [anchor, setAnchor] = useState<Cell | null>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const wantsFocus = useRef(false)
  const rowHeight = useRowHeight()
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // The row that has the focus stays, wherever the others are scrolled to.
    rangeExtractor: range =>
      [...new Set([...defaultRangeExtractor(range), active.place - 1])]
        .filter(index => index >= 0 && index < count)
        .toSorted((a, b) => a - b),
  })
  const items = virtual.getVirtualItems()
  const height = virtual.getTotalSize()
  const firstSeen = items[0]?.index ?? 0
  const lastSeen = items.at(-1)?.index ?? 0

  useEffect(() => {
    const inView = items.filter(({ index }) => index !== active.place - 1)
    const from = (inView[0]?.index ?? firstSeen) + 1
    const to = (inView.at(-1)?.index ?? lastSeen) + 1
    void model.load(from, to)
    void model.load(active.place, active.place)
  })
  useLayoutEffect(() => {
    body.current?.style.setProperty('block-size', `${height}px`)
  }, [height])
  useEffect(() => {
    if (focusAsked > 0) wantsFocus.current = true
  }, [focusAsked])
  useEffect(() => {
    if (!wantsFocus.current || editing !== null) return
    const cell = frame.current?.querySelector<HTMLElement>(
      `[data-place="${active.place}"][data-column="${active.column}"]`,
    )
    if (!cell) return
    wantsFocus.current = false
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const goTo = useCallback(
    (cell: Cell, extends_ = false): void => {
      setAnchor(held => (extends_ ? (held ?? active) : null))
      setActive(cell)
      wantsFocus.current = true
      virtual.scrollToIndex(cell.place - 1, { align: 'auto' })
    },
    [active, setActive, virtual],
  )
  const activeRow = state.rows.get(active.place)
  const activeColumn = columns[active.column - 1]
  const begin = (text?: string): void => {
    if (!activeRow || !activeColumn) return
    setAnchor(null)
    setEditing({
      column: active.column,
      text: text ?? model.textOf(activeRow, activeColumn.key, activeColumn.at),
    })
  }
  const put = (cells: readonly Given[]): void => putInto(model, columns, cells)
  const finish = (text: string | null, leaving: Leaving): void => {
    setEditing(null)
    if (text !== null) put([{ ...active, text }])
    wantsFocus.current = leaving !== 'stay' || frame.current?.contains(document.activeElement) === true
    if (leaving !== 'stay') goTo(moved(active, leaving, { rows: count, columns: columns.length }))
  }
  const latest = useRef(finish)
  useLayoutEffect(() => {
    latest.current = finish
  })
  const done = useCallback((text: string | null, leaving: Leaving) => latest.current(text, leaving), [])

  const onKeyDown = (event: KeyboardEvent): void => {
    const bounds = { rows: count, columns: columns.length }
    const isCommand = event.ctrlKey || event.metaKey
    if (isCommand && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      undo()
      return
    }
    const move = moveBy(event)
    if (move) {
      event.preventDefault()
      goTo(moved(active, move, bounds), event.shiftKey && move !== 'next' && move !== 'back')
    } else if (event.key === 'F8') {
      event.preventDefault()
      goNext()
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      begin()
    } else if (event.key === 'Escape') setAnchor(null)
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      put(cellsOf(areaOf(anchor ?? active, active)).map(cell => ({ ...cell, text: '' })))
    } else if (event.key.length === 1 && !isCommand && !event.altKey && event.key !== ' ') {
      event.preventDefault()
      begin(activeColumn?.choices === null ? event.key : undefined)
    }
  }
  const onCopy = (event: ClipboardEvent): void => {
    if (editing !== null) return
    event.preventDefault()
    const rows = copiedArea(areaOf(anchor ?? active, active), (place, column) => {
      const row = state.rows.get(place)
      const from = columns[column - 1]
      return row && from ? model.textOf(row, from.key, from.at) : ''
    })
    event.clipboardData.setData('text/plain', writeCopied(rows))
  }
  const onPaste = (event: ClipboardEvent): void => {
    if (editing !== null) return
    event.preventDefault()
    const pasted = readCopied(event.clipboardData.getData('text/plain')).slice(0, mostPasted)
    const into = pastedChanges(pasted, areaOf(anchor ?? active, active), {
      rows: count,
      columns: columns.length,
    })
    if (into.length === 0) return
    void model.load(into[0]?.place ?? 1, into.at(-1)?.place ?? 1).then(() => {
      put(into)
      props.say(words.pasted({ count: into.length }))
    })
  }
  const onMouseDown = (event: MouseEvent): void => {
    const cell = cellAt(event.target)
    if (!cell || (event.target instanceof HTMLElement && event.target.closest('.mend-editor'))) return
    if (event.shiftKey) event.preventDefault()
    goTo(cell, event.shiftKey)
  }
  const selection = anchor === null ? null : areaOf(anchor, active)
  return (
    <div
      role="grid"
      tabIndex={-1}
      aria-label={words.grid()}
      aria-rowcount={count + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      className="mend-grid"
      ref={frame}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onPaste={onPaste}
      onMouseDown={onMouseDown}
      onDoubleClick={() => begin()}
    >
      <div role="rowgroup" className="mend-grid__head">
        <div role="row" aria-rowindex={1} className="mend-row mend-row--head">
          <div role="columnheader" aria-colindex={1} className="mend-cell mend-cell--head">
            {words.row()}
          </div>
          {columns.map(({ key, heading }, index) => (
            <div
              key={key}
              role="columnheader"
              aria-colindex={index + 2}
              className="mend-cell"
              title={heading}
            >
              <span className="mend-cell__heading">{heading}</span>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="mend-grid__body" ref={body}>
        {items.map(({ index, start }) => {
          const place = index + 1
          const row = state.rows.get(place)
          const isActive = active.place === place
          return (
            <GridRow
              key={place}
              place={place}
              row={row}
              texts={row ? columns.map(each => model.textOf(row, each.key, each.at)) : []}
              columns={columns}
              start={start}
              active={isActive ? active.column : null}
              editing={isActive ? editing : null}
              selected={
                selection && place >= selection.top && place <= selection.bottom
                  ? [selection.left, selection.right]
                  : null
              }
              isUnsaved={row !== undefined && model.isWaiting(row.number)}
              done={done}
            />
          )
        })}
      </div>
    </div>
  )
}

type Given = { readonly place: number; readonly column: number; readonly text: string }

/** Puts texts into cells; what stands there already is no change. */
function putInto(model: RowsModel, columns: readonly ShownColumn[], cells: readonly Given[]): void {
  const { rows } = model.state()
  const changes = cells.flatMap(({ place, column, text }) => {
    const row = rows.get(place)
    const into = columns[column - 1]
    if (!row || !into) return []
    const before = model.textOf(row, into.key, into.at)
    return before === text ? [] : [{ number: row.number, key: into.key, text, before }]
  })
  model.change(
    changes.map(({ number, key, text }) => ({ number, key, text })),
    changes.map(({ number, key, before }) => ({ number, key, text: before })),
  )
}

function cellsOf({ top, bottom, left, right }: Area): Cell[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_each, across) => ({
      place: top + down,
      column: left + across,
    })),
  ).flat()
}

function cellAt(target: EventTarget): Cell | null {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-place]') : null
  if (!cell) return null
  return { place: Number(cell.dataset.place), column: Number(cell.dataset.column) }
}

/** The rows are as high as the letters are large. */
function useRowHeight(): number {
  const [height] = useState(
    () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 2.75,
  )
  return height
}

function moveBy({ key, ctrlKey, metaKey }: KeyboardEvent): Parameters<typeof moved>[1] | null {
  const isFar = ctrlKey || metaKey
  switch (key) {
    case 'ArrowDown':
      return isFar ? 'last' : 'down'
    case 'ArrowUp':
      return isFar ? 'first' : 'up'
    case 'ArrowRight':
      return isFar ? 'end' : 'right'
    case 'ArrowLeft':
      return isFar ? 'home' : 'left'
    case 'Home':
      return isFar ? 'first' : 'home'
    case 'End':
      return isFar ? 'last' : 'end'
    case 'PageDown':
      return 'page-down'
    case 'PageUp':
      return 'page-up'
    default:
      return null
  }
}
