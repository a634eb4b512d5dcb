/** Lists what lies for the organization in a partner's folder of from-causeway. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { sftpLimits } from '#domain/sftp/limits.ts'
import { listLaidFiles } from '#store/sftp/laid-files.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { layFiles, shownSince } from './lay-files.ts'
import { partnerFolders } from './partner-folders.ts'

export const listIncoming = action({
  name: 'sftp.list-incoming',
  says: 'What lies in a partner’s folder over SFTP: files sent to you, receipts, error files, notices; by name.',
  permission: 'exchange/read',
  asks: 'body',
  takes: z.strictObject({
    folder: z.string().max(100).describe('The name of the partner’s folder'),
    name: z.string().max(300).optional().describe('Only the file of this name'),
    ...paging,
  }),
  gives: z.strictObject({
    files: z.array(
      z.strictObject({
        id: z.string().describe('Its id'),
        name: z.string().describe('Its name, which may hold the sender’s'),
        kind: z
          .string()
          .describe('file: sent to you; notice: what became of what you put; else a kind of answer'),
        transmission: z.string().nullable().describe('The transmission that it is, or answers'),
        bytes: z.number().describe('Its size'),
        laidAt: z.string().describe('Since when it lies there'),
      }),
    ),
    next,
  }),
  // What came since is laid there.
  changes: true,
  withoutKey: true,
  refuses: ['sftp/no-such-folder', 'request/no-such-cursor'],
  async run(asked, context) {
    const { tx, organizationId, now } = context
    const folder = (await partnerFolders(context)).find(({ name }) => name === asked.folder)
    if (folder === undefined) return refuse('sftp/no-such-folder')
    const list = `sftp incoming ${JSON.stringify([asked.folder, asked.name])}`
    const place = readCursor(context, list, z.string(), asked.cursor)
    if (!place.ok) return place
    if (place.value === null) await layFiles(context, folder)
    const rows = await listLaidFiles(tx, organizationId, folder.partner_organization_id, {
      since: shownSince(now, sftpLimits.laidShownDays),
      after: place.value,
      limit: asked.limit + 1,
      ...(asked.name !== undefined && { name: asked.name }),
    })
    const page = pageOf(context, list, rows, asked.limit, last => last.name)
    return done({
      files: page.rows.map(row => ({
        id: row.id,
        name: row.name,
        kind: row.kind,
        transmission: row.transmission_id,
        bytes: row.byte_count,
        laidAt: row.laid_at,
      })),
      next: page.next,
    })
  },
})
