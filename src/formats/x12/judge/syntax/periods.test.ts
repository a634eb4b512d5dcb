/** Dates, periods and times as their formats want them. */
import { expect, test } from 'vitest'
import { packText } from '../code-table.ts'
import { isPeriod } from './periods.ts'

const cases: readonly (readonly [format: string, text: string, isRight: boolean])[] = [
  ['D8', '20260131', true],
  ['D8', '20260229', false],
  ['D8', '20240229', true],
  ['D8', '2026013', false],
  ['D8', '2026-131', false],
  ['RD8', '20260101-20260131', true],
  ['RD8', '20260101:20260131', false],
  ['RD8', '20260101', false],
  ['DT', '202601312359', true],
  ['DT', '202601312360', false],
  ['TM', '0000', true],
  ['TM', '2400', false],
  ['TM', '235959', true],
  ['TM', '23595', false],
  ['TM', '23595999', true],
  ['D6', '260131', true],
  ['D6', '261331', false],
  ['QQ', 'anything', true],
]

test.each(cases)('%s %s', (format, text, isRight) => {
  const bytes = new TextEncoder().encode(`*${text}~`)
  expect(isPeriod(bytes, 1, bytes.length - 1, packText(format))).toBe(isRight)
})
