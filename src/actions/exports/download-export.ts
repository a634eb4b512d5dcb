/** The file of an export. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findExport } from '#store/exports/exports.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { sightOf } from './load-records.ts'
import { objectOfExport } from './make-export.ts'

export const downloadExport = action({
  name: 'exports.download',
  says: 'The archive of an export, as zip.',
  permission: 'exports/make',
  asks: 'query',
  takes: z.strictObject({ export: z.uuid().describe('Its id') }),
  gives: 'file',
  changes: false,
  refuses: ['request/not-found', 'exports/not-made'],
  async run({ export: id }, { tx, organizationId, house, actor, tell }) {
    const found = await findExport(tx, organizationId, id)
    // Somebody who sees less than whoever asked for it does not get it: what they may see is another file.
    if (found === null || ranks[sightOf(actor)] < ranks[found.sees]) return refuse('request/not-found')
    if (found.sha256 === null) return refuse('exports/not-made')
    tell({
      objects: [objectOfExport(id)],
      why: `fetched: ${found.kind}`,
    })
    return done({
      name: `causeway-${found.kind}-${found.asked_at.slice(0, 10)}.zip`,
      mediaType: 'application/zip',
      bytes: house.blobs.read(organizationId, found.sha256),
    })
  },
})

const ranks = { 'no-care': 0, 'without-part2': 1, all: 2 } as const
