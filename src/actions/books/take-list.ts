/** Takes a plan's own list of what it paid, a workbook or text, into the books: the same payment counts once. */
import { z } from 'zod'
import { bytesSource } from '#base/bytes.ts'
import { done, type Result } from '#base/result.ts'
import { decisionsOfRows, type LineDecision, missingColumns } from '#domain/billing/decisions.ts'
import { remittanceOutcomes } from '#domain/books/outcome.ts'
import { remittancesOfList } from '#domain/books/remittance.ts'
import { openTable } from '#files/check/open-table.ts'
import type { Row } from '#formats/row.ts'
import { action } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { findParty } from '../exchange/parties.ts'
import { refuse } from '../refusals.ts'
import { remittanceObject, sha256, takeRemittance } from './take-remittances.ts'

/** A list with more bytes than these is no list that a person brings. */
const mostBytes = 20_000_000

type Prepared = { readonly bytes: Buffer; readonly name: string }

export const takeList = action({
  name: 'books.take-list',
  says: 'Bring a plan’s list of what it paid; each payment is posted once, however often it is brought.',
  permission: 'billing/manage',
  takes: z.strictObject({ partner: z.uuid().describe('The plan that paid') }),
  gives: z.strictObject({
    payments: z
      .array(
        z.strictObject({
          payment: z.string().describe('Its id'),
          outcome: z.enum(remittanceOutcomes).describe('What became of it'),
          toSettle: z.int().describe('How many of its lines fit none of ours'),
        }),
      )
      .describe('Each payment of the list that was not taken from this very list before'),
  }),
  changes: true,
  file: 'one',
  refuses: [
    'request/file-missing',
    'exchange/file-too-large',
    'exchange/no-such-partner',
    'books/not-a-list',
    'books/list-not-read',
  ],
  async prepare({ file }) {
    if (!file) return refuse('request/file-missing')
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of file.bytes) {
      size += chunk.length
      if (size > mostBytes) return refuse('exchange/file-too-large', { megabytes: mostBytes / 1e6 })
      chunks.push(chunk)
    }
    return done<Prepared>({ bytes: Buffer.concat(chunks), name: file.name })
  },
  async run({ partner }, { tx, actor, organizationId, now, newId, tell }, { bytes, name }) {
    if (!(await findParty(tx, organizationId, partner))) return refuse('exchange/no-such-partner')
    const read = await readList(bytes, name)
    if (!read.ok) return read
    const source = {
      organizationId,
      partnerId: partner,
      transmissionId: null,
      source: `list:${partner}:${sha256(bytes.toString('base64'))}`,
      at: now,
      by: askedBy(actor).id,
    }
    const payments = []
    for (const [at, remittance] of remittancesOfList(read.value).entries()) {
      const taken = await takeRemittance(tx, source, at + 1, remittance, newId)
      if (taken === null) continue
      tell({ objects: [remittanceObject(taken.id)], members: taken.members })
      payments.push({ payment: taken.id, outcome: taken.outcome, toSettle: taken.open })
    }
    return done({ payments })
  },
})

/** The list whole, or nothing of it: money of which a row is missing is not posted in part. */
async function readList(bytes: Buffer, name: string): Promise<Result<readonly LineDecision[]>> {
  const rows: Row[] = []
  const { events } = await openTable(bytesSource(name, bytes))
  for await (const event of events) if (event.type === 'rows') rows.push(...event.rows)
  const [heading, ...others] = rows.filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
  const missing = missingColumns(heading?.cells ?? [])
  if (missing.length > 0) return refuse('books/not-a-list', { columns: missing.join(', ') })
  const { decisions, notes } = decisionsOfRows(heading?.cells ?? [], others)
  const [note] = notes
  if (note !== undefined) {
    return refuse('books/list-not-read', { why: note.says })
  }
  return done(decisions)
}
