/** From a cell of an outgoing file back to who said what stands in it. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { originOf } from '#domain/exchange/origin.ts'
import type { MappedHeading } from '#files/check/answer.ts'
import { findFile } from '#files/guidance.ts'
import type { Tx } from '#store/database.ts'
import { listVersions, type RecordVersion } from '#store/exchange/records.ts'
import { findSentRow } from '#store/exchange/sending.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { membersIn } from './shown-record.ts'
import { objectOf } from './steps/job-of.ts'
import type { SentColumn } from './steps/outgoing-layout.ts'

const origin = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('file').describe('It came in a file'),
    transmission: z.string().describe('That file'),
    sheet: z.string().describe('Its sheet; empty in delimited text'),
    row: z.number().describe('Its row, as Excel shows it'),
    column: z.string().nullable().describe('Its column, where the file has one for the element'),
    at: z.string().describe('When it came into force here'),
  }),
  z.strictObject({
    is: z.literal('entry').describe('Somebody entered it'),
    byKind: z.string().describe('person, machine or system'),
    byId: z.string().describe('Who entered it'),
    at: z.string().describe('When'),
  }),
  z.strictObject({
    is: z.literal('file-itself').describe('It tells of the file: the day it was made, or its period'),
    at: z.string().describe('When the file was asked for'),
  }),
  z.strictObject({ is: z.literal('nothing').describe('A column of the partner’s own: we leave it blank') }),
])

type Origin = z.output<typeof origin>

export const traceCell = action({
  name: 'exchange.trace-cell',
  says: 'Where the value of a cell of an outgoing file comes from: which file, cell, person and instant.',
  permission: 'exchange/read',
  asks: 'query',
  takes: z.strictObject({
    transmission: z.uuid().describe('The outgoing transmission'),
    row: z.int().min(1).describe('The row, as Excel shows it'),
    column: z
      .string()
      .regex(/^[A-Za-z]{1,3}$/)
      .describe('The column, as Excel shows it'),
  }),
  gives: z.strictObject({
    element: z.string().nullable().describe('The guidance’s element that stands in the column'),
    heading: z.string().describe('The heading of the column'),
    value: z.string().describe('What the record says, in the guidance’s own writing; blank where nothing'),
    record: z.string().describe('The record that the row tells'),
    version: z.number().describe('Which version of it'),
    origin,
  }),
  changes: false,
  refuses: ['exchange/no-such-transmission', 'exchange/cell-not-traceable'],
  async run(asked, { tx, organizationId, tell }) {
    const transmission = await findTransmission(tx, organizationId, asked.transmission)
    if (transmission?.direction !== 'out') return refuse('exchange/no-such-transmission')
    const columns = (transmission.mapping ?? []) as readonly SentColumn[]
    const column = columns.find(each => each.isMain && each.column === asked.column.toUpperCase())
    if (!column) return refuse('exchange/cell-not-traceable')
    const number = asked.row - column.firstRow + 1
    const sent = await findSentRow(tx, organizationId, transmission.id, number)
    if (!sent) return refuse('exchange/cell-not-traceable')
    const versions = await listVersions(tx, organizationId, sent.recordId, sent.version)
    tell({ members: membersIn(versions.slice(-1)), objects: [objectOf(transmission.id)] })
    const { element, heading } = column
    const cell = { element, heading, record: sent.recordId, version: sent.version }
    const answer = (value: string, from: Origin) => done({ ...cell, value, origin: from })
    if (element === null) return answer('', { is: 'nothing' })
    const value = versions.at(-1)?.facts[element] ?? ''
    const aboutFile: readonly string[] = findFile(transmission.file ?? '')?.keeping?.aboutFile ?? []
    if (aboutFile.includes(element) && value === '')
      return answer(value, { is: 'file-itself', at: transmission.created_at })
    const from = originOf(versions, element)
    if (!from) return refuse('exchange/cell-not-traceable')
    return answer(value, await shownOrigin(tx, organizationId, from, element))
  },
})

async function shownOrigin(
  tx: Tx,
  organizationId: string,
  { source, since }: RecordVersion,
  element: string,
): Promise<Origin> {
  if (source.is === 'entry') return { is: 'entry', byKind: source.byKind, byId: source.byId, at: since }
  const { transmissionId, sheet, row } = source
  const came = await findTransmission(tx, organizationId, transmissionId)
  const mapping = (came?.mapping ?? []) as readonly MappedHeading[]
  const column =
    mapping.find(each => each.element === element && each.sheet === sheet) ??
    mapping.find(each => each.element === element)
  return { is: 'file', transmission: transmissionId, sheet, row, column: column?.column ?? null, at: since }
}
