/** What a cell is edited in: a line of text, or a list to choose from where the guidance has one. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Answered } from '../../../app/hub.ts'
import { useWords } from '../../../app/language.tsx'
import { mendingWords } from '../../../words/mending.ts'

export type MendColumn = Answered<'exchange.see-mending'>['columns'][number]

/** Where the focus goes once the cell is left. */
export type Leaving = 'stay' | 'down' | 'up' | 'next' | 'back'

type CellEditorProps = {
  readonly column: MendColumn
  readonly label: string
  readonly text: string
  /** Told what stands there; null when the edit was given up. */
  readonly done: (text: string | null, leaving: Leaving) => void
}

export function CellEditor({ column, label, text: began, done }: CellEditorProps) {
  const say = useWords(mendingWords)
  const [text, setText] = useState(began)
  const place = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const isOver = useRef(false)
  const isByPointer = useRef(false)
  useEffect(() => {
    const shown = place.current
    shown?.focus()
    if (shown instanceof HTMLInputElement) shown.setSelectionRange(shown.value.length, shown.value.length)
  }, [])
  const finish = (given: string | null, leaving: Leaving): void => {
    if (isOver.current) return
    isOver.current = true
    done(given, leaving)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const leaving = leavingBy(event)
    if (event.key === 'Escape') finish(null, 'stay')
    else if (leaving) {
      event.preventDefault()
      finish(text, leaving)
    }
  }
  const shared = {
    ref: place,
    'aria-label': label,
    className: 'mend-editor',
    onKeyDown,
    onBlur: () => finish(text, 'stay'),
  }
  const { choices } = column
  if (choices === null) {
    return <input {...shared} value={text} onChange={({ target }) => setText(target.value)} />
  }
  const isKnown = began === '' || choices.some(({ value }) => value === began)
  return (
    <select
      {...shared}
      value={text}
      onPointerDown={() => {
        isByPointer.current = true
      }}
      onChange={({ target }) => {
        setText(target.value)
        // By keyboard the list is walked through; whoever points has chosen.
        if (isByPointer.current) finish(target.value, 'stay')
      }}
    >
      <option value="">{say.blank()}</option>
      {!isKnown && <option value={began}>{began}</option>}
      {choices.map(({ value, label: means }) => (
        <option key={value} value={value}>
          {value === means ? value : `${value} – ${means}`}
        </option>
      ))}
    </select>
  )
}

function leavingBy({ key, shiftKey }: KeyboardEvent): Leaving | null {
  if (key === 'Enter') return shiftKey ? 'up' : 'down'
  if (key === 'Tab') return shiftKey ? 'back' : 'next'
  return null
}
