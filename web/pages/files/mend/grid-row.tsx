/** One row of the grid: its number and state, then its cells, those with a finding marked by a sign as well as a color. */
import { memo, useLayoutEffect, useRef } from 'react'
import { useWords } from '../../../app/language.tsx'
import { mendingWords } from '../../../words/mending.ts'
import { CellEditor, type Leaving, type MendColumn } from './cell-editor.tsx'
import type { HeldRow } from './rows-state.ts'

/** A column as it is shown, and the place of its text in a row’s cells. */
export type ShownColumn = MendColumn & { readonly at: number }

export type Editing = { readonly column: number; readonly text: string }

type GridRowProps = {
  readonly place: number
  readonly row: HeldRow | undefined
  /** What stands in the cells, with what is not saved yet. */
  readonly texts: readonly string[]
  readonly columns: readonly ShownColumn[]
  readonly start: number
  /** The column that has the focus, where it is in this row: 0 is the row’s own heading. */
  readonly active: number | null
  readonly editing: Editing | null
  /** First and last selected column. */
  readonly selected: readonly [number, number] | null
  readonly isUnsaved: boolean
  readonly done: (text: string | null, leaving: Leaving) => void
}

export const GridRow = memo(Shown, isSame)

/** Texts are made anew each time; all else is compared as it is. */
function isSame(one: GridRowProps, other: GridRowProps): boolean {
  const keys = ['place', 'row', 'columns', 'start', 'active', 'editing', 'isUnsaved', 'done'] as const
  return (
    keys.every(key => one[key] === other[key]) &&
    one.selected?.join() === other.selected?.join() &&
    one.texts.length === other.texts.length &&
    one.texts.every((text, at) => text === other.texts[at])
  )
}

function Shown(props: GridRowProps) {
  const { place, row, texts, columns, start, active, editing, selected, isUnsaved, done } = props
  const say = useWords(mendingWords)
  const shown = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    shown.current?.style.setProperty('transform', `translateY(${start}px)`)
  }, [start])
  const state = row === undefined ? null : stateOf(row)
  const isPicked = (column: number): boolean =>
    selected !== null && column >= selected[0] && column <= selected[1]
  return (
    <div
      role="row"
      aria-rowindex={place + 1}
      className={`mend-row mend-row--${state ?? 'waits'}`}
      ref={shown}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        tabIndex={active === 0 ? 0 : -1}
        data-place={place}
        data-column={0}
        className="mend-cell mend-cell--head"
        {...(active === 0 && { 'aria-describedby': 'mend-says' })}
      >
        {row === undefined || state === null ? (
          '…'
        ) : (
          <>
            <span className="mend-row__number">{row.row}</span>{' '}
            <span className="mend-row__state">{say[state]()}</span>
          </>
        )}
      </div>
      {columns.map((column, index) => {
        const at = index + 1
        const found = row?.findings.filter(({ element }) => element === column.key) ?? []
        const holds = found.some(each => each.holds)
        const isChanged = row !== undefined && column.key in row.mended
        const isActive = active === at
        const look = [
          'mend-cell',
          holds ? 'mend-cell--wrong' : found.length > 0 ? 'mend-cell--warned' : '',
          isChanged && found.length === 0 ? 'mend-cell--mended' : '',
          isPicked(at) ? 'mend-cell--picked' : '',
          isUnsaved ? 'mend-cell--unsaved' : '',
        ]
        return (
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={at + 1}
            aria-selected={isPicked(at)}
            tabIndex={isActive ? 0 : -1}
            data-place={place}
            data-column={at}
            className={look.filter(Boolean).join(' ')}
            {...(holds && { 'aria-invalid': true })}
            {...(isActive && found.length > 0 && { 'aria-describedby': 'mend-says' })}
          >
            {isActive && editing !== null && editing.column === at ? (
              <CellEditor
                column={column}
                label={say.cellOf({ heading: column.heading, row: row?.row ?? place })}
                text={editing.text}
                done={done}
              />
            ) : (
              <CellText text={texts[index] ?? ''} isFound={found.length > 0} isChanged={isChanged} />
            )}
          </div>
        )
      })}
    </div>
  )
}

function CellText({
  text,
  isFound,
  isChanged,
}: {
  readonly text: string
  readonly isFound: boolean
  readonly isChanged: boolean
}) {
  const say = useWords(mendingWords)
  return (
    <>
      <span className="mend-cell__text">{text}</span>
      {isFound && (
        <span className="mend-cell__sign" aria-hidden="true">
          !
        </span>
      )}
      {isFound && <span className="usa-sr-only">{say.signWrong()}</span>}
      {!isFound && isChanged && (
        <>
          <span className="mend-cell__sign" aria-hidden="true">
            ✓
          </span>
          <span className="usa-sr-only">{say.signMended()}</span>
        </>
      )}
    </>
  )
}

export type RowState = 'toMend' | 'mended' | 'leftOut' | 'warned' | 'follows'

/** What a row is, in one word. */
export function stateOf({ left, leftOut, mended, held, findings }: HeldRow): RowState {
  if (leftOut) return 'leftOut'
  if (left) return 'toMend'
  if (Object.keys(mended).length > 0) return 'mended'
  return held && findings.length > 0 ? 'follows' : 'warned'
}
