/** Takes in the State's answer to the JSON file of a report; an answer of the same name counts once. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { mostItems, type ResponseFile, readResponse } from '#domain/reports/response-file.ts'
import { holdReport } from '#store/reports/reports.ts'
import { countResponses, insertResponse } from '#store/reports/responses.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { objectOfReport } from '../shown-report.ts'
import { findPlaces } from './record-places.ts'

const mostBytes = 20_000_000

type Prepared = { readonly response: ResponseFile; readonly named: number; readonly found: number }

export const takeResponse = action({
  name: 'reports.take-response',
  says: 'Bring the State’s answer to the JSON file of a report. The same answer brought again counts once.',
  permission: 'oversight/manage',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({ report: z.uuid().describe('The report whose file it answers') }),
  gives: z.strictObject({
    status: z.string().describe('What the State says of the whole file, in its own word'),
    items: z.int().describe('How many items the answer has'),
    found: z.int().describe('How many records that it names stand in the file'),
  }),
  changes: true,
  file: 'one',
  refuses: [
    'request/file-missing',
    'exchange/file-too-large',
    'reports/no-such-report',
    'reports/not-done',
    'reports/not-a-response',
    'reports/response-of-another',
  ],
  async prepare({ file, report }, { house, organizationId }) {
    if (!file) return refuse('request/file-missing')
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of file.bytes) {
      size += chunk.length
      if (size > mostBytes) return refuse('exchange/file-too-large', { megabytes: mostBytes / 1e6 })
      chunks.push(chunk)
    }
    const read = readResponse(Buffer.concat(chunks))
    if (read === null) return refuse('reports/not-a-response', { most: mostItems })
    const named = new Set(read.items.flatMap(({ reference }) => reference || []))
    const places = await findPlaces(house, organizationId, report, named)
    return done<Prepared>({ response: read, named: named.size, found: places.size })
  },
  async run({ report: id }, { tx, organizationId, now, tell }, { response, named, found }) {
    const report = await holdReport(tx, organizationId, id)
    if (report === null) return refuse('reports/no-such-report')
    if (report.state !== 'done') return refuse('reports/not-done')
    if (named > 0 && found === 0) return refuse('reports/response-of-another')
    const { last, same } = await countResponses(tx, organizationId, id, response.fileName)
    // An answer without items still says what became of the file.
    const { status } = response
    const items =
      response.items.length > 0 ? response.items : [{ reference: '', code: '', says: '', severity: '' }]
    if (same === null) await insertResponse(tx, organizationId, id, last + 1, { ...response, items }, now)
    tell({ objects: [objectOfReport(id)] })
    return done({ status, items: response.items.length, found })
  },
})
