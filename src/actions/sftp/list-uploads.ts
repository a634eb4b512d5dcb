/** Lists what a program put into a folder of to-causeway: what is not complete yet, and what was taken lately. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { sftpLimits } from '#domain/sftp/limits.ts'
import { listUploads as listKept } from '#store/sftp/uploads.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { shownSince } from './lay-files.ts'
import { partnerFolders } from './partner-folders.ts'
import { shownUpload, shownUploadOf, way } from './upload-form.ts'

export const listUploads = action({
  name: 'sftp.list-uploads',
  says: 'What was put into a partner’s folder over SFTP in the last 30 days, and what is not complete yet; by name.',
  permission: 'exchange/read',
  asks: 'body',
  takes: z.strictObject({
    folder: z.string().max(100).describe('The name of the partner’s folder'),
    way,
    name: z.string().max(300).optional().describe('Only the file of this name, in capitals or small letters'),
    ...paging,
  }),
  gives: z.strictObject({ uploads: z.array(shownUpload), next }),
  changes: true,
  withoutKey: true,
  refuses: ['sftp/no-such-folder', 'request/no-such-cursor'],
  async run(asked, context) {
    const { tx, organizationId, now } = context
    const folder = (await partnerFolders(context)).find(({ name }) => name === asked.folder)
    if (folder === undefined) return refuse('sftp/no-such-folder')
    const list = `sftp uploads ${JSON.stringify([asked.folder, asked.way, asked.name])}`
    const place = readCursor(context, list, z.string(), asked.cursor)
    if (!place.ok) return place
    const at = { partnerId: folder.partner_organization_id, way: asked.way }
    const rows = await listKept(tx, organizationId, at, {
      since: shownSince(now, sftpLimits.uploadsShownDays),
      after: place.value,
      limit: asked.limit + 1,
      ...(asked.name !== undefined && { name: asked.name }),
    })
    const page = pageOf(context, list, rows, asked.limit, last => last.name)
    return done({ uploads: page.rows.map(shownUploadOf), next: page.next })
  },
})
