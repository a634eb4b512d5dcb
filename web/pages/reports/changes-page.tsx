/** What a report made again changes: each row that is new, changed or gone, with its values before and now. */
import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Empty, Loading } from '../../ui/states.tsx'
import { reportWords } from '../../words/reports/reports.ts'
import { NoTable } from './no-table.tsx'
import type { ReportTable } from './report-table.ts'

type Difference = Answered<'reports.list-differences'>['differences'][number]

export function ChangesPage() {
  const { report } = useParams({ from: '/inside/reports/made/$report/changes' })
  const say = useWords(reportWords)
  const seen = useAnswer('reports.see', { report })
  if (seen.isPending) return <Loading />
  if (seen.isError) return <NoTable trouble={seen.error} />
  return (
    <>
      <Link to="/reports/made/$report" params={{ report }} className="back-link">
        {say.reportOf({ period: seen.data.report.period })}
      </Link>
      <PageHeading title={say.changesTitle()} />
      <Differences report={report} tables={seen.data.tables} />
    </>
  )
}

type DifferencesProps = { readonly report: string; readonly tables: readonly ReportTable[] }

function Differences({ report, tables }: DifferencesProps) {
  const say = useWords(reportWords)
  const pages = usePages('reports.list-differences', { report, limit: 25 }, ({ differences, next }) => ({
    rows: differences,
    next,
  }))
  const tableOf = ({ table }: Difference) => tables.find(({ id }) => id === table)
  const kinds = { new: say.new(), changed: say.changedRow(), gone: say.gone() }
  const none = (
    <Empty title={say.noChanges()}>
      <p>{say.noChangesSay()}</p>
    </Empty>
  )
  return (
    <Paged pages={pages} none={none}>
      {rows => (
        <DataTable
          caption={say.changesTitle()}
          rows={rows.map((row, at) => ({ ...row, at }))}
          keyOf={({ at }) => at}
          columns={[
            { heading: say.who(), show: ({ who }) => <span translate="no">{who}</span> },
            { heading: say.table(), show: each => tableOf(each)?.name ?? each.table },
            { heading: say.standing(), show: ({ kind }) => kinds[kind] },
            { heading: say.changes(), show: each => <Cells difference={each} table={tableOf(each)} /> },
          ]}
        />
      )}
    </Paged>
  )
}

type CellsProps = { readonly difference: Difference; readonly table: ReportTable | undefined }

/** A row that is new or gone is told by what it counts alone. */
function Cells({ difference: { kind, cells }, table }: CellsProps) {
  const say = useWords(reportWords)
  const columnOf = (id: string) => table?.columns.find(column => column.id === id)
  const shown = cells.filter(({ column }) => kind === 'changed' || columnOf(column)?.isCounted)
  return (
    <ul className="plain-list">
      {shown.map(({ column, was, is }) => (
        <li key={column}>
          {columnOf(column)?.label ?? column}:{' '}
          {was !== null && (
            <del translate="no">
              <span className="usa-sr-only">{say.was()} </span>
              {was || say.blank()}
            </del>
          )}{' '}
          {is !== null && (
            <ins translate="no">
              <span className="usa-sr-only">{say.is()} </span>
              {is || say.blank()}
            </ins>
          )}
        </li>
      ))}
    </ul>
  )
}
