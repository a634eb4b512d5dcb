/** One table of a report as its pages need it: its columns, and how a row of it is named. */
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWriting } from '../../app/language.tsx'

export type ReportTable = Answered<'reports.see'>['tables'][number]
export type ReportColumn = ReportTable['columns'][number]
export type Cells = Readonly<Record<string, string>>

/** What names a row, the first that there is of each; the others say the same in every row, or tell more of it. */
const names = [
  'memberLastName',
  'memberFirstName',
  'ecmProviderNpi',
  'communitySupportsProviderNpi',
  'county',
]
const more = ['memberCin', 'communitySupport', 'ecmProviderType', 'communitySupportsProviderType', 'county']

export function nameOfRow(cells: Cells): string {
  const { memberFirstName, memberLastName } = cells
  if (memberLastName) return `${memberFirstName ?? ''} ${memberLastName}`.trim()
  return names.map(each => cells[each]).find(value => value) ?? ''
}

/** The columns beside its name that tell rows of a table apart. */
export function tellingColumns({ columns }: ReportTable): readonly ReportColumn[] {
  return columns.filter(({ id }) => more.includes(id))
}

export function useReportTable(report: string, table: string) {
  const seen = useAnswer('reports.see', { report })
  return { seen, table: seen.data?.tables.find(({ id }) => id === table) }
}

/** A cell as people read it. */
export function useCells(): (column: ReportColumn, cells: Cells) => string {
  const write = useWriting()
  return ({ id, kind }, cells) => {
    const value = cells[id] ?? ''
    return kind === 'count' && /^\d+$/.test(value) ? write.count(Number(value)) : value
  }
}
