/**
 * What is said once about a recognised sheet's headings: columns that are missing, unknown, unsure or
 * hidden.
 */
import { columnLetters } from '#base/finding.ts'
import type { Sheet } from '#formats/row.ts'
import type { Recognition } from '../recognise/recognise.ts'
import { consequenceOf } from '../words/find.ts'
import type { Reporter } from './report.ts'

/** Says everything about the headings of a sheet, before its rows are read. */
export function sayLayout(recognition: Recognition, sheet: Sheet, reporter: Reporter): void {
  const headerRow = recognition.headerRows.at(-1) ?? 1
  const say = (code: string, index: number, said: Said): void => {
    reporter.say({
      code,
      consequence: consequenceOf(code),
      where: {
        ...(sheet.name === '' ? {} : { sheet: sheet.name }),
        row: headerRow,
        ...(index < 0 ? {} : { column: columnLetters(index) }),
        ...(said.heading === undefined ? {} : { heading: said.heading }),
        ...(said.element === undefined ? {} : { element: said.element }),
      },
      place: { sheetIndex: sheet.index, row: headerRow, column: index },
      values: said.values,
      cite: said.cite,
    })
  }
  for (const column of recognition.missing) sayMissing(recognition, column, say)
  for (const { index, heading, candidates } of recognition.unsure) {
    const values = { candidates: candidates.map(candidate => candidate.label).join(' / ') }
    say('layout/heading-unsure', index, { heading, values })
  }
  for (const { index, heading } of recognition.unmapped)
    say('layout/column-not-in-guidance', index, { heading })
  for (const { index, heading, column, how } of recognition.columns) {
    if (how === 'close') {
      say('layout/heading-close', index, { heading, element: column.key, values: { label: column.heading } })
    }
    if (sheet.hiddenColumns.some(([first, last]) => index >= first && index <= last)) {
      say('layout/hidden-column', index, { heading, element: column.key })
    }
  }
}

type Said = {
  readonly heading?: string
  readonly element?: string
  readonly values?: { readonly [name: string]: string | number }
  readonly cite?: string
}

/** A column that every row needs rejects the file at once, not each row of it. */
function sayMissing(
  recognition: Recognition,
  column: Recognition['missing'][number],
  say: (code: string, index: number, said: Said) => void,
): void {
  if (column.nth > 1 || column.need === 'optional') return
  const isAsked = recognition.unsure.some(({ candidates }) =>
    candidates.some(({ key }) => key === column.key),
  )
  const code =
    column.need === 'always'
      ? isAsked
        ? 'layout/column-waits-for-answer'
        : 'layout/column-missing'
      : 'layout/column-missing-if-needed'
  say(code, -1, {
    element: column.key,
    values: { label: column.heading },
    cite: column.element.cite,
  })
}
