/** The same mistake in many rows, one choice for each text that stands there. */
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer } from '../../../app/asking.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { mendingWords } from '../../../words/mending.ts'
import type { MendColumn } from './cell-editor.tsx'
import type { Alike } from './rows-model.ts'

type AlikePanelProps = {
  readonly transmission: string
  readonly group: number
  readonly wrong: string
  readonly column: MendColumn
  readonly isBusy: boolean
  readonly mend: (alike: Alike) => void
}

export function AlikePanel({ transmission, group, wrong, column, isBusy, mend }: AlikePanelProps) {
  const say = useWords(mendingWords)
  const write = useWriting()
  const { language } = useLanguage()
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const listed = useAnswer('exchange.list-found-values', {
    transmission,
    group,
    limit: 50,
    language: language === 'es' ? 'es' : 'en',
  })
  const values = (listed.data?.values ?? []).filter(({ left }) => left > 0)
  if (values.length === 0) return null
  return (
    <details className="alike" open={(values[0]?.left ?? 0) > 1}>
      <summary>{say.alike({ count: values.length })}</summary>
      <DataTable
        caption={`${column.heading}: ${wrong}`}
        rows={values}
        keyOf={({ found }) => found}
        columns={[
          { heading: say.found(), show: ({ found }) => (found === '' ? say.blank() : found) },
          { heading: say.rows(), show: ({ left }) => write.count(left), isNumeric: true },
          {
            heading: say.instead(),
            show: ({ found, left, suggestions }) => {
              const text = texts[found] ?? suggestions[0]?.value ?? ''
              const label = say.insteadOf({ text: found === '' ? say.blank() : found })
              return (
                <span className="alike__choice">
                  <Instead
                    column={column}
                    label={label}
                    text={text}
                    set={to => setTexts({ ...texts, [found]: to })}
                  />
                  <Button
                    type="button"
                    outline
                    disabled={isBusy || text === '' || text === found}
                    onClick={() => mend({ group, found, text })}
                  >
                    {left === 1 ? say.putInOne() : say.putInRows({ count: write.count(left) })}
                    <span className="usa-sr-only"> {label}</span>
                  </Button>
                </span>
              )
            },
          },
        ]}
      />
    </details>
  )
}

function Instead({
  column,
  label,
  text,
  set,
}: {
  readonly column: MendColumn
  readonly label: string
  readonly text: string
  readonly set: (text: string) => void
}) {
  const say = useWords(mendingWords)
  if (column.choices === null)
    return (
      <input
        className="usa-input"
        aria-label={label}
        value={text}
        onChange={({ target }) => set(target.value)}
      />
    )
  return (
    <select
      className="usa-select"
      aria-label={label}
      value={text}
      onChange={({ target }) => set(target.value)}
    >
      <option value="">{say.choose()}</option>
      {column.choices.map(({ value, label: means }) => (
        <option key={value} value={value}>
          {value === means ? value : `${value} – ${means}`}
        </option>
      ))}
    </select>
  )
}
