/** Proves that nobody altered the audit: follows the organization's whole chain and its anchors. */

import { z } from 'zod'
import { done } from '#base/result.ts'
import { action } from '../action.ts'
import { verifyChain } from './verify-chain.ts'

export const verifyAudit = action({
  name: 'audit.verify',
  says: 'Follow your organization’s audit from its first entry and say whether anything was altered.',
  permission: 'audit/read',
  asks: 'body',
  takes: z.strictObject({
    publishedRoots: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .max(100_000)
      .optional()
      .describe('Anchors that you kept outside of the hub (hex); each of ours must be among them'),
  }),
  gives: z.strictObject({
    intact: z.boolean(),
    entries: z.number().int(),
    anchors: z.number().int(),
    troubles: z.array(z.strictObject({ what: z.string(), sequence: z.number().int() })),
  }),
  changes: false,
  refuses: [],
  async prepare(asked, { house, organizationId }) {
    const published = asked.publishedRoots === undefined ? null : new Set(asked.publishedRoots)
    return done(await verifyChain(house.database, organizationId, house.settings.keys.audit, published))
  },
  run(_asked, _context, report) {
    const troubles = [...report.troubles]
    return Promise.resolve(
      done({ intact: troubles.length === 0, entries: report.entries, anchors: report.anchors, troubles }),
    )
  },
})
