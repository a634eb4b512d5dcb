/** One record with its whole history. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findSetById } from '#store/exchange/record-sets.ts'
import { listVersions } from '#store/exchange/records.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { membersIn, shownRecord, shownRecordOf } from './shown-record.ts'

export const seeRecord = action({
  name: 'exchange.see-record',
  says: 'One record with its whole history: what was said of it, when, and by which file or person.',
  permission: 'exchange/read',
  asks: 'query',
  takes: z.strictObject({ record: z.uuid().describe('Its id') }),
  gives: z.strictObject({
    file: z.string().describe('Which file it is of'),
    side: z.enum(['theirs', 'ours']).describe('What the partner told us, or what we tell'),
    partner: z.string().nullable().describe('The partner'),
    versions: z.array(shownRecord).describe('Every version in order, the one in force last'),
  }),
  changes: false,
  refuses: ['exchange/no-such-record'],
  async run(asked, { tx, organizationId, tell }) {
    const versions = await listVersions(tx, organizationId, asked.record)
    const last = versions.at(-1)
    const set = last && (await findSetById(tx, organizationId, last.setId))
    if (!set) return refuse('exchange/no-such-record')
    tell({ members: membersIn(versions), objects: [`record:${asked.record}`] })
    return done({
      file: set.file,
      side: set.side,
      partner: set.partner_organization_id,
      versions: versions.map(shownRecordOf),
    })
  },
})
