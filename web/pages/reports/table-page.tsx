/** One table of a report: its rows, each open to its figures. */
import { Link, useParams } from '@tanstack/react-router'
import { useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Empty, Loading } from '../../ui/states.tsx'
import { reportWords } from '../../words/reports/reports.ts'
import { NoTable } from './no-table.tsx'
import { nameOfRow, type ReportTable, tellingColumns, useCells, useReportTable } from './report-table.ts'

export function TablePage() {
  const { report, table: id } = useParams({ from: '/inside/reports/made/$report/tables/$table' })
  const say = useWords(reportWords)
  const { seen, table } = useReportTable(report, id)
  if (seen.isPending) return <Loading />
  if (seen.isError || table === undefined) return <NoTable trouble={seen.error} />
  return (
    <>
      <Link to="/reports/made/$report" params={{ report }} className="back-link">
        {say.reportOf({ period: seen.data.report.period })}
      </Link>
      <PageHeading title={table.name} says={say.tableSays()} />
      <Rows report={report} table={table} />
    </>
  )
}

function Rows({ report, table }: { readonly report: string; readonly table: ReportTable }) {
  const say = useWords(reportWords)
  const write = useWriting()
  const cellOf = useCells()
  const pages = usePages('reports.list-rows', { report, table: table.id, limit: 50 }, ({ rows, next }) => ({
    rows,
    next,
  }))
  const none = (
    <Empty title={say.noRows()}>
      <p>{say.noRowsSay()}</p>
    </Empty>
  )
  const counted = table.columns.filter(({ isCounted }) => isCounted)
  // With many figures the row's own page shows them; a few are seen at a glance.
  const shown = [...tellingColumns(table), ...(counted.length > 6 ? [] : counted)]
  return (
    <Paged pages={pages} none={none}>
      {rows => (
        <DataTable
          caption={table.name}
          rows={rows}
          keyOf={({ number }) => number}
          columns={[
            {
              heading: say.row(),
              show: ({ number, cells }) => (
                <Link
                  to="/reports/made/$report/tables/$table/$row"
                  params={{ report, table: table.id, row: String(number) }}
                >
                  {say.rowNumber({ number: write.count(number) })}{' '}
                  <span translate="no">{nameOfRow(cells)}</span>
                </Link>
              ),
            },
            ...shown.map(column => ({
              heading: column.label,
              isNumeric: column.kind === 'count',
              show: ({ cells }: (typeof rows)[number]) => (
                <span translate="no">{cellOf(column, cells) || '—'}</span>
              ),
            })),
          ]}
        />
      )}
    </Paged>
  )
}
