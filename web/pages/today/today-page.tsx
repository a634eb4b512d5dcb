/** What is due, late and waiting for me: the first page of every working day. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { todayWords } from '../../words/today.ts'
import { useFileNames } from '../files/names.ts'

type Due = Answered<'network.list-dues'>['dues'][number]

export function TodayPage() {
  const say = useWords(todayWords)
  const { mayDo } = useSession()
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      {mayDo('exchange/read') && <Waiting />}
      {mayDo('network/read') && (
        <>
          <Dues heading={say.weOwe()} owedBy="us" />
          <Dues heading={say.theyOwe()} owedBy="them" />
        </>
      )}
    </>
  )
}

/** Files that cannot go on without a person's word. */
function Waiting() {
  const say = useWords(todayWords)
  const waiting = useAnswer('exchange.list-transmissions', { step: 'waiting', limit: 20 })
  if (waiting.isPending) return <Loading />
  if (waiting.isError) return <Trouble title={waiting.error.message} remedy={waiting.error.remedy} />
  return (
    <section aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">{say.waiting()}</h2>
      {waiting.data.transmissions.length === 0 && <p>{say.nothingWaits()}</p>}
      <ul>
        {waiting.data.transmissions.map(({ id, fileName }) => (
          <li key={id}>
            <Link to="/files/$transmission" params={{ transmission: id }}>
              {fileName}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Dues({ heading, owedBy }: { readonly heading: string; readonly owedBy: 'us' | 'them' }) {
  const say = useWords(todayWords)
  const dues = useAnswer('network.list-dues', { owedBy, limit: 100 })
  const id = `dues-${owedBy}`
  if (dues.isPending) return <Loading />
  if (dues.isError) return <Trouble title={dues.error.message} remedy={dues.error.remedy} />
  // What is done needs no eye; what is late comes first.
  const left = dues.data.dues.filter(({ state }) => state === 'open' || state === 'late')
  const ordered = left.toSorted((a, b) => b.daysLate - a.daysLate || a.dueOn.localeCompare(b.dueOn))
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {ordered.length === 0 ? <p>{say.nothingDue()}</p> : <DueTable caption={heading} dues={ordered} />}
    </section>
  )
}

function DueTable({ caption, dues }: { readonly caption: string; readonly dues: readonly Due[] }) {
  const say = useWords(todayWords)
  const write = useWriting()
  const nameOf = useFileNames()
  return (
    <DataTable
      caption={caption}
      rows={dues}
      keyOf={({ key }) => key}
      columns={[
        { heading: say.file(), show: ({ file }) => nameOf(file) },
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
