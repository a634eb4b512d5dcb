/** The records of one file of one partner. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findFile } from '#files/guidance.ts'
import { findSet } from '#store/exchange/record-sets.ts'
import { listRecords as listStored } from '#store/exchange/records.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { knownFiles } from './known-files.ts'
import { membersIn, shownRecord, shownRecordOf } from './shown-record.ts'

export const listRecords = action({
  name: 'exchange.list-records',
  says: 'The records that a partner’s files left here, or that go to a partner.',
  permission: 'exchange/read',
  asks: 'body',
  takes: z.strictObject({
    file: z.string().max(100).describe('The file, by the guidance’s id or short name'),
    side: z.enum(['theirs', 'ours']).default('theirs').describe('What the partner told us, or what we tell'),
    partner: z
      .uuid()
      .nullable()
      .default(null)
      .describe('The partner; null for files of which nobody said whose'),
    facts: z
      .record(z.string().max(100), z.string().max(500))
      .optional()
      .describe('Only those whose elements have exactly these values'),
    withEnded: z.boolean().default(false).describe('Also those that have ended'),
    ...paging,
  }),
  gives: z.strictObject({ records: z.array(shownRecord).describe('A page of them'), next }),
  changes: false,
  refuses: ['exchange/no-such-file-type', 'request/no-such-cursor'],
  async run(asked, context) {
    const { tx, organizationId } = context
    const { cursor, limit, side, partner: partnerId, facts, withEnded } = asked
    const file = findFile(asked.file)
    if (!file) return refuse('exchange/no-such-file-type', { file: asked.file, known: knownFiles })
    const list = `records ${JSON.stringify([file.id, side, partnerId, facts, withEnded])}`
    const place = readCursor(context, list, z.uuid(), cursor)
    if (!place.ok) return place
    const set = await findSet(tx, organizationId, { side, file: file.id, partnerId })
    if (!set) return done({ records: [], next: null })
    const filter = { setId: set.id, facts, withEnded, after: place.value ?? undefined }
    const rows = await listStored(tx, organizationId, filter, limit + 1)
    const page = pageOf(context, list, rows, limit, last => last.id)
    context.tell({ members: membersIn(page.rows), objects: [`record-set:${set.id}`] })
    return done({ records: page.rows.map(shownRecordOf), next: page.next })
  },
})
