/** Keeps what a program puts over SFTP, as far as it came: nothing is taken from it yet. */
import { z } from 'zod'
import { killPoint } from '#base/kill-point.ts'
import { done } from '#base/result.ts'
import { sftpLimits } from '#domain/sftp/limits.ts'
import type { StoredBlob } from '#store/blobs/blobs.ts'
import { countUploads, insertUpload, listUploads } from '#store/sftp/uploads.ts'
import { action } from '../action.ts'
import type { House } from '../house.ts'
import { refuse } from '../refusals.ts'
import { shownSince } from './lay-files.ts'
import { partnerFolders } from './partner-folders.ts'
import { judgedName, shownUpload, shownUploadOf, way } from './upload-form.ts'

/** What one organization may put in 24 hours. */
function quotaOf({ settings }: House): { readonly files: number; readonly bytes: number } {
  const { filesADay = 5000, bytesADay = 20_000_000_000 } = settings.sftp ?? {}
  return { files: filesADay, bytes: bytesADay }
}

export const keepUpload = action({
  name: 'sftp.keep-upload',
  says: 'Keep a file that is put over SFTP, as far as it came, until it is complete.',
  permission: 'exchange/send',
  takes: z.strictObject({
    folder: z.string().max(100).describe('The name of the partner’s folder'),
    way,
    name: z.string().max(300).describe('Its name; may name a person'),
  }),
  gives: z.strictObject({ upload: shownUpload }),
  changes: true,
  file: 'one',
  refuses: ['exchange/file-too-large', 'sftp/no-such-folder', 'sftp/name-not-taken', 'sftp/too-much-today'],
  async prepare({ file }, { house, organizationId }) {
    if (!file) return refuse('request/file-missing')
    const { fileBytes } = house.settings.limits
    const put = await house.blobs.put(organizationId, file.bytes, { maxBytes: fileBytes })
    if (!put.ok) return refuse('exchange/file-too-large', { megabytes: Math.floor(fileBytes / 1e6) })
    killPoint('upload/after-blob')
    return done<StoredBlob>(put.value)
  },
  async run(asked, context, { sha256, byteCount }) {
    const { tx, organizationId, house, actor, now, newId } = context
    const folder = (await partnerFolders(context)).find(({ name }) => name === asked.folder)
    if (folder === undefined) return refuse('sftp/no-such-folder')
    const at = { partnerId: folder.partner_organization_id, way: asked.way }
    const since = shownSince(now, sftpLimits.uploadsShownDays)
    const there = await listUploads(tx, organizationId, at, {
      since,
      after: null,
      limit: 5,
      name: asked.name,
    })
    const name = judgedName(
      asked.name,
      there.filter(({ state }) => state === 'kept').map(each => each.name),
    )
    if (!name.ok) return name
    const quota = quotaOf(house)
    const today = await countUploads(tx, organizationId, shownSince(now, 1))
    if (today.files >= quota.files || today.bytes + byteCount > quota.bytes)
      return refuse('sftp/too-much-today', {
        files: today.files,
        megabytes: Math.floor(today.bytes / 1e6),
      })
    const upload = {
      organization_id: organizationId,
      id: newId(),
      login_id: actor.kind === 'machine' ? actor.tokenId : organizationId,
      partner_organization_id: at.partnerId,
      way: at.way,
      name: name.value,
      sha256,
      byte_count: byteCount,
      state: 'kept' as const,
      transmission_id: null,
      was_here_before: false,
      refused_because: null,
      hidden_at: null,
      created_at: now,
      ended_at: null,
    }
    await insertUpload(tx, upload)
    killPoint('upload/before-commit')
    context.tell({ objects: [`sftp-upload:${upload.id}`] })
    return done({ upload: shownUploadOf(upload) })
  },
})
