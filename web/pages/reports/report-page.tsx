/** One report: how it was made, its files, what it changes, and its tables. */
import { Link, useParams } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useAnswer, useAsk } from '../../app/asking.ts'
import { type Answered, addressOf } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { agreementWords } from '../../words/reports/agreement.ts'
import { reportWords } from '../../words/reports/reports.ts'
import { ReportState } from './report-state.tsx'
import { Responses } from './responses.tsx'

type Seen = Answered<'reports.see'>

const lookSeconds = 2

export function ReportPage() {
  const { report: id } = useParams({ from: '/inside/reports/made/$report' })
  const say = useWords(reportWords)
  const write = useWriting()
  const seen = useAnswer('reports.see', { report: id })
  const isDone = seen.data?.report.state === 'done'
  // The same answer, asked for again until it is done.
  useAnswer('reports.see', { report: id }, isDone || seen.isError ? {} : { everySeconds: lookSeconds })
  if (seen.isPending) return <Loading />
  if (seen.isError)
    return (
      <>
        <PageHeading title={say.title()} />
        <Trouble title={seen.error.message} remedy={seen.error.remedy} />
      </>
    )
  const { report, tables } = seen.data
  return (
    <>
      <Link to="/reports" search={{}} className="back-link">
        {say.back()}
      </Link>
      <PageHeading
        title={say.reportOf({ period: report.period })}
        says={say.reportSays({ from: write.day(report.from), to: write.day(report.to) })}
      >
        <p role="status">
          <ReportState state={report.submittedAt === null ? report.state : 'submitted'} />{' '}
          {!isDone && say.making()}
        </p>
      </PageHeading>
      <About report={report} />
      {isDone && <Files report={report} />}
      {isDone && <HandIn report={report} />}
      {isDone && <Responses report={id} />}
      {isDone && report.replaces !== null && <Changes report={report} />}
      {isDone && <Tables report={id} tables={tables} />}
    </>
  )
}

type Shown = { readonly report: Seen['report'] }

function About({ report }: Shown) {
  const say = useWords(reportWords)
  const write = useWriting()
  const { asOf, dueOn, guidanceRelease, programVersion, facts, placeless } = report
  return (
    <section aria-labelledby="report-about">
      <h2 id="report-about">{say.about()}</h2>
      <Facts
        facts={[
          asOf === null ? null : [say.asOf(), write.instant(asOf)],
          dueOn === null ? null : [say.due(), write.day(dueOn)],
          [say.release(), guidanceRelease],
          [say.program(), programVersion],
          [say.facts(), write.count(facts)],
          placeless === 0 ? null : [say.placeless(), say.placelessSays({ count: write.count(placeless) })],
        ]}
      />
    </section>
  )
}

function Files({ report: { id, period } }: Shown) {
  const say = useWords(reportWords)
  const sayAgreement = useWords(agreementWords)
  const { mayDo } = useSession()
  if (!mayDo('members/read')) return null
  return (
    <section aria-labelledby="report-files">
      <h2 id="report-files">{say.files()}</h2>
      <ul className="plain-list plain-list--row">
        {(['workbook', 'monthly', 'schema'] as const).map(form => (
          <li key={form}>
            <a
              href={`${addressOf('reports.download')}?${new URLSearchParams({ report: id, form })}`}
              aria-label={`${say[form]()}, ${period}`}
              download
            >
              {say[form]()}
            </a>
          </li>
        ))}
      </ul>
      <p>{say.careful()}</p>
      <p>
        <Link to="/reports/made/$report/agreement" params={{ report: id }}>
          {sayAgreement.link()}
        </Link>
      </p>
    </section>
  )
}

function HandIn({ report: { id, submittedAt } }: Shown) {
  const say = useWords(reportWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const submit = useAsk('reports.say-submitted')
  return (
    <section aria-labelledby="report-hand-in">
      <h2 id="report-hand-in">{say.handIn()}</h2>
      <div role="status">
        {submittedAt !== null && <p>{say.handedInOn({ day: write.instant(submittedAt) })}</p>}
      </div>
      {submittedAt === null && (
        <>
          <p>{say.handInSays()}</p>
          <Refused trouble={submit.error} />
          {mayDo('oversight/manage') && (
            <Button
              type="button"
              disabled={submit.isPending}
              onClick={() => submit.mutate({ input: { report: id } })}
            >
              {say.handedIn()}
            </Button>
          )}
        </>
      )}
    </section>
  )
}

function Changes({ report: { id, differences } }: Shown) {
  const say = useWords(reportWords)
  const write = useWriting()
  return (
    <section aria-labelledby="report-changes">
      <h2 id="report-changes">{say.changes()}</h2>
      <p>{say.changesSay({ count: write.count(differences) })}</p>
      {differences > 0 && (
        <p>
          <Link to="/reports/made/$report/changes" params={{ report: id }}>
            {say.seeChanges()}
          </Link>
        </p>
      )}
    </section>
  )
}

function Tables({ report, tables }: { readonly report: string; readonly tables: Seen['tables'] }) {
  const say = useWords(reportWords)
  const write = useWriting()
  return (
    <section aria-labelledby="report-tables">
      <h2 id="report-tables">{say.tables()}</h2>
      <DataTable
        caption={say.tables()}
        rows={tables}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: say.table(),
            show: ({ id, name }) => (
              <Link to="/reports/made/$report/tables/$table" params={{ report, table: id }}>
                {name}
              </Link>
            ),
          },
          { heading: say.rowsOf(), show: ({ rowsOf }) => say[rowsOf]() },
          { heading: say.columns(), show: ({ columns }) => write.count(columns.length), isNumeric: true },
          { heading: say.rows(), show: ({ rows }) => write.count(rows), isNumeric: true },
        ]}
      />
    </section>
  )
}
