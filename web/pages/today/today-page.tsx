/** What is due, late, answered and waiting for me: the first page of every working day. */

import { Link } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useEvery } from '../../app/pages-of.ts'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { frameWords } from '../../words/frame.ts'
import { todayWords } from '../../words/today.ts'
import { useFileNames, useOrganizationNames } from '../files/names.ts'
import { Assigned } from './assigned.tsx'
import { DuePicture } from './due-picture.tsx'
import { Endings } from './endings.tsx'
import { FirstMonth } from './first-month.tsx'
import { Renewals } from './renewals.tsx'
import { ReportDue } from './report-due.tsx'

type Due = Answered<'network.list-dues'>['dues'][number]
type Transmission = Answered<'exchange.list-transmissions'>['transmissions'][number]

/** So many lines are read at a glance; the rest comes when it is asked for. On a phone each is a card. */
function fewest(): number {
  return window.matchMedia('(width < 40rem)').matches ? 3 : 6
}

export function TodayPage() {
  const say = useWords(todayWords)
  const { mayDo, isKind } = useSession()
  const isPayer = isKind('plan') || isKind('delegate')
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <FirstMonth />
      {mayDo('exchange/read') && <Waiting />}
      {mayDo('members/read') && <Assigned />}
      {mayDo('oversight/read') && isPayer && <ReportDue />}
      {mayDo('network/read') && <Dues />}
      {mayDo('members/read') && <Endings />}
      {mayDo('members/read') && <Renewals />}
      {mayDo('exchange/read') && <Answers />}
    </>
  )
}

/** Files that cannot go on without a person's word. */
function Waiting() {
  const say = useWords(todayWords)
  const waiting = useAnswer('exchange.list-transmissions', { step: 'waiting', limit: 20 })
  if (waiting.isPending) return <Loading />
  if (waiting.isError) return <Trouble title={waiting.error.message} remedy={waiting.error.remedy} />
  const { transmissions } = waiting.data
  return (
    <section aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">{say.waiting()}</h2>
      {transmissions.length === 0 ? <p>{say.nothingWaits()}</p> : <FileLines transmissions={transmissions} />}
    </section>
  )
}

/** What came of the last files. */
function Answers() {
  const say = useWords(todayWords)
  const last = useAnswer('exchange.list-transmissions', { step: 'acknowledged', limit: 5 })
  if (!last.data || last.data.transmissions.length === 0) return null
  return (
    <section aria-labelledby="answers-heading">
      <h2 id="answers-heading">{say.lastAnswers()}</h2>
      <FileLines transmissions={last.data.transmissions} />
    </section>
  )
}

function FileLines({ transmissions }: { readonly transmissions: readonly Transmission[] }) {
  const say = useWords(todayWords)
  const write = useWriting()
  const organization = useOrganizationNames()
  return (
    <ul className="lines">
      {transmissions.map(({ id, fileName, partner, createdAt, outcome }) => (
        <li key={id}>
          <Link to="/files/$transmission" params={{ transmission: id }}>
            {fileName}
          </Link>
          <span>
            {[
              ...(partner === null ? [] : [organization(partner)]),
              write.instant(createdAt),
              ...(outcome === null ? [] : [say[outcome]()]),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Dues() {
  const say = useWords(todayWords)
  // All of them: the counts and the picture speak of the whole.
  const dues = useEvery('network.list-dues', { limit: 200 }, ({ dues: rows, next }) => ({ rows, next }))
  if (dues.isPending) return <Loading />
  if (dues.trouble !== null) return <Trouble title={dues.trouble.message} remedy={dues.trouble.remedy} />
  const all = dues.rows
  return (
    <>
      {all.length > 0 && <DuePicture dues={all} />}
      <DueSection heading={say.weOwe()} dues={all.filter(({ owedBy }) => owedBy === 'us')} side="us" />
      <DueSection heading={say.theyOwe()} dues={all.filter(({ owedBy }) => owedBy === 'them')} side="them" />
    </>
  )
}

type SectionProps = {
  readonly heading: string
  readonly dues: readonly Due[]
  readonly side: 'us' | 'them'
}

function DueSection({ heading, dues, side }: SectionProps) {
  const say = useWords(todayWords)
  const frame = useWords(frameWords)
  const [isWhole, setWhole] = useState(false)
  const id = `dues-${side}`
  // What is done needs no eye; what is late comes first.
  const left = dues.filter(({ state }) => state === 'open' || state === 'late')
  const ordered = left.toSorted((a, b) => b.daysLate - a.daysLate || a.dueOn.localeCompare(b.dueOn))
  const late = left.filter(({ state }) => state === 'late').length
  const done = dues.length - left.length
  const shown = isWhole ? ordered : ordered.slice(0, fewest())
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p className="usa-hint">{say.counts({ late, open: left.length - late, done })}</p>
      {ordered.length === 0 ? <p>{say.nothingDue()}</p> : <DueTable caption={heading} dues={shown} />}
      {shown.length < ordered.length && (
        <Button type="button" outline onClick={() => setWhole(true)}>
          {frame.more()}
        </Button>
      )}
    </section>
  )
}

function DueTable({ caption, dues }: { readonly caption: string; readonly dues: readonly Due[] }) {
  const say = useWords(todayWords)
  const write = useWriting()
  return (
    <DataTable
      caption={caption}
      rows={dues}
      keyOf={({ key }) => key}
      columns={[
        { heading: say.file(), show: due => <WhereItIsDone due={due} /> },
        { heading: say.partner(), show: ({ partnerName }) => partnerName ?? '—' },
        {
          heading: say.about(),
          // Most are about a month; what is about something else says so in its own words.
          show: ({ about }) => (/^\d{4}-\d{2}$/.test(about) ? write.month(about) : about),
        },
        { heading: say.dueOn(), show: ({ dueOn }) => write.day(dueOn) },
        {
          heading: say.state(),
          show: ({ state, daysLate }) =>
            state === 'late' ? (
              <span className="is-late">
                {daysLate === 1 ? say.dayLate() : say.daysLate({ count: write.count(daysLate) })}
              </span>
            ) : (
              say.open()
            ),
        },
      ]}
    />
  )
}

/** What we owe is made from its template or sent; what is owed to us stands in the contract with whoever owes it. */
function WhereItIsDone({ due: { file, owedBy } }: { readonly due: Due }) {
  const nameOf = useFileNames()
  return <Link to={owedBy === 'us' ? '/files/templates' : '/network'}>{nameOf(file)}</Link>
}
