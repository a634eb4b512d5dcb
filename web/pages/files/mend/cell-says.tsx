/** What is said of the cell that has the focus: what is wrong, how to mend it, where it is written, what may be meant. */
import { Button, Tag } from '@trussworks/react-uswds'
import { useWords, useWriting } from '../../../app/language.tsx'
import { fileWords } from '../../../words/files.ts'
import { mendingWords } from '../../../words/mending.ts'
import { Citation } from '../citation.tsx'
import type { ShownColumn } from './grid-row.tsx'
import type { HeldRow } from './rows-state.ts'

export type Finding = HeldRow['findings'][number]

type CellSaysProps = {
  readonly row: HeldRow | undefined
  readonly column: ShownColumn | undefined
  readonly text: string
  /** In how many rows the same text is wrong in the same way, where that is known. */
  readonly alike: number
  readonly put: (text: string) => void
  readonly putAlike: (finding: Finding, text: string) => void
  readonly leaveOut: (isLeftOut: boolean) => void
}

export function CellSays({ row, column, text, alike, put, putAlike, leaveOut }: CellSaysProps) {
  const say = useWords(mendingWords)
  if (!row) return <section className="mend-says" aria-label={say.cellSays()} />
  const here = row.findings.filter(({ element }) => (column ? element === column.key : true))
  const others = row.findings.length - here.length
  const came = column === undefined ? undefined : row.mended[column.key]
  return (
    <section className="mend-says" aria-label={say.cellSays()}>
      <h2 className="mend-says__where">
        {column ? say.cellOf({ heading: column.heading, row: row.row }) : say.wholeRow({ row: row.row })}
      </h2>
      <div id="mend-says">
        {here.map(finding => (
          <p key={`${finding.code} ${finding.element}`} className="mend-says__finding">
            <Tag className={finding.holds ? 'tag--holds' : 'tag--warns'}>
              {finding.holds ? say.holds() : say.warns()}
            </Tag>{' '}
            <strong>{finding.wrong}</strong> {finding.expected} {finding.mend}
          </p>
        ))}
        {here.length === 0 && <p>{column ? say.cellRight() : say.rowRight()}</p>}
      </div>
      {here.map(finding => (
        <Ways
          key={`${finding.code} ${finding.element}`}
          finding={finding}
          text={text}
          alike={alike}
          put={put}
          putAlike={putAlike}
        />
      ))}
      {came !== undefined && (
        <p className="quiet">{say.cameAs({ text: came === '' ? say.blank() : came })}</p>
      )}
      {others > 0 && <p className="quiet">{say.others({ count: others })}</p>}
      <Button type="button" unstyled onClick={() => leaveOut(!row.leftOut)}>
        {row.leftOut ? say.takeIn() : say.leaveOut()}
      </Button>
    </section>
  )
}

/** What may be meant, to be put in by one press; and where it is written. */
export function Ways({
  finding,
  text,
  alike,
  put,
  putAlike,
}: Pick<CellSaysProps, 'text' | 'alike' | 'put' | 'putAlike'> & { readonly finding: Finding }) {
  const say = useWords(mendingWords)
  const files = useWords(fileWords)
  const write = useWriting()
  const { suggestions, cite } = finding
  return (
    <>
      {suggestions.length > 0 && (
        <ul className="ways" aria-label={say.suggestions()}>
          {suggestions.map(({ value, label }) => (
            <li key={value}>
              <Button type="button" outline onClick={() => put(value)}>
                {say.putIn({ text: value === label ? value : `${value} – ${label}` })}
              </Button>
              {alike > 1 && finding.group !== null && finding.found === text && (
                <Button type="button" outline onClick={() => putAlike(finding, value)}>
                  {say.putInAll({ text: value, count: write.count(alike) })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {cite !== null && (
        <details className="cite">
          <summary>{files.source()}</summary>
          <Citation cite={cite} />
        </details>
      )}
    </>
  )
}
