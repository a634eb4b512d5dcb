/** A table that people can read on a phone too: there each row becomes a card, and each value carries its heading. */
import { Table } from '@trussworks/react-uswds'
import type { ReactNode } from 'react'
import { ScrollFrame } from './scroll-frame.tsx'

export type DataColumn<Row> = {
  readonly heading: string
  readonly show: (row: Row) => ReactNode
  readonly isNumeric?: boolean
}

type DataTableProps<Row> = {
  /** What the table lists; said to screen readers, and shown where `isCaptionShown`. */
  readonly caption: string
  readonly isCaptionShown?: boolean
  /** The first column names the row. */
  readonly columns: readonly DataColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string | number
}

export function DataTable<Row>({ caption, isCaptionShown, columns, rows, keyOf }: DataTableProps<Row>) {
  const [naming, ...others] = columns
  return (
    <ScrollFrame label={caption}>
      <Table
        bordered={false}
        className="data-table"
        caption={<span className={isCaptionShown ? '' : 'usa-sr-only'}>{caption}</span>}
      >
        <thead>
          <tr>
            {columns.map(({ heading, isNumeric }) => (
              <th key={heading} scope="col" className={isNumeric ? 'numeric' : ''}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={keyOf(row)}>
              <th scope="row">{naming?.show(row)}</th>
              {others.map(({ heading, show, isNumeric }) => (
                <td key={heading} data-label={heading} className={isNumeric ? 'numeric' : ''}>
                  <div>{show(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </ScrollFrame>
  )
}
