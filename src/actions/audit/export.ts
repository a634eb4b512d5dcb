/** The whole audit as a file, line by line, for a record elsewhere or another program's eyes. */

import { z } from 'zod'
import { done } from '#base/result.ts'
import { listChain } from '#store/audit/read.ts'
import { action } from '../action.ts'
import type { House } from '../house.ts'
import { shownEntryOf } from './shown-entry.ts'

const pageSize = 2000

/** Entries as JSON lines, in the chain's order, a page in memory at a time. */
export async function* auditLines(
  house: House,
  organizationId: string,
  after: number,
): AsyncGenerator<Uint8Array> {
  const acting = { organizationId, personId: null }
  for (let last = after; ; ) {
    const from = last
    const page = await house.database.inTransaction(acting, tx =>
      listChain(tx, organizationId, from, pageSize),
    )
    if (page.length > 0) {
      yield Buffer.from(page.map(entry => `${JSON.stringify(shownEntryOf(entry))}\n`).join(''))
    }
    if (page.length < pageSize) return
    last = page.at(-1)?.sequence ?? last
  }
}

export const exportAudit = action({
  name: 'audit.export',
  says: 'Your organization’s audit as a file of JSON lines, each with its seal.',
  permission: 'audit/read',
  takes: z.strictObject({
    after: z.coerce.number().int().min(0).default(0).describe('Only entries after this place in the chain'),
  }),
  gives: 'file',
  changes: false,
  refuses: [],
  run(asked, { house, organizationId, today, tell }) {
    tell({ objects: [`audit:${asked.after}`] })
    return Promise.resolve(
      done({
        name: `audit-${today}.jsonl`,
        mediaType: 'application/jsonl',
        bytes: auditLines(house, organizationId, asked.after),
      }),
    )
  },
})
