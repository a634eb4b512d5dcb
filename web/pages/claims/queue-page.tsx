/** What waits in Claims: how many lines stand where, and the lines of one list, what is due first at the top. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { TextField } from '../../ui/fields.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { queueWords } from '../../words/claims/queue.ts'
import { todayInCalifornia } from '../today/due-picture.tsx'
import { isOpen, Standing } from './standing.tsx'

const route = getRouteApi('/inside/claims/')

const counted = ['to-decide', 'to-confirm', 'disputed', 'contested', 'to-tell', 'to-pay', 'denied'] as const

type ListName = (typeof counted)[number] | 'all'

export function QueuePage() {
  const say = useWords(queueWords)
  const { list = 'to-decide' } = route.useSearch()
  const [number, setNumber] = useState('')
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <Lists list={list} />
      <section aria-labelledby="claims-queue">
        <h2 id="claims-queue">{say[list]()}</h2>
        <TextField label={say.number()} value={number} onChange={setNumber} maxLength={60} />
        <Lines key={`${list} ${number}`} list={list} number={number.trim()} />
      </section>
    </>
  )
}

/** The lists as tiles, each with how many lines stand in it. */
function Lists({ list }: { readonly list: ListName }) {
  const say = useWords(queueWords)
  const write = useWriting()
  const clock = useAnswer('claims.see-clock', {})
  const waiting = clock.data?.waiting
  const all = (clock.data?.states ?? []).reduce((sum, { lines }) => sum + lines, 0)
  return (
    <nav aria-label={say.lists()}>
      <ul className="claim-lists">
        {[...counted, 'all' as const].map(name => (
          <li key={name}>
            <Link to="/claims" search={{ list: name }} aria-current={name === list ? 'true' : undefined}>
              <span className="claim-lists__count">
                {waiting === undefined ? '' : write.count(name === 'all' ? all : waiting[name])}
              </span>{' '}
              {say[name]()}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Asked = { readonly list: ListName; readonly number: string }

type Row = Answered<'claims.list-lines'>['lines'][number] & { readonly provider: string }

function Lines({ list, number }: Asked) {
  const say = useWords(queueWords)
  const asked = { list, limit: 25, ...(number !== '' && { number }) }
  const pages = usePages('claims.list-lines', asked, ({ lines, providers, next }) => ({
    rows: lines.map(line => ({
      ...line,
      provider: providers.find(({ id }) => id === line.providerId)?.name ?? '—',
    })),
    next,
  }))
  const none = (
    <div className="state" role="status">
      <p>{say.none()}</p>
      <p>{say.noneSays()}</p>
    </div>
  )
  return (
    <Paged pages={pages} none={none}>
      {rows => (
        <LineTable caption={say[list]()} rows={rows} isMixed={list === 'all' || list === 'disputed'} />
      )}
    </Paged>
  )
}

type TableProps = {
  readonly caption: string
  readonly rows: readonly Row[]
  /** Lines of several states: each says its own. */
  readonly isMixed: boolean
}

function LineTable({ caption, rows, isMixed }: TableProps) {
  const say = useWords(queueWords)
  const write = useWriting()
  const { language } = useLanguage()
  const told = language === 'es' ? 'es' : 'en'
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: say.line(),
          show: ({ id, number, lineNumber, provider }) => (
            <>
              <Link to="/claims/lines/$line" params={{ line: id }}>
                {say.lineOf({ number, line: write.count(lineNumber) })}
              </Link>{' '}
              <span className="usa-hint">{provider}</span>
            </>
          ),
        },
        {
          heading: say.member(),
          show: ({ firstName, lastName, procedure, modifiers }) => (
            <>
              {firstName} {lastName} <span className="usa-hint">{[procedure, ...modifiers].join(' ')}</span>
            </>
          ),
        },
        { heading: say.charge(), show: ({ chargeCents }) => write.money(chargeCents), isNumeric: true },
        ...(isMixed
          ? [{ heading: say.standing(), show: ({ state }: Row) => <Standing state={state} /> }]
          : []),
        { heading: say.due(), show: row => <Due row={row} /> },
        { heading: say.why(), show: ({ reasons }) => reasons.map(({ says }) => says[told]).join(' ') || '—' },
      ]}
    />
  )
}

function Due({ row: { decideBy, state } }: { readonly row: Row }) {
  const say = useWords(queueWords)
  const write = useWriting()
  if (decideBy === null || !isOpen(state)) return '—'
  const day = write.day(decideBy)
  return decideBy < todayInCalifornia() ? <span className="is-late">{say.late({ day })}</span> : day
}
