/** What is due, late and waiting for me: the first page of every working day. */
import { Link } from '@tanstack/react-router'
import { Table } from '@trussworks/react-uswds'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
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
      {ordered.length === 0 ? <p>{say.nothingDue()}</p> : <DueTable dues={ordered} />}
    </section>
  )
}

function DueTable({ dues }: { readonly dues: readonly Due[] }) {
  const say = useWords(todayWords)
  const write = useWriting()
  const nameOf = useFileNames()
  return (
    <div className="table-scroll">
      <Table fullWidth bordered={false}>
        <thead>
          <tr>
            <th scope="col">{say.file()}</th>
            <th scope="col">{say.partner()}</th>
            <th scope="col">{say.about()}</th>
            <th scope="col">{say.dueOn()}</th>
            <th scope="col">{say.state()}</th>
          </tr>
        </thead>
        <tbody>
          {dues.map(due => (
            <tr key={due.key}>
              <th scope="row">{nameOf(due.file)}</th>
              <td>{due.partnerName ?? '—'}</td>
              <td>{due.about}</td>
              <td>{write.day(due.dueOn)}</td>
              <td>
                {due.state === 'late' ? (
                  <strong>{say.daysLate({ count: write.count(due.daysLate) })}</strong>
                ) : (
                  say.open()
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
