/**
 * For the tests of this folder: a file in, all that the check tells of it out, in a form that is short to
 * compare.
 */
import type { ByteSource } from '#base/bytes.ts'
import { bytesSource } from '#base/bytes.ts'
import type { Day } from '#base/day.ts'
import type { Finding } from '#base/finding.ts'
import type { Answer, RowStatus } from '#files/check/answer.ts'
import { checkFile } from '#files/check/check-file.ts'
import { type Checker, prepareChecker, requestFor } from '#files/check/prepare-check.ts'
import type { RecogniseHints } from '#files/recognise/recognise.ts'
import { profiles } from '#guidance/all-profiles.ts'
import { type Cells, csvText, sampleDay } from '../finding-samples/sample.ts'

export type Told = {
  readonly answer: Answer
  readonly findings: readonly Finding[]
  /** The last word on each row: `sheet:row` in a workbook, `row` in delimited text. */
  readonly statuses: { readonly [row: string]: RowStatus }
  /** Values by key, blanks left out, of every row in order. */
  readonly rows: readonly { readonly [key: string]: string }[]
}

const checkers = new Map<Day, Checker>()

export function checkerOn(day: Day): Checker {
  const known = checkers.get(day) ?? prepareChecker(day, profiles)
  checkers.set(day, known)
  return known
}

export async function toldOf(
  source: ByteSource,
  hints: RecogniseHints = {},
  day: Day = sampleDay,
): Promise<Told> {
  const findings: Finding[] = []
  const statuses: { [row: string]: RowStatus } = {}
  const rows: { readonly [key: string]: string }[] = []
  const names = new Map<number, string>()
  const nameOf = (sheetIndex: number, row: number): string => {
    const name = names.get(sheetIndex) ?? ''
    return name === '' ? `${row}` : `${name}:${row}`
  }
  const answer = await checkFile(requestFor(checkerOn(day), source, hints), {
    finding: finding => findings.push(finding),
    sheet: ({ sheetIndex, name }) => names.set(sheetIndex, name),
    row: ({ sheetIndex, number, values, status }, layout) => {
      statuses[nameOf(sheetIndex, number)] = status
      const filled = layout.columns.map(({ key }, place) => [key, values[place] ?? ''] as const)
      rows.push(Object.fromEntries(filled.filter(([, value]) => value !== '')))
    },
    late: (sheetIndex, row) => {
      statuses[nameOf(sheetIndex, row)] = 'rejected'
    },
  })
  return { answer, findings, statuses, rows }
}

/** Delimited text with other line ends, delimiters or encodings than the usual. */
export function textFile(rows: Cells, encode: (text: string) => Uint8Array = Buffer.from): ByteSource {
  return bytesSource('sample.csv', encode(csvText(rows)))
}

/**
 * Where each finding stands and what it is: `Sheet!B3 cell/missing`; without a column or row as far as is
 * known.
 */
export function placed(findings: readonly Finding[]): string[] {
  return findings.map(({ code, where }) => {
    const sheet = where.sheet === undefined ? '' : `${where.sheet}!`
    const cell = `${where.column ?? ''}${where.row ?? ''}`
    return `${sheet}${cell} ${code}`.trim()
  })
}

export function codesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ code }) => code))].sort()
}
