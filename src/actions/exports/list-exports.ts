/** The exports that were asked for, the latest first. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listExports } from '#store/exports/exports.ts'
import { action } from '../action.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownExport, shownExportOf } from './shown-export.ts'

const list = 'exports'

export const listDataExports = action({
  name: 'exports.list',
  says: 'The files that were made of your organization’s data, the latest first.',
  permission: 'exports/make',
  takes: z.strictObject({ ...paging }),
  gives: z.strictObject({ exports: z.array(shownExport), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ cursor, limit }, context) {
    const from = readCursor(context, list, z.uuid(), cursor)
    if (!from.ok) return from
    const rows = await listExports(context.tx, context.organizationId, from.value, limit + 1)
    const page = pageOf(context, list, rows, limit, ({ id }) => id)
    return done({ exports: page.rows.map(shownExportOf), next: page.next })
  },
})
