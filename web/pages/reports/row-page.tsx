/** One row of a report: every figure with its value, each open to what made it, and what the row says of itself. */
import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading } from '../../ui/states.tsx'
import { reportWords } from '../../words/reports/reports.ts'
import { NoTable } from './no-table.tsx'
import { nameOfRow, type ReportColumn, useCells, useReportTable } from './report-table.ts'

export function RowPage() {
  const {
    report,
    table: id,
    row: place,
  } = useParams({ from: '/inside/reports/made/$report/tables/$table/$row' })
  const number = Number(place)
  const say = useWords(reportWords)
  const write = useWriting()
  const { language } = useLanguage()
  const cellOf = useCells()
  const { seen, table } = useReportTable(report, id)
  const isNumber = Number.isSafeInteger(number) && number > 0
  const asked = { report, table: id, row: isNumber ? number : 1, limit: 1 }
  const rows = useAnswer('reports.list-rows', asked, { enabled: isNumber })
  if (seen.isPending || (isNumber && rows.isPending)) return <Loading />
  const row = rows.data?.rows[0]
  if (seen.isError || rows.isError || table === undefined || row?.number !== number)
    return <NoTable trouble={seen.error ?? rows.error} />
  const { cells } = row
  const told = language === 'es' ? 'es' : 'en'
  const said = table.columns.filter(({ isCounted, id: column }) => !isCounted && cells[column])
  const figure = ({ id: column, label }: ReportColumn) => (
    <Link
      to="/reports/made/$report/tables/$table/$row/$column"
      params={{ report, table: id, row: place, column }}
      lang="en"
    >
      {label}
    </Link>
  )
  const numberOf = (column: ReportColumn) => <span translate="no">{cellOf(column, cells) || '—'}</span>
  return (
    <>
      <Link to="/reports/made/$report/tables/$table" params={{ report, table: id }} className="back-link">
        {table.name}
      </Link>
      <PageHeading title={`${say.rowNumber({ number: write.count(number) })} · ${nameOfRow(cells)}`} />
      <section aria-labelledby="row-figures">
        <h2 id="row-figures">{say.counted()}</h2>
        <DataTable
          caption={say.counted()}
          rows={table.columns.filter(({ isCounted }) => isCounted)}
          keyOf={column => column.id}
          columns={[
            { heading: say.column(), show: figure },
            { heading: say.value(), show: numberOf, isNumeric: true },
            { heading: say.how(), show: ({ counts }) => counts[told] },
          ]}
        />
      </section>
      <section aria-labelledby="row-said">
        <h2 id="row-said">{say.said()}</h2>
        <Facts
          facts={said.map(column => [
            column.label,
            <span key={column.id} translate="no">
              {cellOf(column, cells)}
            </span>,
          ])}
        />
      </section>
    </>
  )
}
