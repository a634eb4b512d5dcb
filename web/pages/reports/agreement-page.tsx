/** Whether workbook and JSON file of a report agree: table by table, and the first places where they do not. */
import { Link, useParams } from '@tanstack/react-router'
import { Alert } from '@trussworks/react-uswds'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Mark } from '../../ui/mark.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Empty, Loading } from '../../ui/states.tsx'
import { agreementWords } from '../../words/reports/agreement.ts'
import { reportWords } from '../../words/reports/reports.ts'
import { NoTable } from './no-table.tsx'

type Seen = Answered<'reports.see-agreement'>
type Table = Seen['tables'][number]

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

export function AgreementPage() {
  const { report } = useParams({ from: '/inside/reports/made/$report/agreement' })
  const say = useWords(agreementWords)
  const sayReport = useWords(reportWords)
  const seen = useAnswer('reports.see-agreement', { report })
  if (seen.isPending) return <Loading />
  if (seen.isError) return <NoTable trouble={seen.error} />
  const { period, isRestatement, tables } = seen.data
  return (
    <>
      <Link to="/reports/made/$report" params={{ report }} className="back-link">
        {sayReport.reportOf({ period })}
      </Link>
      <PageHeading title={say.title()} says={say.says()} />
      {tables.length === 0 ? (
        <Empty title={say.none()}>
          <p>{say.noneSays()}</p>
        </Empty>
      ) : (
        <>
          <Verdict tables={tables} />
          {isRestatement && <p>{say.restated()}</p>}
          <Tables tables={tables} />
          {tables.some(({ places }) => places.length > 0) && <Places tables={tables} />}
        </>
      )}
    </>
  )
}

function Verdict({ tables }: { readonly tables: readonly Table[] }) {
  const say = useWords(agreementWords)
  const write = useWriting()
  const differing = sum(tables.map(each => each.differing))
  const cells = write.count(sum(tables.map(each => each.cells)))
  return (
    <Alert type={differing === 0 ? 'success' : 'error'} headingLevel="h2" slim>
      {differing === 0 ? say.agree({ count: cells }) : say.differ({ count: write.count(differing) })}
    </Alert>
  )
}

function Tables({ tables }: { readonly tables: readonly Table[] }) {
  const say = useWords(agreementWords)
  const write = useWriting()
  return (
    <section aria-labelledby="agreement-tables">
      <h2 id="agreement-tables">{say.tables()}</h2>
      <DataTable
        caption={say.tables()}
        rows={tables}
        keyOf={({ id }) => id}
        columns={[
          { heading: say.table(), show: ({ name }) => name },
          { heading: say.sheetRows(), show: each => write.count(each.sheetRows), isNumeric: true },
          { heading: say.records(), show: each => write.count(each.records), isNumeric: true },
          { heading: say.cells(), show: each => write.count(each.cells), isNumeric: true },
          {
            heading: say.result(),
            show: ({ differing }) =>
              differing === 0 ? (
                <Mark tone="good">{say.same()}</Mark>
              ) : (
                <Mark tone="bad">{say.differing({ count: write.count(differing) })}</Mark>
              ),
          },
        ]}
      />
    </section>
  )
}

function Places({ tables }: { readonly tables: readonly Table[] }) {
  const say = useWords(agreementWords)
  const rows = tables.flatMap(({ name, places }) => places.map(place => ({ ...place, table: name })))
  const shown = (value: string | null): string => (value === null ? say.absent() : value || say.blank())
  return (
    <section aria-labelledby="agreement-places">
      <h2 id="agreement-places">{say.places()}</h2>
      <DataTable
        caption={say.places()}
        rows={rows.map((each, at) => ({ ...each, at }))}
        keyOf={({ at }) => at}
        columns={[
          { heading: say.table(), show: ({ table }) => table },
          { heading: say.row(), show: ({ row }) => row ?? say.noRow() },
          { heading: say.column(), show: ({ column }) => column ?? say.whole() },
          { heading: say.workbook(), show: ({ workbook }) => <span translate="no">{shown(workbook)}</span> },
          { heading: say.monthly(), show: ({ monthly }) => <span translate="no">{shown(monthly)}</span> },
        ]}
      />
    </section>
  )
}
