/** The published anchors: numbers that anybody may copy, so that no one can rewrite what stood before them. */

import { z } from 'zod'
import { done } from '#base/result.ts'
import { listAnchors } from '#store/audit/anchors.ts'
import { action } from '../action.ts'

export const listAuditAnchors = action({
  name: 'audit.list-anchors',
  says: 'The published anchors of everyone’s audit, the newest first.',
  permission: 'anyone',
  takes: z.strictObject({
    cursor: z.uuid().optional().describe('Where the page before ended'),
    limit: z.coerce.number().int().min(1).max(1000).default(100).describe('Anchors on a page'),
  }),
  gives: z.strictObject({
    anchors: z.array(
      z.strictObject({
        id: z.string(),
        at: z.string().describe('Instant, UTC'),
        root: z.string().describe('The number (SHA-256, hex)'),
        leafCount: z.number().int().describe('How many chains it covers'),
      }),
    ),
    next: z.string().nullable(),
  }),
  changes: false,
  refuses: [],
  async run(asked, { tx }) {
    const found = await listAnchors(tx, asked.cursor ?? null, asked.limit + 1)
    const anchors = found.slice(0, asked.limit)
    return done({
      anchors: anchors.map(anchor => ({ ...anchor, root: Buffer.from(anchor.root).toString('hex') })),
      next: found.length > asked.limit ? (anchors.at(-1)?.id ?? null) : null,
    })
  },
})
