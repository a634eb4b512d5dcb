/** One row at a time as a short form, for narrow windows: each field with what is wrong in it and what may be meant. */
import { Button, ButtonGroup, Tag } from '@trussworks/react-uswds'
import { useEffect, useId, useRef, useState } from 'react'
import { useWords, useWriting } from '../../../app/language.tsx'
import { mendingWords } from '../../../words/mending.ts'
import { type Finding, Ways } from './cell-says.tsx'
import type { Cell } from './grid-moves.ts'
import { type ShownColumn, stateOf } from './grid-row.tsx'
import type { RowsModel } from './rows-model.ts'
import type { HeldRow } from './rows-state.ts'

type RowFormProps = {
  readonly model: RowsModel
  readonly row: HeldRow | undefined
  readonly columns: readonly ShownColumn[]
  readonly showsAll: boolean
  readonly active: Cell
  readonly count: number
  readonly setActive: (cell: Cell) => void
  readonly goNext: () => void
  /** In how many rows the text of the column at hand is wrong in the same way. */
  readonly alike: number
  readonly putAlike: (finding: Finding, text: string) => void
}

export function RowForm(props: RowFormProps) {
  const { model, row, columns, showsAll, active, count, setActive, goNext } = props
  const say = useWords(mendingWords)
  const write = useWriting()
  const form = useRef<HTMLElement>(null)
  const shown = useRef(active.place)
  const { place } = active
  const isMissing = row === undefined
  useEffect(() => {
    // Also after many rows were changed at once, when all are fetched anew.
    if (isMissing) void model.load(place, place)
  }, [model, place, isMissing])
  useEffect(() => {
    // Whoever comes to another row begins at what is to be mended in it.
    if (row === undefined || shown.current === place) return
    shown.current = place
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const begin = first ?? form.current?.querySelector<HTMLElement>('h2')
    begin?.focus()
  }, [row, place])
  const isField = ({ key }: ShownColumn): boolean =>
    showsAll || (row !== undefined && (key in row.mended || row.findings.some(each => each.element === key)))
  const goTo = (to: number): void => setActive({ place: to, column: 0 })
  return (
    <section className="row-form" aria-label={say.oneRow()} ref={form}>
      {row === undefined ? (
        <p role="status">…</p>
      ) : (
        <>
          <h2 tabIndex={-1}>{say.rowIs({ row: write.count(row.row), state: say[stateOf(row)]() })}</h2>
          <dl className="row-form__names">
            {columns
              .filter(column => column.names && !isField(column))
              .map(column => (
                <div key={column.key}>
                  <dt>{column.heading}</dt>
                  <dd>{model.textOf(row, column.key, column.at) || say.blank()}</dd>
                </div>
              ))}
          </dl>
          <OfTheRow row={row} columns={columns} />
          {columns.map((column, index) =>
            isField(column) ? (
              <RowField
                key={`${row.number} ${column.key}`}
                {...props}
                row={row}
                column={column}
                isAtHand={active.column === index + 1}
                enter={() => setActive({ place, column: index + 1 })}
              />
            ) : null,
          )}
          <Button type="button" unstyled onClick={() => model.leaveOut(row.number, !row.leftOut)}>
            {row.leftOut ? say.takeIn() : say.leaveOut()}
          </Button>
        </>
      )}
      <ButtonGroup>
        <Button type="button" onClick={goNext}>
          {say.nextRow()}
        </Button>
        <Button type="button" outline disabled={place <= 1} onClick={() => goTo(place - 1)}>
          {say.rowBefore()}
        </Button>
        <Button type="button" outline disabled={place >= count} onClick={() => goTo(place + 1)}>
          {say.rowAfter()}
        </Button>
      </ButtonGroup>
      <p className="quiet">{say.placeOf({ place: write.count(place), count: write.count(count) })}</p>
    </section>
  )
}

/** What is found in the row as a whole, or in a column that is not shown. */
function OfTheRow({ row, columns }: { readonly row: HeldRow; readonly columns: readonly ShownColumn[] }) {
  const found = row.findings.filter(({ element }) => !columns.some(({ key }) => key === element))
  return found.map(finding => <Told key={`${finding.code} ${finding.element}`} finding={finding} />)
}

function Told({ finding }: { readonly finding: Finding }) {
  const say = useWords(mendingWords)
  return (
    <p className="mend-says__finding">
      <Tag className={finding.holds ? 'tag--holds' : 'tag--warns'}>
        {finding.holds ? say.holds() : say.warns()}
      </Tag>{' '}
      <strong>{finding.wrong}</strong> {finding.expected} {finding.mend}
    </p>
  )
}

type RowFieldProps = Pick<RowFormProps, 'model' | 'alike' | 'putAlike'> & {
  readonly row: HeldRow
  readonly column: ShownColumn
  readonly isAtHand: boolean
  readonly enter: () => void
}

function RowField({ model, row, column, isAtHand, enter, alike, putAlike }: RowFieldProps) {
  const id = useId()
  const field = useRef<HTMLDivElement>(null)
  const kept = model.textOf(row, column.key, column.at)
  const found = row.findings.filter(({ element }) => element === column.key)
  const put = (text: string): void => {
    if (text === kept) return
    const cell = { number: row.number, key: column.key }
    model.change([{ ...cell, text }], [{ ...cell, text: kept }])
  }
  const holds = found.some(each => each.holds)
  return (
    <div ref={field} className={`usa-form-group ${holds ? 'row-form__wrong' : ''}`}>
      <label className="usa-label" htmlFor={id}>
        {column.heading}
      </label>
      <div id={`${id}-says`}>
        {found.map(finding => (
          <Told key={finding.code} finding={finding} />
        ))}
      </div>
      <Entry
        id={id}
        column={column}
        text={kept}
        put={put}
        wiring={{
          'aria-describedby': `${id}-says`,
          onFocus: enter,
          ...(holds && { 'aria-invalid': true }),
        }}
      />
      {found.map(finding => (
        <Ways
          key={finding.code}
          finding={finding}
          text={kept}
          alike={isAtHand ? alike : 0}
          put={text => {
            put(text)
            // The button goes once nothing is wrong: one stays at the field.
            field.current?.querySelector<HTMLElement>('input, select')?.focus()
          }}
          putAlike={(of, text) => {
            putAlike(of, text)
            field.current?.querySelector<HTMLElement>('input, select')?.focus()
          }}
        />
      ))}
    </div>
  )
}

type EntryProps = {
  readonly id: string
  readonly column: ShownColumn
  readonly text: string
  readonly put: (text: string) => void
  readonly wiring: {
    readonly 'aria-describedby': string
    readonly 'aria-invalid'?: boolean
    readonly onFocus: () => void
  }
}

/** A list to choose from where the guidance has one; what is typed is kept when the field is left, or by Enter. */
function Entry({ id, column: { key, choices }, text: began, put, wiring }: EntryProps) {
  const say = useWords(mendingWords)
  const [text, setText] = useState(began)
  useEffect(() => setText(began), [began])
  if (choices === null)
    return (
      <input
        {...wiring}
        id={id}
        name={key}
        className="usa-input"
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => put(text)}
        onKeyDown={event => event.key === 'Enter' && put(text)}
      />
    )
  const isKnown = text === '' || choices.some(({ value }) => value === text)
  return (
    <select
      {...wiring}
      id={id}
      name={key}
      className="usa-select"
      value={text}
      onChange={({ target }) => {
        setText(target.value)
        put(target.value)
      }}
    >
      <option value="">{say.blank()}</option>
      {!isKnown && <option value={text}>{text}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {value === label ? value : `${value} – ${label}`}
        </option>
      ))}
    </select>
  )
}
