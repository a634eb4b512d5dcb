/**
 * The JSON file, in a layout of our own until the State publishes its own: this file and `monthly-schema.ts` are the
 * adapter, and all that changes then.
 */
import { createHash } from 'node:crypto'
import { readDay, readUsDay, usDay } from '#base/day.ts'
import type { ReportRow } from './count.ts'
import type { ReportPeriod } from './period.ts'
import type { ReportColumn, ReportTable } from './shape.ts'

export const monthlyLayout = 'causeway-ecm-cs-monthly/1'

export type MonthlyHeader = {
  readonly submitter: string
  readonly period: ReportPeriod
  /** `restatement`: only what is new, changed or gone since the file before. */
  readonly submission: 'original' | 'restatement'
  readonly asOf: string
  readonly guidanceRelease: string
  readonly programVersion: string
}

/** A row as it is (null: gone) and as it was told before (null: new). */
export type MonthlyChange = Pick<ReportRow, 'table' | 'county' | 'subject' | 'code'> & {
  readonly is: ReportRow['cells'] | null
  readonly was: ReportRow['cells'] | null
}

/** `ecm-members-and-services` → `ecmMembersAndServices`. */
export function sectionOf({ id }: Pick<ReportTable, 'id'>): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Names what a row told: the same row with the same values has the same number, and tells nothing of whose it is. */
function recordId(header: MonthlyHeader, row: MonthlyChange, cells: ReportRow['cells']): string {
  const key = `${header.period.label} ${row.table} ${row.county} ${row.subject} ${row.code}`
  const values = Object.keys(cells)
    .sort()
    .map(id => `${id}=${cells[id]}`)
  return `${digest(key).slice(0, 20)}-${digest(values.join('\n')).slice(0, 8)}`
}

function toldOf({ is }: ReportColumn, text: string): string | number | null {
  if (text === '') return null
  if (is === 'count' || is === 'indicator') return Number(text)
  return is === 'date' ? (readUsDay(text) ?? text) : text
}

/** The text of a cell that a value of the file stands for: what `toldOf` made, back again. */
export function textOf({ is }: Pick<ReportColumn, 'is'>, value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const text = `${value}`
  const day = is === 'date' ? readDay(text) : null
  return day === null ? text : usDay(day)
}

/** One record: original, or a correction or deletion that names the record it takes the place of. */
function recordOf(header: MonthlyHeader, table: ReportTable, row: MonthlyChange): Record<string, unknown> {
  const parent = row.was === null ? {} : { parentRecordId: recordId(header, row, row.was) }
  if (row.is === null)
    return { recordId: `${recordId(header, row, row.was ?? {})}-d`, recordType: 'delete', ...parent }
  const cells = row.is
  const values = table.columns.flatMap(column => {
    const value = toldOf(column, cells[column.id] ?? '')
    return value === null ? [] : [[column.id, value] as const]
  })
  return {
    recordId: recordId(header, row, cells),
    recordType: row.was === null ? 'original' : 'correct',
    ...parent,
    ...Object.fromEntries(values),
  }
}

/** The file’s text, piece by piece: one record on a line. `changesOf` gives what is told of a table, once. */
export async function* writeMonthly(
  header: MonthlyHeader,
  shape: readonly ReportTable[],
  changesOf: (table: ReportTable) => AsyncIterable<readonly MonthlyChange[]>,
): AsyncGenerator<Uint8Array> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  const { period, ...rest } = header
  const head = {
    layout: monthlyLayout,
    ...{ reportingPeriod: period.label, periodFrom: period.from, periodTo: period.to },
    ...rest,
  }
  yield bytes(`${JSON.stringify(head).slice(0, -1)},\n"sections":{`)
  for (const [place, table] of shape.entries()) {
    yield bytes(`${place === 0 ? '' : ','}\n"${sectionOf(table)}":[`)
    let isFirst = true
    for await (const page of changesOf(table)) {
      const lines = page.map(row => JSON.stringify(recordOf(header, table, row)))
      if (lines.length === 0) continue
      yield bytes(`${isFirst ? '' : ','}\n${lines.join(',\n')}`)
      isFirst = false
    }
    yield bytes(']')
  }
  yield bytes('\n}}\n')
}

type ToldRecord = { readonly section: string; readonly record: Readonly<Record<string, unknown>> }

/** The records of a written file, one after another: each stands on a line of its own. */
export async function* readRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ToldRecord> {
  let section = ''
  for await (const line of linesOf(bytes)) {
    section = /^"(\w+)":\[/.exec(line)?.[1] ?? section
    if (!line.startsWith('{"recordId"')) continue
    yield { section, record: JSON.parse(line.slice(0, line.lastIndexOf('}') + 1)) }
  }
}

/** The same without deletions, which tell no cells. */
export async function* readMonthly(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ToldRecord> {
  for await (const told of readRecords(bytes)) if (told.record.recordType !== 'delete') yield told
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of bytes) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
