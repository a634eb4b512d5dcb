/** For the tests of values: cells with what they are read as, as a table. */
import { expect, test } from 'vitest'
import { cellKind } from '#formats/row.ts'
import type { Element, ValueKind } from '#guidance/define.ts'
import { guidanceStyle, type Style } from '../layout.ts'
import { valueTypes } from './all.ts'

export const partner: Style = {
  dates: 'MM-DD-YY',
  indicators: { yes: 'Y', no: 'N' },
  yesNo: { yes: '1', no: '' },
  states: 'full-name',
  phones: '(555) 123-4567',
  codes: { 'populations-of-focus': { HL: '1a', '3': '2' } },
  separator: ',',
}

/** The cell's text (with its kind, where it is not text), what it is read as, and what is said about it. */
type Reading = readonly [string | readonly [string, number], string, ...string[]]

/** One test for each cell: its value, and the codes of what is said about it, no more and no fewer. */
export function readings(
  is: ValueKind,
  rows: readonly Reading[],
  more: Partial<Element> & { style?: Style } = {},
): void {
  const { style = guidanceStyle, ...of } = more
  const element: Element = {
    id: is,
    label: is,
    is,
    needed: 'optional',
    help: { en: '', es: '' },
    example: '',
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'test: test',
    ...of,
  }
  const reader = valueTypes[is].reader({ element, style, day: '2026-11-22' })
  const title = [is, of.codeSet ?? of.id ?? '', style === partner ? 'at a partner' : ''].join(' ')
  test.each(rows.map(([cell, text, ...codes]) => ({ cell, text, codes })))(
    `${title}: $cell is $text $codes`,
    ({ cell, text, codes }) => {
      const [found, kind] = typeof cell === 'string' ? [cell, cellKind.text] : cell
      const read = reader.read(found, kind)
      expect([read.text, ...read.notes.map(note => note.code)]).toEqual([text, ...codes])
    },
  )
}
